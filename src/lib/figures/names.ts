/** Names and addresses of the ids that a page mentions, in the page's language; a page carries only those it needs. */
export interface Names {
  places: Record<string, { name: string; path?: string }>;
  sectors: Record<string, { name: string; path?: string; group?: string }>;
}

/** Throws RangeError when the page carries no name for the id. */
export function placeName(names: Names, id: string): string {
  const place = names.places[id];
  if (!place) throw new RangeError(`the page carries no name for place ${id}`);
  return place.name;
}

/** Throws RangeError when the page carries no name for the id. */
export function sectorName(names: Names, id: string): string {
  const sector = names.sectors[id];
  if (!sector) throw new RangeError(`the page carries no name for sector ${id}`);
  return sector.name;
}
