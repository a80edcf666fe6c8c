import { activity, baselineFactors, reformFactors, type Start } from './factors';
import type { Draws } from './draws';
import { LEVERS } from './levers/index';
import { MEASURE_COUNT, MEASURES, MULTIPLES } from './measures';
import { PRICES } from './outcome';
import type { Dials, Plan } from './plan';
import { CELL_SIZE } from './programme';

/**
 * Factors of all draws, measure by measure: `values[measure][draw * sectors + sector]`; null where all are zero, and of
 * multiples of another measure.
 */
export type FactorColumns = readonly (Float64Array | null)[];

/** Measures that have factors of their own. */
const OWN = MEASURES.flatMap(({ id }, m) => (id in MULTIPLES ? [] : [m]));

const NONE: FactorColumns = MEASURES.map(() => null);

/** What the columns of changes under a set of dials hold now. */
interface Held {
  columns: Float64Array[];
  /** The year whose full result they are; −1 for anything else. */
  full: number;
}

/** Factors in every draw: without reform, and what a reform changes in them, years in order. */
export class FactorDraws {
  private readonly sectors: number;
  private readonly starts: Start[];
  private readonly level: Float64Array[];
  private readonly changes: Held[];
  private readonly memories: Float64Array[];
  private readonly grows: boolean;
  private levelYear = -1;

  constructor(
    private readonly baseYear: number,
    private readonly plan: Plan,
    private readonly draws: Draws
  ) {
    this.sectors = plan.sectors.length;
    this.grows = draws.nations.some(({ growth }) => growth !== 0);
    this.starts = draws.nations.map((nation, d) => ({
      cells: draws.cells,
      offset: d * this.sectors * CELL_SIZE,
      nation,
      parameters: draws.scalars[d]!
    }));
    const columns = () => MEASURES.map(({ id }) => new Float64Array(id in MULTIPLES ? 0 : draws.count * this.sectors));
    this.level = columns();
    this.changes = plan.dials.map(() => ({ columns: columns(), full: -1 }));
    this.memories = plan.dials.map(() => new Float64Array(draws.count * this.sectors * PRICES));
  }

  baselineOf(year: number): FactorColumns {
    if (this.levelYear < 0 || (this.grows && this.levelYear !== year)) {
      const { sectors, starts, level } = this;
      const out = new Float64Array(sectors * MEASURE_COUNT);
      for (let d = 0; d < starts.length; d++) {
        const start = starts[d]!;
        baselineFactors(start, sectors, activity(start.nation.growth, year, this.baseYear), out);
        for (const m of OWN) {
          const column = level[m]!;
          for (let s = 0, to = d * sectors, from = m * sectors; s < sectors; s++) column[to + s] = out[from + s]!;
        }
      }
      this.levelYear = year;
    }
    return this.level;
  }

  /**
   * Reform less baseline. The full result must be asked for once a year, in order: firms remember. Clears in `still` the
   * measures that are not known to be, to the bit, those of the full result of the year before.
   */
  changeOf(year: number, dials: number, full: boolean, still: Uint8Array): FactorColumns {
    const held = this.changes[dials]!;
    if (isStill(this.plan.dials[dials]!, year, this.sectors, full)) {
      if (year === 0) still.fill(0);
      return NONE;
    }
    this.baselineOf(year);
    const { sectors, starts, level } = this;
    const { columns } = held;
    const out = new Float64Array(sectors * MEASURE_COUNT);
    const moved = new Uint8Array(MEASURE_COUNT);
    const differs = new Uint8Array(MEASURE_COUNT);
    const memory = full ? this.memories[dials]! : null;
    for (let d = 0; d < starts.length; d++) {
      const start = starts[d]!;
      const scale = activity(start.nation.growth, year, this.baseYear);
      const to = d * sectors;
      reformFactors(start, this.plan.dials[dials]!, year, sectors, scale, memory, to * PRICES, out);
      for (const m of OWN) {
        const column = columns[m]!;
        const before = level[m]!;
        const from = m * sectors;
        let [any, other] = [0, 0];
        for (let s = 0; s < sectors; s++) {
          const change = out[from + s]! - before[to + s]!;
          if (change !== column[to + s]) other = 1;
          column[to + s] = change;
          if (change !== 0) any = 1;
        }
        moved[m]! |= any;
        differs[m]! |= other;
      }
    }
    const comparable = full && year > 0 && held.full === year - 1;
    for (let m = 0; m < MEASURE_COUNT; m++) if (!comparable || differs[m]) still[m] = 0;
    held.full = full ? year : -1;
    return columns.map((values, m) => (moved[m] ? values : null));
  }
}

/** No dial has been moved up to a year: firms remember the past, so the full result looks at every year before. */
function isStill({ value }: Dials, year: number, sectors: number, full: boolean): boolean {
  const width = sectors * LEVERS.length;
  for (let i = full ? 0 : year * width; i < (year + 1) * width; i++) if (value[i] !== 0) return false;
  return true;
}
