import type { Picked } from './crossfilter';
import { indexOf, type Cube } from './cube';
import type { Selection, View } from './view';

/** Ids that the cube does not hold, and a span outside its periods: left out of the selection, and said. */
export interface Misfit {
  places: string[];
  sectors: string[];
  span: boolean;
}

/** The selection as positions in the cube. What does not fit is left out; a span beyond the data becomes the last period. */
export function pick(cube: Cube, selection: Selection): { picked: Picked; misfit: Misfit } {
  const places = masked(cube.places, selection.places);
  const sectors = masked(
    cube.sectors,
    selection.sectors.filter((id) => id !== 'all')
  );
  const last = cube.periods.length - 1;
  const span = selection.span && spanIn(cube.periods, selection.span);
  return {
    picked: {
      places: places.mask,
      sectors: sectors.mask,
      from: span?.[0] ?? last,
      to: span?.[1] ?? last,
      range: selection.range
    },
    misfit: { places: places.unknown, sectors: sectors.unknown, span: selection.span !== null && !span }
  };
}

/** The view without ids and spans that a cube does not hold, and what these are; null when all fits. */
export function fit(cube: Cube, view: View): { view: View; misfit: Misfit | null } {
  const a = pick(cube, view.a).misfit;
  const b = view.b ? pick(cube, view.b).misfit : null;
  const misfit: Misfit = {
    places: [...a.places, ...(b?.places ?? [])],
    sectors: [...a.sectors, ...(b?.sectors ?? [])],
    span: a.span || Boolean(b?.span)
  };
  if (misfit.places.length + misfit.sectors.length === 0 && !misfit.span) return { view, misfit: null };
  return { view: { ...view, a: fitted(view.a, a), b: view.b && b ? fitted(view.b, b) : view.b }, misfit };
}

/** The selection without what the cube does not hold. */
function fitted(selection: Selection, { places, sectors, span }: Misfit): Selection {
  return {
    ...selection,
    places: selection.places.filter((id) => !places.includes(id)),
    sectors: selection.sectors.filter((id) => !sectors.includes(id)),
    span: span ? null : selection.span
  };
}

function masked(ids: readonly string[], wanted: readonly string[]): { mask: Uint8Array | null; unknown: string[] } {
  const at = indexOf(ids);
  const unknown = wanted.filter((id) => !at.has(id));
  if (wanted.length === unknown.length) return { mask: null, unknown };
  const mask = new Uint8Array(ids.length);
  for (const id of wanted) if (at.has(id)) mask[at.get(id)!] = 1;
  return { mask, unknown };
}

/** First and last period within a span, or null when none is. */
function spanIn(periods: readonly string[], [from, to]: readonly [string, string]): [number, number] | null {
  const inside = periods.flatMap((period, t) => (period >= from && period <= to ? [t] : []));
  return inside.length > 0 ? [inside[0]!, inside.at(-1)!] : null;
}
