import type { Tables } from '../../src/lib/data/schema';
import { number } from '../lib/raw';
import { observations } from './observation';
import { LayoutError, type ReaderContext } from './reader';
import { normalised, stateColumns } from './spanish';

export const STATES = 'bts-transborder/summary/mexican_state_trade.csv';
export const NATION = 'bts-transborder/summary/us_transborder.csv';
const { derived } = observations({ source_id: 'bts-transborder-summary', vintage: '2025-12' });

/** Before 2004 several BTS tables count the same US exports twice. */
const FIRST_YEAR = 2004;

/** Names of the summary that are not the catalogue's. */
const OLD_NAMES: Record<string, string> = { 'distrito federal': '09', 'estado de mexico': '15' };

/**
 * Yearly totals from 2004: US exports to each Mexican state, what has no state, and national trade in both directions; USD.
 * A state without rows in a year has no value, and its trade is in what has no state.
 */
export function readBtsAnnual({ raw, catalog }: ReaderContext): Tables['observation'][] {
  const names = new Map([...stateColumns(catalog)].map(([name, id]) => [normalised(name), id]));
  for (const place of catalog.places) if (place.level === 'state') names.set(normalised(place.name_es), place.place_id);
  const byState = new Map<string, number>();
  for (const row of raw.csv(STATES, ['Year', 'MexState', 'TradeType', 'TradeValue'])) {
    if (Number(row.Year) < FIRST_YEAR || row.TradeType !== 'Export') continue;
    const state = OLD_NAMES[normalised(row.MexState)] ?? names.get(normalised(row.MexState));
    if (!state) throw new LayoutError(STATES, row.line, 'the name of a Mexican state', row.MexState);
    add(byState, `${state} ${row.Year}`, number(STATES, row.line, row.TradeValue));
  }
  const nation = new Map<string, number>();
  for (const row of raw.csv(NATION, ['Year', 'Country', 'TradeType', 'TradeValue'])) {
    if (Number(row.Year) < FIRST_YEAR || row.Country !== 'Mexico') continue;
    const measure = { Export: 'us_exports_to_mexico', Import: 'us_imports_from_mexico' }[row.TradeType];
    if (!measure) throw new LayoutError(NATION, row.line, 'Export or Import', row.TradeType);
    add(nation, `${measure} ${row.Year}`, number(NATION, row.line, row.TradeValue));
  }
  const sum = derived('sum-of-published');
  const rows: Tables['observation'][] = [];
  for (const [key, value] of byState) {
    const [state, year] = key.split(' ') as [string, string];
    rows.push(sum('us_inputs', state, 'all', year, value));
  }
  for (const [key, value] of nation) {
    const [measure, year] = key.split(' ') as [string, string];
    rows.push(sum(measure, 'MX', 'all', year, value));
    if (measure !== 'us_exports_to_mexico') continue;
    const stated = [...byState].reduce((total, [entry, part]) => (entry.endsWith(year) ? total + part : total), 0);
    if (stated > value)
      throw new LayoutError(STATES, 1, `states of ${year} within the nation's ${value}`, String(stated));
    rows.push(
      sum('us_inputs', 'MX', 'all', year, value),
      derived('remainder')('us_inputs', 'MX-unknown', 'all', year, value - stated)
    );
  }
  return rows;
}

function add(totals: Map<string, number>, key: string, value: number | null): void {
  if (value !== null) totals.set(key, (totals.get(key) ?? 0) + value);
}
