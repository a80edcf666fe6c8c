import { expect, it } from 'vitest';
import { growthAllowed } from '../../../src/lib/data/questions/cell';
import { growthBetween } from '../../../src/lib/figures/trend';

const cell = (period: string, value: number, basis: 'published' | 'modelled') => ({
  place: 'M08.2.03',
  sector: 'all',
  period,
  value,
  low: basis === 'modelled' ? value * 0.99 : null,
  high: basis === 'modelled' ? value * 1.01 : null,
  basis,
  status: 'final' as const,
  source: 'imss'
});

it('tells growth between published cells and of no estimate', () => {
  const [before, after] = [cell('2019', 100, 'published'), cell('2024', 150, 'published')];
  const carried = cell('2024', 150, 'modelled');
  expect([growthAllowed(before, after), growthAllowed(before, carried)]).toEqual([true, false]);
  expect([growthBetween(before, after), growthBetween(before, carried)]).toEqual([1.5, null]);
});
