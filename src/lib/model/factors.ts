import { noChange, reset, type Change } from './change';
import { LEVERS, type LeverParameters } from './levers/index';
import { outcome, PRICES } from './outcome';
import type { Dials } from './plan';
import { CELL_SIZE, type NationValues } from './programme';
import { FIRST_YEAR, YEARS } from './scenario';

/** What the centre or one draw starts from: cells of its sectors from `offset`, the country's numbers, the parameters. */
export interface Start {
  cells: Float64Array;
  offset: number;
  nation: NationValues;
  parameters: LeverParameters;
}

/** The vector of changes of a sector in a year, written into `change`; false when no lever is moved. */
function changeAt(
  dials: Dials,
  year: number,
  sectors: number,
  sector: number,
  parameters: LeverParameters,
  change: Change
): boolean {
  reset(change);
  const from = (year * sectors + sector) * LEVERS.length;
  let moved = false;
  for (let l = 0; l < LEVERS.length; l++) {
    const dial = dials.value[from + l]!;
    if (dial === 0) continue;
    LEVERS[l]!.apply(dial, change, parameters);
    moved = true;
  }
  return moved;
}

/** Activity of a year over that of the base year: 1 unless the reader assumes growth. */
export function activity(growth: number, year: number, baseYear: number): number {
  if (growth === 0) return 1;
  return Math.exp((YEARS[year]! - baseYear) * Math.log(1 + growth));
}

const still = noChange();
const change = noChange();

/** Factors of every sector without reform: `out[measure * sectors + sector]`. */
export function baselineFactors(start: Start, sectors: number, scale: number, out: Float64Array): void {
  for (let s = 0; s < sectors; s++)
    outcome(start.cells, start.offset + s * CELL_SIZE, start.nation, still, null, 0, scale, out, s, sectors);
}

/**
 * Factors of every sector under a reform in one year. `adjusted` holds what firms have adjusted to by the year before, from
 * `memory`, sector by sector; null for the static result. Years must come in order.
 */
export function reformFactors(
  start: Start,
  dials: Dials,
  year: number,
  sectors: number,
  scale: number,
  adjusted: Float64Array | null,
  memory: number,
  out: Float64Array
): void {
  for (let s = 0; s < sectors; s++) {
    changeAt(dials, year, sectors, s, start.parameters, change);
    outcome(
      start.cells,
      start.offset + s * CELL_SIZE,
      start.nation,
      change,
      adjusted,
      memory + s * PRICES,
      scale,
      out,
      s,
      sectors
    );
  }
}

/** Years whose dials repeat those of the year before: a static result is then the same. */
export function sameAsBefore(dials: readonly Dials[], year: number, sectors: number): boolean {
  if (YEARS[year] === FIRST_YEAR) return false;
  const width = sectors * LEVERS.length;
  return dials.every(({ value }) => {
    for (let i = year * width; i < (year + 1) * width; i++) if (value[i] !== value[i - width]) return false;
    return true;
  });
}
