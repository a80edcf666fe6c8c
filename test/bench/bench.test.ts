import { describe, expect, it } from 'vitest';
import { isOver, median, quantile, table } from './bench';
import { updated } from './report';

it('marks what is over its budget and leaves alone what has none', () => {
  const lines = [
    { what: 'page', value: 121.4, unit: 'kB', budget: 120 },
    { what: 'query', value: 9.5, unit: 'ms' }
  ] as const;
  expect(lines.map(isOver)).toEqual([true, false]);
  expect(table(lines).split('\n')).toEqual(['page        121 kB    of 120  over budget', 'query       9.5 ms']);
});

it('takes the mean of the two middle values for an even count', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2.5]);
});

it('takes the nearest rank as a quantile', () => {
  const values = Array.from({ length: 20 }, (_, i) => 20 - i);
  expect([quantile(values, 0.95), quantile(values, 1), quantile([7], 0.5)]).toEqual([19, 20, 7]);
});

describe('the report', () => {
  const result = (bench: string, value: number) => ({
    bench,
    seconds: 3,
    measurements: [{ what: 'page', value, unit: 'kB' as const, budget: 120 }]
  });

  it('has a section for each benchmark, says what is over its budget, and keeps the sections of others', () => {
    const both = updated('', [result('weight', 121.4), result('query', 9)], 'then');
    expect(both).toContain('| page | 121 | kB | 120 **over** |');
    const again = updated(both, [result('weight', 100)], 'now');
    expect(again).toContain(
      '## weight\n\nnow; took 3 s.\n\n| what | value | unit | budget |\n| --- | ---: | --- | --- |\n| page | 100 | kB | 120 |'
    );
    expect(again).toContain('## query\n\nthen;');
    expect(again.match(/^## /gm)).toHaveLength(2);
  });

  it('has how to read a section below its figures, once however often it is written', () => {
    const noted = { ...result('peers', 9), note: 'A peer is spared a font.' };
    const report = updated(updated('', [noted, result('query', 9)], 'then'), [noted], 'now');
    expect(report).toContain('| page | 9 | kB | 120 |\n\nA peer is spared a font.\n\n## query');
    expect(report.match(/spared/g)).toHaveLength(1);
  });

  it('says why a benchmark could not be run', () => {
    const failed = { bench: 'first', seconds: 1, measurements: [], failed: 'the overview complains' };
    expect(updated('', [failed], 'now')).toContain('Could not be run: the overview complains');
  });
});
