import { BASES, type CubePart } from '../data/questions/explore';
import { chosenSectors } from './crossfilter';
import { REASONS } from './cube';
import type { Session, Side } from './session.svelte';
import { axesOf, selectedCells, shownEnd, shownValue } from './table-rows';

/** A cell of the selection as a file holds it: the value as shown, so in the pesos and per the jobs that the view asks for. */
export interface CellRow {
  /** Side of a comparison; null without one. */
  side: 'A' | 'B' | null;
  place_id: string;
  place: string;
  state: string | null;
  sector_id: string;
  sector: string;
  period: string;
  value: number | null;
  low: number | null;
  high: number | null;
  unit: string;
  basis: (typeof BASES)[number] | null;
  source_id: string | null;
  /** Why there is no value, where the publisher says so. */
  reason: string | null;
}

/** Every cell of the selection, of both sides where two are compared; by place, sector and period. */
export function cellRows(session: Session): CellRow[] {
  return session.b
    ? [...rowsOf(session, session.a, 'A'), ...rowsOf(session, session.b, 'B')]
    : rowsOf(session, session.a, null);
}

const COUNTED = new Set(['jobs', 'persons']);

function rowsOf(session: Session, { picked, linked }: Side, side: CellRow['side']): CellRow[] {
  const { cube } = session.material;
  const unit = session.units.axis(1);
  const unitId = session.material.measure.unit;
  return [...selectedCells(cube, picked, linked.mask)].map((cell) => {
    const at = axesOf(cube, cell);
    const [place, sector] = [cube.places[at.place]!, cube.sectors[at.sector]!];
    // A share is shown in per cent, as its unit says.
    const factor = unitId === 'share' ? 100 : 1;
    // Nobody estimates a part of a person: of counts the model gives whole ones.
    const whole = cube.basis[cell] === BASES.indexOf('modelled') && COUNTED.has(unitId) && !cube.workers;
    const known = (value: number) => (Number.isNaN(value) ? null : whole ? Math.round(value) : value * factor);
    const value = known(shownValue(cube, cell));
    return {
      side,
      place_id: place,
      place: session.placeName(place),
      state: session.stateOf(place),
      sector_id: sector,
      sector: session.sectorName(sector),
      period: cube.periods[at.period]!,
      value,
      low: value === null ? null : known(shownEnd(cube, cube.low, cell)),
      high: value === null ? null : known(shownEnd(cube, cube.high, cell)),
      unit,
      basis: value === null ? null : BASES[cube.basis[cell]!]!,
      source_id: value === null ? null : (cube.sources[cube.source[cell]!] ?? null),
      reason: value === null ? REASONS[cube.reason[cell]!] || null : null
    };
  });
}

/** The cells of a side as a part of its cube: places are named only where not all of them are meant. */
export function partOf({ cube }: Session['material'], { selection, picked, linked }: Side): CubePart {
  const narrowed = selection.places.length > 0 || selection.range !== null;
  const sectors = chosenSectors(cube, picked.sectors);
  return {
    places: narrowed ? cube.places.filter((_, p) => linked.mask[p]) : null,
    sectors: sectors.length < cube.sectors.length ? sectors.map((s) => cube.sectors[s]!) : null,
    from: cube.periods[picked.from]!,
    to: cube.periods[picked.to]!
  };
}
