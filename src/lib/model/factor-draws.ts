import { activity, baselineFactors, reformFactors, type Start } from './factors';
import type { Draws } from './draws';
import { LEVERS } from './levers/index';
import { MEASURE_COUNT, MEASURES } from './measures';
import { PRICES } from './outcome';
import type { Dials, Plan } from './plan';
import { CELL_SIZE } from './programme';

/** Factors of all draws, measure by measure: `values[measure][draw * sectors + sector]`; null where all are zero. */
export type FactorColumns = readonly (Float64Array | null)[];

/** Factors in every draw: without reform, and what a reform changes in them, years in order. */
export class FactorDraws {
  private readonly sectors: number;
  private readonly starts: Start[];
  private readonly level: Float64Array[];
  private readonly changes: Float64Array[][];
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
    const columns = () => MEASURES.map(() => new Float64Array(draws.count * this.sectors));
    this.level = columns();
    this.changes = plan.dials.map(columns);
    this.memories = plan.dials.map(() => new Float64Array(draws.count * this.sectors * PRICES));
  }

  baselineOf(year: number): FactorColumns {
    if (this.levelYear < 0 || (this.grows && this.levelYear !== year)) {
      const out = new Float64Array(this.sectors * MEASURE_COUNT);
      this.starts.forEach((start, d) => {
        baselineFactors(start, this.sectors, activity(start.nation.growth, year, this.baseYear), out);
        const at = d * this.sectors;
        for (let m = 0; m < MEASURE_COUNT; m++) {
          const column = this.level[m]!;
          for (let s = 0; s < this.sectors; s++) column[at + s] = out[s * MEASURE_COUNT + m]!;
        }
      });
      this.levelYear = year;
    }
    return this.level;
  }

  /** Reform less baseline. The full result must be asked for once a year, in order: firms remember. */
  changeOf(year: number, dials: number, full: boolean): FactorColumns {
    if (isStill(this.plan.dials[dials]!, year, this.sectors, full)) return MEASURES.map(() => null);
    this.baselineOf(year);
    const out = new Float64Array(this.sectors * MEASURE_COUNT);
    const moved = new Uint8Array(MEASURE_COUNT);
    const memory = full ? this.memories[dials]! : null;
    const changes = this.changes[dials]!;
    this.starts.forEach((start, d) => {
      const scale = activity(start.nation.growth, year, this.baseYear);
      const at = d * this.sectors;
      reformFactors(start, this.plan.dials[dials]!, year, this.sectors, scale, memory, at * PRICES, out);
      for (let m = 0; m < MEASURE_COUNT; m++) {
        const column = changes[m]!;
        const before = this.level[m]!;
        let any = 0;
        for (let s = 0; s < this.sectors; s++) {
          const change = out[s * MEASURE_COUNT + m]! - before[at + s]!;
          column[at + s] = change;
          if (change !== 0) any = 1;
        }
        moved[m]! |= any;
      }
    });
    return changes.map((values, m) => (moved[m] ? values : null));
  }
}

/** No dial has been moved up to a year: firms remember the past, so the full result looks at every year before. */
function isStill({ value }: Dials, year: number, sectors: number, full: boolean): boolean {
  const width = sectors * LEVERS.length;
  for (let i = full ? 0 : year * width; i < (year + 1) * width; i++) if (value[i] !== 0) return false;
  return true;
}
