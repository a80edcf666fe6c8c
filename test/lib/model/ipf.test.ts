import { describe, expect, it } from 'vitest';
import { ConvergenceError, EmptyMarginError, MarginError } from '../../../src/lib/model/errors';
import { proportionalFit, type FitProblem } from '../../../src/lib/model/ipf';
import { uniformStream } from '../../../src/lib/model/random';

function problem(rows: number[], columns: number[], seed: number[]): FitProblem {
  return {
    state: '08',
    rowNames: rows.map((_, r) => `row ${r}`),
    columnNames: columns.map((_, c) => `column ${c}`),
    rows: Float64Array.from(rows),
    columns: Float64Array.from(columns),
    seed: Float64Array.from(seed)
  };
}

const sumOfRow = (cells: Float64Array, r: number, width: number) =>
  cells.subarray(r * width, (r + 1) * width).reduce((sum, cell) => sum + cell, 0);
const sumOfColumn = (cells: Float64Array, c: number, width: number) =>
  cells.reduce((sum, cell, i) => sum + (i % width === c ? cell : 0), 0);

describe('proportional fitting', () => {
  it('gives the table of independence from a seed of ones', () => {
    const cells = proportionalFit(problem([30, 70], [20, 50, 30], [1, 1, 1, 1, 1, 1]));
    [6, 15, 9, 14, 35, 21].forEach((expected, i) => expect(cells[i]).toBeCloseTo(expected, 9));
  });

  it('solves a two-by-two table by the quadratic that keeps its odds ratio (Deming & Stephan 1940)', () => {
    const cells = proportionalFit(problem([40, 60], [30, 70], [1, 2, 3, 4]));
    // x (30 … ) with x·(60 − (30 − x)) / ((40 − x)(30 − x)) = 1·4 / (2·3).
    const x = cells[0]!;
    expect((x * (60 - (30 - x))) / ((40 - x) * (30 - x))).toBeCloseTo(4 / 6, 8);
    expect(sumOfRow(cells, 0, 2)).toBeCloseTo(40, 6);
    expect(sumOfColumn(cells, 0, 2)).toBeCloseTo(30, 9);
  });

  it('meets random margins to 1e-9, keeps zeros, and never makes a cell negative', () => {
    const uniform = uniformStream(0.31);
    for (let trial = 0; trial < 40; trial++) {
      const [height, width] = [2 + Math.floor(uniform() * 8), 2 + Math.floor(uniform() * 8)];
      // A table that exists has margins that can be met: take them from one.
      const seed = Float64Array.from({ length: height * width }, () => (uniform() < 0.25 ? 0 : 0.1 + uniform()));
      const table = seed.map((cell) => cell * (0.2 + uniform()));
      const rows = Array.from({ length: height }, (_, r) => sumOfRow(table, r, width));
      const columns = Array.from({ length: width }, (_, c) => sumOfColumn(table, c, width));
      const cells = proportionalFit(problem(rows, columns, [...seed]));
      rows.forEach((target, r) =>
        expect(Math.abs(sumOfRow(cells, r, width) - target)).toBeLessThanOrEqual(1e-9 * target)
      );
      columns.forEach((target, c) =>
        expect(Math.abs(sumOfColumn(cells, c, width) - target)).toBeLessThanOrEqual(1e-12 * target)
      );
      seed.forEach((cell, i) => {
        if (cell === 0) expect(cells[i]).toBe(0);
        expect(cells[i]).toBeGreaterThanOrEqual(0);
      });
    }
  });

  it('depends on the seed by its odds ratios only', () => {
    const plain = proportionalFit(problem([10, 20], [12, 18], [1, 2, 3, 4]));
    const scaled = proportionalFit(problem([10, 20], [12, 18], [7, 14, 0.3, 0.4]));
    plain.forEach((cell, i) => expect(scaled[i]).toBeCloseTo(cell, 7));
  });

  it('leaves a row and a column of zero empty', () => {
    expect([...proportionalFit(problem([0, 5], [5, 0], [1, 1, 1, 1]))]).toEqual([0, 0, 5, 0]);
  });

  it('refuses margins that differ, are negative or are no numbers, and says which', () => {
    const refused = (rows: number[], columns: number[]) => () => proportionalFit(problem(rows, columns, [1, 1, 1, 1]));
    expect(refused([10, 20], [15, 16])).toThrow(MarginError);
    expect(refused([10, 20], [15, 16])).toThrow(/state 08: margin of the columns together is 31, and 30 was needed/);
    expect(refused([-1, 31], [15, 15])).toThrow(/state 08: margin row 0 is -1/);
    expect(refused([10, 20], [NaN, 15])).toThrow(/margin column 0 is NaN/);
  });

  it('refuses a total that no seed cell can carry', () => {
    expect(() => proportionalFit(problem([10, 20], [15, 15], [0, 0, 1, 1]))).toThrow(EmptyMarginError);
    expect(() => proportionalFit(problem([10, 20], [15, 15], [0, 0, 1, 1]))).toThrow(/state 08: row 0/);
    expect(() => proportionalFit(problem([10, 20], [15, 15], [1, 0, 1, 0]))).toThrow(/state 08: column 1/);
    // Seed there is, but only in a row that must stay empty.
    expect(() => proportionalFit(problem([0, 30], [15, 15], [1, 1, 1, 0]))).toThrow(/state 08: column 1/);
  });

  it('says that zeros make the margins impossible instead of going on for ever', () => {
    const impossible = problem([10, 20], [25, 5], [1, 0, 0, 1]);
    expect(() => proportionalFit(impossible, { maxIterations: 50 })).toThrow(ConvergenceError);
    try {
      proportionalFit(impossible, { maxIterations: 50 });
    } catch (error) {
      expect(error).toMatchObject({ state: '08', iterations: 50, name: 'ConvergenceError' });
      expect((error as ConvergenceError).margin).toMatch(/^row \d$/);
      expect((error as ConvergenceError).error).toBeGreaterThan(0.1);
    }
  });
});
