import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LayoutError, type Reader, type ReaderContext } from './reader';

const ZIP = 'inegi-bcmm/conjunto_de_datos_bcmm_mensual_mtra_csv.zip';
const SOURCE = 'inegi-bcmm';
const VINTAGE = '2026-07-22';

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

const FULL_YEARS = `SELECT year FROM office WHERE kind = 'total' GROUP BY year HAVING count(DISTINCT month) = 12`;

/** One row a direction, place, sector and full year; `where` chooses the monthly rows, already in USD. */
const annual = (from: string, place: string, sector: string, where: string) => `
  SELECT 'crossings_' || direction || 's' AS measure_id, ${place} AS place_id, ${sector} AS sector_id, year AS period,
    'derived' AS basis, '${SOURCE}' AS source_id, '${VINTAGE}' AS vintage,
    CASE WHEN bool_or(confidential) THEN 'sum-with-suppressed' ELSE 'sum-of-published' END AS method_id,
    CASE WHEN bool_or(status = 'preliminary') THEN 'preliminary' WHEN bool_or(status = 'revised') THEN 'revised'
      ELSE 'final' END AS status,
    CAST(sum(usd) AS DOUBLE) AS value,
    CASE WHEN bool_or(confidential) THEN CAST(sum(usd) AS DOUBLE) END AS low,
    CASE WHEN bool_or(confidential) THEN CAST(sum(usd) + sum(hidden) AS DOUBLE) END AS high
  FROM ${from} WHERE ${where} AND year IN (${FULL_YEARS}) GROUP BY ALL HAVING sum(usd) IS NOT NULL`;

const monthly = (from: string, place: string, sector: string, where: string) => `
  SELECT ${place} AS place_id, ${sector} AS sector_id, year || '-' || month AS period, direction, mode,
    CAST(usd AS DOUBLE) AS value_usd, '${SOURCE}' AS source_id
  FROM ${from} WHERE ${where} AND usd IS NOT NULL`;

/**
 * INEGI, Balanza Comercial de Mercancías: monthly trade by customs office × mode and by HS chapter × mode, million USD.
 * An office is listed only under its main modes; the rest of its trade is in «Otras aduanas» of the mode.
 */
export const inegiBcmm: Reader = {
  id: 'inegi-bcmm',
  sources: [SOURCE],
  async read(context) {
    await stage(context, 'aduana', 'office', `${map(OFFICES)}[CONCEPTO]`);
    await stage(
      context,
      'capitulo',
      'chapter',
      `CASE WHEN regexp_matches(CONCEPTO, '^Capítulo \\d{2} ') THEN 'hs' || CONCEPTO[10:11]
        WHEN CONCEPTO = 'Productos no clasificados' THEN 'hs00' END`
    );
    await compareTotals(context, 'office');
    await compareTotals(context, 'chapter');
    return [
      {
        table: 'observation',
        name: 'inegi-bcmm',
        rows: {
          sql: [
            annual('office', `'MX'`, `'all'`, `kind = 'total'`),
            annual('office', 'id', `'all'`, `kind = 'part'`),
            annual('chapter', `'MX'`, 'id', `kind = 'part'`)
          ].join(' UNION ALL BY NAME ')
        }
      },
      {
        table: 'crossing',
        name: 'inegi-bcmm',
        rows: {
          sql: [
            monthly('office', `'MX'`, `'all'`, `kind = 'mode'`),
            monthly('office', 'id', `'all'`, `kind = 'part'`),
            monthly('chapter', `'MX'`, 'id', `kind = 'part'`)
          ].join(' UNION ALL BY NAME ')
        }
      },
      {
        table: 'gap',
        name: 'inegi-bcmm',
        rows: {
          sql: `SELECT DISTINCT 'crossings_' || direction || 's' AS measure_id,
              CASE kind WHEN 'office' THEN id ELSE 'MX' END AS place_id, CASE kind WHEN 'office' THEN 'all' ELSE id END AS sector_id,
              year || '-' || month AS period, 'confidential' AS reason
            FROM (SELECT * REPLACE ('office' AS kind) FROM office UNION ALL SELECT * REPLACE ('chapter' AS kind) FROM chapter)
            WHERE confidential`
        }
      }
    ];
  }
};

/**
 * One member of the zip as table `into`: kind (part, mode, total), id, direction, year, month, mode, usd (cents are exact,
 * so that sums do not depend on their order), confidential, and in `hidden` what its mode's printed total leaves for
 * the month's confidential parts together.
 */
