import type { Catalog } from '../catalog/catalog';
import { normalised, stateColumns } from './spanish';

/** Names that registers use for a state besides the official and the common one. */
const STATE_ALIASES: Record<string, string> = {
  'distrito federal': '09',
  'coahuila de zaragoza': '05',
  'michoacan de ocampo': '16',
  'veracruz llave': '30',
  'veracruz de ignacio de la llave': '30',
  'queretaro de arteaga': '22'
};

/** Municipality by state and name as a register spells them; the state alone when the municipality is not recognised. */
export function municipalityFinder(catalog: Catalog): (state: string, municipality: string) => string {
  const states = new Map<string, string>(Object.entries(STATE_ALIASES));
  for (const [name, id] of stateColumns(catalog)) states.set(normalised(name), id);
  for (const place of catalog.places)
    if (place.level === 'state') states.set(normalised(place.name_es), place.place_id);
  const byName = new Map<string, string>();
  for (const place of catalog.places)
    if (place.level === 'municipality') byName.set(`${place.state_id} ${plainName(place.name_es)}`, place.place_id);
  return (state, municipality) => {
    const id = states.get(normalised(state));
    if (!id) return 'MX-unknown';
    return byName.get(`${id} ${plainName(municipality)}`) ?? id;
  };
}

/** Without the words that registers add or drop: «Heroica», «Ciudad», the article. */
function plainName(name: string): string {
  return normalised(name)
    .replace(/^(heroica|ciudad de|ciudad|cd|el|la|los|las) /, '')
    .replace(/ (de zaragoza|de guerrero)$/, '');
}
