import { parseCsv } from '../lib/csv';
import { LayoutError } from './reader';
import { normalised } from './spanish';

/** Header names of the three layouts (2004–05, 2012, the rest), normalised, for each field. */
const PLANT_HEADERS = {
  id: ['nra'],
  name: ['nombre', 'establecimiento'],
  class: ['scian', 'numero scian'],
  state: ['estado', 'entidad federativa'],
  municipality: ['municipio', 'delegacion municipio'],
  lat: ['latitud norte'],
  lon: ['longitud oeste']
};

const RELEASE_HEADERS = {
  plant: ['nra'],
  substance: ['sustancia', 'descripcion'],
  unit: ['unidad'],
  air: ['aire'],
  water: ['agua'],
  soil: ['suelo'],
  sewer: ['alcantarillado']
};

/** What leaves the plant for elsewhere: reuse, recycling, co-processing, treatment, disposal, incineration, other. */
const TRANSFERS = [
  'reuso',
  'reutilizacion',
  'reciclado',
  'coprocesamiento',
  'tratamiento',
  'disposicion final',
  'incineracion',
  'otro',
  'otros'
];

/** Units as printed, normalised → kilograms. */
const KILOGRAMS: Record<string, number> = {
  'kg ano': 1,
  kg: 1,
  'ton ano': 1000,
  ton: 1000,
  't ano': 1000,
  'g ano': 0.001,
  g: 0.001
};

export interface RetcPlant {
  id: string;
  name: string;
  /** 6-digit SCIAN class, or empty in the first layout. */
  class: string;
  state: string;
  municipality: string;
  lon: number | null;
  lat: number | null;
}

export interface RetcRelease {
  plant: string;
  substance: string;
  medium: 'air' | 'water' | 'soil' | 'sewer' | 'transfer';
  kg: number;
}

/** Plants of one yearly file, in whichever layout. Throws LayoutError for a file without the known headers. */
export function readPlants(file: string, text: string): RetcPlant[] {
  const { rows, column } = table(file, text);
  const at = Object.fromEntries(
    Object.entries(PLANT_HEADERS).map(([field, names]) => [field, column(names, field !== 'class')])
  );
  return rows.flatMap(({ values }) => {
    const cell = (field: keyof typeof PLANT_HEADERS) =>
      at[field] === undefined ? '' : (values[at[field]] ?? '').trim();
    if (!cell('id')) return [];
    const scian = /^\d{6}$/.test(cell('class')) ? cell('class') : '';
    return [
      {
        id: cell('id'),
        name: cell('name').replace(/,\s*$/, ''),
        class: scian,
        state: cell('state'),
        municipality: cell('municipality'),
        ...position(degrees(cell('lon')), degrees(cell('lat')))
      }
    ];
  });
}

/**
 * Releases and transfers of one yearly file in kilograms. A printed 0 is «none of it here», repeated for every medium a
 * plant does not use: those zeros are no rows. Throws LayoutError for an unknown unit or a value that is no number.
 */
export function readReleases(file: string, text: string): RetcRelease[] {
  const { rows, column, header } = table(file, text);
  const at = Object.fromEntries(
    Object.entries(RELEASE_HEADERS).map(([field, names]) => [field, column(names, true)!])
  ) as Record<keyof typeof RELEASE_HEADERS, number>;
  const transfers = header.flatMap((name, i) => (TRANSFERS.includes(name) ? [i] : []));
  const sums = new Map<string, RetcRelease>();
  for (const { values, line } of rows) {
    const plant = (values[at.plant] ?? '').trim();
    if (!plant) continue;
    const unit = normalised(values[at.unit] ?? '');
    const amount = (index: number): number => {
      const cell = (values[index] ?? '').trim().replaceAll(',', '');
      if (cell === '' || cell === '0') return 0;
      const factor = KILOGRAMS[unit];
      if (factor === undefined)
        throw new LayoutError(file, line, `a unit of mass (${Object.keys(KILOGRAMS).join(', ')})`, values[at.unit]);
      const value = Number(cell);
      if (!Number.isFinite(value)) throw new LayoutError(file, line, 'a number', cell);
      return value * factor;
    };
    const substance = (values[at.substance] ?? '').trim();
    const add = (medium: RetcRelease['medium'], kg: number) => {
      if (kg <= 0) return;
      const key = `${plant}\t${substance}\t${medium}`;
      const sum = sums.get(key);
      if (sum) sum.kg += kg;
      else sums.set(key, { plant, substance, medium, kg });
    };
    for (const medium of ['air', 'water', 'soil', 'sewer'] as const) add(medium, amount(at[medium]));
    add(
      'transfer',
      transfers.reduce((total, index) => total + amount(index), 0)
    );
  }
  return [...sums.values()].map((row) => ({ ...row, kg: Number(row.kg.toPrecision(8)) }));
}

function table(file: string, text: string) {
  const [first, ...rows] = parseCsv(text.replace(/^\uFEFF/, ''), '\t');
  const header = (first?.values ?? []).map(normalised);
  const column = (names: string[], required: boolean): number | undefined => {
    const index = header.findIndex((name) => names.includes(name));
    if (index < 0 && required) throw new LayoutError(file, 1, `a column ${names.join(' or ')}`, header.join(', '));
    return index < 0 ? undefined : index;
  };
  return { header, rows, column };
}

/** Decimal degrees, or degrees, minutes and seconds: `25°45'46"`. */
function degrees(text: string): number | null {
  const parts = /^(-?\d+)°\s*(\d+)'\s*([\d.]+)"?$/.exec(text);
  if (parts)
    return (
      (Math.abs(Number(parts[1])) + Number(parts[2]) / 60 + Number(parts[3]) / 3600) * (text.startsWith('-') ? -1 : 1)
    );
  const value = Number(text);
  return text === '' || !Number.isFinite(value) ? null : value;
}

/** Longitudes are printed with and without sign; a point outside Mexico is a typing error and is left out. */
function position(lon: number | null, lat: number | null): { lon: number | null; lat: number | null } {
  if (lon === null || lat === null) return { lon: null, lat: null };
  const west = -Math.abs(lon);
  const inside = west > -118.5 && west < -86.5 && lat > 14.4 && lat < 32.8;
  return inside ? { lon: Math.round(west * 1e5) / 1e5, lat: Math.round(lat * 1e5) / 1e5 } : { lon: null, lat: null };
}
