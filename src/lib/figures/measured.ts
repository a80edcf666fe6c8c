import { decodeCell, CELL_COLUMNS, type Cell } from '../data/questions/cell';
import { text } from '../data/decode';
import { inList, question, type Question } from '../data/question';

/** A cell that says its measure: for figures that set two measures side by side. */
export interface MeasuredCell extends Cell {
  measure: string;
}

/** Cells of several measures that satisfy `where`, in measure, place, sector and period order. */
export function measured(id: string, measures: readonly string[], where: string): Question<MeasuredCell> {
  return question(
    id,
    `SELECT measure_id, ${CELL_COLUMNS} FROM best WHERE measure_id IN ${inList(measures)} AND ${where}
     ORDER BY measure_id, place_id, sector_id, period`,
    (record) => ({ ...decodeCell(record), measure: text(record, 'measure_id') })
  );
}
