import type { CubeCell, WorkerCell } from '../../../src/lib/data/questions/explore';

/** A cell with what does not matter filled in. */
export function cell(
  place: string,
  sector: string,
  period: string,
  value: number,
  more: Partial<CubeCell> = {}
): CubeCell {
  return { place, sector, period, value, low: null, high: null, basis: 0, status: 0, source: 'x', ...more };
}

/** Jobs of a place and period, counted unless told otherwise. */
export function jobs(place: string, period: string, value: number, more: Partial<WorkerCell> = {}): WorkerCell {
  return { place, period, value, low: null, high: null, basis: 0, ...more };
}
