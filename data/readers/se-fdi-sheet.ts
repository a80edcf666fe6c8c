import type { Tables } from '../../src/lib/data/schema';
import { LayoutError, type ReaderContext } from './reader';
import { scaled } from './scaled';
import { statesByName } from './spanish';
import { readWorkbookSheet, type Cell } from './workbook';

/** One cell of the workbook: USD cumulated since January; `value` is null when printed «C», confidential. */
export type Flow = Pick<Tables['fdi'], 'place_id' | 'sector_id' | 'origin' | 'period' | 'value' | 'confidential'>;

/** What a line inside a state's block is about; null for lines of a level that the atlas does not carry. */
export type Classify = (label: string) => { sector: string; origin: string } | null;

/**
 * One sheet of the ministry's workbook, million USD cumulated since January: years over quarters, «Total general», then a
 * block for each state, opened by its name («Estado de México» for México) and ended by the first empty label.
 */
export async function readFlows(
  { raw, catalog }: Pick<ReaderContext, 'raw' | 'catalog'>,
  file: string,
  sheet: number,
  classify: Classify
): Promise<Flow[]> {
  const name = `${file}#${sheet}`;
  const states = statesByName(catalog);
  const rows = await readWorkbookSheet(raw, file, sheet);
  const header = rows.findIndex((row) => String(row[0] ?? '').startsWith('Entidad Federativa'));
  if (header < 0) throw new LayoutError(name, 1, 'a header «Entidad Federativa / …»', String(rows[0]?.[0]));
  const periods = quarters(name, rows, header);
  const flows: Flow[] = [];
  const opened = new Set<string>();
  let place = '';
  for (let i = header + 2; i < rows.length; i++) {
    const label = String(rows[i]![0] ?? '').trim();
    if (label === '') break;
    const opens = label === 'Total general' ? 'MX' : states.get(label);
    if (opens) {
      if (opened.has(opens)) throw new LayoutError(name, i + 1, 'one block for each state', `${label} again`);
      opened.add(opens);
      place = opens;
    } else if (place === '') throw new LayoutError(name, i + 1, '«Total general» or a state', label);
    const kind = opens ? { sector: 'all', origin: 'all' } : classify(label);
    if (!kind) continue;
    for (const [column, period] of periods.entries()) {
      const amount = millions(name, i + 1, rows[i]![column + 1] ?? null);
      if (amount === null) continue;
      const value = amount === 'C' ? null : scaled(amount, 1e6);
      flows.push({
        place_id: place,
        sector_id: kind.sector,
        origin: kind.origin,
        period,
        value,
        confidential: value === null
      });
    }
  }
  const missing = ['MX', ...new Set(states.values())].filter((id) => !opened.has(id));
  if (missing.length)
    throw new LayoutError(name, header + 3, 'a block for the nation and each state', `none for ${missing.join(', ')}`);
  checkNation(name, header + 3, flows, periods);
  return flows;
}

/** The year stands over its first quarter only. */
function quarters(name: string, rows: Cell[][], header: number): string[] {
  let year = '';
  return rows[header]!.slice(1).map((cell, i) => {
    if (cell !== null && cell !== '') year = String(cell);
    const period = `${year}-Q${rows[header + 1]?.[i + 1]}`;
    if (!/^\d{4}-Q[1-4]$/.test(period)) throw new LayoutError(name, header + 2, 'years and quarters', period);
    return period;
  });
}

function millions(name: string, line: number, cell: Cell): number | 'C' | null {
  if (cell === null || cell === '') return null;
  if (cell === 'C') return 'C';
  const value = Number(cell);
  if (!Number.isFinite(value)) throw new LayoutError(name, line, 'a number or C', String(cell));
  return value;
}

/** States add up to «Total general», to a dollar; a confidential state leaves nothing to check. */
function checkNation(name: string, line: number, flows: Flow[], periods: string[]): void {
  const totals = flows.filter((flow) => flow.sector_id === 'all' && flow.origin === 'all');
  for (const period of periods) {
    const found = totals.filter((flow) => flow.period === period);
    if (found.some((flow) => flow.confidential)) continue;
    const sum = (nation: boolean) =>
      found.reduce((total, flow) => total + ((flow.place_id === 'MX') === nation ? flow.value! : 0), 0);
    if (Math.abs(sum(true) - sum(false)) > 1)
      throw new LayoutError(
        name,
        line,
        `states that add up to «Total general» in ${period}`,
        `${sum(false)} against ${sum(true)} USD`
      );
  }
}
