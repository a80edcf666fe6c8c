/** With what the programme is compared; each answers another question, and their results never add up. */
export const BENCHMARKS = ['nothing-returned', 'ordinary-regime', 'destination'] as const;
export type Benchmark = (typeof BENCHMARKS)[number];

/** Central amounts of one place, sector and year, MXN, with what the comparison needs of the parameters. */
export interface FootprintAmounts {
  vat_suspended: number;
  duty_owed: number;
  duty_relieved: number;
  float_treasury: number;
  float_firms: number;
  stock_oneoff: number;
  tax_lost: number;
}

/** One line of a comparison. `kind` says what sort of money it is: exposure is no cost, a stock is no yearly revenue. */
export interface BenchmarkLine {
  id: 'exposure' | 'financing' | 'duty-financing' | 'lost' | 'one-off' | 'firms' | 'overcharge';
  kind: 'exposure' | 'yearly' | 'stock' | 'memo';
  amount: number;
}

/**
 * What the programme costs against a benchmark (MODEL §5). A, nothing is ever returned: V + T, exposure and not revenue.
 * B, the ordinary regime: F_T + T·r_T·D/360 + L a year, and a one-off stock that is financing. C, exports untaxed from the
 * start: L, with duty paid under USMCA 2.5, d (1 − ρ), as an over-charge beside it.
 */
export function againstBenchmark(
  benchmark: Benchmark,
  of: FootprintAmounts,
  rates: { cetes: number; dwellDays: number }
): BenchmarkLine[] {
  if (benchmark === 'nothing-returned')
    return [{ id: 'exposure', kind: 'exposure', amount: of.vat_suspended + of.duty_relieved }];
  if (benchmark === 'ordinary-regime')
    return [
      { id: 'financing', kind: 'yearly', amount: of.float_treasury },
      { id: 'duty-financing', kind: 'yearly', amount: (of.duty_relieved * rates.cetes * rates.dwellDays) / 360 },
      { id: 'lost', kind: 'yearly', amount: of.tax_lost },
      { id: 'one-off', kind: 'stock', amount: of.stock_oneoff },
      { id: 'firms', kind: 'memo', amount: of.float_firms }
    ];
  return [
    { id: 'lost', kind: 'yearly', amount: of.tax_lost },
    { id: 'overcharge', kind: 'memo', amount: of.duty_owed - of.duty_relieved }
  ];
}

/** What the treasury would have in a year under the benchmark: the sum of its yearly lines, or of its exposure. */
export function yearlyTotal(lines: readonly BenchmarkLine[]): number {
  return lines.reduce(
    (total, line) => total + (line.kind === 'yearly' || line.kind === 'exposure' ? line.amount : 0),
    0
  );
}
