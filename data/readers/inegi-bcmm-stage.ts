import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LayoutError, type ReaderContext } from './reader';

export const BCMM_ZIP = 'inegi-bcmm/conjunto_de_datos_bcmm_mensual_mtra_csv.zip';

const MEMBERS = { office: 'aduana', chapter: 'capitulo' };

const OFFICES: Record<string, string> = {
  'Veracruz, Ver.': 'C-veracruz',
  'Colombia, N.L.': 'C-colombia',
  'Toluca, Mex.': 'C-toluca',
  'Lazaro Cardenas, Mich.': 'C-lazaro-cardenas',
  'Cd. del Carmen, Camp.': 'C-ciudad-del-carmen',
  'Tuxpan, Ver.': 'C-tuxpan',
  'Tijuana, B.C.': 'C-tijuana',
  'Chihuahua, Chih.': 'C-chihuahua',
  'Cd. Juárez, Chih.': 'C-ciudad-juarez',
  'Puebla, Pue.': 'C-puebla',
  'Dos Bocas, Tab.': 'C-dos-bocas',
  'Piedras Negras, Coah.': 'C-piedras-negras',
  'Mexicali, B.C.': 'C-mexicali',
  'Manzanillo, Col.': 'C-manzanillo',
  'Aeropuerto Internacional de la Cd. de México, D.F.': 'C-aicm',
  'Nuevo Laredo, Tamps.': 'C-nuevo-laredo',
  'Matamoros,Tamps.': 'C-matamoros',
  'Monterrey, N.L.': 'C-monterrey',
  'Coatzacoalcos, Ver.': 'C-coatzacoalcos',
  'Nogales, Son.': 'C-nogales',
  'Guadalajara, Jal.': 'C-guadalajara',
  'Progreso, Yuc.': 'C-progreso',
  'Cd. Reynosa, Tamps.': 'C-ciudad-reynosa',
  'Altamira, Tamps.': 'C-altamira',
  'Otras aduanas': 'C-otras'
};

const MODES: Record<string, string> = { '01': 'sea', '04': 'air', '06': 'rail', '07': 'road', '09': 'other' };
/** The total of each mode stands among its parts, as does the total of all modes. */
const MODE_TOTALS = ['Marítimo', 'Aéreo', 'Ferroviario', 'Carretero', 'Otros modos'];
const TOTALS = ['Exportación total', 'Importación total'];

/** Up to 98 parts, each rounded to a thousand dollars. */
const TOLERANCE_USD = 98 * 500;

/** «Ajustadas» are definitive figures that a later correction changed. */
const STATUS: Record<string, string> = {
  'Cifras Definitivas.': 'final',
  'Cifras Ajustadas.': 'revised',
  'Cifras Revisadas.': 'revised',
  'Cifras Preliminares.': 'preliminary'
};

const HEADER = 'PROD_EST,COBERTURA,TIPO,ANIO,MES,CONCEPTO,MTRA,VAL_USD,ESTATUS_CIFRA,ESTATUS';
const list = (names: string[]) => names.map((name) => `'${name}'`).join(', ');
const map = (entries: Record<string, string>) =>
  `MAP {${Object.entries(entries)
    .map(([key, value]) => `'${key}': '${value}'`)
    .join(', ')}}`;

const IDS = {
  office: `${map(OFFICES)}[CONCEPTO]`,
  chapter: `CASE WHEN regexp_matches(CONCEPTO, '^Capítulo \\d{2} ') THEN 'hs' || CONCEPTO[10:11]
    WHEN CONCEPTO = 'Productos no clasificados' THEN 'hs00' END`
};

/**
 * One member of the zip as table `into`, its totals checked: kind (part, mode, total), id, direction, year, month,
 * mode, usd (exact cents, so that sums do not depend on their order), confidential, and in `hidden` what the mode's printed
 * total leaves for the month's confidential parts together.
 */
