import { readCsv, number, type RawFolder } from '../lib/raw';
import type { Tables, Status } from '../../src/lib/data/schema';
import { observations as edition } from './observation';
import { LayoutError, type Reader } from './reader';

const ANNUAL = 'inegi-etef/eef_estatal_anual_tr_cifra_2007_2025.csv';
const QUARTERLY = 'inegi-etef/etef_quarterly_2024_2025.csv';
const SOURCE = 'inegi-etef';
const { published } = edition({ source_id: SOURCE, vintage: '2026-03-31' });

const STATUS: Record<string, Status> = {
  'Cifras Definitivas.': 'final',
  'Cifras Revisadas.': 'revised',
  'Cifras Preliminares.': 'preliminary'
};

const REASON: Record<string, string> = {
  Confidencial: 'confidential',
  'No disponible': 'unavailable',
  'No significativo': 'insignificant'
};

/** INEGI, Exportaciones por Entidad Federativa: state × subsector, thousand USD FOB, by year and by quarter. */
export const inegiEtef: Reader = {
  id: 'inegi-etef',
  sources: [SOURCE],
  async read({ raw }) {
    const annual = readAnnual(raw.text(ANNUAL), ANNUAL);
    return [
      { table: 'observation', name: 'inegi-etef-annual', rows: annual.observations },
      { table: 'gap', name: 'inegi-etef-annual', rows: annual.gaps },
      { table: 'observation', name: 'inegi-etef-quarterly', rows: readQuarterly(raw) }
    ];
  }
};

/** Cells and printed gaps of the annual table. A printed 0 is «no exports» and stays a published zero. */
export function readAnnual(text: string, file: string): { observations: Tables['observation'][]; gaps: Tables['gap'][] } {
  const observations: Tables['observation'][] = [];
  const gaps: Tables['gap'][] = [];
  const columns = ['ANIO', 'CVE_ENT', 'CODIGO_SCIAN', 'VAL_USD', 'ESTATUS_CIFRA', 'ESTATUS'] as const;
  for (const row of readCsv(file, text, columns)) {
    const status = STATUS[row.ESTATUS];
    if (!status) throw new LayoutError(file, row.line, `a status (${Object.keys(STATUS).join(', ')})`, row.ESTATUS);
    if (!/^(0[1-9]|[12]\d|3[0-2])$/.test(row.CVE_ENT)) throw new LayoutError(file, row.line, 'a state 01–32', row.CVE_ENT);
    if (!/^\d{3}$/.test(row.CODIGO_SCIAN)) throw new LayoutError(file, row.line, 'a 3-digit SCIAN code', row.CODIGO_SCIAN);
    const value = number(file, row.line, row.VAL_USD);
    if (row.ESTATUS_CIFRA === 'Disponible') {
      if (value === null) throw new LayoutError(file, row.line, 'a value in a cell marked Disponible', '');
      observations.push(published('exports', row.CVE_ENT, row.CODIGO_SCIAN, row.ANIO, value * 1000, status));
      continue;
    }
    const reason = REASON[row.ESTATUS_CIFRA];
    if (!reason) throw new LayoutError(file, row.line, `Disponible or ${Object.keys(REASON).join(', ')}`, row.ESTATUS_CIFRA);
    if (value !== null) throw new LayoutError(file, row.line, `no value in a cell marked ${row.ESTATUS_CIFRA}`, row.VAL_USD);
    gaps.push({ measure_id: 'exports', place_id: row.CVE_ENT, sector_id: row.CODIGO_SCIAN, period: row.ANIO, reason });
  }
  return { observations, gaps };
}

/** Sectors of the quarterly table, which names them in words. */
const QUARTERLY_SECTORS: Record<string, string> = {
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
  'Fabricación de equipo de computación, comunicación, medición y otros equipos, componentes y accesorios electrónicos': '334',
  'Fabricación de accesorios, aparatos eléctricos y equipo de generación de energía eléctrica': '335',
  'Fabricación de equipo de transporte': '336',
  'Fabricación de muebles, colchones y persianas': '337',
  'Otras industrias manufactureras': '339'
};

function readQuarterly(raw: RawFolder): Tables['observation'][] {
  return raw.csv(QUARTERLY, ['Sector', 'Estado_ID', 'Periodo', 'Valor']).flatMap((row) => {
    const sector = QUARTERLY_SECTORS[row.Sector];
    if (!sector) throw new LayoutError(QUARTERLY, row.line, 'a known sector', row.Sector);
    const period = /^(\d{4})\/0([1-4])$/.exec(row.Periodo);
    if (!period) throw new LayoutError(QUARTERLY, row.line, 'a quarter YYYY/0Q', row.Periodo);
    const value = number(QUARTERLY, row.line, row.Valor);
    if (value === null) return [];
    const status = period[1] === '2025' ? 'preliminary' : 'revised';
    return [published('exports_quarterly', row.Estado_ID, sector, `${period[1]}-Q${period[2]}`, value * 1000, status)];
  });
}
