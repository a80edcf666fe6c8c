import { FISCAL_OBJECTS } from '../data/questions/footprint';
import { placeRange, type Solved } from '../model/explorer';
import { SCALARS } from '../model/parameters';
import { subsectors } from './footprint-result';
import type { FootprintView } from './footprint-view';

/**
 * The table of a view as CSV (UTF-8, CRLF): every place by every fiscal object in the chosen sector, pesos, low–central–high,
 * with basis and data version; below it, in the same columns, the value of every parameter used.
 */
export function footprintCsv(
  solved: Solved,
  view: FootprintView,
  version: string,
  nameOf: (place: string) => string
): string {
  const { base } = solved.year;
  const sectors = view.sector === 'all' ? undefined : subsectors(base.sectors).get(view.sector);
  const common = [String(base.year), view.sector];
  const rows: string[][] = [
    ['kind', 'year', 'sector_id', 'place_id', 'place', 'id', 'unit', 'basis', 'low', 'central', 'high', 'data_version']
  ];
  base.places.forEach((place, at) => {
    for (const id of ['temp_imports', ...FISCAL_OBJECTS] as const) {
      const { low, central, high } = placeRange(solved, at, id, sectors);
      if (central > 0)
        rows.push([
          'amount',
          ...common,
          place.id,
          nameOf(place.id),
          id,
          'MXN',
          'modelled',
          ...[low, central, high].map(pesos),
          version
        ]);
    }
  });
  for (const id of SCALARS) {
    const mine = view.mine[id];
    const { low, central, high } = solved.year.book.scalars[id];
    const [from, value, to] = mine === undefined ? [low, central, high] : [mine, mine, mine];
    const basis = mine === undefined ? 'start value' : 'set by the reader';
    rows.push(['parameter', ...common, '', '', id, '', basis, String(from), String(value), String(to), version]);
  }
  return rows.map((row) => row.map(field).join(',')).join('\r\n') + '\r\n';
}

/** Whole pesos: more digits than the source's would say what nobody knows. */
function pesos(value: number): string {
  return String(Math.round(value));
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
