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
  const columns = ['fraccion', 'chapter', 'descripcion', 'umt', 'igi_raw', 'igi_pct', 'suprimida'] as const;
  return raw.csv(MFN_2014, columns).map((row) => ({
    ...line(MFN_2014, row.line, row.fraccion, row.chapter),
    ...rateOf(MFN_2014, row.line, row.igi_raw, row.igi_pct, row.umt, row.suprimida),
    year: 2014,
    description: described(row.descripcion, row.suprimida),
    programme: 'mfn',
    source_id: 'tigie-2014'
  }));
}

async function readSample(raw: RawFolder): Promise<Line[]> {
  const text = await xzText(raw.bytes(SAMPLE_2019));
  const columns = [
    'fraccion',
    'chapter',
    'descripcion',
    'umt',
    'igi_import_raw',
    'igi_import_pct',
    'suprimida'
  ] as const;
  return readCsv(SAMPLE_2019, text, columns).map((row) => ({
    ...line(SAMPLE_2019, row.line, row.fraccion, row.chapter),
    ...rateOf(SAMPLE_2019, row.line, row.igi_import_raw, row.igi_import_pct, row.umt, row.suprimida),
    year: 2019,
    description: described(row.descripcion, row.suprimida),
    programme: 'mfn',
    source_id: 'tigie-2019'
  }));
}

/** Preferences in force; those that the decree had withdrawn are no rows. */
function readProsec(raw: RawFolder): Line[] {
  return raw
    .csv(PROSEC, ['fraccion', 'sector_num', 'sector', 'rate_raw', 'rate_pct', 'active'])
    .filter((row) => row.active === '1')
    .map((row) => ({
      ...line(PROSEC, row.line, row.fraccion, row.fraccion.slice(0, 2)),
      ...rateOf(PROSEC, row.line, row.rate_raw, row.rate_pct, '', '0'),
      year: 2017,
      description: row.sector,
      programme: `prosec-${row.sector_num}`,
      source_id: 'prosec-2017'
    }));
}

function line(file: string, at: number, fraction: string, chapter: string): Pick<Line, 'line_id' | 'sector_id'> {
  if (!/^\d{8}$/.test(fraction)) throw new LayoutError(file, at, 'an 8-digit tariff line', fraction);
  if (!fraction.startsWith(chapter)) throw new LayoutError(file, at, `chapter ${fraction.slice(0, 2)}`, chapter);
  return { line_id: fraction, sector_id: `hs${chapter}` };
}

function described(text: string, suppressed: string): string | null {
  return suppressed === '1' ? null : text || null;
}

/**
 * Rate as a fraction of 1 and how it is levied. «Ex.» is an ad valorem rate of 0. A rate in dollars a unit («AE») or partly
 * so («AMX») has no fraction; nor has a prohibited line, whose mark stands in the unit's column («P R O H I B I D A»), or
 * one whose rate is told in a note («Nota»).
 */
function rateOf(
  file: string,
  at: number,
  text: string,
  percent: string,
  unit: string,
  suppressed: string
): Pick<Line, 'rate_text' | 'rate' | 'kind'> {
  const printed = text.replace(/\s+/g, ' ').trim();
  const value = number(file, at, percent);
  if (suppressed === '1') return { rate_text: null, rate: null, kind: 'suppressed' };
  if (value !== null) return { rate_text: printed, rate: value / 100, kind: 'ad_valorem' };
  if (/AMX/.test(printed)) return { rate_text: printed, rate: null, kind: 'mixed' };
  if (/\bAE\b/.test(printed)) return { rate_text: printed, rate: null, kind: 'specific' };
  if (/^PROHIBIDA$/.test(unit.replace(/\s/g, ''))) return { rate_text: 'Prohibida', rate: null, kind: 'prohibited' };
  if (printed === '' || /Nota/.test(printed)) return { rate_text: printed || null, rate: null, kind: 'other' };
  throw new LayoutError(file, at, 'a rate: ad valorem, AE, AMX, Nota or Prohibida', printed);
}
