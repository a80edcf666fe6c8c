import { describe, expect, it } from 'vitest';
import { btsTransborder } from '../../../data/readers/bts-transborder';
import { compiled, query, rawFolder, zip } from './raw-files';

const YEARS = [2020, 2021, 2022, 2023, 2024];
const HEADERS = {
  dot1: 'TRDTYPE,USASTATE,DEPE,DISAGMOT,MEXSTATE,CANPROV,COUNTRY,VALUE,SHIPWT,FREIGHT_CHARGES,DF,CONTCODE,MONTH,YEAR',
  dot2: 'TRDTYPE,USASTATE,COMMODITY2,DISAGMOT,MEXSTATE,CANPROV,COUNTRY,VALUE,SHIPWT,FREIGHT_CHARGES,DF,CONTCODE,MONTH,YEAR',
  dot3: 'TRDTYPE,DEPE,COMMODITY2,DISAGMOT,COUNTRY,VALUE,SHIPWT,FREIGHT_CHARGES,DF,CONTCODE,MONTH,YEAR'
};

interface Options {
  state?: string;
  port?: string;
  value3?: number;
  header3?: string;
}

/** One shipment a month, the same in the three files: to Nayarit, through Laredo, machinery by road; and one of Canada's. */
function files({ state = 'NA', port = '2304', value3 = 100, header3 = HEADERS.dot3 }: Options = {}) {
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
  const members = (file: keyof typeof HEADERS, year: number, line: (month: string) => string[]) =>
    Object.fromEntries(
      months.map((month) => [
        `${file}_${month}${String(year).slice(2)}.csv`,
        [file === 'dot3' ? header3 : HEADERS[file], ...line(month), ''].join('\n')
      ])
    );
  return rawFolder({
    ...Object.fromEntries(
      YEARS.flatMap((year) => [
        [
          `bts-transborder/raw/bts_dot1_${year}.zip`,
          zip(
            members('dot1', year, (month) => [
              `1,TX,${port},5,${state},,2010,100,0,0,1,0,${month},${year}`,
              `1,TX,${port},5,,XO,1220,999,0,0,1,0,${month},${year}`
            ])
          )
        ],
        [
          `bts-transborder/raw/bts_dot2_${year}.zip`,
          zip(members('dot2', year, (month) => [`1,TX,84,5,${state},,2010,100,0,0,1,0,${month},${year}`]))
        ],
        [
          `bts-transborder/raw/bts_dot3_${year}.zip`,
          zip(members('dot3', year, (month) => [`1,${port},84,5,2010,${value3},0,0,1,0,${month},${year}`]))
        ]
      ])
    ),
    'bts-transborder/summary/mexican_state_trade.csv':
      'Year,MexState,Mode,TradeType,TradeValue,Weight,WeightLb\n2003,Nayarit,Truck,Export,1,,\n2022,Nayarit,Truck,Export,70,,\n2022,Distrito Federal,Rail,Export,10,,\n',
    'bts-transborder/summary/us_transborder.csv':
      'Year,Country,Mode,TradeType,TradeValue,Weight,WeightLb\n2022,Mexico,Truck,Export,100,,\n2022,Mexico,Truck,Import,300,,\n2022,Canada,Truck,Export,5,,\n'
  });
}

describe('BTS TransBorder', () => {
  it('takes NA for Nayarit, not for missing, and leaves Canada out', async () => {
    const folder = await compiled(btsTransborder, files());
    expect(
      await query('us_input', 'bts-transborder', `SELECT DISTINCT place_id, sector_id, mode, value_usd FROM t`, folder)
    ).toEqual([['18', 'hs84', 'road', 100]]);
    expect(await query('us_input', 'bts-transborder', 'SELECT count(*)::INTEGER FROM t', folder)).toEqual([[60]]);
  });

  it('gives whole years only, and what has no state as the remainder', async () => {
    const folder = await compiled(btsTransborder, files());
    expect(
      await query(
        'observation',
        'bts-transborder-summary',
        `SELECT measure_id, place_id, value FROM t WHERE period = '2022' ORDER BY ALL`,
        folder
      )
    ).toEqual([
      ['us_exports_to_mexico', 'MX', 100],
      ['us_imports_from_mexico', 'MX', 300],
      ['us_inputs', '09', 10],
      ['us_inputs', '18', 70],
      ['us_inputs', 'MX', 100],
      ['us_inputs', 'MX-unknown', 20]
    ]);
    expect(
      await query(
        'observation',
        'bts-transborder-summary',
        `SELECT count(*)::INTEGER FROM t WHERE period < '2004'`,
        folder
      )
    ).toEqual([[0]]);
  });

  it('keeps a state that the shipper did not give as unknown', async () => {
    const folder = await compiled(btsTransborder, files({ state: 'OT' }));
    expect(await query('us_input', 'bts-transborder', 'SELECT DISTINCT place_id FROM t', folder)).toEqual([
      ['MX-unknown']
    ]);
  });

  it('refuses a state or a port that the catalogue does not know, and shows it', async () => {
    await expect(compiled(btsTransborder, files({ state: 'QQ' }))).rejects.toThrow(
      /known direction, mode, port, chapter and state codes.*QQ/
    );
    await expect(compiled(btsTransborder, files({ port: '9XX9' }))).rejects.toThrow(/9XX9/);
  });

  it('refuses files whose totals disagree', async () => {
    await expect(compiled(btsTransborder, files({ value3: 101 }))).rejects.toThrow(/one total a year and direction/);
  });

  it('names the member and the missing column when the layout changes', async () => {
    await expect(
      compiled(btsTransborder, files({ header3: HEADERS.dot3.replace('DISAGMOT', 'MODE') }))
    ).rejects.toThrow(/bts_dot3_2020\.zip\/dot3_0120\.csv:1: expected columns DISAGMOT/);
  });
});
