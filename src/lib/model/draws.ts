import type { Baseline } from './base';
import { ModelError } from './errors';
import { calibrate, type YearFacts } from './footprint';
import { BY_SECTOR, type BySector } from './parameters';
import { CELL_SIZE, startOf, type NationBase, type NationValues, type ProgrammeValues } from './programme';
import { normalStream, type Normal } from './random';
import { logit, Z90, type Range } from './range';
import { factsOf, SCENARIO_SCALARS, type ScenarioBook, type ScenarioScalar } from './scenario-book';

/** Bounds of a credible ι: draws beyond them, in a sector that exports under the programme, are drawn again (MODEL §6). */
const CONTENT_BOUNDS = [0.05, 0.95] as const;
const PROGRAMME_SECTOR = 0.3;
const TRIES = 400;

const ON_ODDS: readonly string[] = ['programme_share', 'import_content', 'duty_free_share', 'dutiable_share'];

/** What sectors and the country start from in each draw: `cells[(draw * sectors + sector) * CELL_SIZE]`. */
export interface Draws {
  count: number;
  sectors: number;
  cells: Float64Array;
  nations: NationValues[];
  scalars: Record<ScenarioScalar, number>[];
  /** Draws that were refused on the way, as not credible. */
  rejected: number;
}

/** The central values, with ι calibrated as in the published footprint. Throws ModelError. */
export function centralProgramme(book: ScenarioBook, baseline: Baseline, tilted: Float64Array): ProgrammeValues {
  return calibrated(
    Object.fromEntries(SCENARIO_SCALARS.map((id) => [id, book.scalars[id].central])) as Record<ScenarioScalar, number>,
    Object.fromEntries(
      BY_SECTOR.map((id) => [id, Float64Array.from(book.bySector[id], ({ central }) => central)])
    ) as Record<BySector, Float64Array>,
    factsOf(baseline),
    tilted
  );
}

/** The values of parameters that stand at given standard normal numbers: 0 is the centre, ∓1.28 low and high. */
export function calibrated(
  scalars: Record<ScenarioScalar, number>,
  bySector: Record<BySector, Float64Array>,
  facts: YearFacts,
  tilted: Float64Array
): ProgrammeValues {
  const { programme, content } = calibrate(facts, { scalars, bySector }, tilted);
  return { scalars, bySector, programme, content };
}

/** How a range turns a standard normal number into a value: two halves of a normal, on the scale of odds for shares. */
interface Sampler {
  odds: boolean;
  centre: number;
  down: number;
  up: number;
  min: number;
  max: number;
}

function sampler({ low, central, high }: Range, odds: boolean, { min, max }: { min: number; max: number }): Sampler {
  if (odds && central > 0 && central < 1) {
    const centre = logit(central);
    const [down, up] = [centre - logit(Math.max(low, 1e-6)), logit(Math.min(high, 1 - 1e-6)) - centre];
    return { odds, centre, down: down / Z90, up: up / Z90, min, max };
  }
  return {
    odds: false,
    centre: central,
    down: odds ? 0 : (central - low) / Z90,
    up: odds ? 0 : (high - central) / Z90,
    min,
    max
  };
}

export function sample({ odds, centre, down, up, min, max }: Sampler, z: number): number {
  const moved = centre + z * (z < 0 ? down : up);
  if (odds) return 1 / (1 + Math.exp(-moved));
  return moved < min ? min : moved > max ? max : moved;
}

/** A parameter and where its standard normal numbers stand in a row: one, or those of every sector. */
export interface ParameterGroup {
  id: string;
  positions: number[];
}

/** Samplers of every parameter, and the standard normal numbers that one draw takes, in order. */
export class Sampling {
  readonly scalars: { id: ScenarioScalar; sampler: Sampler }[];
  readonly bySector: { id: BySector; samplers: Sampler[] }[];
  /** Standard normal numbers a draw takes. */
  readonly width: number;

  constructor(
    readonly book: ScenarioBook,
    private readonly baseline: Baseline,
    private readonly nation: NationBase,
    private readonly tilted: Float64Array
  ) {
    this.scalars = SCENARIO_SCALARS.map((id) => ({ id, sampler: sampler(book.scalars[id], false, book.bounds[id]) }));
    this.bySector = BY_SECTOR.map((id) => ({
      id,
      samplers: book.bySector[id].map((range) => sampler(range, ON_ODDS.includes(id), book.bounds[id]))
    }));
    this.width = this.scalars.length + this.bySector.length * (1 + book.sectors.length);
  }

  /** Parameters that have a range. */
  uncertain(): ParameterGroup[] {
    const moves = ({ down, up }: Sampler) => down !== 0 || up !== 0;
    let next = this.scalars.length;
    return [
      ...this.scalars.flatMap(({ id, sampler }, i) => (moves(sampler) ? [{ id, positions: [i] }] : [])),
      ...this.bySector.flatMap(({ id, samplers }) => {
        const positions = Array.from({ length: 1 + samplers.length }, () => next++);
        return samplers.some(moves) ? [{ id, positions }] : [];
      })
    ];
  }

