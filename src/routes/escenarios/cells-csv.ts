import type { Scenario } from '$lib/model/scenario';
import type { ScenarioClient } from '$lib/scenario/client';
import { toCsv, type CsvValue } from '$lib/share/csv';
import type { LabNames } from './names';

const COLUMNS = [
  ...['scenario', 'place', 'place_name', 'sector', 'sector_name', 'year', 'result', 'column', 'tax', 'unit'],
  ...['baseline', 'change_static', 'change_full', 'basis', 'data_version']
] as const;

/**
 * Every cell of every scenario, place × sector × year × result, centres, as CSV in pieces: one place at a time, so that
 * neither the worker nor the page holds them all. Names that a spreadsheet would run as formulas are made harmless.
 */
export async function* cellsCsv(
  scenarios: readonly { scenario: Scenario; data: string }[],
  places: readonly string[],
  client: ScenarioClient,
  names: LabNames,
  signal: AbortSignal
): AsyncGenerator<{ text: string; done: number; total: number }> {
  const total = scenarios.length * places.length;
  let done = 0;
  yield { text: toCsv(COLUMNS, []), done, total };
  const head = toCsv([], []).length;
  for (const [index, { scenario, data }] of scenarios.entries())
    for (const place of places) {
      const cells = await client.cells({ scenario, filter: { places: [place] } }, { data, signal });
      const rows = cells.map((cell): CsvValue[] => [
        scenario.name || String(index + 1),
        cell.place,
        cell.place === 'MX' ? 'México' : names.placeName(cell.place),
        cell.sector,
        names.sectorName(cell.sector),
        cell.year,
        cell.result,
        cell.column,
        cell.tax,
        cell.unit,
        cell.baseline,
        cell.change_static,
        cell.change_full,
        'modelled',
        data
      ]);
      yield { text: rows.length ? toCsv([], rows).slice(head) : '', done: ++done, total };
    }
}
