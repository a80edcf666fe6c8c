import { maybeNumber, number, oneOf, text } from '../decode';
import type { Basis, Status } from '../schema';
import { question, type Question, type RawRecord } from '../question';

/** A value with what a reader must know about it: where, when, on what basis, between what bounds. */
export interface Cell {
  place: string;
  sector: string;
  period: string;
  value: number;
  low: number | null;
  high: number | null;
  basis: Basis;
  status: Status;
  source: string;
}

/**
 * Whether growth between the cells may be told. An estimate of a city is a share of 2020 carried to other years: it moves with
 * its state and says nothing of the city's own growth, so one estimate is enough to refuse.
 */
export function growthAllowed(...cells: readonly Pick<Cell, 'basis'>[]): boolean {
  return cells.every(({ basis }) => basis !== 'modelled');
}

/** Columns of `best` that make a `Cell`; enums as text, because a streamed answer loses their dictionary. */
export const CELL_COLUMNS =
  'place_id, sector_id, period, value, low, high, CAST(basis AS VARCHAR) AS basis, CAST(status AS VARCHAR) AS status, source_id';

export function decodeCell(record: RawRecord): Cell {
  return {
    place: text(record, 'place_id'),
    sector: text(record, 'sector_id'),
    period: text(record, 'period'),
    value: number(record, 'value'),
    low: maybeNumber(record, 'low'),
    high: maybeNumber(record, 'high'),
    basis: oneOf(record, 'basis', ['published', 'derived', 'modelled']),
    status: oneOf(record, 'status', ['final', 'preliminary', 'revised']),
    source: text(record, 'source_id')
  };
}

/** Cells of `best` that satisfy `where`, in place, sector and period order. */
export function cells(id: string, where: string): Question<Cell> {
  return question(
    id,
    `SELECT ${CELL_COLUMNS} FROM best WHERE ${where} ORDER BY place_id, sector_id, period`,
    decodeCell
  );
}
