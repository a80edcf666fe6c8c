import type { Tables } from '../../src/lib/data/schema';
import { placeFinder } from './immex-quoted-places';
import { observations } from './observation';
import { LayoutError, type Reader } from './reader';

const FIGURES = 'immex/quoted_figures.csv';
const CITIES = 'immex/quoted_figures_cities_states.csv';
const PROGRAMME = 'immex/quoted_figures_programme.csv';
const SOURCE = 'immex-quoted';

const COMMON = ['period', 'indicator', 'value', 'unit', 'source_url', 'note'] as const;

type Quote = Tables['quoted_figure'];
type Observation = Tables['observation'];
type CommonRow = Record<(typeof COMMON)[number], string> & { line: number; derivation?: string };

/** What a quote is about. `segment` as printed; `sector` null where the page does not say which part is meant. */
interface Subject {
  place: string;
  segment: string;
  sector: string | null;
}

/** Figures of the programme as quoted on public pages: each kept as a quote; the exact ones also as observations. */
export const immexQuoted: Reader = {
  id: 'immex-quoted',
  sources: [SOURCE],
  async read({ raw, catalog, progress }) {
    const find = placeFinder(catalog);
    const sectors = new Set(catalog.sectors.map((sector) => sector.sector_id));
    const figures = raw
      .csv(FIGURES, [...COMMON, 'level', 'state', 'municipality', 'segment', 'derivation'])
      .map((row) => {
        const place = row.level === 'national' ? 'MX' : find.named(FIGURES, row.line, row.state, row.municipality);
        const sector = SEGMENTS[row.segment] ?? known(sectors, /^SCIAN (\d{3})/.exec(row.segment)?.[1]);
        return quote(`figures-${row.line}`, FIGURES, row, row.indicator, { place, segment: row.segment, sector });
      });
    const cities = raw
      .csv(CITIES, [...COMMON, 'level', 'state', 'municipality_or_sector', 'cvegeo_or_scian', 'derivation'])
      .map((row) => {
        const { level, municipality_or_sector: name, cvegeo_or_scian: code, indicator } = row;
        const segment = segmentOf(indicator);
        const place = find.coded(CITIES, row.line, level, row.state, name, code);
        const sector = level === 'national' && code ? known(sectors, code.slice(0, 3)) : (SEGMENTS[segment] ?? null);
        const about = level === 'national' && name ? `${indicator}: ${name}` : indicator;
        return quote(`cities-${row.line}`, CITIES, row, about, { place, segment, sector });
      });
    const programme = raw.csv(PROGRAMME, [...COMMON, 'place']).map((row) => {
      const place = row.place === 'Mexico' ? 'MX' : find.named(PROGRAMME, row.line, row.place, '');
      const segment = segmentOf(row.indicator);
      const subsector = known(sectors, /\((\d{3})\)/.exec(row.indicator)?.[1]);
      const sector = subsector ?? SEGMENTS[segment] ?? null;
      return quote(`programme-${row.line}`, PROGRAMME, row, row.indicator, { place, segment, sector });
    });
    const quotes = [...figures, ...cities, ...programme];
    const rows = exactOnes(quotes, progress);
    return [
      { table: 'quoted_figure', name: 'immex-quoted', rows: quotes },
      { table: 'observation', name: 'immex-quoted', rows }
    ];
  }
};

const SEGMENTS: Record<string, string> = { total: 'all', manufacturing: 'scian-31-33' };

/** Segment of indicators that carry it in their name (`immex_mfg_personnel`). */
function segmentOf(indicator: string): string {
  if (/immex_mfg|IMMEX manufacturing/.test(indicator)) return 'manufacturing';
  if (/immex_nonmfg/.test(indicator)) return 'non-manufacturing';
  return /immex_total/.test(indicator) ? 'total' : '';
}

function known(sectors: Set<string>, code: string | undefined): string | null {
  return code && sectors.has(code) ? code : null;
}

function quote(id: string, file: string, row: CommonRow, indicator: string, subject: Subject): Quote {
  const value = row.value.trim() === '' ? null : Number(row.value);
  if (value !== null && !Number.isFinite(value)) throw new LayoutError(file, row.line, 'a number', row.value);
  return {
    quote_id: id,
    source_id: SOURCE,
    period: row.period,
    place_id: subject.place,
    sector_id: subject.sector ?? 'all',
    indicator,
    segment: subject.segment || null,
    value,
    value_text: null,
    unit: row.unit || null,
    derivation: row.derivation || null,
    url: row.source_url,
    note: row.note || null,
    measure_id: value !== null && subject.sector ? measureOf(row) : null
  };
}

const MEASURES: [measure: string, indicator: RegExp, unit: RegExp][] = [
  ['jobs_immex', /^(personnel|immex_((mfg|total)_)?personnel|IMMEX manufacturing workers)$/, /^persons$/],
  ['plants_immex', /^(establishments|immex_((mfg|total)_)?establishments)$/, /^count$/],
  ['income_immex', /^(income_foreign( \(annual\))?|immex_(mfg|total)_income_foreign)$/, /^MXN million( \(month\))?$/]
];

/** Notes on a number or a month that is not exact, or that mixes two concepts; units say «rounded», «more than» too. */
const IMPRECISE = /^rounded|\bapproximate\b|^caution/i;

/** The measure an exact figure of one year or month belongs to, else null. */
function measureOf({ indicator, unit, period, note }: CommonRow): string | null {
  if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(period) || IMPRECISE.test(note)) return null;
  return MEASURES.find(([, name, base]) => name.test(indicator) && base.test(unit))?.[0] ?? null;
}

/**
 * One observation a quoted cell. A page does not name INEGI's edition: the vintage is the year of the figure, which any
 * edition of the official file follows, and the status is preliminary, as first releases are. Where pages disagree on a
 * cell both numbers stay, the later ones in vintages «2024 (2)», «2024 (3)»; a number quoted twice counts once.
 */
function exactOnes(quotes: Quote[], progress: (message: string) => void): Observation[] {
  const cells = new Map<string, number[]>();
  const asQuotedFirst = [...quotes].sort((a, b) => Number(a.derivation !== null) - Number(b.derivation !== null));
  return asQuotedFirst.flatMap((entry) => {
    if (entry.measure_id === null || entry.value === null) return [];
    const { measure_id, place_id, sector_id, period } = entry;
    const value = measure_id === 'income_immex' ? Math.round(entry.value * 1e6) : entry.value;
    const key = `${measure_id} ${place_id} ${sector_id} ${period}`;
    const values = cells.get(key) ?? [];
    if (values.includes(value)) return [];
    cells.set(key, [...values, value]);
    if (values.length) progress(`pages disagree on ${key}: ${values.join(', ')} and ${value}; both kept`);
    const year = period.slice(0, 4);
    const vintage = values.length ? `${year} (${values.length + 1})` : year;
    const { published, derived } = observations({ source_id: SOURCE, vintage, status: 'preliminary' });
    return entry.derivation
      ? [derived('quoted-arithmetic')(measure_id, place_id, sector_id, period, value)]
      : [{ ...published(measure_id, place_id, sector_id, period, value), method_id: 'quoted' }];
  });
}
