import { parseCsv } from '../lib/csv';
import { position } from './retc-coordinates';
import { LayoutError } from './reader';
import { normalised } from './spanish';

/** Header names of the three layouts (2004–05, 2012, the rest), normalised, for each field. */
const PLANT_HEADERS = {
  id: ['nra'],
  name: ['nombre', 'establecimiento'],
  class: ['numero scian', 'scian'],
  state: ['estado', 'entidad federativa'],
  municipality: ['municipio', 'delegacion municipio'],
  lat: ['latitud norte'],
  lon: ['longitud oeste']
};

const RELEASE_HEADERS = {
  plant: ['nra'],
  substance: ['sustancia', 'descripcion'],
  unit: ['unidad']
};

/** Columns of amounts, all to the right of the unit; what leaves the plant for elsewhere is one medium, `transfer`. */
const MEDIA: Record<string, Medium> = {
  aire: 'air',
  agua: 'water',
  suelo: 'soil',
  alcantarillado: 'sewer',
  reuso: 'transfer',
  reutilizacion: 'transfer',
  reciclado: 'transfer',
  coprocesamiento: 'transfer',
  tratamiento: 'transfer',
  'disposicion final': 'transfer',
  incineracion: 'transfer',
  otro: 'transfer',
  otros: 'transfer'
};

/** Units as printed, normalised → kilograms. */
const KILOGRAMS: Record<string, number> = {
  kg: 1,
  'kg ano': 1,
  ton: 1000,
  'ton ano': 1000,
  g: 0.001,
  'g ano': 0.001
};

export type Medium = 'air' | 'water' | 'soil' | 'sewer' | 'transfer';

export interface RetcPlant {
  id: string;
  name: string;
  /** 6-digit SCIAN class; empty where the file prints none, as in 2004 and 2005. */
  class: string;
  state: string;
  municipality: string;
  lon: number | null;
  lat: number | null;
}

export interface RetcRelease {
  plant: string;
  substance: string;
  medium: Medium;
  kg: number;
}

/** Plants of one yearly file, in whichever layout. Throws LayoutError for a file without the known headers. */
export function readPlants(file: string, text: string): RetcPlant[] {
  const { rows, header } = table(file, text);
  const { class: scian, ...required } = PLANT_HEADERS;
  const at = columns(file, header, required);
  const classAt = find(header, scian);
  return rows.flatMap(({ values }) => {
    const cell = (index: number) => (values[index] ?? '').trim();
    if (!cell(at.id)) return [];
    return [
      {
        id: cell(at.id),
        name: cell(at.name).replace(/,\s*$/, ''),
        class: /^\d{6}$/.test(cell(classAt)) ? cell(classAt) : '',
        state: cell(at.state),
        municipality: cell(at.municipality),
        ...position(cell(at.lon), cell(at.lat))
      }
    ];
  });
}

/**
 * Releases and transfers of one yearly file in kilograms, added by plant, substance and medium. A printed 0 is «none of it
 * here», repeated for every medium a plant does not use: it is no row, and neither is an empty cell. Throws LayoutError for
 * an unknown unit or column of amounts, and for an amount that is negative or no number.
 */
export function readReleases(file: string, text: string): RetcRelease[] {
  const { rows, header } = table(file, text);
  const at = columns(file, header, RELEASE_HEADERS);
  const amounts = header.slice(at.unit + 1).map((name, i) => {
    const medium = MEDIA[name];
    if (!medium) throw new LayoutError(file, 1, `a medium (${Object.keys(MEDIA).join(', ')})`, name);
    return { medium, index: at.unit + 1 + i };
  });
  for (const medium of Object.values(MEDIA))
    if (!amounts.some((amount) => amount.medium === medium))
      throw new LayoutError(file, 1, `a column of ${medium} (${headersOf(medium)})`, header.join(', '));
  const sums = new Map<string, RetcRelease>();
  for (const { values, line } of rows) {
    const cell = (index: number) => (values[index] ?? '').trim();
    const plant = cell(at.plant);
    if (!plant) continue;
    const factor = KILOGRAMS[normalised(cell(at.unit))];
    if (factor === undefined)
      throw new LayoutError(file, line, `a unit of mass (${Object.keys(KILOGRAMS).join(', ')})`, cell(at.unit));
    const substance = cell(at.substance);
    for (const { medium, index } of amounts) {
      const kg = amount(file, line, cell(index)) * factor;
      if (kg === 0) continue;
      const key = `${plant}\t${substance}\t${medium}`;
      const sum = sums.get(key);
      if (sum) sum.kg += kg;
      else sums.set(key, { plant, substance, medium, kg });
    }
  }
  // Twelve digits hold every printed amount; what is cut off is the noise of adding and of × 1000.
  return [...sums.values()].map((row) => ({ ...row, kg: Number(row.kg.toPrecision(12)) }));
}

function headersOf(medium: Medium): string {
  return Object.keys(MEDIA)
    .filter((name) => MEDIA[name] === medium)
    .join(', ');
}

function amount(file: string, line: number, text: string): number {
  const value = Number(text.replaceAll(',', ''));
  if (!Number.isFinite(value) || value < 0) throw new LayoutError(file, line, 'an amount of zero or more', text);
  return value;
}

/** Tab-separated, with quoted headers that run over two lines. */
function table(file: string, text: string) {
  const [first, ...rows] = parseCsv(text.replace(/^\uFEFF/, ''), '\t');
  const header = (first?.values ?? []).map(normalised);
  for (const { values, line } of rows)
    if (values.length !== header.length && values.join('') !== '')
      throw new LayoutError(file, line, `${header.length} tab-separated fields`, String(values.length));
  return { header, rows };
}

function columns<F extends string>(file: string, header: string[], fields: Record<F, string[]>): Record<F, number> {
  const found = Object.entries<string[]>(fields).map(([field, names]) => {
    const index = find(header, names);
    if (index < 0) throw new LayoutError(file, 1, `a column ${names.join(' or ')}`, header.join(', '));
    return [field, index] as const;
  });
  return Object.fromEntries(found) as Record<F, number>;
}

/** The first of `names` that the header has: 2012 prints «SCIAN» too, for the description. */
function find(header: string[], names: string[]): number {
  const name = names.find((candidate) => header.includes(candidate));
  return name === undefined ? -1 : header.indexOf(name);
}
