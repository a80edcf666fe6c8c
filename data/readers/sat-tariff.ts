import type { Tables } from '../../src/lib/data/schema';
import { number, readCsv, type RawFolder } from '../lib/raw';
import { xzText } from '../lib/xz';
import { LayoutError, type Reader } from './reader';

const MFN_2014 = 'tariff/tigie_2014_full.csv';
const PROSEC = 'tariff/prosec_2017_rates_long.csv';
const SAMPLE_2019 = 'tariff/tigie_2019_lines.csv.xz';

type Line = Tables['tariff_line'];

/** Import tariff by 8-digit line: MFN at the end of 2014 in full, PROSEC 2017, and a partial copy of 2019. */
export const satTariff: Reader = {
  id: 'sat-tariff',
  sources: ['tigie-2014', 'prosec-2017', 'tigie-2019'],
  async read({ raw }) {
    return [
      { table: 'tariff_line', name: 'tigie-2014', rows: readMfn(raw) },
      { table: 'tariff_line', name: 'prosec-2017', rows: readProsec(raw) },
      { table: 'tariff_line', name: 'tigie-2019', rows: await readSample(raw) }
    ];
  }
};

function readMfn(raw: RawFolder): Line[] {
  return raw
    .csv(MFN_2014, ['fraccion', 'chapter', 'descripcion', 'igi_raw', 'igi_pct', 'suprimida', 'igi_type'])
    .map((row) => {
      const suppressed = row.suprimida === '1';
      const percent = suppressed || row.igi_type !== 'ad_valorem' ? null : number(MFN_2014, row.line, row.igi_pct);
      return {
        line_id: lineId(MFN_2014, row.line, row.fraccion),
        sector_id: `hs${row.chapter}`,
        year: 2014,
        description: row.descripcion || null,
        rate_text: row.igi_raw || null,
        rate: percent === null ? null : percent / 100,
        kind: suppressed ? 'suppressed' : row.igi_type || 'other',
        programme: 'mfn',
        source_id: 'tigie-2014'
      };
    });
}

function readProsec(raw: RawFolder): Line[] {
  return raw.csv(PROSEC, ['fraccion', 'sector_num', 'sector', 'rate_raw', 'rate_pct', 'active']).flatMap((row) => {
    if (row.active !== '1') return [];
    const percent = number(PROSEC, row.line, row.rate_pct);
    const line = lineId(PROSEC, row.line, row.fraccion);
    return [
      {
        line_id: line,
        sector_id: `hs${line.slice(0, 2)}`,
        year: 2017,
        description: row.sector,
        rate_text: row.rate_raw || null,
        rate: percent === null ? null : percent / 100,
        kind: percent === 0 ? 'exempt' : 'ad_valorem',
        programme: `prosec-${row.sector_num}`,
        source_id: 'prosec-2017'
      }
    ];
  });
}

async function readSample(raw: RawFolder): Promise<Line[]> {
  const text = await xzText(raw.bytes(SAMPLE_2019));
  const columns = ['fraccion', 'chapter', 'descripcion', 'igi_import_raw', 'igi_import_pct', 'suprimida'] as const;
  return readCsv(SAMPLE_2019, text, columns).map((row) => {
    const suppressed = row.suprimida === '1';
    const percent = suppressed ? null : number(SAMPLE_2019, row.line, row.igi_import_pct);
    return {
      line_id: lineId(SAMPLE_2019, row.line, row.fraccion),
      sector_id: `hs${row.chapter}`,
      year: 2019,
      description: row.descripcion || null,
      rate_text: row.igi_import_raw || null,
      rate: percent === null ? null : percent / 100,
      kind: suppressed ? 'suppressed' : percent === null ? 'other' : 'ad_valorem',
      programme: 'mfn',
      source_id: 'tigie-2019'
    };
  });
}

function lineId(file: string, line: number, text: string): string {
  if (!/^\d{8}$/.test(text)) throw new LayoutError(file, line, 'an 8-digit tariff line', text);
  return text;
}
