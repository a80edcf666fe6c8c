import { describe, expect, it } from 'vitest';
import { inegiBcmm } from '../../../data/readers/inegi-bcmm';
import { compiled, query, rawFolder, zip } from './raw-files';

const HEADER = 'PROD_EST,COBERTURA,TIPO,ANIO,MES,CONCEPTO,MTRA,VAL_USD,ESTATUS_CIFRA,ESTATUS';

/** [concept, mode, million USD; null is confidential] */
type Part = [concept: string, mode: string, value: number | null];
interface Month {
  type?: string;
  year: string;
  month: string;
  parts: Part[];
  status?: string;
}

function table(months: Month[]): string {
  const lines = months.flatMap(({ type = 'Exportación', year, month, parts, status = 'Cifras Definitivas.' }) =>
    parts.map(([concept, mode, value]) => {
      const cell = value === null ? ',Confidencial' : `${value},Disponible`;
      const name = concept.includes(',') ? `"${concept}"` : concept;
      return `BCMM,Nacional,${type},${year},${month},${name},${mode},${cell},${status}`;
    })
  );
  return [HEADER, ...lines, ''].join('\n');
}

const offices: Part[] = [
  ['Exportación total', '', 15.5],
  ['Carretero', '07', 15.5],
  ['Nuevo Laredo, Tamps.', '07', 10.123456],
  ['Otras aduanas', '07', 5.376544]
];
const chapters: Part[] = [
  ['Exportación total', '', 15.5],
  ['Carretero', '07', 15.5],
  ['Capítulo 87 Vehículos', '07', 15],
  ['Capítulo 50 Seda', '07', 0.25],
  ['Productos no clasificados', '07', 0.25]
];
const monthsOf = (year: string, months: number, parts: Part[]): Month[] =>
  Array.from({ length: months }, (_, i) => ({ year, month: String(i + 1).padStart(2, '0'), parts }));

const raw = (office: Month[], chapter: Month[]) =>
  rawFolder({
    'inegi-bcmm/conjunto_de_datos_bcmm_mensual_mtra_csv.zip': zip({
      'conjunto_de_datos/bcmm_mtra_aduana_mensual_tr_cifra_2023_2024.csv': table(office),
      'conjunto_de_datos/bcmm_mtra_capitulo_mensual_tr_cifra_2023_2024.csv': table(chapter),
      'metadatos/metadatos_bcmm.txt': 'Title: x\n\nModified: 2026-07-22T06:00\t\n'
    })
  });

const compile = (office: Month[], chapter: Month[]) => compiled(inegiBcmm, raw(office, chapter));

