import { describe, expect, it } from 'vitest';
import type { Tables } from '../../../src/lib/data/schema';
import { loadedYears } from '../../../src/lib/own/loaded-immex';

function row(place_id: string, period: string, value: number, sector_id = 'scian-31-33'): Tables['observation'] {
  const common = { measure_id: 'jobs_immex', basis: 'published', method_id: 'as-published', source_id: 'inegi-immex' };
  return {
    ...common,
    place_id,
    sector_id,
    period,
    value,
    vintage: '2025-12',
    status: 'final',
    low: null,
    high: null
  } as Tables['observation'];
}

const year = (place: string, of: number, level: number) =>
  Array.from({ length: 12 }, (_, month) => row(place, `${of}-${String(month + 1).padStart(2, '0')}`, level + month));

describe('a reader’s IMMEX file in the profile of a city', () => {
  it('gives the mean of the months, summed over municipalities, beside the estimate of the year', () => {
    const rows = [...year('08037', 2024, 100), ...year('08053', 2024, 10), ...year('19039', 2024, 7)];
    const estimates = [{ period: '2024', value: 120, low: 100, high: 140 }];
    expect(loadedYears(rows, ['08037', '08053'], estimates)).toEqual([
      { year: '2024', value: 105.5 + 15.5, months: 12, estimate: { value: 120, low: 100, high: 140 } }
    ]);
  });

  it('leaves out years in which one of its municipalities is not printed, and other sectors', () => {
    const rows = [
      ...year('08037', 2023, 1),
      ...year('08037', 2024, 1),
      ...year('08053', 2024, 1),
      row('08037', '2024-01', 999, 'all')
    ];
    expect(loadedYears(rows, ['08037', '08053'], []).map(({ year }) => year)).toEqual(['2024']);
  });

  it('is nothing for a city that the file does not print', () => {
    expect(loadedYears(year('08037', 2024, 1), ['02004'], [])).toEqual([]);
  });
});
