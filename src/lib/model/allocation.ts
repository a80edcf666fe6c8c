import { ConvergenceError, EmptyMarginError, UnknownCodeError } from './errors';
import { proportionalFit, type FitOptions, type FitProblem } from './ipf';

/** A row of the table to fit: a place whose posts are published, or several whose posts are published together. */
export interface PostsUnit {
  id: string;
  /** Manufacturing posts of the unit; persons. */
  posts: number;
  /** Places of the unit with their seed by sector: establishments, in the order of `StateMargins.sectors`. */
  members: { place: string; seed: Float64Array }[];
}

/** What is known of one state: posts by place, personnel by sector. */
export interface StateMargins {
  state: string;
  sectors: readonly string[];
  /** Personnel by sector, on any scale: it is brought to the posts of the state. */
  personnel: Float64Array;
  units: readonly PostsUnit[];
  /** Place that receives the posts of units without an establishment of any sector. */
  residual: string;
}

/** Jobs of a state's places by sector, `places.length` × `sectors.length`, row by row. */
export interface JobTable {
  state: string;
  places: string[];
  sectors: readonly string[];
  jobs: Float64Array;
  /** Part of the state's own mix that every row had to be given for the margins to be met; 0 where the seed was enough. */
  softened: number;
}

/** Parts of the state's mix that are tried, in order, where establishments alone cannot carry the published margins. */
const SOFTENING = [0, 1e-4, 1e-3, 1e-2, 1e-1];

/**
 * Jobs by place and sector of one state: proportional fitting (Deming & Stephan 1940) of establishments to posts by place
 * and personnel by sector. Posts of units without establishments go to the residual place with the state's own mix; inside
 * a unit of several places each sector follows their establishments; a sector with personnel and no establishment anywhere
 * follows the posts. Where the establishments cannot carry the margins (posts registered at an address whose plants are of
 * another sector), every row gets a small part of the state's mix, the least that converges, and the table says how much.
 * Throws what `proportionalFit` throws, and EmptyMarginError when the state has no personnel at all.
 */
export function jobsOfState(margins: StateMargins, options?: FitOptions): JobTable {
  const { state, sectors, units, residual } = margins;
  const width = sectors.length;
  const posts = units.reduce((total, unit) => total + unit.posts, 0);
  const columns = scaledTo(posts, margins.personnel, state);
  const seeds = units.map((unit) => addUp(unit.members, width));
  const rows: { name: string; posts: number; seed: Float64Array; unit: PostsUnit | null }[] = [];
  let without = 0;
  units.forEach((unit, i) => {
    if (seeds[i]!.some((cell) => cell > 0)) rows.push({ name: unit.id, posts: unit.posts, seed: seeds[i]!, unit });
    else without += unit.posts;
  });
  if (without > 0) rows.push({ name: residual, posts: without, seed: Float64Array.from(columns), unit: null });
  fillEmptyColumns(rows, columns);
  const problem = {
    state,
    rowNames: rows.map((row) => row.name),
    columnNames: sectors,
    rows: Float64Array.from(rows, (row) => row.posts),
    columns,
    seed: joined(rows.map((row) => row.seed))
  };
  const { cells, softened } = fitSoftly(problem, options);
  return { ...spreadOverMembers(state, sectors, rows, cells), softened };
}

function joined(rows: readonly Float64Array[]): Float64Array {
  const width = rows[0]?.length ?? 0;
  const all = new Float64Array(rows.length * width);
  rows.forEach((row, r) => all.set(row, r * width));
  return all;
}

function fitSoftly(problem: FitProblem, options?: FitOptions): { cells: Float64Array; softened: number } {
  for (const softened of SOFTENING)
    try {
      return { cells: proportionalFit({ ...problem, seed: softenedSeed(problem, softened) }, options), softened };
    } catch (error) {
      if (!(error instanceof ConvergenceError) || softened === SOFTENING.at(-1)) throw error;
    }
  throw new ConvergenceError(problem.state, 'of any row', Infinity, 0);
}

