import {
  calibrate,
  fiscalRates,
  FISCAL,
  type Calibration,
  type FiscalRates,
  type YearFacts
} from '../../src/lib/model/footprint';
import { crediblyDrawn } from '../../src/lib/model/credible-draws';
import { centralValues, drawnValues, type ParameterBook } from '../../src/lib/model/parameters';
import { normalStream } from '../../src/lib/model/random';
import { bookOf } from '../../src/lib/model/year-book';
import { DRAWS, SEED } from './draws';

export interface YearFootprint {
  facts: YearFacts;
  calibration: Calibration;
  rates: FiscalRates;
  /** Rates of every draw: `drawn[measure][sector * DRAWS + draw]`. */
  drawn: Record<(typeof FISCAL)[number], Float64Array>;
  /** Draws of national temporary imports, MXN. */
  temporaryImports: Float64Array;
  rejected: number;
}

/**
 * Calibration and rates of each year, central and drawn. The same draw stands for the same parameters in every year, so
 * that differences between years are not noise. A year without imports of the country carries the shift of the first with.
 */
export function yearFootprints(
  book: ParameterBook,
  facts: readonly YearFacts[],
  tilted: (year: number) => Float64Array
): YearFootprint[] {
  const first = facts.find((year) => year.imports !== null)!;
  const carried = oneYear(book, first, tilted(first.year), undefined);
  return facts.map((year) =>
    year === first
      ? carried.footprint
      : oneYear(book, year, tilted(year.year), year.imports === null ? carried : undefined).footprint
  );
}

interface Shifts {
  footprint: YearFootprint;
  central: number;
  drawn: Float64Array;
}

function oneYear(book: ParameterBook, facts: YearFacts, tilted: Float64Array, carried: Shifts | undefined): Shifts {
  const own = bookOf(book, facts.year);
  const values = centralValues(own);
  const calibration = calibrate(facts, values, tilted, carried?.central);
  const width = book.sectors.length;
  const drawn = Object.fromEntries(FISCAL.map((id) => [id, new Float64Array(width * DRAWS)])) as YearFootprint['drawn'];
  const shifts = new Float64Array(DRAWS);
  const temporaryImports = new Float64Array(DRAWS);
  const normal = normalStream(SEED / 2);
  let rejected = 0;
  for (let d = 0; d < DRAWS; d++) {
    const accepted = crediblyDrawn(facts, tilted, () => drawnValues(own, normal), carried?.drawn[d]);
    rejected += accepted.rejected;
    shifts[d] = accepted.calibration.shift;
    temporaryImports[d] = accepted.calibration.temporaryImports;
    for (const id of FISCAL) for (let s = 0; s < width; s++) drawn[id][s * DRAWS + d] = accepted.rates[id][s]!;
  }
  return {
    footprint: {
      facts,
      calibration,
      rates: fiscalRates(facts, values, calibration),
      drawn,
      temporaryImports,
      rejected
    },
    central: calibration.shift,
    drawn: shifts
  };
}
