import { gridIndex, type Grid } from './central';
import type { FactorColumns } from './factor-draws';
import type { Draws } from './draws';
import { HEADLINE, MEASURES, MULTIPLES, PARTS, RESULTS, type Carrier, type MeasureId } from './measures';
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

/** What is kept of a sum: the result itself, or a multiple of it; in every row of the task, or the nation's alone. */
interface Kept {
  result: number;
  by: Float64Array | null;
  everywhere: boolean;
}

/** Sums of measures that one amount of the place carries, in some rows, and the results that are made of them. */
interface Task {
  kept: Kept[];
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
  private readonly scaled: Float64Array;
  private readonly draws: number;
  private readonly sectors: number;

  /** `every` makes the ranges of all results in all rows; otherwise places have those of the headline. */
  constructor(
    private readonly rows: readonly PlanRow[],
    { count, sectors, nations }: Draws,
    seed: number,
    every: boolean
  ) {
    [this.draws, this.sectors] = [count, sectors];
    this.outs = Array.from({ length: TOGETHER }, () => new Float64Array(count));
    this.scaled = new Float64Array(count);
    this.errors = rows.map((row) => allocationErrors(row, count, seed));
    // Rows of the same sectors beside each other: those that none of four has are not read for them.
    const patterns = rows.map(patternOf);
    const all = rows
      .map((_, r) => r)
      .sort((a, b) => (patterns[a]! < patterns[b]! ? -1 : patterns[a]! > patterns[b]! ? 1 : a - b));
    const national = all.filter((r) => rows[r]!.level === 'nation');
    this.tasks = RESULTS.flatMap((id, result) => {
      if (id in MULTIPLES) return [];
      const parts = PARTS[result]!;
      const multiples = (Object.keys(MULTIPLES) as MeasureId[]).filter((other) => MULTIPLES[other]!.of === id);
      const kept = [id, ...multiples].map((of) => ({
        result: RESULTS.indexOf(of),
        by: of === id ? null : Float64Array.from(nations, (nation) => nation[MULTIPLES[of as MeasureId]!.by]),
        everywhere: every || HEADLINE.includes(of)
      }));
      const others = kept.some(({ everywhere }) => everywhere) ? all.filter((r) => !national.includes(r)) : [];
      const own = parts.filter((m) => !('nationOnly' in MEASURES[m]!));
      return own.length === parts.length
        ? [{ kept, rows: [...national, ...others], sums: byCarrier(parts) }]
        : [
            { kept, rows: national, sums: byCarrier(parts) },
            { kept, rows: own.length ? others : [], sums: byCarrier(own) }
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
        for (const r of task.rows)
          for (const { result } of task.kept) {
            const [from, to] = [gridIndex(r, year - 1, result), gridIndex(r, year, result)];
            for (const grid of [into.low, into.median, into.high]) grid[to] = grid[from]!;
          }
        continue;
      }
      const terms = this.termsOf(task, factors);
      for (let first = 0; first < task.rows.length; first += TOGETHER)
        this.block(into, year, task.kept, task.rows.slice(first, first + TOGETHER), terms);
    }
  }

  private block(
    into: Spread,
    year: number,
    kept: readonly Kept[],
    rows: readonly number[],
    terms: readonly Term[]
  ): void {
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
      const errors = this.errors[r];
      if (terms.length && errors) multiply(outs[k]!, outs[k]!, errors);
      for (const { result, by, everywhere } of kept) {
        if (!everywhere && this.rows[r]!.level !== 'nation') continue;
        const at = gridIndex(r, year, result);
        const centre = into.central[at]!;
        if (!terms.length) {
          into.low[at] = into.median[at] = into.high[at] = centre;
          continue;
        }
        if (by) multiply(this.scaled, outs[k]!, by);
        const found = tenFiftyNinety(by ? this.scaled : outs[k]!);
        into.low[at] = Math.min(found[0]!, centre);
        into.median[at] = found[1]!;
        into.high[at] = Math.max(found[2]!, centre);
      }
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

function multiply(into: Float64Array, values: Float64Array, by: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = values[i]! * by[i]!;
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