function softenedSeed({ rows, columns, seed }: FitProblem, part: number): Float64Array {
  if (part === 0) return seed;
  const width = columns.length;
  const total = columns.reduce((sum, value) => sum + value, 0);
  return seed.map((cell, i) => {
    const start = Math.floor(i / width) * width;
    if (rows[start / width] === 0) return cell;
    const row = seed.subarray(start, start + width).reduce((sum, value) => sum + value, 0);
    return cell + (part * row * columns[i - start]!) / total;
  });
}

function scaledTo(total: number, values: Float64Array, state: string): Float64Array {
  const sum = values.reduce((all, value) => all + value, 0);
  if (total > 0 && !(sum > 0)) throw new EmptyMarginError(state, 'personnel by sector');
  return values.map((value) => (sum > 0 ? (value * total) / sum : 0));
}

function addUp(members: PostsUnit['members'], width: number): Float64Array {
  const seed = new Float64Array(width);
  for (const member of members) for (let s = 0; s < width; s++) seed[s]! += member.seed[s]!;
  return seed;
}

function fillEmptyColumns(rows: { posts: number; seed: Float64Array }[], columns: Float64Array): void {
  columns.forEach((target, s) => {
    if (target > 0 && !rows.some((row) => row.posts > 0 && row.seed[s]! > 0))
      for (const row of rows) row.seed[s] = row.posts;
  });
}

function spreadOverMembers(
  state: string,
  sectors: readonly string[],
  rows: { name: string; seed: Float64Array; unit: PostsUnit | null }[],
  fitted: Float64Array
): Omit<JobTable, 'softened'> {
  const width = sectors.length;
  const places: string[] = [];
  const jobs: number[] = [];
  rows.forEach((row, r) => {
    const members = row.unit?.members ?? [{ place: row.name, seed: row.seed }];
    for (const member of members) {
      places.push(member.place);
      for (let s = 0; s < width; s++) {
        const share = members.length === 1 ? 1 : row.seed[s]! > 0 ? member.seed[s]! / row.seed[s]! : 1 / members.length;
        jobs.push(fitted[r * width + s]! * share);
      }
    }
  });
  return { state, places, sectors, jobs: Float64Array.from(jobs) };
}

/**
 * The cells that share a state's total of one sector: `start` to `end` of the cell arrays. Everything that is allocated
 * adds up inside its block, so that places add up to states, in the centre and in every draw.
 */
export interface Block {
  state: string;
  sector: string;
  start: number;
  end: number;
}

/** Places × sectors of the country as parallel arrays, one entry a cell with weight, sorted by state, sector, place. */
export interface Structure {
  blocks: Block[];
  place: string[];
  /** Jobs of the cell in the year of the structure, persons. */
  jobs: Float64Array;
  /** Value added per worker of the cell over that of its state and sector; 1 where not known. */
  productivity: Float64Array;
}

/** Cell indices of one block by state and sector; throws UnknownCodeError for a pair without cells. */
export function blockOf(structure: Structure, state: string, sector: string): Block {
  const block = structure.blocks.find((candidate) => candidate.state === state && candidate.sector === sector);
  if (!block) throw new UnknownCodeError('sector', sector, `the structure of state ${state}`);
  return block;
}

/** Weight of each cell in its state's exports of the sector: q = J · (p / p̄)^β. */
export function exportWeights({ jobs, productivity }: Structure, beta: number): Float64Array {
  return jobs.map((count, i) => count * productivity[i]! ** beta);
}

/** Each cell's share of its block: weights divided by their block's sum. */
export function sharesOf(blocks: readonly Block[], weights: Float64Array): Float64Array {
  const shares = new Float64Array(weights.length);
  for (const { start, end } of blocks) {
    let total = 0;
    for (let i = start; i < end; i++) total += weights[i]!;
    for (let i = start; i < end; i++) shares[i] = total > 0 ? weights[i]! / total : 1 / (end - start);
  }
  return shares;
}

/** A published total spread over the cells that a publisher withheld, by what each is expected to be. */
export function spreadSuppressed(total: number, expected: Float64Array): Float64Array {
  const sum = expected.reduce((all, value) => all + value, 0);
  return expected.map((value) => (sum > 0 ? (total * value) / sum : total / expected.length));
}