async function stage(
  { raw, scratch, scratchFolder, progress }: ReaderContext,
  name: string,
  into: string,
  id: string
): Promise<void> {
  const [member, bytes] = [...raw.zip(ZIP, (path) => path.includes(`bcmm_mtra_${name}_mensual`))][0] ?? [];
  if (!member || !bytes) throw new LayoutError(ZIP, 1, `a member bcmm_mtra_${name}_mensual…csv`, 'none');
  const path = `${ZIP}/${member}`;
  const header = new TextDecoder().decode(bytes.subarray(0, 300)).split(/\r?\n/)[0]!;
  if (header !== HEADER) throw new LayoutError(path, 1, `the header ${HEADER}`, header);
  const file = join(scratchFolder, `${into}.csv`);
  writeFileSync(file, bytes);
  await scratch.run(`
    CREATE TABLE ${into}_line AS SELECT row_number() OVER () + 1 AS line, CONCEPTO AS concept, ${id} AS id,
      CASE WHEN CONCEPTO IN (${list(TOTALS)}) THEN 'total' WHEN CONCEPTO IN (${list(MODE_TOTALS)}) THEN 'mode'
        ELSE 'part' END AS kind,
      CASE TIPO WHEN 'Exportación' THEN 'export' WHEN 'Importación' THEN 'import' END AS direction,
      ANIO AS year, MES AS month, ${map(MODES)}[MTRA] AS mode,
      CAST(CAST(nullif(VAL_USD, '') AS DECIMAL(24, 12)) * 1000000 AS DECIMAL(18, 2)) AS usd,
      ESTATUS_CIFRA = 'Confidencial' AS confidential, ESTATUS_CIFRA AS given, ${map(STATUS)}[ESTATUS] AS status
    FROM read_csv('${file}', header = true, all_varchar = true)`);
  await rejectUnknown(scratch, `${into}_line`, path);
  await scratch.run(`
    CREATE TABLE ${into} AS
    SELECT DISTINCT ON (concept, direction, year, month, mode) *,
      CASE WHEN confidential THEN greatest(0, coalesce(sum(usd) FILTER (kind = 'mode') OVER group_of, 0)
        - coalesce(sum(usd) FILTER (kind = 'part') OVER group_of, 0)) ELSE 0 END AS hidden
    FROM ${into}_line WINDOW group_of AS (PARTITION BY direction, year, month, mode)`);
  const [[dropped]] = (
    await scratch.runAndReadAll(`SELECT (SELECT count(*) FROM ${into}_line) - (SELECT count(*) FROM ${into})`)
  ).getRowsJS() as [[bigint]];
  if (dropped > 0n) progress(`${member}: ${dropped} lines left out that repeat another one in full`);
}

async function rejectUnknown(scratch: ReaderContext['scratch'], table: string, path: string): Promise<void> {
  const rules: [expectation: string, found: string, broken: string][] = [
    ['Exportación or Importación', 'concept', 'direction IS NULL'],
    ['a known office, chapter or total', 'concept', `kind = 'part' AND id IS NULL`],
    ['a mode 01, 04, 06, 07 or 09', 'concept', `kind <> 'total' AND mode IS NULL`],
    [`a status (${Object.keys(STATUS).join(', ')})`, 'concept', 'status IS NULL'],
    ['a year and a month', `concat(year, '-', month)`, `NOT regexp_full_match(year || month, '20\\d{2}(0[1-9]|1[0-2])')`],
    ['Disponible or Confidencial', 'given', `given NOT IN ('Disponible', 'Confidencial')`],
    ['a value where Disponible, none where Confidencial', 'given', '(usd IS NULL) <> confidential'],
    [
      'one value for each concept, mode and month',
      'concept',
      `line IN (SELECT max(line) FROM ${table} GROUP BY concept, direction, year, month, mode HAVING count(DISTINCT usd) > 1)`
    ]
  ];
  for (const [expectation, found, broken] of rules) {
    const sql = `SELECT line, ${found} FROM ${table} WHERE ${broken} ORDER BY line LIMIT 1`;
    const [row] = (await scratch.runAndReadAll(sql)).getRowsJS();
    if (row) throw new LayoutError(path, Number(row[0]), expectation, String(row[1]));
  }
}

/** Parts add up to each mode's printed total, or fall short where some are confidential; modes to the month's total. */
async function compareTotals({ scratch }: ReaderContext, table: string): Promise<void> {
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
    if (row) throw new LayoutError(ZIP, Number(row[0]), expectation, String(row[1]));
  }
}
