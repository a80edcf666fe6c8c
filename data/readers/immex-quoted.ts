import type { Catalog } from '../catalog/catalog';
import type { Tables } from '../../src/lib/data/schema';
import { observations } from './observation';
import { LayoutError, type Reader } from './reader';
import { normalised, stateColumns } from './spanish';

const PROGRAMME = 'immex/quoted_figures.csv';
const CITIES = 'immex/quoted_figures_cities_states.csv';
const NATION = 'immex/quoted_figures_programme.csv';
const SOURCE = 'immex-quoted';

type Quote = Tables['quoted_figure'];
type Observation = Tables['observation'];

/** Figures of the programme as quoted on public pages: every one kept as a quote; the exact ones also as observations. */
export const immexQuoted: Reader = {
  id: 'immex-quoted',
  sources: [SOURCE],
  async read({ raw, catalog }) {
    const places = placeFinder(catalog);
    const programme = raw
      .csv(PROGRAMME, ['period', 'level', 'state', 'municipality', 'segment', 'indicator', 'value', 'unit', 'derivation', 'source_url', 'note'])
      .map((row, i) =>
        quote(`programme-${i + 1}`, row, places(PROGRAMME, row.line, row.level, row.state, row.municipality), row.segment)
      );
    const cities = raw
      .csv(CITIES, ['period', 'level', 'state', 'municipality_or_sector', 'cvegeo_or_scian', 'indicator', 'value', 'unit', 'derivation', 'source_url', 'note'])
      .map((row, i) => {
        const code = row.cvegeo_or_scian.trim();
        const known = /^\d{5}$/.test(code) || (row.level === 'state' && /^\d{2}$/.test(code)) ? code : null;
        const place = known && catalog.places.some((entry) => entry.place_id === known) ? known : places(CITIES, row.line, row.level, row.state, row.level === 'metro' ? row.municipality_or_sector : '');
        return quote(`city-${i + 1}`, row, place, segmentOf(row.indicator));
      });
    const nation = raw
      .csv(NATION, ['period', 'place', 'indicator', 'value', 'unit', 'source_url', 'note'])
      .map((row, i) => quote(`nation-${i + 1}`, { ...row, derivation: '' }, places(NATION, row.line, 'any', row.place, ''), segmentOf(row.indicator)));
    const quotes = [...programme, ...cities, ...nation];
    const chosen = exact(quotes);
    return [
      { table: 'quoted_figure', name: 'immex-quoted', rows: quotes },
      { table: 'observation', name: 'immex-quoted', rows: chosen }
    ];
  }
};

interface RawQuote {
  period: string;
  indicator: string;
  value: string;
  unit: string;
  derivation: string;
  source_url: string;
  note: string;
}

function quote(id: string, row: RawQuote, place: string, segment: string): Quote {
  const value = row.value.trim() === '' ? Number.NaN : Number(row.value.replaceAll(',', ''));
  return {
    quote_id: id,
    source_id: SOURCE,
    period: row.period,
    place_id: place,
    sector_id: segment === 'manufacturing' ? 'scian-31-33' : 'all',
    indicator: row.indicator,
    segment: segment || null,
    value: Number.isFinite(value) ? value : null,
    value_text: Number.isFinite(value) ? null : row.value || null,
    unit: row.unit || null,
    derivation: row.derivation || null,
    url: row.source_url,
    note: row.note || null,
    measure_id: measureOf(row.indicator, row.unit)
  };
}

/** Segment of indicators that carry it in their name (`immex_mfg_personnel`). */
function segmentOf(indicator: string): string {
  if (/immex_mfg|IMMEX manufacturing/.test(indicator)) return 'manufacturing';
  return /immex_total/.test(indicator) ? 'total' : '';
}

const PERSONNEL = /^(personnel|immex_(mfg|total)_personnel)$/;
const PLANTS = /^(establishments|immex_(mfg|total)_establishments)$/;
const INCOME = /^(income_foreign|immex_mfg_income_foreign)$/;

/** Only exact figures in known units become observations: «rounded» and «more than» stay quotes. */
function measureOf(indicator: string, unit: string): string | null {
  if (PERSONNEL.test(indicator) && unit === 'persons') return 'jobs_immex';
  if (PLANTS.test(indicator) && unit === 'count') return 'plants_immex';
  if (INCOME.test(indicator) && /^MXN million/.test(unit)) return 'income_immex';
  return null;
}

/**
 * One observation a quote. Where pages disagree on a cell both stay, in vintages `quoted-1`, `quoted-2` …, in file order;
 * the same number quoted twice counts once.
 */
function exact(quotes: Quote[]): Observation[] {
  const seen = new Map<string, number[]>();
  return quotes.flatMap((entry) => {
    const inSegment = entry.segment === 'total' || entry.segment === 'manufacturing';
    if (!entry.measure_id || entry.value === null || !inSegment || !/^\d{4}(-\d{2})?$/.test(entry.period)) return [];
    const value = entry.measure_id === 'income_immex' ? entry.value * 1e6 : entry.value;
    const key = `${entry.measure_id} ${entry.place_id} ${entry.sector_id} ${entry.period}`;
    const values = seen.get(key) ?? [];
    if (values.includes(value)) return [];
    seen.set(key, [...values, value]);
    const edition = observations({ source_id: SOURCE, vintage: `quoted-${values.length + 1}` });
    const row = entry.derivation ? edition.derived('quoted-arithmetic') : edition.published;
    return [{ ...row(entry.measure_id, entry.place_id, entry.sector_id, entry.period, value), ...(entry.derivation ? {} : { method_id: 'quoted' }) }];
  });
}

/** Names as the pages print them → place_id. */
function placeFinder(catalog: Catalog) {
  const states = new Map([...stateColumns(catalog)].map(([name, id]) => [normalised(name), id]));
  for (const place of catalog.places) if (place.level === 'state') states.set(normalised(place.name_es), place.place_id);
  const municipalities = new Map(
    catalog.places.filter((place) => place.level === 'municipality').map((place) => [`${place.state_id} ${normalised(place.name_es)}`, place.place_id])
  );
  const metros = catalog.places.filter((place) => place.level === 'metro');
  return (file: string, line: number, level: string, state: string, municipality: string): string => {
    const name = normalised(state);
    if (level === 'national' || name === 'mexico') return 'MX';
    if (level === 'metro') {
      const metro = metros.find((entry) => normalised(municipality).startsWith(normalised(entry.name_es)));
      if (!metro) throw new LayoutError(file, line, 'the name of a metro', municipality);
      return metro.place_id;
    }
    const found = states.get(name);
    if (!found) throw new LayoutError(file, line, 'the name of a state', state);
    if (municipality.trim() === '') return found;
    const part = municipalities.get(`${found} ${normalised(municipality)}`);
    if (!part) throw new LayoutError(file, line, `a municipality of ${state}`, municipality);
    return part;
  };
}
