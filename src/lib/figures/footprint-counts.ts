import type { BasePlace, CellBook, Ends } from '../model/base';
import type { Asked } from '../model/place-range';

/** Jobs (persons) or exports (USD) beside fiscal amounts; `low` and `high` where they are an estimate. */
export interface Counted {
  central: number;
  low: number | null;
  high: number | null;
  basis: 'published' | 'derived' | 'modelled';
}

/** Manufacturing jobs of a place and sector: an estimate everywhere; null where none is made (primary sectors). */
export function jobsOf(place: BasePlace, asked: Asked, cells: CellBook | null): Counted | null {
  const ends = asked.subsector ? cells?.cells[place.id]?.[asked.subsector]?.[1] : place.ends?.jobs;
  return ends ? estimate(total(place.jobs, asked.sectors), ends) : null;
}

/**
 * Exports of a place and sector: published of a state, their sum of the nation, an estimate of a city; null where the
 * publisher withholds the cell.
 */
export function exportsOf(place: BasePlace, asked: Asked, cells: CellBook | null): Counted | null {
  const central = total(place.exports, asked.sectors);
  if (place.level === 'state' || place.level === 'nation') {
    const withheld = asked.subsector !== null && hidden(place, asked.subsector, cells);
    if (withheld || !(central > 0)) return null;
    return { central, low: null, high: null, basis: place.level === 'state' ? 'published' : 'derived' };
  }
  const ends = asked.subsector ? cells?.cells[place.id]?.[asked.subsector]?.[0] : place.ends?.exports;
  return ends ? estimate(central, ends) : null;
}

function hidden(place: BasePlace, subsector: string, cells: CellBook | null): boolean {
  // Without the file nobody knows: then the cell is not shown either.
  if (!cells) return true;
  const withheld = (key: string) => key.endsWith(` ${subsector}`);
  return place.level === 'state' ? cells.withheld.includes(`${place.id} ${subsector}`) : cells.withheld.some(withheld);
}

/** Base files hold thousands of dollars: an end never passes the centre for that. */
function estimate(central: number, [low, high]: Ends): Counted | null {
  if (!(high > 0)) return null;
  return { central, low: Math.min(low, central), high: Math.max(high, central), basis: 'modelled' };
}

export function total(values: readonly number[], sectors: readonly number[]): number {
  return sectors.reduce((sum, s) => sum + values[s]!, 0);
}
