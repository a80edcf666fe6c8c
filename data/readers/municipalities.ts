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

/** A municipality as a register names it, where accents and case are not all that differs from the catalogue's name. */
export interface MunicipalityAlias {
  state_id: string;
  municipality: string;
  place_id: string;
}

/**
 * Municipality by state and name as a register spells them, whatever the accents and case; the state alone when the
 * municipality is not recognised, `MX-unknown` when the state is not. Names are matched whole: Atizapán is not Atizapán
 * de Zaragoza.
 */
export function municipalityFinder(
  catalog: Catalog,
  aliases: readonly MunicipalityAlias[] = []
): (state: string, municipality: string) => string {
  const states = new Map<string, string>(Object.entries(STATE_ALIASES));
  for (const [name, id] of stateColumns(catalog)) states.set(normalised(name), id);
  for (const place of catalog.places)
    if (place.level === 'state') states.set(normalised(place.name_es), place.place_id);
  const byName = new Map<string, string>();
  for (const place of catalog.places)
    if (place.level === 'municipality') byName.set(`${place.state_id} ${normalised(place.name_es)}`, place.place_id);
  for (const alias of aliases) byName.set(`${alias.state_id} ${normalised(alias.municipality)}`, alias.place_id);
  return (state, municipality) => {
    const id = states.get(normalised(state));
    if (!id) return 'MX-unknown';
    return byName.get(`${id} ${normalised(municipality)}`) ?? id;
  };
}
