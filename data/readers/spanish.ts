import type { Catalog } from '../catalog/catalog';
import { LayoutError } from './reader';

const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

/** «agosto», «ago» + 1997 → `1997-08`. */
export function isoMonth(file: string, line: number, month: string, year: string): string {
  const name = month.trim().toLowerCase();
  const index = MONTHS.findIndex(
    (candidate) => candidate === name || (name.length === 3 && candidate.startsWith(name))
  );
  if (index < 0 || !/^\d{4}$/.test(year.trim()))
    throw new LayoutError(file, line, 'a Spanish month and a year', `${month} ${year}`);
  return `${year.trim()}-${String(index + 1).padStart(2, '0')}`;
}

/** Official long names where the catalogue uses the common one. */
const OFFICIAL: Record<string, string> = {
  Coahuila: 'Coahuila de Zaragoza',
  'Estado de México': 'México',
  Michoacán: 'Michoacán de Ocampo',
  Veracruz: 'Veracruz de Ignacio de la Llave'
};

/** Official state name → CVE_ENT. */
export function stateColumns(catalog: Catalog): Map<string, string> {
  return new Map(
    catalog.places
      .filter((place) => place.level === 'state')
      .map((place) => [OFFICIAL[place.name_es] ?? place.name_es, place.place_id])
  );
}

/** State name, official («México») or common («Estado de México») → CVE_ENT. */
export function statesByName(catalog: Catalog): Map<string, string> {
  const states = catalog.places.filter((place) => place.level === 'state');
  return new Map([...stateColumns(catalog), ...states.map((place) => [place.name_es, place.place_id] as const)]);
}

/** Text without accents, case or doubled spaces, for matching names that publishers spell in several ways. */
export function normalised(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9ñ]+/g, ' ')
    .trim();
}
