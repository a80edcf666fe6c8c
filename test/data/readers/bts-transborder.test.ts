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
  value?: string;
  value3?: string;
  header3?: string;
  /** Member of the 2024 port file that is given a second time under another name. */
  twice?: boolean;
  nation2022?: number;
  nayarit2022?: number;
}

/** One shipment a month, the same in the three files: to Nayarit, through Laredo, machinery by road; and one of Canada's. */
function files(options: Options = {}) {
  const { state = 'NA', port = '2304', value = '100', value3 = value, header3 = HEADERS.dot3 } = options;
  const { twice = false, nation2022 = 1200, nayarit2022 } = options;
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
  const members = (file: keyof typeof HEADERS, year: number, lines: (date: string) => string[]) =>
    zip(
      Object.fromEntries(
        // 2024 is there to September, as in the published files of this edition.
        months.slice(0, year === 2024 ? 9 : 12).flatMap((month) => {
          const header = file === 'dot3' ? header3 : HEADERS[file];
          const text = [header, ...lines(`${month},${year}`), ''].join('\r\n');
          const name = `${file}_${month}${String(year).slice(2)}.csv`;
          return twice && name === 'dot3_0924.csv'
            ? [
                [name, text],
                [`ytd_${name}`, text]
              ]
            : [[name, text]];
        })
      )
    );
  const yearly = YEARS.flatMap((year) => [
    [
      `bts-transborder/raw/bts_dot1_${year}.zip`,
      members('dot1', year, (date) => [
        `1,TX,${port},5,,XO,1220,999,0,0,1,0,${date}`,
        `1,TX,${port},5,${state},,2010,${value},0,0,1,0,${date}`
      ])
    ],
    [
      `bts-transborder/raw/bts_dot2_${year}.zip`,
      members('dot2', year, (date) => [`1,TX,84,5,${state},,2010,${value},0,0,1,0,${date}`])
    ],
    [
      `bts-transborder/raw/bts_dot3_${year}.zip`,
      members('dot3', year, (date) => [`1,${port},84,5,2010,${value3},0,0,1,0,${date}`])
    ]
  ]);
  const states = [
    '2003,Nayarit,Truck,Export,1,,',
    '2006,Nayarit,Truck,Export,70,,',
    '2006,Distrito Federal,Rail,Export,10,,',
    ...(nayarit2022 === undefined ? [] : [`2022,Nayarit,Truck,Export,${nayarit2022},,`])
  ];
  const nation = [
    '2006,Mexico,Truck,Export,100,,',
    '2006,Mexico,Truck,Import,300,,',
    '2006,Canada,Truck,Export,5,,',
    `2022,Mexico,Truck,Export,${nation2022},,`
  ];
  return rawFolder({
    ...(Object.fromEntries(yearly) as Record<string, Uint8Array>),
    'bts-transborder/summary/mexican_state_trade.csv': [
      'Year,MexState,Mode,TradeType,TradeValue,Weight,WeightLb',
      ...states,
      ''
    ].join('\n'),
    'bts-transborder/summary/us_transborder.csv': [
      'Year,Country,Mode,TradeType,TradeValue,Weight,WeightLb',
      ...nation,
      ''
    ].join('\n')
  });
}

const compileWith = (options: Options) => compiled(btsTransborder, files(options));

