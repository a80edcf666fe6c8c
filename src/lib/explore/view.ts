import type { Basis } from '../data/schema';
import type { PlaceLevel, SectorLevel } from '../data/questions/explore';

/** What is picked in the linked views. Empty lists mean «all»; `span` null means the last period. */
export interface Selection {
  places: string[];
  sectors: string[];
  span: [from: string, to: string] | null;
  /** Places whose value lies between these, both included, in the unit shown. */
  range: [low: number, high: number] | null;
}

export type Slot = 'a' | 'b';
export type BasisChoice = Basis | 'best';

export const SORT_COLUMNS = ['place', 'sector', 'period', 'value'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** The whole view: everything that the address holds. */
export interface View {
  measure: string;
  level: PlaceLevel;
  /** Level of the sectors; null where the measure is not broken down. */
  sectorLevel: SectorLevel | null;
  basis: BasisChoice;
  /** In pesos of the last full year, by consumer prices. */
  real: boolean;
  perWorker: boolean;
  a: Selection;
  /** The other side of a comparison. */
  b: Selection | null;
  /** Side that the views show and change. */
  editing: Slot;
  sort: { column: SortColumn; descending: boolean };
}

export const NOTHING: Selection = { places: [], sectors: [], span: null, range: null };
export const DEFAULT_SORT: View['sort'] = { column: 'value', descending: true };

export function current(view: View): Selection {
  return view.editing === 'b' && view.b ? view.b : view.a;
}

/** The view with the selection that is being edited changed. */
export function edited(view: View, change: Partial<Selection>): View {
  const selection = { ...current(view), ...change };
  return view.editing === 'b' && view.b ? { ...view, b: selection } : { ...view, a: selection };
}

/** Adds the id, or takes it out when it is there; in order, so that the same choice has one address. */
export function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id].sort();
}

/**
 * Compares, or drops the comparison. Two places that are picked, or else two sectors, become the two sides; of anything else
 * side B begins as A, to be changed.
 */
export function compared(view: View, on: boolean): View {
  if (!on) return { ...view, b: null, editing: 'a' };
  const pair = (['places', 'sectors'] as const).find((axis) => view.a[axis].length === 2);
  if (view.b || !pair) return { ...view, b: view.b ?? { ...view.a }, editing: 'b' };
  const [one, other] = view.a[pair];
  return { ...view, a: { ...view.a, [pair]: [one] }, b: { ...view.a, [pair]: [other] }, editing: 'b' };
}

export function sameView(one: View, other: View): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
