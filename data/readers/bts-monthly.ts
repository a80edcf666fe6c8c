import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Catalog } from '../catalog/catalog';
import { DIRECTIONS, MEXICAN_STATES, MODES } from './bts-codes';
import { LayoutError, type ReaderContext } from './reader';

const YEARS = [2020, 2021, 2022, 2023, 2024];
const MEXICO = '2010';

/** Columns of each file that are kept; the domestic/foreign and container marks are summed away. */
const FILES = {
  dot1: ['TRDTYPE', 'DEPE', 'DISAGMOT', 'MEXSTATE', 'VALUE', 'MONTH', 'YEAR'],
  dot2: ['TRDTYPE', 'COMMODITY2', 'DISAGMOT', 'MEXSTATE', 'VALUE', 'MONTH', 'YEAR'],
  dot3: ['TRDTYPE', 'DEPE', 'COMMODITY2', 'DISAGMOT', 'VALUE', 'MONTH', 'YEAR']
} as const;
type File = keyof typeof FILES;
type Column = (typeof FILES)[File][number];

/** What a column may hold: codes with their ids in the catalogue, or text of a given form. */
type Domain = { expectation: string } & ({ ids: Record<string, string> } | { form: string });
type Domains = Record<Column, Domain>;

/**
 * Mexico's rows of the monthly files as scratch tables `dot1` (by state), `dot2` (by state and chapter) and `dot3` (by port
 * and chapter) in the catalogue's ids, USD. Every column is read as text: Nayarit's code is `NA`. Throws `LayoutError` for a
 * changed header, an unknown code, a value that is no number, a file without Mexico and a month that comes twice.
 */
export async function stageBtsMonthly(context: ReaderContext): Promise<void> {
  const domains = columnDomains(context.catalog);
  for (const file of Object.keys(FILES) as File[]) {
    const folder = extract(context, file);
    const columns = FILES[file].map((column) => `coalesce(${column}, '') AS ${column}`);
    await context.scratch.run(`
      CREATE TABLE raw_${file} AS SELECT ${columns.join(', ')}, filename
      FROM read_csv('${folder}/*/*.csv', header = true, delim = ',', all_varchar = true, union_by_name = true, filename = true)
      WHERE COUNTRY = '${MEXICO}'`);
    await checkValues(context, file, folder, domains);
    await checkMonths(context, file, folder);
    await convert(context, file, domains);
  }
}

function columnDomains({ places, sectors }: Catalog): Domains {
  const codes = (ids: string[]) => Object.fromEntries(ids.map((id) => [id.replace(/^(P-|hs)/, ''), id]));
  return {
    TRDTYPE: { expectation: '1 (US export) or 2 (US import) in TRDTYPE', ids: DIRECTIONS },
    DISAGMOT: { expectation: 'a known mode of transport in DISAGMOT', ids: MODES },
    MEXSTATE: { expectation: 'a known Mexican state in MEXSTATE', ids: MEXICAN_STATES },
    DEPE: {
      expectation: 'a port of data/catalog/places.csv (P- and the code) in DEPE',
      ids: codes(places.filter((place) => place.level === 'port').map((place) => place.place_id))
    },
    COMMODITY2: {
      expectation: 'an HS chapter of data/catalog/sectors.csv in COMMODITY2',
      ids: codes(sectors.filter((sector) => sector.scheme === 'hs2').map((sector) => sector.sector_id))
    },
    VALUE: { expectation: 'whole dollars in VALUE', form: '[0-9]+' },
    MONTH: { expectation: 'a month, 01 to 12, in MONTH', form: '0[1-9]|1[0-2]' },
    YEAR: { expectation: 'a year in YEAR', form: '20[0-9]{2}' }
  };
}

/** Writes each member as `folder/YEAR/MEMBER`, once its header has been checked. */
function extract({ raw, scratchFolder }: ReaderContext, file: File): string {
  const folder = join(scratchFolder, file);
  for (const year of YEARS) {
    mkdirSync(join(folder, String(year)), { recursive: true });
    const zip = zipOf(file, year);
    const members = raw.zip(zip, (path) => path.endsWith('.csv'));
    if (!members.size) throw new LayoutError(zip, 1, 'a CSV for each month', 'no CSV');
    for (const [member, bytes] of members) {
      const header = new TextDecoder().decode(bytes.subarray(0, 300)).split(/\r?\n/)[0]!.split(',');
      const missing = [...FILES[file], 'COUNTRY'].filter((column) => !header.includes(column));
      if (missing.length)
        throw new LayoutError(`${zip}/${member}`, 1, `columns ${missing.join(', ')}`, header.join(','));
      writeFileSync(join(folder, String(year), member.replaceAll('/', '-')), bytes);
    }
  }
  return folder;
}

