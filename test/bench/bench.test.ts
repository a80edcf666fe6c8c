import { expect, it } from 'vitest';
import { isOver, median, quantile, table } from './bench';

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
