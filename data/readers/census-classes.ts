import type { Tables } from '../../src/lib/data/schema';
import { number, readCsv, type RawFolder } from '../lib/raw';
import { xzText } from '../lib/xz';
import { LayoutError, type Reader } from './reader';

const PRODUCTIVITY = 'census/vaprom_2019_municipality_x_class6.csv';
const PERSONNEL = 'census/state_class_personnel_2003_2018.csv.xz';
const UNITS = 'census/state_class_units_2003_2018.csv.xz';
/** Editions of the census; the data are of the year before. */
const EDITIONS = ['2004', '2009', '2014', '2019'];
const MANUFACTURING = /^3[123]\d{4}$/;

/** INEGI, economic censuses by manufacturing class: productivity of municipalities, personnel and units of states. */
export const censusClasses: Reader = {
  id: 'census-classes',
  sources: ['inegi-census-productivity', 'inegi-census-state-classes'],
  async read({ raw, catalog, progress }) {
    const { rows, zeros } = readProductivity(raw);
    progress(`${zeros} zeros of value added per worker left out`);
    const states = new Map(
      catalog.places.filter((place) => place.level === 'state').map((place) => [place.name_es, place.place_id])
    );
    // This copy calls the State of Mexico by its official name.
    states.set('México', '15');
    return [
      { table: 'productivity', name: 'census-classes', rows },
      { table: 'census_class', name: 'census-classes', rows: await readStates(raw, states) }
    ];
  }
};

/**
 * A municipality a row, a class a column. The copy has no metadata: an empty cell is confidential or a class without
 * establishments, and a 0 cannot be told from one of them or from a value added that was not positive (no cell is
 * negative, though census value added can be). Neither is a row.
 */
function readProductivity(raw: RawFolder): { rows: Tables['productivity'][]; zeros: number } {
  const text = raw.text(PRODUCTIVITY);
  const [key, ...classes] = text
    .slice(0, text.indexOf('\n'))
    .trim()
    .split(',')
    .map((name) => name.trim());
  if (key !== 'Row Labels' || classes.some((name) => !/^\d{6}$/.test(name)))
    throw new LayoutError(PRODUCTIVITY, 1, '«Row Labels» and 6-digit classes', `${key},${classes[0]}`);
  const manufacturing = classes.filter((name) => MANUFACTURING.test(name));
  const rows: Tables['productivity'][] = [];
  let zeros = 0;
  for (const row of readCsv(PRODUCTIVITY, text, ['Row Labels', ...manufacturing])) {
    const label = row['Row Labels'] ?? '';
    // The spreadsheet took the leading zero: 1001 is 01001.
    if (!/^\d{4,5}$/.test(label)) throw new LayoutError(PRODUCTIVITY, row.line, 'a municipality as 1001', label);
    for (const class_id of manufacturing) {
      const value = number(PRODUCTIVITY, row.line, row[class_id] ?? '');
      if (value !== null && value < 0)
        throw new LayoutError(PRODUCTIVITY, row.line, 'a value added per worker that is not negative', String(value));
      if (value === 0) zeros++;
      if (!value) continue;
      rows.push({
        place_id: label.padStart(5, '0'),
        class_id,
        sector_id: class_id.slice(0, 3),
        year: 2018,
        value_added_per_worker: value,
        source_id: 'inegi-census-productivity'
      });
    }
  }
  return { rows, zeros };
}

/** States × classes with establishments; personnel is empty where the copy holds a 0 or nothing beside them. */
async function readStates(raw: RawFolder, states: Map<string, string>): Promise<Tables['census_class'][]> {
  const personnel = await readCells(raw, PERSONNEL, states);
  const units = await readCells(raw, UNITS, states);
  for (const [cell, { value, line }] of personnel)
    if (value > 0 && !units.get(cell)?.value)
      throw new LayoutError(PERSONNEL, line, 'personnel only where there are units', cell);
  return [...units].flatMap(([cell, { value }]) => {
    const [place_id = '', class_id = '', year = ''] = cell.split(' ');
    if (value === 0) return [];
    return {
      place_id,
      class_id,
      sector_id: class_id.slice(0, 3),
      year: Number(year),
      personnel: personnel.get(cell)?.value || null,
      units: value,
      source_id: 'inegi-census-state-classes'
    };
  });
}

/** Values by «state class year». The columns are misnamed: `hs_product_code` is the class, `export_value` the value. */
async function readCells(raw: RawFolder, file: string, states: Map<string, string>) {
  const cells = new Map<string, { value: number; line: number }>();
  const columns = ['year', 'location_code', 'hs_product_code', 'export_value'] as const;
  for (const row of readCsv(file, await xzText(raw.bytes(file)), columns)) {
    const { year, location_code: name, hs_product_code: code, line } = row;
    if (!/^\d{6}$/.test(code)) throw new LayoutError(file, line, 'a 6-digit class', code);
    if (!MANUFACTURING.test(code)) continue;
    const place = states.get(name);
    if (!place) throw new LayoutError(file, line, 'the name of a state', name);
    if (!EDITIONS.includes(year)) throw new LayoutError(file, line, `an edition: ${EDITIONS.join(', ')}`, year);
    const value = number(file, line, row.export_value);
    if (value === null || value < 0 || !Number.isInteger(value))
      throw new LayoutError(file, line, 'a count', row.export_value);
    const cell = `${place} ${code} ${Number(year) - 1}`;
    if (cells.has(cell)) throw new LayoutError(file, line, 'each state, class and edition once', cell);
    cells.set(cell, { value, line });
  }
  return cells;
}
