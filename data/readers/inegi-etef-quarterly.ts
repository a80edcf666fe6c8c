import { number, readCsv } from '../lib/raw';
import type { Status, Tables } from '../../src/lib/data/schema';
import { observations, type Edition } from './observation';
import { LayoutError } from './reader';

/** Sectors of the quarterly table, which names them in words. */
const SECTORS: Record<string, string> = {
  Total: 'all',
  'No especificado': '000',
  Agricultura: '111',
  'Cría y explotación de animales': '112',
  'Pesca, caza y captura': '114',
  'Extracción de petróleo y gas': '211',
  'Minería de minerales metálicos y no metálicos': '212',
  'Industria alimentaria': '311',
  'Industria de las bebidas y del tabaco': '312',
  'Fabricación de insumos textiles y acabado de textiles': '313',
  'Fabricación de productos textiles, excepto prendas de vestir': '314',
  'Fabricación de prendas de vestir': '315',
  'Curtido y acabado de cuero y piel, y fabricación de productos de cuero': '316',
  'Industria de la madera': '321',
  'Industria del papel': '322',
  'Impresión e industrias conexas': '323',
  'Fabricación de productos derivados del petróleo y del carbón': '324',
  'Industria química': '325',
  'Industria del plástico y del hule': '326',
  'Fabricación de productos a base de minerales no metálicos': '327',
  'Industrias metálicas básicas': '331',
  'Fabricación de productos metálicos': '332',
  'Fabricación de maquinaria y equipo': '333',
  'Fabricación de equipo de computación, comunicación, medición y otros equipos, componentes y accesorios electrónicos':
    '334',
  'Fabricación de accesorios, aparatos eléctricos y equipo de generación de energía eléctrica': '335',
  'Fabricación de equipo de transporte': '336',
  'Fabricación de muebles, colchones y persianas': '337',
  'Otras industrias manufactureras': '339'
};

/** Rounding of a state's total: half a thousand dollars for each of up to 27 subsectors. */
const TOLERANCE = 27 * 500;

/**
 * Quarterly exports as INEGI's indicator bank prints them: sector in words, `2024/01` for a quarter, thousand USD →
 * USD. A state's «Total» is published and may exceed its listed sectors, never fall short of them.
 */
export function readQuarterlyTable(
  file: string,
  text: string,
  edition: Edition,
  statusOfYear: Map<string, Status>
): Tables['observation'][] {
  const { published } = observations(edition);
  const rows: Tables['observation'][] = [];
  const parts = new Map<string, number>();
  const totals = new Map<string, { value: number; line: number }>();
  for (const row of readCsv(file, text, ['Sector', 'Estado_ID', 'Periodo', 'Valor'])) {
    const sector = SECTORS[row.Sector];
    if (!sector) throw new LayoutError(file, row.line, 'a known sector', row.Sector);
    if (!/^(0[1-9]|[12]\d|3[0-2])$/.test(row.Estado_ID))
      throw new LayoutError(file, row.line, 'a state 01–32', row.Estado_ID);
    const [, year, quarter] = /^(\d{4})\/0([1-4])$/.exec(row.Periodo) ?? [];
    if (!year) throw new LayoutError(file, row.line, 'a quarter YYYY/0Q', row.Periodo);
    const status = statusOfYear.get(year);
    if (!status) throw new LayoutError(file, row.line, 'a year of the annual table', year);
    const thousands = number(file, row.line, row.Valor);
    if (thousands === null) continue;
    const value = thousands * 1000;
    const key = `${row.Estado_ID} ${year}-Q${quarter}`;
    if (sector !== 'all') parts.set(key, (parts.get(key) ?? 0) + value);
    else if (totals.has(key)) throw new LayoutError(file, row.line, 'one Total for each state and quarter', key);
    else totals.set(key, { value, line: row.line });
    rows.push(published('exports_quarterly', row.Estado_ID, sector, `${year}-Q${quarter}`, value, status));
  }
  for (const [key, { value, line }] of totals)
    if ((parts.get(key) ?? 0) > value + TOLERANCE)
      throw new LayoutError(file, line, `sectors of ${key} within its Total`, String(parts.get(key)));
  return rows;
}
