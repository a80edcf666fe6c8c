import { number, readCsv, type RawFolder } from '../lib/raw';
import type { Tables } from '../../src/lib/data/schema';
import { observations } from './observation';
import { LayoutError, type Reader } from './reader';

const SECTORS = 'census/SAIC_tamaulipas_municipios_x_sector_2003_2023.csv';
const UNITS = 'census/SAIC_tamaulipas_municipios_UE_2003_2023.csv';
const SUBSECTORS = 'census/derived_state_x_scian3_personnel_units_2003_2018.csv';
const SOURCE = 'inegi-census';
const CLASSES = 'inegi-census-classes';
const { published } = observations({ source_id: SOURCE, vintage: 'CE2024' });
const { derived } = observations({ source_id: CLASSES, vintage: 'CE2019' });

type Observation = Tables['observation'];

/** INEGI, economic censuses: nation and Tamaulipas by municipality × sector, and states × 3-digit subsector. */
export const inegiCensus: Reader = {
  id: 'inegi-census',
  sources: [SOURCE, CLASSES],
  async read({ raw }) {
    const subsectors = readSubsectors(raw);
    return [
      { table: 'observation', name: 'inegi-census-sectors', rows: [...readSectors(raw), ...readUnits(raw)] },
      { table: 'observation', name: 'inegi-census-subsectors', rows: subsectors.observations },
      { table: 'gap', name: 'inegi-census-subsectors', rows: subsectors.gaps }
    ];
  }
};

/** Four title lines, a header, and NUL padding after the last line. */
function readSectors(raw: RawFolder): Observation[] {
  const text = raw.text(SECTORS).replace(/\0+\s*$/, '');
  const [people, added] = [
    'H001A Personal ocupado total',
    'A131A Valor agregado censal bruto (millones de pesos)'
  ] as const;
  const rows = readCsv(SECTORS, text, ['Año Censal', 'Entidad', 'Municipio', 'Actividad económica', people, added], {
    skip: 4
  });
  return rows.flatMap((row) => {
    if (row.Entidad === '') return [];
    const place = placeOf(SECTORS, row.line, row.Entidad, row.Municipio);
    const sector = sectorOf(SECTORS, row.line, row['Actividad económica']);
    const year = row['Año Censal'];
    const personnel = number(SECTORS, row.line, row[people]);
    const value = number(SECTORS, row.line, row[added]);
    return [
      ...(personnel === null ? [] : [published('census_personnel', place, sector, year, personnel)]),
      ...(value === null ? [] : [published('census_value_added', place, sector, year, value * 1e6)])
    ];
  });
}

function readUnits(raw: RawFolder): Observation[] {
  return raw
    .csv(UNITS, ['Año Censal', 'Entidad', 'Municipio', 'Actividad económica', 'UE Unidades económicas'])
    .flatMap((row) => {
      const activity = row['Actividad económica'];
      const value = number(UNITS, row.line, row['UE Unidades económicas']);
      if (value === null || !activity.startsWith('Sector ')) return [];
      const place = placeOf(UNITS, row.line, row.Entidad, row.Municipio);
      return [published('census_units', place, sectorOf(UNITS, row.line, activity), row['Año Censal'], value)];
    });
}

/** Personnel and units by state × subsector, added up from classes: a lower bound where some class is suppressed. */
function readSubsectors(raw: RawFolder): { observations: Observation[]; gaps: Tables['gap'][] } {
  const rows: Observation[] = [];
  const gaps: Tables['gap'][] = [];
  const columns = [
    'data_year',
    'cve_ent',
    'scian3',
    'personnel_published',
    'units_published',
    'classes_suppressed'
  ] as const;
  for (const row of raw.csv(SUBSECTORS, columns)) {
    const suppressed = number(SUBSECTORS, row.line, row.classes_suppressed) ?? 0;
    const personnel = number(SUBSECTORS, row.line, row.personnel_published);
    const units = number(SUBSECTORS, row.line, row.units_published);
    const cell = [row.cve_ent, row.scian3, row.data_year] as const;
    if (units !== null && units > 0) rows.push(derived('sum-of-published')('census_units', ...cell, units));
    if (personnel !== null && personnel > 0) {
      const sum = derived(suppressed > 0 ? 'sum-of-classes' : 'sum-of-published')(
        'census_personnel',
        ...cell,
        personnel
      );
      rows.push(suppressed > 0 ? { ...sum, low: personnel } : sum);
    } else if (suppressed > 0) {
      const [place_id, sector_id, period] = cell;
      gaps.push({ measure_id: 'census_personnel', place_id, sector_id, period, reason: 'confidential' });
    }
  }
  return { observations: rows, gaps };
}

function placeOf(file: string, line: number, state: string, municipality: string): string {
  const code = /^(\d\d) /.exec(state)?.[1];
  if (!code) throw new LayoutError(file, line, 'a state as «28 Tamaulipas»', state);
  if (municipality === '') return code === '00' ? 'MX' : code;
  const part = /^(\d{3}) /.exec(municipality)?.[1];
  if (!part) throw new LayoutError(file, line, 'a municipality as «001 Abasolo»', municipality);
  return code + part;
}

function sectorOf(file: string, line: number, activity: string): string {
  const code = /^Sector (\d\d(-\d\d)?) /.exec(activity)?.[1];
  if (!code) throw new LayoutError(file, line, 'an activity as «Sector 31-33 …»', activity);
  return `scian-${code}`;
}
