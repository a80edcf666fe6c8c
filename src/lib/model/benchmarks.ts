import type { Fiscal } from './footprint';
import type { Scalar } from './parameters';

/** With what the programme is compared; each answers another question, and their results never add up. */
export const BENCHMARKS = ['nothing-returned', 'ordinary-regime', 'destination'] as const;
export type Benchmark = (typeof BENCHMARKS)[number];

/** A fiscal measure in a sum, and what of it counts with the parameters of a draw. */
export interface Part {
  measure: Fiscal;
  times: (scalars: Readonly<Record<Scalar, number>>) => number;
}

/** One line of a comparison. `kind` says what sort of money it is: exposure is no cost, a stock is no yearly revenue. */
export interface BenchmarkLine {
  id: 'exposure' | 'financing' | 'duty-financing' | 'lost' | 'one-off' | 'firms' | 'overcharge' | 'customs-fee';
  kind: 'exposure' | 'yearly' | 'stock' | 'memo';
  parts: readonly Part[];
}

export const once = () => 1;
/** A measure as it is. */
export const whole = (measure: Fiscal): Part[] => [{ measure, times: once }];

/**
 * What the programme costs against a benchmark (MODEL §5), as sums of fiscal measures that can be taken in the centre and in
 * every draw. A, nothing is ever returned: V + T, exposure and not revenue. B, the ordinary regime: F_T + T·r_T·D/360 + L a
 * year, and a one-off stock that is financing; beside them the customs fee M · dta (LFD art. 49), which pays for a service.
 * C, exports untaxed from the start: L, with duty paid under USMCA 2.5, d (1 − ρ), as an over-charge beside it.
 */
export function benchmarkLines(benchmark: Benchmark, cetes: number): BenchmarkLine[] {
  if (benchmark === 'nothing-returned')
    return [{ id: 'exposure', kind: 'exposure', parts: [...whole('vat_suspended'), ...whole('duty_relieved')] }];
  if (benchmark === 'ordinary-regime')
    return [
      { id: 'financing', kind: 'yearly', parts: whole('float_treasury') },
      {
        id: 'duty-financing',
        kind: 'yearly',
        parts: [{ measure: 'duty_relieved', times: ({ dwell_days: days }) => (cetes * days) / 360 }]
      },
      { id: 'lost', kind: 'yearly', parts: whole('tax_lost') },
      { id: 'one-off', kind: 'stock', parts: whole('stock_oneoff') },
      { id: 'firms', kind: 'memo', parts: whole('float_firms') },
      { id: 'customs-fee', kind: 'memo', parts: [{ measure: 'temp_imports', times: (scalars) => scalars.customs_fee }] }
    ];
  return [
    { id: 'lost', kind: 'yearly', parts: whole('tax_lost') },
    { id: 'overcharge', kind: 'memo', parts: [...whole('duty_owed'), { measure: 'duty_relieved', times: () => -1 }] }
  ];
}

/** What the treasury would have in a year under the benchmark: the parts of its yearly lines, or of its exposure. */
export function yearlyParts(lines: readonly BenchmarkLine[]): Part[] {
  return lines.flatMap(({ kind, parts }) => (kind === 'yearly' || kind === 'exposure' ? parts : []));
}
