import { gridIndex, type Grid } from './central';
import type { FactorColumns } from './factor-draws';
import { HEADLINE, MEASURES, PARTS, RESULTS, type Carrier } from './measures';
import type { PlanRow } from './plan';
import { products, TOGETHER } from './products';
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

/** Factors that act on one amount of the slices under one set of dials. */
interface Term {
  dials: number;
  carrier: Carrier;
  column: Float64Array;
}

/** Sums factors over the sectors of each row, in every draw, and keeps their percentiles. */
export class RowSpreads {
  private readonly tasks: Task[];
  private readonly outs: Float64Array[];
  private readonly errors: (Float64Array | null)[];
  private readonly spare: Float64Array[] = [];

  /** `every` makes the ranges of all results in all rows; otherwise places have those of the headline. */
  constructor(
    private readonly rows: readonly PlanRow[],
    private readonly draws: number,
    private readonly sectors: number,
    seed: number,
    every: boolean
  ) {
    this.outs = Array.from({ length: TOGETHER }, () => new Float64Array(draws));
    this.errors = rows.map((row) => allocationErrors(row, draws, seed));
    // Rows of the same sectors beside each other: those that none of four has are not read for them.
    const patterns = rows.map(patternOf);
    const all = rows
      .map((_, r) => r)
      .sort((a, b) => (patterns[a]! < patterns[b]! ? -1 : patterns[a]! > patterns[b]! ? 1 : a - b));
    const national = all.filter((r) => rows[r]!.level === 'nation');
    this.tasks = PARTS.flatMap((parts, result) => {
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

  /**
   * Ranges of one year: `factors[dials]` of every set of dials; null for a measure without any, and a result without any is
   * its centre. `still[measure]` says that its factors are those of the year before: so are ranges of results made of such.
   */
  write(into: Spread, year: number, factors: readonly FactorColumns[], still?: Uint8Array): void {
    for (const task of this.tasks) {
      if (still && task.sums.every(({ parts }) => parts.every((m) => still[m]))) {
        for (const r of task.rows) {
          const [from, to] = [gridIndex(r, year - 1, task.result), gridIndex(r, year, task.result)];
          for (const grid of [into.low, into.median, into.high]) grid[to] = grid[from]!;
        }
        continue;
      }
      const terms = this.termsOf(task, factors);
      for (let first = 0; first < task.rows.length; first += TOGETHER)
        this.block(into, year, task.result, task.rows.slice(first, first + TOGETHER), terms);
    }
  }

  private block(into: Spread, year: number, result: number, rows: readonly number[], terms: readonly Term[]): void {
    const outs = this.outs.slice(0, rows.length);
    if (terms.length) for (const out of outs) out.fill(0);
    for (const { dials, carrier, column } of terms)
      products(
        column,
        rows.map((r) => this.rows[r]!.slices.find((part) => part.dials === dials)?.[carrier]),
        outs,
        this.draws
      );
    rows.forEach((r, k) => {
      const at = gridIndex(r, year, result);
      const centre = into.central[at]!;
      if (!terms.length) {
        into.low[at] = into.median[at] = into.high[at] = centre;
        return;
      }
      const errors = this.errors[r];
      if (errors) multiply(outs[k]!, errors);
      const found = tenFiftyNinety(outs[k]!);
      into.low[at] = Math.min(found[0]!, centre);
      into.median[at] = found[1]!;
      into.high[at] = Math.max(found[2]!, centre);
    });
  }

  /** What has to be added for a result; nothing where every factor is zero. */
  private termsOf({ sums }: Task, factors: readonly FactorColumns[]): Term[] {
    const terms: Term[] = [];
    let next = 0;
    factors.forEach((columns, dials) => {
      for (const { carrier, parts } of sums) {
        const moved = parts.map((m) => columns[m]).filter((values) => values != null);
        if (moved.length === 1) terms.push({ dials, carrier, column: moved[0]! });
        else if (moved.length) {
          const column = (this.spare[next++] ??= new Float64Array(this.draws * this.sectors));
          column.set(moved[0]!);
          for (const values of moved.slice(1)) add(column, values);
          terms.push({ dials, carrier, column });
        }
      }
    });
    return terms;
  }
}

function add(into: Float64Array, values: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i]! += values[i]!;
}

function multiply(into: Float64Array, by: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i]! *= by[i]!;
}

function byCarrier(parts: readonly number[]): { carrier: Carrier; parts: number[] }[] {
  const carriers = [...new Set(parts.map((m) => MEASURES[m]!.carrier))];
  return carriers.map((carrier) => ({ carrier, parts: parts.filter((m) => MEASURES[m]!.carrier === carrier) }));
}

/** Which sectors a row has, as a text that sorts. */
function patternOf({ slices }: PlanRow): string {
  return Array.from(slices[0]?.tilted ?? [], (_, s) => (slices.some(({ tilted }) => tilted[s] !== 0) ? '1' : '0')).join(
    ''
  );
}

/** What the allocation does not know of a place, draw by draw: exp(σ z). The nation and the states have none. */
function allocationErrors({ place, spread }: PlanRow, draws: number, seed: number): Float64Array | null {
  if (spread === 0) return null;
  let own = seed;
  for (let i = 0; i < place.length; i++) own = (Math.imul(own, 31) + place.charCodeAt(i)) | 0;
  const normal = normalStream(own);
  const errors = new Float64Array(draws);
  for (let d = 0; d < draws; d++) errors[d] = Math.exp(spread * normal());
  return errors;
}