describe('trade by customs office and chapter', () => {
  it('gives annual sums for full years only, in dollars, without counting subtotals', async () => {
    const folder = await compile(
      [...monthsOf('2023', 12, offices), ...monthsOf('2024', 5, offices)],
      [...monthsOf('2023', 12, chapters), ...monthsOf('2024', 5, chapters)]
    );
    const columns = 'measure_id, place_id, sector_id, period, method_id, vintage, value';
    const rows = await query('observation', 'inegi-bcmm', `SELECT ${columns} FROM t ORDER BY 2, 3`, folder);
    const row = (place: string, sector: string, value: number) => [
      'crossings_exports',
      place,
      sector,
      '2023',
      'sum-of-published',
      '2026-07-22',
      value
    ];
    expect(rows).toEqual([
      row('C-nuevo-laredo', 'all', 121_481_472),
      row('C-otras', 'all', 64_518_528),
      row('MX', 'all', 186_000_000),
      row('MX', 'hs00', 3_000_000),
      row('MX', 'hs50', 3_000_000),
      row('MX', 'hs87', 180_000_000)
    ]);
  });

  it('gives monthly flows by office, by chapter and for the nation, by mode', async () => {
    const folder = await compile(monthsOf('2024', 1, offices), monthsOf('2024', 1, chapters));
    const sql = 'SELECT place_id, sector_id, direction, mode, value_usd FROM t ORDER BY 1, 2';
    expect(await query('crossing', 'inegi-bcmm', sql, folder)).toEqual([
      ['C-nuevo-laredo', 'all', 'export', 'road', 10_123_456],
      ['C-otras', 'all', 'export', 'road', 5_376_544],
      ['MX', 'all', 'export', 'road', 15_500_000],
      ['MX', 'hs00', 'export', 'road', 250_000],
      ['MX', 'hs50', 'export', 'road', 250_000],
      ['MX', 'hs87', 'export', 'road', 15_000_000]
    ]);
  });

  it('puts withheld months in gap and bounds the year by what their printed total leaves', async () => {
    const withheld = chapters.map(([concept, mode, value]): Part => [
      concept,
      mode,
      mode && /50/.test(concept) ? null : value
    ]);
    const months = [...monthsOf('2023', 11, chapters), { ...monthsOf('2023', 12, withheld)[11]! }];
    const folder = await compile(monthsOf('2023', 12, offices), months);
    expect(await query('gap', 'inegi-bcmm', 'SELECT * FROM t', folder)).toEqual([
      ['crossings_exports', 'MX', 'hs50', '2023-12', 'confidential']
    ]);
    const sql = `SELECT method_id, value, low, high FROM t WHERE sector_id = 'hs50'`;
    expect(await query('observation', 'inegi-bcmm', sql, folder)).toEqual([
      ['sum-with-suppressed', 2_750_000, 2_750_000, 3_000_000]
    ]);
    const flows = `SELECT count(*) FROM t WHERE sector_id = 'hs50'`;
    expect(await query('crossing', 'inegi-bcmm', flows, folder)).toEqual([[11n]]);
  });

  it('takes adjusted figures as revised', async () => {
    const adjusted = (parts: Part[]) =>
      monthsOf('2023', 12, parts).map((month) => ({ ...month, status: 'Cifras Ajustadas.' }));
    const folder = await compile(adjusted(offices), adjusted(chapters));
    expect(await query('observation', 'inegi-bcmm', 'SELECT DISTINCT status FROM t', folder)).toEqual([['revised']]);
  });

  it('counts a line that repeats another in full once, and refuses one that contradicts it', async () => {
    const repeat = (value: number) => monthsOf('2024', 1, [...offices, ['Nuevo Laredo, Tamps.', '07', value]]);
    const folder = await compile(repeat(10.123456), monthsOf('2024', 1, chapters));
    const sql = `SELECT sum(value_usd) FROM t WHERE place_id = 'C-nuevo-laredo'`;
    expect(await query('crossing', 'inegi-bcmm', sql, folder)).toEqual([[10_123_456]]);
    await expect(compile(repeat(11), monthsOf('2024', 1, chapters))).rejects.toThrow(
      /aduana.*csv:6: expected one value for each concept, mode and month, found «Nuevo Laredo, Tamps\.»/
    );
  });

  it('refuses offices that do not add up to the total of their mode', async () => {
    const wrong = offices.map(([concept, mode, value]): Part => [
      concept,
      mode,
      concept === 'Otras aduanas' ? 9 : value
    ]);
    await expect(compile(monthsOf('2024', 1, wrong), monthsOf('2024', 1, chapters))).rejects.toThrow(
      /expected parts of office that add up to the printed total of their mode, found «export 2024 01 road»/
    );
  });

  it('names file and line of an office it does not know', async () => {
    const unknown = offices.map(([concept, ...rest]): Part => [concept.replace('Nuevo Laredo', 'Atlántida'), ...rest]);
    await expect(compile(monthsOf('2024', 1, unknown), monthsOf('2024', 1, chapters))).rejects.toThrow(
      /aduana.*csv:4: expected a known office, chapter or total, found «Atlántida, Tamps\.»/
    );
  });
});

describe('the committed tables of trade by customs office', () => {
  it("hold INEGI's totals, and offices add up to them", async () => {
    const totals = await query(
      'observation',
      'inegi-bcmm',
      `SELECT measure_id, period, round(sum(value) FILTER (place_id = 'MX') / 1e6),
         round(sum(value) FILTER (place_id <> 'MX') / 1e6)
       FROM t WHERE sector_id = 'all' AND period IN ('2022', '2024', '2025') GROUP BY ALL ORDER BY 1, 2`
    );
    expect(totals).toEqual([
      ['crossings_exports', '2022', 577_697, 577_697],
      ['crossings_exports', '2024', 617_677, 617_677],
      ['crossings_exports', '2025', 664_837, 664_837],
      ['crossings_imports', '2022', 605_805, 605_805],
      ['crossings_imports', '2024', 636_218, 636_218],
      ['crossings_imports', '2025', 664_066, 664_066]
    ]);
  });

  it('leave an unfinished year to the monthly flows', async () => {
    const years = await query('observation', 'inegi-bcmm', 'SELECT DISTINCT period FROM t ORDER BY period');
    const finished = await query(
      'crossing',
      'inegi-bcmm',
      `SELECT left(period, 4) FROM t GROUP BY 1 HAVING count(DISTINCT period) = 12 ORDER BY 1`
    );
    expect(years[0]).toEqual(['2012']);
    expect(years).toEqual(finished);
  });
});