export async function stage(
  { raw, scratch, scratchFolder, progress }: ReaderContext,
  into: 'office' | 'chapter'
): Promise<void> {
  const name = `bcmm_mtra_${MEMBERS[into]}_mensual`;
  const [member, bytes] = [...raw.zip(BCMM_ZIP, (path) => path.includes(name))][0] ?? [];
  if (!member || !bytes) throw new LayoutError(BCMM_ZIP, 1, `a member ${name}…csv`, 'none');
  const path = `${BCMM_ZIP}/${member}`;
  const header = new TextDecoder().decode(bytes.subarray(0, 300)).split(/\r?\n/)[0]!;
  if (header !== HEADER) throw new LayoutError(path, 1, `the header ${HEADER}`, header);
  const file = join(scratchFolder, `${into}.csv`);
  writeFileSync(file, bytes);
  await scratch.run(`
    CREATE TABLE ${into}_line AS SELECT row_number() OVER () + 1 AS line, CONCEPTO AS concept, ${IDS[into]} AS id,
      CASE WHEN CONCEPTO IN (${list(TOTALS)}) THEN 'total' WHEN CONCEPTO IN (${list(MODE_TOTALS)}) THEN 'mode'
        ELSE 'part' END AS kind,
      CASE TIPO WHEN 'Exportación' THEN 'export' WHEN 'Importación' THEN 'import' END AS direction,
      ANIO AS year, MES AS month, ${map(MODES)}[MTRA] AS mode,
      CAST(CAST(nullif(VAL_USD, '') AS DECIMAL(24, 12)) * 1000000 AS DECIMAL(18, 2)) AS usd,
      ESTATUS_CIFRA = 'Confidencial' AS confidential, ${map(STATUS)}[ESTATUS] AS status,
      TIPO, MTRA, ESTATUS_CIFRA, ESTATUS
    FROM read_csv('${file}', header = true, all_varchar = true)`);
  await rejectUnknown(scratch, `${into}_line`, path);
  await scratch.run(`
    CREATE TABLE ${into} AS
    WITH once AS (SELECT DISTINCT ON (concept, direction, year, month, mode) * FROM ${into}_line)
    SELECT line, concept, id, kind, direction, year, month, mode, usd, confidential, status,
      CASE WHEN confidential THEN greatest(0, coalesce(sum(usd) FILTER (kind = 'mode') OVER month_mode, 0)
        - coalesce(sum(usd) FILTER (kind = 'part') OVER month_mode, 0)) ELSE 0 END AS hidden
    FROM once WINDOW month_mode AS (PARTITION BY direction, year, month, mode)`);
  const repeated = `SELECT (SELECT count(*) FROM ${into}_line) - (SELECT count(*) FROM ${into})`;
  const dropped = Number((await scratch.runAndReadAll(repeated)).getRowsJS()[0]![0]);
  if (dropped) progress(`${member}: ${dropped} lines left out because they repeat another one in full`);
  await compareTotals(scratch, into, path);
}

async function rejectUnknown(scratch: ReaderContext['scratch'], table: string, path: string): Promise<void> {
  const rules: [expectation: string, found: string, holds: string][] = [
    ['Exportación or Importación', 'TIPO', 'direction IS NOT NULL'],
    ['a known office, chapter or total', 'concept', `kind <> 'part' OR id IS NOT NULL`],
    ['a mode 01, 04, 06, 07 or 09', 'MTRA', `kind = 'total' OR mode IS NOT NULL`],
    [`a status (${Object.keys(STATUS).join(', ')})`, 'ESTATUS', 'status IS NOT NULL'],
    ['a year', 'year', `regexp_full_match(year, '20[0-9][0-9]')`],
    ['a month 01–12', 'month', `regexp_full_match(month, '0[1-9]|1[0-2]')`],
    ['Disponible or Confidencial', 'ESTATUS_CIFRA', `ESTATUS_CIFRA IN ('Disponible', 'Confidencial')`],
    ['a value where Disponible, none where Confidencial', 'ESTATUS_CIFRA', '(usd IS NULL) = confidential'],
    [
      'one value for each concept, mode and month',
      'concept',
      `line NOT IN (SELECT max(line) FROM ${table} GROUP BY concept, direction, year, month, mode
        HAVING count(DISTINCT coalesce(usd, -1)) > 1)`
    ]
  ];
  for (const [expectation, found, holds] of rules) {
    const sql = `SELECT line, ${found} FROM ${table} WHERE (${holds}) IS NOT TRUE ORDER BY line LIMIT 1`;
    const [row] = (await scratch.runAndReadAll(sql)).getRowsJS();
    if (row) throw new LayoutError(path, Number(row[0]), expectation, String(row[1] ?? ''));
  }
}

/** Parts add up to each mode's printed total, or fall short where some are confidential; modes to the month's total. */
async function compareTotals(scratch: ReaderContext['scratch'], table: string, path: string): Promise<void> {
  const rules: [expectation: string, sql: string][] = [
    [
      `parts of ${table} that add up to the printed total of their mode`,
      `SELECT min(line), concat_ws(' ', direction, year, month, mode) FROM ${table} WHERE kind <> 'total'
       GROUP BY direction, year, month, mode
       HAVING count(*) FILTER (kind = 'mode') <> 1
         OR sum(usd) FILTER (kind = 'part') - sum(usd) FILTER (kind = 'mode') > ${TOLERANCE_USD}
         OR (NOT bool_or(confidential)
           AND sum(usd) FILTER (kind = 'mode') - sum(usd) FILTER (kind = 'part') > ${TOLERANCE_USD})`
    ],
    [
      `modes of ${table} that add up to the month's printed total`,
      `SELECT min(line), concat_ws(' ', direction, year, month) FROM ${table} GROUP BY direction, year, month
       HAVING count(*) FILTER (kind = 'total') <> 1
         OR abs(sum(usd) FILTER (kind = 'total') - sum(usd) FILTER (kind = 'mode')) > ${TOLERANCE_USD}`
    ]
  ];
  for (const [expectation, sql] of rules) {
    const [row] = (await scratch.runAndReadAll(`${sql} LIMIT 1`)).getRowsJS();
    if (row) throw new LayoutError(path, Number(row[0]), expectation, String(row[1]));
  }
}
