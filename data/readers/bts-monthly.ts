import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIRECTIONS, MEXICAN_STATES, MODES } from './bts-states';
import { LayoutError, type ReaderContext } from './reader';

const YEARS = [2020, 2021, 2022, 2023, 2024];
/** Years in which all twelve months of the three files are here, so that their totals must agree. */
const WHOLE_YEARS = [2021, 2022, 2023];
const MEXICO = '2010';

/** Columns of each file that are kept; the domestic/foreign and container marks are summed away. */
const FILES = {
  dot1: ['TRDTYPE', 'DEPE', 'DISAGMOT', 'MEXSTATE', 'COUNTRY', 'VALUE', 'MONTH', 'YEAR'],
  dot2: ['TRDTYPE', 'COMMODITY2', 'DISAGMOT', 'MEXSTATE', 'COUNTRY', 'VALUE', 'MONTH', 'YEAR'],
  dot3: ['TRDTYPE', 'DEPE', 'COMMODITY2', 'DISAGMOT', 'COUNTRY', 'VALUE', 'MONTH', 'YEAR']
} as const;
type File = keyof typeof FILES;

/**
 * Mexico's rows of the monthly files as scratch tables `dot1`, `dot2`, `dot3` in the catalogue's ids, USD. Every column is
 * read as text: Nayarit's code is `NA`. Throws `LayoutError` for an unknown port, state, mode or chapter, and when the
 * files' totals disagree.
 */
export async function stageBtsMonthly(context: ReaderContext): Promise<void> {
  for (const file of Object.keys(FILES) as File[]) {
    const folder = extract(context, file);
    await context.scratch.run(`
      CREATE TABLE raw_${file} AS SELECT ${FILES[file].join(', ')}, filename
      FROM read_csv('${folder}/*.csv', header = true, all_varchar = true, nullstr = '', union_by_name = true, filename = true)
      WHERE COUNTRY = '${MEXICO}'`);
    await convert(context, file);
    context.progress(`${file}: Mexico's rows staged`);
  }
  await compareFiles(context);
}

function extract({ raw, scratchFolder }: ReaderContext, file: File): string {
  const folder = join(scratchFolder, file);
  mkdirSync(folder);
  for (const year of YEARS) {
    const zip = `bts-transborder/raw/bts_${file}_${year}.zip`;
    for (const [member, bytes] of raw.zip(zip, (path) => path.endsWith('.csv'))) {
      const header = new TextDecoder().decode(bytes.subarray(0, 300)).split(/\r?\n/)[0]!.split(',');
      const missing = FILES[file].filter((column) => !header.includes(column));
      if (missing.length)
        throw new LayoutError(`${zip}/${member}`, 1, `columns ${missing.join(', ')}`, header.join(','));
      writeFileSync(join(folder, `${year}-${member.replaceAll('/', '-')}`), bytes);
    }
  }
  return folder;
}

const lookup = (entries: Record<string, string>, column: string) =>
  `MAP {${Object.entries(entries)
    .map(([key, value]) => `'${key}': '${value}'`)
    .join(', ')}}[coalesce(${column}, '')]`;

async function convert({ scratch, catalog }: ReaderContext, file: File): Promise<void> {
  const ports = catalog.places.filter((place) => place.level === 'port').map((place) => place.place_id);
  const chapters = catalog.sectors.filter((sector) => sector.scheme === 'hs2').map((sector) => sector.sector_id);
  const known = (ids: string[], value: string) =>
    `CASE WHEN ${value} IN (${ids.map((id) => `'${id}'`).join(', ')}) THEN ${value} END`;
  // US imports carry no Mexican state: the column is blank there and means nothing.
  const place = file === 'dot3' ? known(ports, `'P-' || DEPE`) : lookup(MEXICAN_STATES, 'MEXSTATE');
  const sector = file === 'dot1' ? `'all'` : known(chapters, `'hs' || COMMODITY2`);
  await scratch.run(`
    CREATE TABLE ${file} AS SELECT ${place} AS place_id, ${sector} AS sector_id, YEAR || '-' || lpad(MONTH, 2, '0') AS period,
      ${lookup(DIRECTIONS, 'TRDTYPE')} AS direction, ${lookup(MODES, 'DISAGMOT')} AS mode, sum(CAST(VALUE AS DOUBLE)) AS value_usd
    FROM raw_${file} GROUP BY ALL`);
  const unknown = await scratch.runAndReadAll(`
    SELECT filename, TRDTYPE, DISAGMOT, ${FILES[file].filter((column) => ['DEPE', 'COMMODITY2', 'MEXSTATE'].includes(column)).join(', ')} FROM raw_${file}
    WHERE ${place} IS NULL OR ${sector} IS NULL OR ${lookup(DIRECTIONS, 'TRDTYPE')} IS NULL OR ${lookup(MODES, 'DISAGMOT')} IS NULL LIMIT 1`);
  const [row] = unknown.getRowsJS();
  if (row)
    throw new LayoutError(
      String(row[0]).split('/').at(-1)!,
      1,
      'known direction, mode, port, chapter and state codes',
      row.slice(1).join(' ')
    );
}

/** The three files cut the same trade three ways: by direction and whole year they must give one total. */
async function compareFiles({ scratch }: ReaderContext): Promise<void> {
  const total = (file: File) =>
    `SELECT left(period, 4) AS year, direction, sum(value_usd) AS value FROM ${file} WHERE left(period, 4) IN (${WHOLE_YEARS.map((year) => `'${year}'`).join(', ')}) GROUP BY ALL`;
  const broken = await scratch.runAndReadAll(`
    SELECT year, direction, one.value, two.value, three.value FROM (${total('dot1')}) AS one
    JOIN (${total('dot2')}) AS two USING (year, direction) JOIN (${total('dot3')}) AS three USING (year, direction)
    WHERE abs(one.value - two.value) > 1 OR abs(one.value - three.value) > 1 LIMIT 1`);
  const [row] = broken.getRowsJS();
  if (row)
    throw new LayoutError(
      'bts-transborder/raw',
      1,
      'dot1, dot2 and dot3 with one total a year and direction',
      row.join(' ')
    );
}
