import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LayoutError, type Reader, type ReaderContext } from './reader';

const ZIP = 'inegi-bcmm/conjunto_de_datos_bcmm_mensual_mtra_csv.zip';
const SOURCE = 'inegi-bcmm';
const VINTAGE = '2026-07';

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
/** The total of each mode, printed among its parts. */
const MODE_TOTALS = ['Marítimo', 'Aéreo', 'Ferroviario', 'Carretero', 'Otros modos'];

const DIRECTIONS = `CASE TIPO WHEN 'Exportación' THEN 'export' WHEN 'Importación' THEN 'import' END`;
const mapping = (entries: Record<string, string>) =>
  `MAP {${Object.entries(entries)
    .map(([key, value]) => `'${key}': '${value}'`)
    .join(', ')}}`;

/** INEGI, Balanza Comercial de Mercancías: monthly trade by customs office and by HS chapter × mode, million USD. */
export const inegiBcmm: Reader = {
  id: 'inegi-bcmm',
  sources: [SOURCE],
  async read(context) {
    await stage(context, 'aduana', 'office');
    await stage(context, 'capitulo', 'chapter');
    await rejectUnknown(context);
    await compareTotals(context);
    const row = (place: string, sector: string) => `
      SELECT 'crossings_' || direction || 's' AS measure_id, ${place} AS place_id, ${sector} AS sector_id, year AS period,
        'derived' AS basis, 'sum-of-published' AS method_id,
        '${SOURCE}' AS source_id, '${VINTAGE}' AS vintage,
        CASE WHEN bool_or(status LIKE '%Preliminares%') THEN 'preliminary' WHEN bool_or(status LIKE '%Revisadas%') THEN 'revised' ELSE 'final' END AS status,
        sum(value) * 1e6 AS value, NULL AS low, NULL AS high`;
    const whole = `HAVING count(DISTINCT month) = 12`;
    return [
      {
        table: 'observation',
        name: 'inegi-bcmm',
        rows: {
          sql: `${row("'MX'", "'all'")} FROM office WHERE concept LIKE '% total' GROUP BY direction, year ${whole}
            UNION ALL BY NAME ${row('id', "'all'")} FROM office WHERE id IS NOT NULL GROUP BY direction, id, year
              HAVING year IN (SELECT year FROM office WHERE concept LIKE '% total' GROUP BY year HAVING count(DISTINCT month) = 12)
            UNION ALL BY NAME ${row("'MX'", 'id')} FROM chapter WHERE id IS NOT NULL AND value IS NOT NULL GROUP BY direction, id, year
              HAVING year IN (SELECT year FROM office WHERE concept LIKE '% total' GROUP BY year HAVING count(DISTINCT month) = 12)`
        }
      },
      {
        table: 'crossing',
        name: 'inegi-bcmm',
        rows: {
          sql: `SELECT id AS place_id, 'all' AS sector_id, year || '-' || month AS period, direction, mode, value * 1e6 AS value_usd,
              '${SOURCE}' AS source_id FROM office WHERE id IS NOT NULL
            UNION ALL BY NAME
            SELECT 'MX' AS place_id, id AS sector_id, year || '-' || month AS period, direction, mode, value * 1e6 AS value_usd,
              '${SOURCE}' AS source_id FROM chapter WHERE id IS NOT NULL AND value IS NOT NULL`
        }
      },
      {
        table: 'gap',
        name: 'inegi-bcmm',
        rows: {
          sql: `SELECT DISTINCT 'crossings_' || direction || 's' AS measure_id, 'MX' AS place_id, id AS sector_id,
              year || '-' || month AS period, 'confidential' AS reason FROM chapter WHERE id IS NOT NULL AND value IS NULL`
        }
      }
    ];
  }
};

/** One member of the zip as a table: exact duplicates removed (INEGI prints «Guadalajara, otros modos» = 0 twice). */
async function stage({ raw, scratch, scratchFolder }: ReaderContext, name: string, into: string): Promise<void> {
  const [member, bytes] = [...raw.zip(ZIP, (path) => path.includes(`bcmm_mtra_${name}_mensual`))][0] ?? [];
  if (!member || !bytes) throw new LayoutError(ZIP, 1, `a member bcmm_mtra_${name}_mensual…csv`);
  const header = new TextDecoder().decode(bytes.subarray(0, 200)).replace('\uFEFF', '').split(/\r?\n/)[0];
  const expected = 'PROD_EST,COBERTURA,TIPO,ANIO,MES,CONCEPTO,MTRA,VAL_USD,ESTATUS_CIFRA,ESTATUS';
  if (header !== expected) throw new LayoutError(`${ZIP}/${member}`, 1, `the header ${expected}`, header);
  const file = join(scratchFolder, `${into}.csv`);
  writeFileSync(file, bytes);
  await scratch.run(`
    CREATE TABLE ${into} AS SELECT DISTINCT ${DIRECTIONS} AS direction, ANIO AS year, MES AS month, CONCEPTO AS concept,
      ${mapping(MODES)}[MTRA] AS mode, CAST(nullif(VAL_USD, '') AS DOUBLE) AS value, ESTATUS_CIFRA AS given, ESTATUS AS status,
      ${
        into === 'office'
          ? `${mapping(OFFICES)}[CONCEPTO]`
          : `CASE WHEN CONCEPTO LIKE 'Capítulo %' THEN 'hs' || CONCEPTO[10:11] WHEN CONCEPTO = 'Productos no clasificados' THEN 'hs00' END`
      } AS id
    FROM read_csv('${file}', header = true, all_varchar = true)`);
}

async function rejectUnknown({ scratch }: ReaderContext): Promise<void> {
  const known = [...MODE_TOTALS, 'Exportación total', 'Importación total'].map((name) => `'${name}'`).join(', ');
  for (const table of ['office', 'chapter']) {
    const unknown = await scratch.runAndReadAll(
      `SELECT concept FROM ${table} WHERE (id IS NULL AND concept NOT IN (${known})) OR direction IS NULL
         OR (mode IS NULL AND concept NOT LIKE '% total') OR (value IS NULL AND given = 'Disponible') LIMIT 1`
    );
    const [row] = unknown.getRowsJS();
    if (row) throw new LayoutError(ZIP, 1, `a known concept, direction, mode and a value where one is available (${table})`, String(row[0]));
  }
}

/** Offices must add up to the printed total of each month, within the rounding of a million dollars' sixth decimal. */
async function compareTotals({ scratch }: ReaderContext): Promise<void> {
  const broken = await scratch.runAndReadAll(`
    SELECT direction, year, month FROM office GROUP BY ALL
    HAVING abs(sum(value) FILTER (id IS NOT NULL) - sum(value) FILTER (concept LIKE '% total')) > 0.01 LIMIT 1`);
  const [row] = broken.getRowsJS();
  if (row) throw new LayoutError(ZIP, 1, `offices that add up to the month's total`, row.join(' '));
}
