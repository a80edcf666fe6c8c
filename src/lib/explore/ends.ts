import { chosenSectors, type Linked, type Picked } from './crossfilter';
import { cellIndex, type Cube } from './cube';
import { shownEnd } from './table-rows';

export interface Ends {
  low: number | null;
  high: number | null;
}

const NONE: Ends = { low: null, high: null };

/**
 * Ranges of the numbers on screen. A number has one only where it is a single cell: lows and highs of parts do not add up to
 * those of a sum, nor do those of years to that of a mean.
 */
export class RangeReader {
  readonly #sector: number | null;
  readonly #place: number | null;
  readonly #period: number | null;

  constructor(
    private readonly cube: Cube,
    picked: Picked,
    linked: Linked
  ) {
    const chosen = chosenSectors(cube, picked.sectors);
    this.#sector = chosen.length === 1 ? chosen[0]! : null;
    this.#place = linked.places === 1 ? linked.mask.indexOf(1) : null;
    this.#period = picked.from === picked.to ? picked.from : null;
  }

  ofPlace = (place: number): Ends => this.#cell(place, this.#sector, this.#period);
  ofSector = (sector: number): Ends => this.#cell(this.#place, sector, this.#period);
  ofPeriod = (period: number): Ends => this.#cell(this.#place, this.#sector, period);
  ofTotal = (): Ends => this.#cell(this.#place, this.#sector, this.#period);

  #cell(place: number | null, sector: number | null, period: number | null): Ends {
    if (place === null || sector === null || period === null || this.cube.high.length === 0) return NONE;
    const cell = cellIndex(this.cube, place, sector, period);
    const [low, high] = [shownEnd(this.cube, this.cube.low, cell), shownEnd(this.cube, this.cube.high, cell)];
    // A chart draws both ends or none: a bound on one side only is said in the table.
    return Number.isNaN(low) || Number.isNaN(high) ? NONE : { low, high };
  }
}
