import {
  calibrate,
  fiscalRates,
  FISCAL,
  type Calibration,
  type FiscalRates,
  type YearFacts
} from '../../src/lib/model/footprint';
import { centralValues, drawnValues, type ParameterBook } from '../../src/lib/model/parameters';
import { ModelError } from '../../src/lib/model/errors';
import { normalStream, type Normal } from '../../src/lib/model/random';
import { bookOf } from './book';
import { DRAWS, SEED } from './draws';

/** Bounds of a credible ι (MODEL §6): draws beyond them for a sector that exports under the programme are drawn again. */
const CONTENT_BOUNDS = [0.05, 0.95] as const;
/** θ from which a sector's ι counts. */
const PROGRAMME_SECTOR = 0.3;
const TRIES = 400;

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
    const accepted = crediblyDrawn(own, facts, tilted, normal, carried?.drawn[d]);
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

/**
 * Draws parameters until ι is credible for every sector of the programme. Throws ModelError when that does not happen:
 * then the ranges of μ and θ contradict each other.
 */
function crediblyDrawn(
  book: ParameterBook,
  facts: YearFacts,
  tilted: Float64Array,
  normal: Normal,
  shift: number | undefined
): { calibration: Calibration; rates: FiscalRates; rejected: number } {
  for (let rejected = 0; rejected < TRIES; rejected++) {
    const values = drawnValues(book, normal);
    const calibration = attempt(() => calibrate(facts, values, tilted, shift));
    if (calibration && credible(calibration))
      return { calibration, rates: fiscalRates(facts, values, calibration), rejected };
  }
  throw new ModelError(`${facts.year}: ${TRIES} draws of μ and θ in a row leave no credible imported content`);
}

/** Null where μ and θ cannot both be true: the draw is rejected, as one whose ι is not credible. */
function attempt(calibration: () => Calibration): Calibration | null {
  try {
    return calibration();
  } catch (error) {
    if (error instanceof ModelError) return null;
    throw error;
  }
}

function credible({ content, programme }: Calibration): boolean {
  return content.every(
    (iota, s) => programme[s]! < PROGRAMME_SECTOR || (iota > CONTENT_BOUNDS[0] && iota < CONTENT_BOUNDS[1])
  );
}
