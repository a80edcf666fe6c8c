import { FISCAL_OBJECTS } from '../data/questions/footprint';
import { exportsOf, jobsOf, type Counted } from '../figures/footprint-counts';
import { subsectors } from '../figures/footprint-result';
import type { FootprintView } from '../figures/footprint-view';
import type { Solved } from '../model/explorer';
import { SCALARS } from '../model/parameters';
import { allSectors, placeRange, type Asked } from '../model/place-range';
import type { Range } from '../model/range';
import { toCsv, type CsvValue } from './csv';

const COLUMNS = [
  ...['kind', 'year', 'sector_id', 'sector', 'place_id', 'place', 'id', 'unit', 'basis', 'low', 'central', 'high'],
  'data_version'
] as const;

export interface Names {
  place: (id: string) => string;
  sector: (id: string) => string;
}

/**
 * The table of a view as CSV: jobs, exports and every fiscal object, low–central–high with unit, basis and data version;
 * below it, in the same columns, the value of every parameter used. `by` says of what: every place in the chosen sector, or
 * the chosen place by subsector.
 */
export function footprintCsv(
  solved: Solved,
  view: FootprintView,
  by: 'places' | 'sectors',
  version: string,
  names: Names
): string {
  const { base } = solved.year;
  const members = subsectors(base.sectors);
  const one = (id: string): Asked => {
    const sectors = members.get(id);
    return sectors ? { sectors, subsector: id } : allSectors(solved.year);
  };
  const lines =
    by === 'places'
      ? base.places.flatMap((_, at) => placeLines(solved, at, view.sector, one(view.sector), names))
      : ['all', ...members.keys()].flatMap((id) => {
          const at = base.places.findIndex((place) => place.id === view.place);
          return placeLines(solved, at, id, one(id), names);
        });
  return toCsv(
    COLUMNS,
    [...lines, ...parameterLines(solved, view, names)].map((line) => [...line, version])
  );
}

function placeLines(solved: Solved, at: number, sector: string, asked: Asked, names: Names): CsvValue[][] {
  const { base, cells } = solved.year;
  const place = base.places[at]!;
  const common = ['amount', base.year, sector, names.sector(sector), place.id, names.place(place.id)];
  const counted = (id: string, unit: string, of: Counted | null): CsvValue[][] =>
    of ? [[...common, id, unit, of.basis, whole(of.low), whole(of.central), whole(of.high)]] : [];
  const amounts = (['temp_imports', ...FISCAL_OBJECTS] as const).flatMap((id): CsvValue[][] => {
    const { low, central, high }: Range = placeRange(solved, at, id, asked);
    return central > 0 ? [[...common, id, 'MXN', 'modelled', whole(low), whole(central), whole(high)]] : [];
  });
  return [
    ...counted('jobs_manufacturing', 'jobs', jobsOf(place, asked, cells)),
    ...counted('exports', 'USD', exportsOf(place, asked, cells)),
    ...amounts
  ];
}

function parameterLines({ year }: Solved, view: FootprintView, names: Names): CsvValue[][] {
  return SCALARS.map((id) => {
    const mine = view.mine[id];
    const { low, central, high } = year.book.scalars[id];
    const values = mine === undefined ? [low, central, high] : [mine, mine, mine];
    const basis = mine === undefined ? 'start value' : 'set by the reader';
    return ['parameter', year.base.year, view.sector, names.sector(view.sector), '', '', id, '', basis, ...values];
  });
}

/** Whole units: more digits than the source's would say what nobody knows. */
function whole(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}
