import type { Baseline } from './base';
import type { NationBase } from './programme';

/** What of a sector's jobs in the programme, and of its carbon, is the same in every draw. */
interface SectorJobs {
  /** The published share of the programme's jobs over the sector's own; NaN where none is published, 0 where it has no jobs. */
  given: Float64Array;
  own: Float64Array;
  /** What published shares leave to the other sectors. */
  left: number;
  /** Tonnes of carbon dioxide that the subsector's plants register, and the sector's part of its subsector's jobs. */
  tonnes: Float64Array;
  part: Float64Array;
}

const known = new WeakMap<NationBase, SectorJobs>();

/** The numbers of a nation, found once: thousands of draws ask for them. */
export function sectorJobs({ behaviour }: Baseline, nation: NationBase): SectorJobs {
  let found = known.get(nation);
  if (!found) known.set(nation, (found = make(behaviour, nation)));
  return found;
}

function make(
  { programmeJobShares, carbonTonnes }: Baseline['behaviour'],
  { jobs, published }: NationBase
): SectorJobs {
  const own: Record<string, number> = {};
  let left = 1;
  for (let s = 0; s < jobs.length; s++) {
    const id = published[s]!;
    if (id in programmeJobShares && !(id in own)) left -= programmeJobShares[id]!;
    own[id] = (own[id] ?? 0) + jobs[s]!;
  }
  return {
    given: Float64Array.from(published, (id) => programmeJobShares[id] ?? NaN),
    own: Float64Array.from(published, (id) => own[id]!),
    left,
    tonnes: Float64Array.from(published, (id) => carbonTonnes[id] ?? 0),
    part: Float64Array.from(published, (id, s) => (own[id]! > 0 ? jobs[s]! / own[id]! : 0))
  };
}

/**
 * Share of each sector's jobs that is in the programme, `total` jobs in all: the published shares of its jobs, and for the
 * other sectors the rest, in proportion to their jobs and θ.
 */
export function programmeJobs(
  { given, own, left }: SectorJobs,
  { jobs }: NationBase,
  programme: Float64Array,
  total: number
): Float64Array {
  let weight = 0;
  for (let s = 0; s < jobs.length; s++) if (Number.isNaN(given[s]!)) weight += jobs[s]! * programme[s]!;
  const shares = new Float64Array(jobs.length);
  for (let s = 0; s < jobs.length; s++) {
    if (!Number.isNaN(given[s]!)) shares[s] = own[s]! > 0 ? Math.min(1, (total * given[s]!) / own[s]!) : 0;
    else shares[s] = weight > 0 ? Math.min(1, (total * left * programme[s]!) / weight) : 0;
  }
  return shares;
}
