import { describe, expect, it } from 'vitest';
import { againstBenchmark, BENCHMARKS, yearlyTotal } from '../../../src/lib/model/benchmarks';

const AMOUNTS = {
  vat_suspended: 600,
  duty_owed: 40,
  duty_relieved: 5,
  float_treasury: 10,
  float_firms: 14,
  stock_oneoff: 95,
  tax_lost: 4
};
const RATES = { cetes: 0.1, dwellDays: 72 };

describe('benchmarks', () => {
  it('A: what nothing returned would be is exposure, VAT and relieved duty together', () => {
    const lines = againstBenchmark('nothing-returned', AMOUNTS, RATES);
    expect(lines).toEqual([{ id: 'exposure', kind: 'exposure', amount: 605 }]);
    expect(yearlyTotal(lines)).toBe(605);
  });

  it('B: abolition yields financing and what is lost a year; stock and firms stand beside it', () => {
    const lines = againstBenchmark('ordinary-regime', AMOUNTS, RATES);
    expect(yearlyTotal(lines)).toBeCloseTo(10 + (5 * 0.1 * 72) / 360 + 4, 12);
    expect(lines.find(({ id }) => id === 'one-off')).toEqual({ id: 'one-off', kind: 'stock', amount: 95 });
    expect(lines.find(({ id }) => id === 'firms')?.kind).toBe('memo');
  });

  it('C: against untaxed exports only the loss counts; duty paid is an over-charge beside it', () => {
    const lines = againstBenchmark('destination', AMOUNTS, RATES);
    expect(yearlyTotal(lines)).toBe(4);
    expect(lines.find(({ id }) => id === 'overcharge')?.amount).toBe(35);
  });

  it('never count the one-off stock as yearly', () => {
    for (const benchmark of BENCHMARKS) {
      const more = againstBenchmark(benchmark, { ...AMOUNTS, stock_oneoff: 1e9 }, RATES);
      expect(yearlyTotal(more)).toBe(yearlyTotal(againstBenchmark(benchmark, AMOUNTS, RATES)));
    }
  });
});
