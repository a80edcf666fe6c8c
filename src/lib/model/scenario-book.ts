import type { Baseline } from './base';
import { BEHAVIOUR, checkBehaviour, type Behaviour } from './behaviour';
import { ModelError, ParameterError, UnknownCodeError } from './errors';
import { widened } from './footprint';
import { BY_SECTOR, checkBook, SCALARS, type BySector, type Bounds, type Scalar } from './parameters';
import { checkRange, exactly, quantile, type Range } from './range';
import type { Assumption } from './scenario';

/** Years in which the programme's shares of trade were published: outside them, ranges widen by 3 % a year. */
const MEASURED = [2016, 2021] as const;
const WIDENING = 0.03;

/** The treasury's rate is not a parameter of the footprint, where it is a published fact; of years to come it is. */
export const RATE = 'cetes_rate';
export const SCENARIO_SCALARS = [...SCALARS, ...BEHAVIOUR, RATE] as const;
export type ScenarioScalar = Scalar | Behaviour | typeof RATE;

/** Every parameter that a scenario hangs on, with its range after the reader's own assumptions. */
export interface ScenarioBook {
  sectors: readonly string[];
  bounds: Record<ScenarioScalar, Bounds> & Record<BySector, Bounds>;
  scalars: Record<ScenarioScalar, Range>;
  bySector: Record<BySector, readonly Range[]>;
}

/**
 * The parameters of a baseline as a scenario sees them: μ and θ widened for the years since they were published, the
 * treasury's rate held at its mean of the base year with the range of the annual means since the series begins, and the
 * reader's assumptions in place of ours. Throws UnknownCodeError, ParameterError.
 */
export function scenarioBook(baseline: Baseline, assumptions: Readonly<Record<string, Assumption>> = {}): ScenarioBook {
  checkBook(baseline.book);
  checkBehaviour(baseline.behaviour);
  const { year } = baseline.base;
  const distance = Math.max(MEASURED[0] - year, year - MEASURED[1], 0);
  const book: ScenarioBook = {
    sectors: baseline.book.sectors,
    bounds: { ...baseline.book.bounds, ...baseline.behaviour.bounds, [RATE]: { min: 0, max: 0.5 } },
    scalars: {
      ...baseline.book.scalars,
      ...baseline.behaviour.scalars,
      temporary_share: widened(baseline.book.scalars.temporary_share, distance, WIDENING),
      [RATE]: rateRange(baseline)
    },
    bySector: {
      ...baseline.book.bySector,
      programme_share: baseline.book.bySector.programme_share.map((range) => widened(range, distance, WIDENING))
    }
  };
  for (const [id, value] of Object.entries(assumptions)) assume(book, id, value);
  return book;
}

function rateRange(baseline: Baseline): Range {
  const central = factsOf(baseline).cetes;
  const means = baseline.facts.map(({ cetes }) => cetes).sort((a, b) => a - b);
  return {
    low: Math.min(central, quantile(means, 0.1)),
    central,
    high: Math.max(central, quantile(means, 0.9))
  };
}

/** Published facts of the base year. Throws ModelError when the baseline lacks them. */
export function factsOf(baseline: Baseline): Baseline['facts'][number] {
  const facts = baseline.facts.find(({ year }) => year === baseline.base.year);
  if (!facts) throw new ModelError(`the baseline has no published series for its year, ${baseline.base.year}`);
  return facts;
}

function assume(book: ScenarioBook, id: string, value: Assumption): void {
  if ((BY_SECTOR as readonly string[]).includes(id))
    throw new UnknownCodeError(
      'parameter',
      id,
      'assumptions: it has a value by sector; move all with its shift or scale'
    );
  if (!(SCENARIO_SCALARS as readonly string[]).includes(id)) throw new UnknownCodeError('parameter', id, 'this model');
  const scalar = id as ScenarioScalar;
  const range = typeof value === 'number' ? exactly(value) : { low: value[0], central: value[1], high: value[2] };
  const { min, max } = book.bounds[scalar];
  if (!Number.isFinite(range.central)) throw new ParameterError(id, range.central, min, max);
  checkRange(id, range, min, max);
  book.scalars[scalar] = range;
}
