import type { Ends } from '../../src/lib/model/base';
import type { Emit } from './writer';

/**
 * Ends of the ranges of emitted rows by place, sector and year, kept for the files that the footprint page reads: what it
 * shows at its start is what the database holds.
 */
export class EmittedEnds {
  readonly #rows = new Map<string, Record<string, Ends>>();

  /** Passes rows on and keeps their ends from the year given. */
  watch(emit: Emit, from: number): Emit {
    return (row) => {
      emit(row);
      if (Number(row.period) < from) return;
      const key = `${row.place} ${row.sector} ${row.period}`;
      let found = this.#rows.get(key);
      if (!found) this.#rows.set(key, (found = {}));
      found[row.measure] = [row.low, row.high];
    };
  }

  /** Ends by measure; nothing where no row was emitted. */
  of(place: string, sector: string, year: number): Record<string, Ends> {
    return this.#rows.get(`${place} ${sector} ${year}`) ?? {};
  }
}
