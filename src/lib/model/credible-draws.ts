import { ModelError } from './errors';
import { calibrate, fiscalRates, type Calibration, type FiscalRates, type YearFacts } from './footprint';
import type { ParameterValues } from './parameters';

/** Bounds of a credible ι (MODEL §6): draws beyond them for a sector that exports under the programme are drawn again. */
const CONTENT_BOUNDS = [0.05, 0.95] as const;
/** θ from which a sector's ι counts. */
const PROGRAMME_SECTOR = 0.3;
const TRIES = 400;

export interface CredibleDraw {
  calibration: Calibration;
  rates: FiscalRates;
  values: ParameterValues;
  rejected: number;
}

/**
 * Takes the next draw of the parameters until ι is credible for every sector of the programme. Throws ModelError when
 * `tries` draws in a row are not: then the ranges of μ and θ contradict each other.
 */
export function crediblyDrawn(
  facts: YearFacts,
  tilted: Float64Array,
  next: () => ParameterValues,
  shift?: number,
  tries = TRIES
): CredibleDraw {
  for (let rejected = 0; rejected < tries; rejected++) {
    const values = next();
    const calibration = attempt(() => calibrate(facts, values, tilted, shift));
    if (calibration && credible(calibration))
      return { calibration, rates: fiscalRates(facts, values, calibration), values, rejected };
  }
  throw new ModelError(`${facts.year}: ${tries} draws of μ and θ in a row leave no credible imported content`);
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
