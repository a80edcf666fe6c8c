import { describe, expect, it } from 'vitest';
import { inegiEtef, readAnnual, readQuarterlyCells } from '../../../data/readers/inegi-etef';
import { readQuarterlyTable } from '../../../data/readers/inegi-etef-quarterly';
import { query, rawFolder, readRows, zip } from './raw-files';

const edition = { source_id: 'inegi-etef', vintage: '2026-03-31' };
const HEADER = 'PROD_EST,COBERTURA,ANIO,CVE_ENT,CODIGO_SCIAN,VAL_USD,ESTATUS_CIFRA,ESTATUS';
const annual = (...lines: string[]) => [HEADER, ...lines.map((line) => `Anuales,Estatal,${line}`), ''].join('\n');
const quarters = (...lines: string[]) =>
  [HEADER.replace('CVE_ENT', 'MES,TRIMESTRE,CVE_ENT'), ...lines.map((line) => `Trimestrales,Estatal,${line}`), ''].join(
    '\n'
  );
const bank = (...lines: string[]) => ['Sector,Clave_Indicador,Estado_ID,Periodo,Valor', ...lines, ''].join('\n');

describe('annual exports by state', () => {
  it('turn thousand dollars into dollars and carry the status of their year', () => {
    const { observations } = readAnnual(
      'a.csv',
      annual(
        '2017,08,336,12,Disponible,Cifras Definitivas.',
        '2024,08,336,34,Disponible,Cifras Revisadas.',
        '2025,08,000,56,Disponible,Cifras Preliminares.'
      ),
      edition
    );
    expect(observations.map((row) => [row.period, row.sector_id, row.value, row.status])).toEqual([
      ['2017', '336', 12_000, 'final'],
      ['2024', '336', 34_000, 'revised'],
      ['2025', '000', 56_000, 'preliminary']
    ]);
    expect(observations[0]).toMatchObject({ measure_id: 'exports', place_id: '08', basis: 'published', ...edition });
  });

  it('keep a printed zero, and put cells without a number in gap with the printed reason', () => {
    const { observations, gaps } = readAnnual(
      'a.csv',
      annual(
        '2024,01,111,0,Disponible,Cifras Revisadas.',
        '2024,01,112,,Confidencial,Cifras Revisadas.',
        '2024,01,114,,No disponible,Cifras Revisadas.',
        '2024,01,211,,No significativo,Cifras Revisadas.'
      ),
      edition
    );
    expect(observations.map((row) => row.value)).toEqual([0]);
    expect(gaps.map((row) => [row.sector_id, row.reason])).toEqual([
      ['112', 'confidential'],
      ['114', 'unavailable'],
      ['211', 'insignificant']
    ]);
  });

  it.each([
    ['a value in a confidential cell', '2024,01,336,5,Confidencial,Cifras Revisadas.', 'no value in a cell marked'],
    ['no value in an available cell', '2024,01,336,,Disponible,Cifras Revisadas.', 'a value in a cell marked'],
    ['an unknown reason', '2024,01,336,,Reservado,Cifras Revisadas.', 'Disponible or Confidencial'],
    ['an unknown status', '2024,01,336,5,Disponible,Cifras Nuevas.', 'a status'],
    ['an unknown state', '2024,33,336,5,Disponible,Cifras Revisadas.', 'a state 01–32'],
    ['a repeated cell', '2024,02,336,5,Disponible,Cifras Revisadas.', 'each state, subsector and period once']
  ])('refuse %s, naming file and line', (_, line, expectation) => {
    const text = annual('2024,02,336,5,Disponible,Cifras Revisadas.', line);
    expect(() => readAnnual('a.csv', text, edition)).toThrow(`a.csv:3: expected ${expectation}`);
  });
});

