import { csvParse } from 'd3';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../../src/lib/data/atlas.server';
import { measures } from '../../../src/lib/data/questions/catalogue';
import { figures } from '../../../src/lib/figures/registry';
import { prepare } from '../../../src/lib/share/figure.server';
import { rowsCsv, tableCsv } from '../../../src/lib/share/table-file';

let units: Record<string, string>;
beforeAll(async () => {
  units = Object.fromEntries((await ask(measures())).map(({ id, unit }) => [id, unit]));
});

const full = async (id: string, locale: 'es' | 'en') => {
  const { told, sources, version } = (await prepare(id, locale))!;
  return csvParse(rowsCsv(told, { sources, units, version }).slice(1));
};

describe('the full CSV of a figure', () => {
  it('names manufacturing where a measure is of manufacturing alone', async () => {
    for (const [locale, name] of [
      ['es', 'Industrias manufactureras, todos los subsectores'],
      ['en', 'Manufacturing, all subsectors']
    ] as const)
      expect(new Set((await full('city-jobs-trend', locale)).map((row) => row.sector_name))).toEqual(new Set([name]));
    expect((await full('exports-trend', 'es'))[0]!.sector_name).toBe('Todos los sectores');
  });

  it('counts whole people, in the estimate too, between its bounds', async () => {
    const rows = await full('city-jobs-trend', 'es');
    expect(rows.length).toBeGreaterThan(10);
    for (const { value, low, high } of rows) {
      expect(value).toMatch(/^\d+$/);
      expect(Number(value)).toBeGreaterThanOrEqual(Number(low));
      expect(Number(value)).toBeLessThanOrEqual(Number(high));
    }
    const { told, sources, version } = (await prepare('city-jobs-trend', 'es'))!;
    expect(tableCsv(told, sources, version)).not.toMatch(/\d\.\d/);
  });

  it(
    'says measure, unit, basis, period and the name of the source on each row that holds a value',
    { timeout: 60_000 },
    async () => {
      let held = 0;
      for (const { id } of figures)
        for (const row of await full(id, 'en')) {
          if (row.value === undefined || row.basis === undefined || row.source === undefined || !row.measure) continue;
          held++;
          expect(row.unit, id).toBe(units[row.measure]);
          expect(row.basis, id).toMatch(/^(published|derived|modelled)$/);
          expect(row.period, id).toMatch(/^\d{4}/);
          expect(row.source_name, id).toMatch(/; retrieved \d{4}-\d\d-\d\d\)$/);
        }
      expect(held).toBeGreaterThan(1000);
    }
  );
});
