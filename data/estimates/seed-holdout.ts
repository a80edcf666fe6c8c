import { jobsOfState, type StateMargins } from '../../src/lib/model/allocation';
import { errorsBySize, type ClassError, type Scored } from '../../src/lib/model/backtest';
import { MANUFACTURING } from './sectors';

/** Sizes of jobs by state and sector that errors are told for. */
const JOB_CLASSES = [0, 1000, 5000, 20000] as const;

/**
 * The fit tested one level up: the nation is the whole and the states are its rows, with their posts, their
 * establishments and the nation's personnel by sector; what comes out is compared with the states' own census personnel,
 * which the fit did not see.
 */
export function fitStates(margins: readonly StateMargins[]): { scored: Scored[]; errors: ClassError[] } {
  const width = MANUFACTURING.length;
  const posts = margins.map((state) => state.units.reduce((sum, unit) => sum + unit.posts, 0));
  const personnel = new Float64Array(width);
  // Each state's personnel is brought to its posts first, as in the estimate itself.
  const actual = margins.map((state, i) => {
    const total = state.personnel.reduce((sum, value) => sum + value, 0);
    return state.personnel.map((value) => (value * posts[i]!) / total);
  });
  for (const state of actual) state.forEach((value, s) => (personnel[s]! += value));
  const table = jobsOfState({
    state: 'MX',
    sectors: MANUFACTURING,
    personnel,
    residual: 'MX-unknown',
    units: margins.map((state, i) => ({
      id: state.state,
      posts: posts[i]!,
      members: [{ place: state.state, seed: totalSeed(state, width) }]
    }))
  });
  const scored = table.places.flatMap((place, r) =>
    MANUFACTURING.map((sector, s) => ({
      id: `${place} ${sector}`,
      actual: actual[margins.findIndex((state) => state.state === place)]![s]!,
      predicted: table.jobs[r * width + s]!
    }))
  );
  return { scored, errors: errorsBySize(scored, JOB_CLASSES) };
}

function totalSeed(state: StateMargins, width: number): Float64Array {
  const seed = new Float64Array(width);
  for (const unit of state.units)
    for (const member of unit.members) for (let s = 0; s < width; s++) seed[s]! += member.seed[s]!;
  return seed;
}
