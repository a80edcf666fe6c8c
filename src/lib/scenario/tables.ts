import { desc, escape, from, op, type ColumnTable } from 'arquero';
import type { Baseline } from '../model/base';
import type { Scenario } from '../model/scenario';
import { cellsOf, type Cell, type CellChoice } from './cells';

export type { Cell } from './cells';

/** Which cells; absent means all. `by` sums over what it does not name. `top` keeps the largest changes. */
export interface CellFilter extends CellChoice {
  by?: ('place' | 'sector' | 'year')[];
  top?: number;
}

/** The cells of a scenario as an Arquero table: in a worker or in Node, since its verbs make functions of text. */
export function cellTable(baseline: Baseline, scenario: Scenario, filter: CellFilter = {}): ColumnTable {
  let table = from(cellsOf(baseline, scenario, filter));
  if (filter.by)
    table = table.groupby(...filter.by, 'result', 'column', 'tax', 'unit').rollup({
      baseline: op.sum('baseline'),
      change_static: op.sum('change_static'),
      change_full: op.sum('change_full')
    });
  if (filter.top !== undefined)
    table = table.orderby(desc(escape((row: Cell) => Math.abs(row.change_full)))).slice(0, filter.top);
  return table.reify();
}