  /** Puts a parameter at a standard normal number: by sector, all sectors at it. */
  place(row: Float64Array, { positions }: ParameterGroup, z: number): void {
    if (positions.length === 1) row[positions[0]!] = z;
    else for (const position of positions) row[position] = z * Math.SQRT1_2;
  }

  /** Fills a row with the numbers of one draw. */
  fill(row: Float64Array, normal: Normal): void {
    for (let i = 0; i < row.length; i++) row[i] = normal();
  }

  /** The values at a row of standard normal numbers, calibrated; null where they cannot all be true, or are not credible. */
  at(row: Float64Array): ProgrammeValues | null {
    const scalars = {} as Record<ScenarioScalar, number>;
    let next = 0;
    for (const { id, sampler } of this.scalars) scalars[id] = sample(sampler, row[next++]!);
    const bySector = {} as Record<BySector, Float64Array>;
    for (const { id, samplers } of this.bySector) {
      const together = row[next++]!;
      const values = (bySector[id] = new Float64Array(samplers.length));
      for (let s = 0; s < samplers.length; s++)
        values[s] = sample(samplers[s]!, Math.SQRT1_2 * (together + row[next++]!));
    }
    const programme = shiftedShares(bySector.programme_share, scalars.programme_shift);
    const content = this.content(scalars, programme, bySector.import_content);
    return content && { scalars, bySector, programme, content };
  }

  /** Writes what a draw starts from; null where its own elasticities fit no demand. */
  start(values: ProgrammeValues, cells: Float64Array, offset: number): NationValues | null {
    try {
      return startOf(this.baseline, this.nation, factsOf(this.baseline), values, cells, offset);
    } catch (error) {
      if (error instanceof ModelError) return null;
      throw error;
    }
  }

  /**
   * ι from the identity θ · X · ι ≡ M_in, as `calibrate` does, by Newton's steps on the one shift in log-odds: thousands of
   * draws need it. Null where no shift reaches the imports, or leaves an incredible ι.
   */
  private content(
    scalars: Record<ScenarioScalar, number>,
    programme: Float64Array,
    start: Float64Array
  ): Float64Array | null {
    const facts = factsOf(this.baseline);
    if (facts.imports === null) throw new ModelError(`${facts.year}: no imports of the country to calibrate with`);
    const target = scalars.temporary_share * facts.imports * (1 - scalars.machinery_share);
    const count = start.length;
    const odds = new Float64Array(count);
    let most = 0;
    for (let s = 0; s < count; s++) {
      odds[s] = (1 - start[s]!) / start[s]!;
      most += programme[s]! * this.tilted[s]!;
    }
    if (!(target < most)) return null;
    let factor = 1;
    for (let step = 0; step < 60; step++) {
      let sum = 0;
      let slope = 0;
      for (let s = 0; s < count; s++) {
        const iota = 1 / (1 + odds[s]! * factor);
        const weight = programme[s]! * this.tilted[s]! * iota;
        sum += weight;
        slope += weight * (1 - iota);
      }
      const move = (target - sum) / slope;
      const bounded = move > 1 ? 1 : move < -1 ? -1 : move;
      factor *= Math.exp(-bounded);
      if (Math.abs(bounded) < 1e-13) break;
      if (step === 59) return null;
    }
    const content = new Float64Array(count);
    for (let s = 0; s < count; s++) {
      const iota = (content[s] = 1 / (1 + odds[s]! * factor));
      if (programme[s]! >= PROGRAMME_SECTOR && !(iota > CONTENT_BOUNDS[0] && iota < CONTENT_BOUNDS[1])) return null;
    }
    return content;
  }
}

function shiftedShares(shares: Float64Array, shift: number): Float64Array {
  if (shift === 0) return shares;
  const factor = Math.exp(-shift);
  return shares.map((share) => (share <= 0 || share >= 1 ? share : 1 / (1 + ((1 - share) / share) * factor)));
}

/**
 * Draws of everything that is uncertain, from one seeded stream: the same seed gives the same numbers to the baseline and to
 * every reform. Throws ModelError when the ranges contradict each other so that no draw is credible.
 */
export function drawProgramme(sampling: Sampling, count: number, seed: number): Draws {
  const sectors = sampling.book.sectors.length;
  const cells = new Float64Array(count * sectors * CELL_SIZE);
  const nations: NationValues[] = [];
  const scalars: Record<ScenarioScalar, number>[] = [];
  const normal = normalStream(seed);
  const row = new Float64Array(sampling.width);
  let [rejected, inARow] = [0, 0];
  while (nations.length < count) {
    sampling.fill(row, normal);
    const values = sampling.at(row);
    const nation = values && sampling.start(values, cells, nations.length * sectors * CELL_SIZE);
    if (!nation) {
      rejected++;
      if (++inARow > TRIES)
        throw new ModelError(
          `${TRIES} draws in a row leave no credible imported content: the assumptions contradict each other`
        );
      continue;
    }
    inARow = 0;
    nations.push(nation);
    scalars.push(values.scalars);
  }
  return { count, sectors, cells, nations, scalars, rejected };
}