const zipOf = (file: File, year: number | string) => `bts-transborder/raw/bts_${file}_${year}.zip`;

/** `YEAR/MEMBER` of the scratch folder as the reader knows it: zip and member. */
function memberOf(file: File, folder: string, path: string): string {
  const [year, member] = relative(folder, path).split('/') as [string, string];
  return `${zipOf(file, year)}/${member}`;
}

/** SQL that is NULL where the column holds something unknown. */
function idOf(column: Column, domains: Domains): string {
  const domain = domains[column];
  if ('form' in domain) return `CASE WHEN regexp_full_match(${column}, '${domain.form}') THEN ${column} END`;
  const entries = Object.entries(domain.ids).map(([code, id]) => `'${code}': '${id}'`);
  return `MAP {${entries.join(', ')}}[${column}]`;
}

async function checkValues(context: ReaderContext, file: File, folder: string, domains: Domains): Promise<void> {
  for (const column of FILES[file]) {
    const unknown = await context.scratch.runAndReadAll(`
      SELECT filename, ${FILES[file].join(', ')} FROM raw_${file} WHERE ${idOf(column, domains)} IS NULL ORDER BY ALL LIMIT 1`);
    const row = unknown.getRowObjectsJS()[0] as Record<Column | 'filename', string> | undefined;
    if (!row) continue;
    const line = lineOf(row.filename, FILES[file], row);
    throw new LayoutError(memberOf(file, folder, row.filename), line, domains[column].expectation, row[column]);
  }
}

/** Line of the first record with these values: DuckDB reads files in parallel and keeps no line numbers. */
function lineOf(path: string, columns: readonly Column[], values: Record<Column, string>): number {
  const [header, ...records] = readFileSync(path, 'utf8').split(/\r?\n/);
  const names = header!.split(',');
  const found = records.findIndex((record) => {
    const cells = record.split(',');
    return columns.every((column) => cells[names.indexOf(column)] === values[column]);
  });
  return found + 2;
}

/** A month is one file of Mexico's and Canada's trade: a second copy (a revision, a year-to-date file) would add up twice. */
async function checkMonths({ scratch, progress }: ReaderContext, file: File, folder: string): Promise<void> {
  const months = await scratch.runAndReadAll(`
    SELECT filename, coalesce(string_agg(DISTINCT YEAR || '-' || MONTH ORDER BY YEAR || '-' || MONTH), 'no row of Mexico') AS months
    FROM glob('${folder}/*/*.csv') AS all_files(filename) LEFT JOIN raw_${file} USING (filename) GROUP BY ALL ORDER BY ALL`);
  const seen = new Map<string, string>();
  for (const [path, month] of months.getRowsJS() as [string, string][]) {
    const member = memberOf(file, folder, path);
    if (!/^\d{4}-\d\d$/.test(month)) throw new LayoutError(member, 1, `one month with country ${MEXICO}`, month);
    if (seen.has(month)) throw new LayoutError(member, 1, `a month that is not in ${seen.get(month)}`, month);
    seen.set(month, member);
  }
  const order = [...seen.keys()].sort();
  progress(`${file}: ${order.length} months, ${order[0]} to ${order.at(-1)}`);
}

async function convert({ scratch }: ReaderContext, file: File, domains: Domains): Promise<void> {
  // US imports carry no Mexican state: the column is blank there and means nothing.
  const place = idOf(file === 'dot3' ? 'DEPE' : 'MEXSTATE', domains);
  const sector = file === 'dot1' ? `'all'` : idOf('COMMODITY2', domains);
  await scratch.run(`
    CREATE TABLE ${file} AS SELECT ${place} AS place_id, ${sector} AS sector_id, YEAR || '-' || MONTH AS period,
      ${idOf('TRDTYPE', domains)} AS direction, ${idOf('DISAGMOT', domains)} AS mode, sum(CAST(VALUE AS DOUBLE)) AS value_usd
    FROM raw_${file} GROUP BY ALL`);
  await scratch.run(`DROP TABLE raw_${file}`);
}
