import { describe, expect, it } from 'vitest';
import { bankRates } from '../../../data/readers/banxico-rates';
import { consumerPrices } from '../../../data/readers/inpc';
import { rawFolder } from './raw-files';

describe('the consumer price index', () => {
  const files = (november: number) =>
    rawFolder({
      'finance/banxico-inpc.json': JSON.stringify({
        data: [
          { date: '2014-12-01', value: 110 },
          { date: '2015-11-01', value: 115.5 },
          { date: '2015-12-01', value: 121 }
        ]
      }),
      'finance/inflacion_anual.json': JSON.stringify([
        { fecha: '2014-06-01', inflacion_anual: 5 },
        { fecha: '2014-12-01', inflacion_anual: 10 },
        { fecha: '2015-11-01', inflacion_anual: november },
        { fecha: '2015-12-01', inflacion_anual: 10 }
      ])
    });

  it('goes back from the first December by the inflation accumulated since the one before', () => {
    const rows = consumerPrices(files(5));
    const of = (month: string) => rows.find(({ period }) => period === month);
    expect(of('2015-11')).toMatchObject({ value: 115.5, basis: 'published' });
    expect(of('2013-12')).toMatchObject({ basis: 'derived' });
    expect(of('2013-12')!.value).toBeCloseTo(100, 9);
    expect(of('2014-06')!.value).toBeCloseTo(105, 9);
    expect(rows.map(({ period }) => period).sort()).toEqual(['2013-12', '2014-06', '2014-12', '2015-11', '2015-12']);
  });

  it('refuses a file that holds the inflation of twelve months', () => {
    expect(() => consumerPrices(files(6.5))).toThrow(/accumulated since December, 5\.00 % in 2015-11/);
  });
});

describe('rates of the central bank', () => {
  const annual = 'year,tiie28_avg_pct,usdmxn_fix_avg,usdmxn_n_obs,cetes28_avg_pct,cetes28_n_obs';
  const months = Array.from({ length: 12 }, (_, i) => `2023-${String(i + 1).padStart(2, '0')}`);
  const files = ({ fix = 17.5, tiie = 11, term = 28 } = {}) =>
    rawFolder({
      'finance/annual_averages.csv': `${annual}\n2023,${tiie},${fix},250,10.5,250\n2024,,18.1,100,9,100\n`,
      'finance/derived_usdmxn_fix_monthly.csv':
        'month,avg_fix_mxn_per_usd,n_days\n2023-01,18,20\n2023-02,17,20\n2023-03,17.5,5\n',
      'finance/tiie_28.json': JSON.stringify([
        ...months.map((month, i) => ({ fecha: `${month}-15`, tasa: 10.5 + (i % 2), plazo_dias: term })),
        { fecha: '2024-01-15', tasa: 11.5, plazo_dias: 28 }
      ])
    });

  it('are means of whole years and months, as fractions, and nothing of a part', () => {
    const rows = bankRates(files()).map(({ measure_id, period, value }) => [measure_id, period, value]);
    expect(rows).toEqual([
      ['usd_mxn', '2023', 17.5],
      ['cetes_28', '2023', 0.105],
      ['usd_mxn', '2023-01', 18],
      ['usd_mxn', '2023-02', 17],
      ['tiie_28', '2023', 0.11]
    ]);
  });

  it('are refused where the mean of the copy is another than that of its series, or the term is not 28 days', () => {
    expect(() => bankRates(files({ fix: 17.6 }))).toThrow(/mean of the fix series in 2023/);
    expect(() => bankRates(files({ tiie: 12 }))).toThrow(/mean of the tiie series in 2023/);
    expect(() => bankRates(files({ term: 91 }))).toThrow(/a term of 28 days/);
  });
});
