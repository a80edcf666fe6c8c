import { ConvergenceError, EmptyMarginError, MarginError } from './errors';

/** A table to fit: `seed` has `rows.length` × `columns.length` cells, row by row; names speak in errors. */
export interface FitProblem {
  state: string;
  rowNames: readonly string[];
  columnNames: readonly string[];
  rows: Float64Array;
  columns: Float64Array;
  seed: Float64Array;
}

export interface FitOptions {
  /** Largest error of any margin, relative to it. */
  tolerance?: number;
  maxIterations?: number;
}

/**
 * Iterative proportional fitting (Deming & Stephan 1940): the table closest to the seed, in information, that has the
 * given row and column totals. The columns are met exactly, the rows within `tolerance` (1e-9).
 *
 * Throws MarginError when the totals differ or one is negative or not a number, EmptyMarginError when a total has no seed
 * cell to carry it, ConvergenceError when the margins cannot be met.
 */
export function proportionalFit(problem: FitProblem, options: FitOptions = {}): Float64Array {
  const { tolerance = 1e-9, maxIterations = 5000 } = options;
  check(problem);
  const { rows, columns, seed } = problem;
  const [height, width] = [rows.length, columns.length];
  const cells = Float64Array.from(seed);
  const totals = new Float64Array(width);
  let worst = { error: Infinity, row: 0 };
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    worst = { error: 0, row: 0 };
    totals.fill(0);
    for (let r = 0; r < height; r++) {
      const start = r * width;
      let total = 0;
      for (let c = 0; c < width; c++) total += cells[start + c]!;
      const target = rows[r]!;
      const error = target > 0 ? Math.abs(total - target) / target : 0;
      if (error > worst.error) worst = { error, row: r };
      const factor = total > 0 ? target / total : 0;
      for (let c = 0; c < width; c++) totals[c]! += cells[start + c]! *= factor;
    }
    for (let c = 0; c < width; c++) totals[c] = totals[c]! > 0 ? columns[c]! / totals[c]! : 0;
    for (let i = 0, c = 0; i < cells.length; i++) {
      cells[i]! *= totals[c]!;
      if (++c === width) c = 0;
    }
    // The rows were measured before this round's scaling: the round after a good one confirms it.
    if (iteration > 0 && worst.error <= tolerance) return cells;
  }
  throw new ConvergenceError(problem.state, problem.rowNames[worst.row]!, worst.error, maxIterations);
}

function check({ state, rowNames, columnNames, rows, columns, seed }: FitProblem): void {
  const width = columns.length;
  for (const [names, margin] of [
    [rowNames, rows],
    [columnNames, columns]
  ] as const)
    margin.forEach((value, i) => {
      if (!(value >= 0 && value < Infinity)) throw new MarginError(state, names[i]!, value, 0);
    });
  const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
  const [rowTotal, columnTotal] = [total(rows), total(columns)];
  if (Math.abs(rowTotal - columnTotal) > 1e-9 * Math.max(rowTotal, columnTotal))
    throw new MarginError(state, 'of the columns together', columnTotal, rowTotal);
  rows.forEach((value, r) => {
    if (value > 0 && !seed.subarray(r * width, (r + 1) * width).some((cell) => cell > 0))
      throw new EmptyMarginError(state, rowNames[r]!);
  });
  columns.forEach((value, c) => {
    if (value > 0 && !rows.some((posts, r) => posts > 0 && seed[r * width + c]! > 0))
      throw new EmptyMarginError(state, columnNames[c]!);
  });
}
