import { chosenSectors, type Picked } from './crossfilter';
import { cellIndex, type Cube } from './cube';

/** Change from the first to the last period of a span, or why none is given. */
export type Growth =
  | { kind: 'told'; ratio: number }
  | { kind: 'refused'; reason: 'measure' | 'modelled' | 'cells' | 'open' | 'median' | 'sign' | 'moment' };

/** Growth is told only where what is withheld could change it by no more than this. */
const UNCERTAIN = 1.05;
const MODELLED = 2;

/**
 * Growth of a selection. Refused where the measure allows none, for estimates (a city's carried years say nothing of its own
 * growth), for a sum of other cells at the end than at the start, where bounds leave it open, and for a median of places.
 */
export function growthOf(
  cube: Cube,
  { sectors, from, to }: Picked,
  mask: Uint8Array,
  { allowed, adds }: { allowed: boolean; adds: boolean }
): Growth {
  const refused = (reason: Extract<Growth, { kind: 'refused' }>['reason']): Growth => ({ kind: 'refused', reason });
  if (from === to) return refused('moment');
  if (!allowed) return refused('measure');
  const chosen = chosenSectors(cube, sectors);
  const ends = { first: 0, last: 0, firstHigh: 0, lastHigh: 0 };
  let cells = 0;
  for (let p = 0; p < cube.places.length; p++) {
    if (!mask[p]) continue;
    for (const s of chosen) {
      const [i, j] = [cellIndex(cube, p, s, from), cellIndex(cube, p, s, to)];
      const [first, last] = [cube.value[i]!, cube.value[j]!];
      if (Number.isNaN(first) && Number.isNaN(last)) continue;
      if (Number.isNaN(first) || Number.isNaN(last)) return refused('cells');
      if (cube.basis[i] === MODELLED || cube.basis[j] === MODELLED) return refused('modelled');
      cells++;
      ends.first += first;
      ends.last += last;
      ends.firstHigh += known(cube.high[i], first);
      ends.lastHigh += known(cube.high[j], last);
    }
  }
  if (!adds && cells > 1) return refused('median');
  if (!(ends.first > 0 && ends.last > 0)) return refused('sign');
  if ((ends.firstHigh / ends.first) * (ends.lastHigh / ends.last) > UNCERTAIN) return refused('open');
  return { kind: 'told', ratio: ends.last / ends.first };
}

function known(high: number | undefined, value: number): number {
  return high === undefined || Number.isNaN(high) ? value : high;
}
