import { group, mean, sum } from 'd3';
import type { Tables } from '../../src/lib/data/schema';
import { number, type RawFolder } from '../lib/raw';
import { observations } from './observation';
import { LayoutError } from './reader';
import { scaled } from './scaled';

type Observation = Tables['observation'];

const ANNUAL = 'finance/annual_averages.csv';
const MONTHLY_FIX = 'finance/derived_usdmxn_fix_monthly.csv';
const DAILY_TIIE = 'finance/tiie_28.json';
const { derived } = observations({ source_id: 'banxico', vintage: '2026-07' });
const average = (measure: string, period: string, value: number) =>
  derived('period-mean')(measure, 'MX', 'all', period, value);

/** Fewer days than this and the copy begins or ends inside the month or the year: no mean of the whole. */
const WHOLE_MONTH = 17;
const WHOLE_YEAR = 240;

interface Annual {
  line: number;
  tiie: number | null;
  fix: number | null;
  fixDays: number;
  cetes: number | null;
  cetesDays: number;
}

/**
 * Banco de México: FIX (pesos a dollar), 28-day TIIE and CETES (annual fraction), means of whole years, and FIX by month.
 * Never the daily series, which its terms do not allow to pass on. Means made here are held against the copy's own.
 */
export function bankRates(raw: RawFolder): Observation[] {
  const annual = readAnnual(raw);
  return [...fixAndCetes(annual), ...monthlyFix(raw, annual), ...tiie(raw, annual)];
}

function readAnnual(raw: RawFolder): Map<string, Annual> {
  const columns = [
    'year',
    'tiie28_avg_pct',
    'usdmxn_fix_avg',
    'usdmxn_n_obs',
    'cetes28_avg_pct',
    'cetes28_n_obs'
  ] as const;
  return new Map(
    raw.csv(ANNUAL, columns).map((row) => {
      const of = (text: string) => number(ANNUAL, row.line, text);
      return [
        row.year,
        {
          line: row.line,
          tiie: of(row.tiie28_avg_pct),
          fix: of(row.usdmxn_fix_avg),
          fixDays: of(row.usdmxn_n_obs) ?? 0,
          cetes: of(row.cetes28_avg_pct),
          cetesDays: of(row.cetes28_n_obs) ?? 0
        }
      ];
    })
  );
}

function fixAndCetes(annual: Map<string, Annual>): Observation[] {
  return [...annual].flatMap(([year, { fix, fixDays, cetes, cetesDays }]) => [
    ...(fix === null || fixDays < WHOLE_YEAR ? [] : [average('usd_mxn', year, fix)]),
    ...(cetes === null || cetesDays < WHOLE_YEAR ? [] : [average('cetes_28', year, scaled(cetes, 0.01))])
  ]);
}

function monthlyFix(raw: RawFolder, annual: Map<string, Annual>): Observation[] {
  const months = raw.csv(MONTHLY_FIX, ['month', 'avg_fix_mxn_per_usd', 'n_days']).flatMap((row) => {
    const value = number(MONTHLY_FIX, row.line, row.avg_fix_mxn_per_usd);
    return value === null ? [] : [{ month: row.month, value, days: number(MONTHLY_FIX, row.line, row.n_days) ?? 0 }];
  });
  for (const [year, of] of group(months, ({ month }) => month.slice(0, 4)))
    compare(annual, year, 'fix', sum(of, ({ value, days }) => value * days) / sum(of, ({ days }) => days));
  return months.filter(({ days }) => days >= WHOLE_MONTH).map(({ month, value }) => average('usd_mxn', month, value));
}

/** Weekly auctions in 1996 and daily ones since 1997: a year is whole when each of its months has a rate. */
function tiie(raw: RawFolder, annual: Map<string, Annual>): Observation[] {
  const daily = raw.json<{ fecha: string; tasa: number; plazo_dias: number }[]>(DAILY_TIIE);
  const other = daily.find(({ plazo_dias }) => plazo_dias !== 28);
  if (other) throw new LayoutError(DAILY_TIIE, 1, 'a term of 28 days', `${other.plazo_dias} on ${other.fecha}`);
  return [...group(daily, ({ fecha }) => fecha.slice(0, 4))].flatMap(([year, days]) => {
    const value = mean(days, ({ tasa }) => tasa)!;
    compare(annual, year, 'tiie', value);
    const months = new Set(days.map(({ fecha }) => fecha.slice(0, 7)));
    return months.size === 12 ? [average('tiie_28', year, scaled(value, 0.01))] : [];
  });
}

/** The copy prints its annual means to four decimals. */
function compare(annual: Map<string, Annual>, year: string, column: 'fix' | 'tiie', value: number): void {
  const printed = annual.get(year);
  const expected = printed?.[column] ?? null;
  if (!printed || expected === null) return;
  if (Math.abs(expected - value) > 0.0001)
    throw new LayoutError(
      ANNUAL,
      printed.line,
      `${value.toFixed(4)}, the mean of the ${column} series in ${year}`,
      String(expected)
    );
}