describe('BTS TransBorder', () => {
  it('takes NA for Nayarit, not for missing, and leaves Canada out', async () => {
    const folder = await compileWith({});
    expect(
      await query('us_input', 'bts-transborder', `SELECT DISTINCT place_id, sector_id, mode, value_usd FROM t`, folder)
    ).toEqual([['18', 'hs84', 'road', 100]]);
    expect(await query('us_input', 'bts-transborder', 'SELECT count(*)::INTEGER FROM t', folder)).toEqual([[57]]);
    expect(
      await query('crossing', 'bts-transborder', `SELECT DISTINCT place_id, direction, value_usd FROM t`, folder)
    ).toEqual([['P-2304', 'southbound', 100]]);
  });

  it('gives years from the months only when all twelve are there', async () => {
    const folder = await compileWith({});
    expect(await query('observation', 'bts-transborder', 'SELECT DISTINCT period FROM t ORDER BY ALL', folder)).toEqual(
      [['2020'], ['2021'], ['2022'], ['2023']]
    );
    expect(
      await query(
        'observation',
        'bts-transborder',
        `SELECT measure_id, place_id, sector_id, value FROM t WHERE period = '2022' ORDER BY ALL`,
        folder
      )
    ).toEqual([
      ['us_exports_to_mexico', 'P-2304', 'all', 1200],
      ['us_inputs', '18', 'all', 1200],
      ['us_inputs', '18', 'hs84', 1200],
      ['us_inputs', 'MX', 'all', 1200],
      ['us_inputs', 'MX', 'hs84', 1200]
    ]);
  });

  it('gives other years from the summary, from 2004, and what has no state as the remainder', async () => {
    const folder = await compileWith({});
    expect(
      await query(
        'observation',
        'bts-transborder-summary',
        'SELECT period, measure_id, place_id, value FROM t ORDER BY ALL',
        folder
      )
    ).toEqual([
      ['2006', 'us_exports_to_mexico', 'MX', 100],
      ['2006', 'us_imports_from_mexico', 'MX', 300],
      ['2006', 'us_inputs', '09', 10],
      ['2006', 'us_inputs', '18', 70],
      ['2006', 'us_inputs', 'MX', 100],
      ['2006', 'us_inputs', 'MX-unknown', 20],
      ['2022', 'us_exports_to_mexico', 'MX', 1200]
    ]);
  });

  it.each(['OT', 'XX', ''])('keeps freight without a state («%s») as unknown', async (state) => {
    const folder = await compileWith({ state });
    expect(await query('us_input', 'bts-transborder', 'SELECT DISTINCT place_id FROM t', folder)).toEqual([
      ['MX-unknown']
    ]);
  });

  it('names the member, the line and the column of a code that the catalogue does not know', async () => {
    await expect(compileWith({ state: 'QQ' })).rejects.toThrow(
      /bts_dot1_2020\.zip\/dot1_0120\.csv:3: expected a known Mexican state in MEXSTATE, found «QQ»/
    );
    await expect(compileWith({ port: '9XX9' })).rejects.toThrow(
      /bts_dot1_2020\.zip\/dot1_0120\.csv:3: expected a port of data\/catalog\/places\.csv .* in DEPE, found «9XX9»/
    );
  });

  it.each(['', '1.5e3', '-4'])('refuses a value that is no number of dollars («%s»)', async (value) => {
    await expect(compileWith({ value })).rejects.toThrow(
      `bts_dot1_2020.zip/dot1_0120.csv:3: expected whole dollars in VALUE, found «${value}»`
    );
  });

  it('refuses files whose totals disagree in a month', async () => {
    await expect(compileWith({ value3: '101' })).rejects.toThrow(
      /dot1, dot2 and dot3 with one southbound total in 2020-01, found «100, 100, 101»/
    );
  });

  it('refuses a month that comes twice', async () => {
    await expect(compileWith({ twice: true })).rejects.toThrow(
      /ytd_dot3_0924\.csv:1: expected a month that is not in .*dot3_0924\.csv, found «2024-09»/
    );
  });

  it('refuses a summary that contradicts the monthly files', async () => {
    await expect(compileWith({ nation2022: 1300 })).rejects.toThrow(
      /us_transborder\.csv:1: expected .* of MX in 2022 as in the monthly files, 1200, found «1300»/
    );
    await expect(compileWith({ nayarit2022: 1100 })).rejects.toThrow(
      /mexican_state_trade\.csv:1: expected us_inputs of 18 in 2022 as in the monthly files, 1200, found «1100»/
    );
  });

  it('names the member and the missing column when the layout changes', async () => {
    await expect(compileWith({ header3: HEADERS.dot3.replace('DISAGMOT', 'MODE') })).rejects.toThrow(
      /bts_dot3_2020\.zip\/dot3_0120\.csv:1: expected columns DISAGMOT/
    );
  });
});
