import { describe, expect, it } from 'vitest';
import { benchmarkLines, BENCHMARKS, yearlyParts, type Part } from '../../../src/lib/model/benchmarks';
import type { Fiscal } from '../../../src/lib/model/footprint';
import { SCALARS, type Scalar } from '../../../src/lib/model/parameters';

const AMOUNTS: Record<Fiscal, number> = {
  temp_imports: 4000,
  vat_suspended: 600,
  duty_owed: 40,
  duty_relieved: 5,
  float_treasury: 10,
  float_firms: 14,
  stock_oneoff: 95,
  tax_lost: 4
};
const SCALAR_VALUES = {
  ...(Object.fromEntries(SCALARS.map((id) => [id, NaN])) as Record<Scalar, number>),
  dwell_days: 72,
  customs_fee: 0.005
};
const CETES = 0.1;

const sum = (parts: readonly Part[], amounts = AMOUNTS) =>
  parts.reduce((total, { measure, times }) => total + amounts[measure] * times(SCALAR_VALUES), 0);
const line = (benchmark: (typeof BENCHMARKS)[number], id: string) =>
  benchmarkLines(benchmark, CETES).find((found) => found.id === id)!;

describe('benchmarks', () => {
  it('A: what nothing returned would be is exposure, VAT and relieved duty together', () => {
    const lines = benchmarkLines('nothing-returned', CETES);
    expect(lines.map(({ id, kind }) => [id, kind])).toEqual([['exposure', 'exposure']]);
    expect(sum(lines[0]!.parts)).toBe(605);
    expect(sum(yearlyParts(lines))).toBe(605);
  });

  it('B: abolition yields financing and what is lost a year; stock, firms and the customs fee stand beside it', () => {
    expect(sum(yearlyParts(benchmarkLines('ordinary-regime', CETES)))).toBeCloseTo(10 + (5 * 0.1 * 72) / 360 + 4, 12);
    expect(line('ordinary-regime', 'one-off').kind).toBe('stock');
    expect(sum(line('ordinary-regime', 'one-off').parts)).toBe(95);
    expect(line('ordinary-regime', 'firms').kind).toBe('memo');
    expect(line('ordinary-regime', 'customs-fee').kind).toBe('memo');
    expect(sum(line('ordinary-regime', 'customs-fee').parts)).toBe(20);
  });

  it('C: against untaxed exports only the loss counts; duty paid is an over-charge beside it', () => {
    expect(sum(yearlyParts(benchmarkLines('destination', CETES)))).toBe(4);
    expect(sum(line('destination', 'overcharge').parts)).toBe(35);
  });

  it('never count the one-off stock as yearly', () => {
    for (const benchmark of BENCHMARKS) {
      const yearly = yearlyParts(benchmarkLines(benchmark, CETES));
      expect(sum(yearly, { ...AMOUNTS, stock_oneoff: 1e9 })).toBe(sum(yearly));
    }
  });
});