describe('quarterly exports by state', () => {
  const years = new Map([['2025', 'preliminary' as const]]);

  it('find the subsector behind the words of the indicator bank', () => {
    const text = bank(
      'Total,1,08,2025/01,30.0',
      'Fabricación de equipo de transporte,2,08,2025/01,20.0',
      'No especificado,3,08,2025/01,8.0'
    );
    const rows = readQuarterlyTable('q.csv', text, edition, years);
    expect(rows.map((row) => [row.sector_id, row.period, row.value, row.status, row.basis])).toEqual([
      ['all', '2025-Q1', 30_000, 'preliminary', 'published'],
      ['336', '2025-Q1', 20_000, 'preliminary', 'published'],
      ['000', '2025-Q1', 8_000, 'preliminary', 'published']
    ]);
  });

  it('refuse a sector without a code and sectors that exceed the Total', () => {
    const unknown = bank('Fabricación de sueños,1,08,2025/01,1');
    expect(() => readQuarterlyTable('q.csv', unknown, edition, years)).toThrow(/q\.csv:2: expected a known sector/);
    const excess = bank('Total,1,08,2025/01,30', 'Industria del papel,2,08,2025/01,60');
    expect(() => readQuarterlyTable('q.csv', excess, edition, years)).toThrow(/sectors of 08 2025-Q1 within its Total/);
  });

  it("add up each state's cells in INEGI's own file, which prints no totals", () => {
    const { observations, gaps } = readQuarterlyCells(
      'q.csv',
      quarters(
        '2025,01-03,I,08,000,7,Disponible,Cifras Preliminares.',
        '2025,01-03,I,08,334,,Confidencial,Cifras Preliminares.',
        '2025,01-03,I,08,336,20,Disponible,Cifras Preliminares.'
      ),
      edition
    );
    expect(observations.at(-1)).toMatchObject({
      measure_id: 'exports_quarterly',
      sector_id: 'all',
      period: '2025-Q1',
      value: 27_000,
      basis: 'derived',
      method_id: 'sum-of-published'
    });
    expect(gaps).toMatchObject([{ measure_id: 'exports_quarterly', sector_id: '334', reason: 'confidential' }]);
  });
});

describe('the reader of exports by state', () => {
  const cell = (year: string, value: number) => annual(`${year},08,336,${value},Disponible,Cifras Preliminares.`);
  const bare = {
    'inegi-etef/eef_estatal_anual_tr_cifra_2007_2025.csv': cell('2025', 1),
    'inegi-etef/metadatos_eef_anual_2007_2025.txt': 'title: x\n\nmodified: 2026-03-31T06:00\n',
    'inegi-etef/etef_quarterly_2024_2025.csv': bank('Total,1,08,2025/04,1')
  };

  it('takes the edition from the metadata', async () => {
    const { rows, names } = await readRows(inegiEtef, rawFolder(bare));
    expect(names).toEqual([
      'observation/inegi-etef-annual',
      'gap/inegi-etef-annual',
      'observation/inegi-etef-quarterly'
    ]);
    expect(rows('observation', 'inegi-etef-annual')).toMatchObject([{ period: '2025', vintage: '2026-03-31' }]);
  });

  it("prefers INEGI's zips when they are in the raw folder", async () => {
    const metadata = { 'metadatos/m.txt': 'Modified: 2027-03-31T06:00' };
    const quarterly = quarters('2026,01-03,I,08,336,9,Disponible,Cifras Preliminares.');
    const raw = rawFolder({
      ...bare,
      'inegi-etef/conjunto_de_datos_eef_csv.zip': zip({ 'conjunto_de_datos/e.csv': cell('2026', 2), ...metadata }),
      'inegi-etef/conjunto_de_datos_eef_trimestral_csv.zip': zip({ 'conjunto_de_datos/t.csv': quarterly, ...metadata })
    });
    const { rows } = await readRows(inegiEtef, raw);
    expect(rows('observation', 'inegi-etef-annual')).toMatchObject([{ period: '2026', vintage: '2027-03-31' }]);
    expect(rows('observation', 'inegi-etef-quarterly').map((row) => [row.sector_id, row.period])).toEqual([
      ['336', '2026-Q1'],
      ['all', '2026-Q1']
    ]);
  });
});

describe('the committed tables of exports by state', () => {
  it("add up to INEGI's printed totals, years and quarters alike", async () => {
    const years = await query(
      'observation',
      'inegi-etef-annual',
      `SELECT period, round(sum(value) / 1e6) FROM t WHERE period >= '2024' GROUP BY period ORDER BY period`
    );
    expect(years).toEqual([
      ['2024', 559_922],
      ['2025', 602_421]
    ]);
    const quarterly = await query(
      'observation',
      'inegi-etef-quarterly',
      `SELECT left(period, 4), round(sum(value) / 1e6) FROM t WHERE sector_id = 'all' GROUP BY 1 ORDER BY 1`
    );
    expect(quarterly).toEqual(years);
  });

  it('hold every cell of 19 years once, as a number or as a gap', async () => {
    expect(await query('observation', 'inegi-etef-annual', 'SELECT count(*) FROM t')).toEqual([[8482n]]);
    expect(
      await query('gap', 'inegi-etef-annual', 'SELECT reason, count(*) FROM t GROUP BY reason ORDER BY reason')
    ).toEqual([
      ['confidential', 2602n],
      ['insignificant', 4n],
      ['unavailable', 5328n]
    ]);
  });
});
