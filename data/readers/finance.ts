import { group, mean } from 'd3';
import type { Tables } from '../../src/lib/data/schema';
import { number, type RawFolder } from '../lib/raw';
import { observations } from './observation';
import { LayoutError, type Reader } from './reader';

type Observation = Tables['observation'];
interface Series {
  data: { date: string; value: number }[];
}

const banxico = observations({ source_id: 'banxico', vintage: '2026-07' });
const inpc = observations({ source_id: 'banxico-inpc', vintage: '2026-06' });
const worldBank = observations({ source_id: 'worldbank-gdp', vintage: '2025' });
const fred = observations({ source_id: 'fred', vintage: '2026-06' });
const tiva = observations({ source_id: 'tiva', vintage: '2022' });

const ANNUAL = 'finance/annual_averages.csv';
const MONTHLY_FIX = 'finance/derived_usdmxn_fix_monthly.csv';

/** Exchange rate, interest, prices, GDP and the US cycle: period means only, never the daily series. */
export const finance: Reader = {
  id: 'finance',
  sources: ['banxico', 'banxico-inpc', 'worldbank-gdp', 'fred', 'tiva'],
  async read({ raw }) {
    return [
      {
        table: 'observation',
        name: 'finance',
        rows: [
          ...annualMeans(raw),
          ...monthlyFix(raw),
          ...prices(raw),
          ...gdp(raw),
          ...usCycle(raw),
          ...domesticValueAdded(raw)
        ]
      }
    ];
  }
};

/** A year counts when at least this share of its usual observations is there; a half year is no annual mean. */
const WHOLE_YEAR: Record<string, number> = { usd_mxn: 240, tiie_28: 48, cetes_28: 48 };

function annualMeans(raw: RawFolder): Observation[] {
  const columns = [
    'year',
    'tiie28_avg_pct',
    'tiie28_n_obs',
    'usdmxn_fix_avg',
    'usdmxn_n_obs',
    'cetes28_avg_pct',
    'cetes28_n_obs'
  ] as const;
  return raw.csv(ANNUAL, columns).flatMap((row) => {
    const of = (measure: string, cell: string, days: string, scale: number): Observation[] => {
      const value = number(ANNUAL, row.line, cell);
      const enough = (number(ANNUAL, row.line, days) ?? 0) >= WHOLE_YEAR[measure]!;
      return value === null || !enough
        ? []
        : [banxico.derived('period-mean')(measure, 'MX', 'all', row.year, value * scale)];
    };
    return [
      ...of('usd_mxn', row.usdmxn_fix_avg, row.usdmxn_n_obs, 1),
      ...of('tiie_28', row.tiie28_avg_pct, row.tiie28_n_obs, 0.01),
      ...of('cetes_28', row.cetes28_avg_pct, row.cetes28_n_obs, 0.01)
    ];
  });
}

function monthlyFix(raw: RawFolder): Observation[] {
  return raw.csv(MONTHLY_FIX, ['month', 'avg_fix_mxn_per_usd']).flatMap((row) => {
    const value = number(MONTHLY_FIX, row.line, row.avg_fix_mxn_per_usd);
    return value === null ? [] : [banxico.derived('period-mean')('usd_mxn', 'MX', 'all', row.month, value)];
  });
}

/** Monthly levels as published since August 2014; the months before by chaining published annual inflation backwards. */
function prices(raw: RawFolder): Observation[] {
  const levels = new Map(
    raw.json<Series>('finance/banxico-inpc.json').data.map(({ date, value }) => [date.slice(0, 7), value])
  );
  const rows = [...levels].map(([month, value]) => inpc.published('cpi', 'MX', 'all', month, value));
  const inflation = raw.json<{ fecha: string; inflacion_anual: number }[]>('finance/inflacion_anual.json');
  for (const { fecha, inflacion_anual } of inflation.sort((a, b) => (a.fecha < b.fecha ? 1 : -1))) {
    const month = fecha.slice(0, 7);
    const before = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
    const level = levels.get(month);
    if (level === undefined || levels.has(before)) continue;
    const chained = level / (1 + inflacion_anual / 100);
    levels.set(before, chained);
    rows.push(inpc.derived('chained-index')('cpi', 'MX', 'all', before, chained));
  }
  return rows;
}

function gdp(raw: RawFolder): Observation[] {
  return raw
    .json<Series>('finance/wb-gdp-usd.json')
    .data.filter(({ date }) => Number(date) >= 1990)
    .map(({ date, value }) => worldBank.published('gdp_usd', 'MX', 'all', date, value));
}

function usCycle(raw: RawFolder): Observation[] {
  const of = (file: string, measure: string, scale: number) => {
    const { data } = raw.json<Series>(file);
    const years = group(data, ({ date }) => date.slice(0, 4));
    return [
      ...data.map(({ date, value }) => fred.published(measure, 'MX', 'all', date.slice(0, 7), value * scale)),
      ...[...years].flatMap(([year, months]) =>
        months.length === 12
          ? [fred.derived('period-mean')(measure, 'MX', 'all', year, mean(months, ({ value }) => value)! * scale)]
          : []
      )
    ];
  };
  return [
    ...of('finance/fred-us-indpro.json', 'us_industrial_production', 1),
    ...of('finance/fred-us-autosales.json', 'us_vehicle_sales', 1e6)
  ];
}

/** Both columns of the copy hold the same numbers; they are taken as domestic value added, million USD. */
function domesticValueAdded(raw: RawFolder): Observation[] {
  const file = 'tiva/bertii-ab_master_annual.csv';
  return raw.csv(file, ['Year', 'TiVA_GrossExports', 'TiVA_DVA']).map((row) => {
    const value = number(file, row.line, row.TiVA_DVA);
    if (value === null || row.TiVA_DVA !== row.TiVA_GrossExports)
      throw new LayoutError(file, row.line, 'the same number twice', row.TiVA_DVA);
    return tiva.published('domestic_value_added_exports', 'MX', 'all', row.Year, value * 1e6);
  });
}
