import type { GroupShare, PlaceFacts, SectorFacts } from './facts';

/** What two places or sectors are compared by. */
export interface Traits {
  id: string;
  /** Shares that add to 1 or less: groups of a place, states of a sector. */
  mix: readonly GroupShare[];
  /** Jobs of a city, exports of a state or a sector. */
  size: number | null;
  /** Exports by job of a place; suspended VAT by dollar exported of a sector. */
  intensity: number | null;
  /** Kilometres from the border, or whether a state is on it (0, far). */
  border: number | null;
}

export type Trait = 'mix' | 'size' | 'intensity' | 'border';

export interface Peer {
  id: string;
  /** 0 alike in all, 1 in nothing. */
  distance: number;
  /** Distance by trait, 0 to 1; a trait that one of both lacks is not there. */
  parts: Partial<Record<Trait, number>>;
}

/** Weight of each trait in the distance; what is missing is left out and the rest weighs in proportion. */
const WEIGHTS: Readonly<Record<Trait, number>> = { mix: 0.45, size: 0.25, intensity: 0.15, border: 0.15 };

/** A trait this near is a reason to call two alike. */
export const ALIKE = 0.3;

/** Distances that count as wholly different: ten times the size, four times the intensity, 500 kilometres. */
const WHOLE = { size: Math.log(10), intensity: Math.log(4), border: 500 };

/** Part of both mixes that coincides: the sum of the lesser share of each group. */
export function overlap(a: readonly GroupShare[], b: readonly GroupShare[]): number {
  const other = new Map(b.map(({ id, share }) => [id, share]));
  return a.reduce((sum, { id, share }) => sum + Math.min(share, other.get(id) ?? 0), 0);
}

/** The distance between two and its parts; null when they lack a mix or a size to be compared by. */
export function between(a: Traits, b: Traits): Omit<Peer, 'id'> | null {
  if (!a.mix.length || !b.mix.length || !a.size || !b.size) return null;
  const parts: Partial<Record<Trait, number>> = {
    mix: 1 - overlap(a.mix, b.mix),
    size: ratio(a.size, b.size, WHOLE.size)
  };
  if (a.intensity && b.intensity) parts.intensity = ratio(a.intensity, b.intensity, WHOLE.intensity);
  if (a.border !== null && b.border !== null) parts.border = Math.min(1, Math.abs(a.border - b.border) / WHOLE.border);
  let [sum, weights] = [0, 0];
  for (const [trait, part] of Object.entries(parts) as [Trait, number][]) {
    sum += WEIGHTS[trait] * part;
    weights += WEIGHTS[trait];
  }
  return { distance: sum / weights, parts };
}

function ratio(a: number, b: number, whole: number): number {
  return Math.min(1, Math.abs(Math.log(a / b)) / whole);
}

/** The `count` nearest of the candidates, nearest first; ties by id. */
export function peersOf(own: Traits, candidates: readonly Traits[], count: number): Peer[] {
  return candidates
    .flatMap((candidate) => {
      const found = candidate.id === own.id ? null : between(own, candidate);
      return found ? [{ id: candidate.id, ...found }] : [];
    })
    .sort((a, b) => a.distance - b.distance || a.id.localeCompare(b.id))
    .slice(0, count);
}

/** Traits of a state or a city. A state of which too little is published by sector has no mix. */
export function placeTraits(place: PlaceFacts): Traits {
  const state = place.level === 'state';
  const jobs = place.jobsNow?.value ?? null;
  return {
    id: place.id,
    mix: place.known < 0.6 ? [] : place.mix,
    size: (state ? place.exports?.value : place.jobs?.value) ?? null,
    intensity: jobs && place.exports ? place.exports.value / jobs : null,
    border: state ? (place.borderZone ? 0 : WHOLE.border) : (place.crossing?.km ?? null)
  };
}

/** Traits of a sector: its mix is the states that it is exported from. */
export function sectorTraits(sector: SectorFacts): Traits {
  return {
    id: sector.id,
    mix: sector.states.map(({ id, share }) => ({ id, share })),
    size: sector.exports.value,
    intensity: sector.vat ? sector.vat.value / sector.exports.value : null,
    border: null
  };
}
