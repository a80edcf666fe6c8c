import type { Baseline } from '../model/base';
import { factorsOf as factorsAt, resultSum, rowSums } from '../model/central';
import { centralProgramme } from '../model/draws';
import { PARTS, RESULTS, resultOf, type Column, type ResultId, type Tax } from '../model/measures';
import { bySector, planOf } from '../model/plan';
import { scenarioBook } from '../model/scenario-book';
import { YEARS, type Scenario } from '../model/scenario';

/** One cell of a scenario's central result: place × sector × year × result. `change_*` are reform less baseline. */
export interface Cell {
  place: string;
  /** SCIAN subsector as published. */
  sector: string;
  year: number;
  result: ResultId;
  column: Column;
  tax: Tax | null;
  unit: string;
  baseline: number;
  change_static: number;
  change_full: number;
}

/** Which cells; absent means all. */
export interface CellChoice {
  places?: string[];
  sectors?: string[];
  years?: number[];
  results?: ResultId[];
}

/** The cells of a scenario's central result, place by place, sector by sector, year by year. */
export function cellsOf(baseline: Baseline, scenario: Scenario, filter: CellChoice = {}): Cell[] {
  const plan = planOf(baseline, scenario);
  const values = centralProgramme(scenarioBook(baseline, scenario.assumptions), baseline, plan.tilted);
  const factors = factorsAt(baseline, plan, values);
  const results = RESULTS.filter((id) => !resultOf(id).total && (!filter.results || filter.results.includes(id)));
  const cells: Cell[] = [];
  for (const place of plan.rows.filter(({ id }) => !filter.places || filter.places.includes(id)))
    for (const row of bySector(plan, place).filter(({ id }) => !filter.sectors || filter.sectors.includes(id)))
      YEARS.forEach((year, y) => {
        if (filter.years && !filter.years.includes(year)) return;
        const sums = {
          baseline: rowSums(row, () => factors.baseline[y]!),
          static: rowSums(row, (dials) => factors.change.static[dials]![y]!),
          full: rowSums(row, (dials) => factors.change.full[dials]![y]!)
        };
        for (const result of results) {
          const parts = PARTS[RESULTS.indexOf(result)]!;
          const baseline = resultSum(row, sums.baseline, parts);
          // No base exists for it at this place: no row, rather than a zero.
          if (Number.isNaN(baseline)) continue;
          const { column, tax, unit } = resultOf(result);
          cells.push({
            place: place.id,
            sector: row.id,
            year,
            result,
            column,
            tax,
            unit,
            baseline,
            change_static: resultSum(row, sums.static, parts),
            change_full: resultSum(row, sums.full, parts)
          });
        }
      });
  return cells;
}
