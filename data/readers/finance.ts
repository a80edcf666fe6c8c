import { group, mean } from 'd3';
import type { Tables } from '../../src/lib/data/schema';
import { number, type RawFolder } from '../lib/raw';
import { bankRates } from './banxico-rates';
import { consumerPrices } from './inpc';
import { observations } from './observation';
import { LayoutError, type Reader } from './reader';
import { scaled } from './scaled';

type Observation = Tables['observation'];
interface Series {
  data: { date: string; value: number }[];
}

const worldBank = observations({ source_id: 'worldbank-gdp', vintage: '2025' });
const fred = observations({ source_id: 'fred', vintage: '2026-06' });
const tiva = observations({ source_id: 'tiva', vintage: '2022' });

/** Exchange rate, interest, prices, GDP and the US cycle: period means only, never the daily series. */
export const finance: Reader = {
  id: 'finance',
  sources: ['banxico', 'banxico-inpc', 'worldbank-gdp', 'fred', 'tiva'],
  async read({ raw }) {
    const rows = [...bankRates(raw), ...consumerPrices(raw), ...gdp(raw), ...usCycle(raw), ...domesticValueAdded(raw)];
    return [{ table: 'observation', name: 'finance', rows }];
  }
};

function gdp(raw: RawFolder): Observation[] {
  return raw
    .json<Series>('finance/wb-gdp-usd.json')
    .data.filter(({ date }) => Number(date) >= 1990)
    .map(({ date, value }) => worldBank.published('gdp_usd', 'MX', 'all', date, value));
}

/** Monthly levels as published, and means of the years with all twelve; vehicles in million a year, annualised. */
function usCycle(raw: RawFolder): Observation[] {
  const of = (file: string, measure: string, scale: number) => {
    const { data } = raw.json<Series>(file);
    const years = group(data, ({ date }) => date.slice(0, 4));
    return [
      ...data.map(({ date, value }) => fred.published(measure, 'MX', 'all', date.slice(0, 7), scaled(value, scale))),
      ...[...years].flatMap(([year, months]) =>
        months.length === 12
          ? [
              fred.derived('period-mean')(
                measure,
                'MX',
                'all',
                year,
                scaled(
                  mean(months, ({ value }) => value)!,
                  scale
                )
              )
            ]
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
    return tiva.published('domestic_value_added_exports', 'MX', 'all', row.Year, scaled(value, 1e6));
  });
}
