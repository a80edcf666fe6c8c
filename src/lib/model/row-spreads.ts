import { gridIndex, type Grid } from './central';
import type { FactorColumns } from './factor-draws';
import { HEADLINE, MEASURES, PARTS, RESULTS, type Carrier } from './measures';
import type { PlanRow } from './plan';
import { products } from './products';
import { tenFiftyNinety } from './quantiles';
import { normalStream } from './random';

/** Central value and what the draws say: median, 10th and 90th percentile, widened to hold the centre; NaN where not made. */
export interface Spread {
  central: Grid;
  median: Grid;
  low: Grid;
  high: Grid;
}

/** A result of some rows, as sums of measures that one amount of the place carries. */
interface Task {
  result: number;
  rows: number[];
  sums: { carrier: Carrier; parts: number[] }[];
}

/** Sums factors over the sectors of each row, in every draw, and keeps their percentiles. */
export class RowSpreads {
  private readonly tasks: Task[];
  private readonly outs: Float64Array[];
  private readonly errors: (Float64Array | null)[];
  private readonly composite: Float64Array;

  /** `every` makes the ranges of all results in all rows; otherwise places have those of the headline. */
  constructor(
    private readonly rows: readonly PlanRow[],
    private readonly draws: number,
    sectors: number,
    seed: number,
    every: boolean
  ) {
    this.outs = rows.map(() => new Float64Array(draws));
    this.errors = rows.map((row) => allocationErrors(row, draws, seed));
    this.composite = new Float64Array(draws * sectors);
    this.tasks = PARTS.flatMap((parts, result) => {
      const all = rows.map((_, r) => r);
      const national = all.filter((r) => rows[r]!.level === 'nation');
      const others = every || HEADLINE.includes(RESULTS[result]!) ? all.filter((r) => !national.includes(r)) : [];
      const own = parts.filter((m) => !('nationOnly' in MEASURES[m]!));
      return own.length === parts.length
        ? [{ result, rows: [...national, ...others], sums: byCarrier(parts) }]
        : [
            { result, rows: national, sums: byCarrier(parts) },
            { result, rows: own.length ? others : [], sums: byCarrier(own) }
          ];
    }).filter(({ rows }) => rows.length);
  }

  /** Ranges of one year: `factors[dials]` of every set of dials. Without any factor a result is its centre. */
  write(into: Spread, year: number, factors: readonly FactorColumns[]): void {
    for (const task of this.tasks) {
      const touched = this.sum(task, factors);
      for (const r of task.rows) {
        const at = gridIndex(r, year, task.result);
        const centre = into.central[at]!;
        if (!touched) {
          into.low[at] = into.median[at] = into.high[at] = centre;
          continue;
        }
        const [out, errors] = [this.outs[r]!, this.errors[r]];
        if (errors) for (let d = 0; d < out.length; d++) out[d]! *= errors[d]!;
        const found = tenFiftyNinety(out);
        into.low[at] = Math.min(found[0]!, centre);
        into.median[at] = found[1]!;
        into.high[at] = Math.max(found[2]!, centre);
      }
    }
  }

  /** Sums of a task's rows into their vectors; false when every factor is zero. */
  private sum({ rows, sums }: Task, factors: readonly FactorColumns[]): boolean {
    let touched = false;
    factors.forEach((columns, dials) => {
      for (const { carrier, parts } of sums) {
        const column = this.added(parts.map((m) => columns[m]).filter((values) => values != null));
        if (!column) continue;
        if (!touched) for (const r of rows) this.outs[r]!.fill(0);
        touched = true;
        const entries = rows.flatMap((r) =>
          this.rows[r]!.slices.filter((part) => part.dials === dials).map((part) => ({ r, weights: part[carrier] }))
        );
        products(
          column,
          entries.map(({ weights }) => weights),
          entries.map(({ r }) => this.outs[r]!),
          this.draws,
          true
        );
      }
    });
    return touched;
  }

  private added(columns: Float64Array[]): Float64Array | null {
    if (columns.length < 2) return columns[0] ?? null;
    const { composite } = this;
    composite.set(columns[0]!);
    for (const column of columns.slice(1)) for (let i = 0; i < composite.length; i++) composite[i]! += column[i]!;
    return composite;
  }
}

function byCarrier(parts: readonly number[]): { carrier: Carrier; parts: number[] }[] {
  const carriers = [...new Set(parts.map((m) => MEASURES[m]!.carrier))];
  return carriers.map((carrier) => ({ carrier, parts: parts.filter((m) => MEASURES[m]!.carrier === carrier) }));
}

/** What the allocation does not know of a place, draw by draw: exp(σ z). The nation and the states have none. */
function allocationErrors({ place, spread }: PlanRow, draws: number, seed: number): Float64Array | null {
  if (spread === 0) return null;
  let own = seed;
  for (let i = 0; i < place.length; i++) own = (Math.imul(own, 31) + place.charCodeAt(i)) | 0;
  const normal = normalStream(own);
  return Float64Array.from({ length: draws }, () => Math.exp(spread * normal()));
}
