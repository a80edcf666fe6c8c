import type { Catalog, Place } from '../catalog/catalog';
import { LayoutError } from './reader';
import { normalised, stateColumns } from './spanish';

/** Finds the place a quoted figure is about, by name or by the code beside the name; unknown names are errors. */
export function placeFinder(catalog: Catalog) {
  const at = (level: Place['level']) => catalog.places.filter((place) => place.level === level);
  const states = new Map([...stateColumns(catalog)].map(([name, id]) => [normalised(name), id]));
  for (const { name_es, place_id } of at('state')) states.set(normalised(name_es), place_id);
  const municipalities = at('municipality');
  const metros = at('metro');

  /** A state, or a municipality of it. */
  function named(file: string, line: number, state: string, municipality: string): string {
    const state_id = states.get(normalised(state));
    if (!state_id) throw new LayoutError(file, line, 'the name of a state', state);
    if (municipality === '') return state_id;
    const name = normalised(municipality);
    const found = municipalities.find((place) => place.state_id === state_id && normalised(place.name_es) === name);
    if (!found) throw new LayoutError(file, line, `a municipality of ${state}`, municipality);
    return found.place_id;
  }

  /** The same where the file also prints the code, which must agree with the names. */
  function coded(file: string, line: number, level: string, state: string, name: string, code: string): string {
    if (level === 'national') return 'MX';
    if (level === 'metro') {
      // The file adds the metro's main cities in brackets: «La Laguna (Torreón-Gómez Palacio)».
      const metro = metros.find((place) => normalised(name).startsWith(normalised(place.name_es)));
      if (!metro) throw new LayoutError(file, line, 'the name of a metro', name);
      return metro.place_id;
    }
    if (level !== 'state' && level !== 'municipality')
      throw new LayoutError(file, line, 'level national, state, municipality or metro', level);
    const place = named(file, line, state, level === 'municipality' ? name : '');
    if (code !== place) throw new LayoutError(file, line, `the code ${place} of ${name || state}`, code);
    return place;
  }

  return { named, coded };
}
