import { BASES } from '../data/questions/explore';
import type { Basis } from '../data/schema';
import { chosenSectors } from './crossfilter';
import { cellIndex, type Cube } from './cube';
import type { Side } from './session.svelte';

/** Weakest basis among the cells of a selection, and the sources that they cite. */
export function cellBasis(cube: Cube, { picked, linked }: Side): { basis: Basis; sources: string[] } {
  let weakest = 0;
  const cited = new Uint8Array(cube.sources.length);
  const chosen = chosenSectors(cube, picked.sectors);
  for (let p = 0; p < cube.places.length; p++) {
    if (!linked.mask[p]) continue;
    for (const s of chosen)
      for (let t = picked.from; t <= picked.to; t++) {
        const i = cellIndex(cube, p, s, t);
        if (Number.isNaN(cube.value[i]!)) continue;
        weakest = Math.max(weakest, cube.basis[i]!);
        cited[cube.source[i]!] = 1;
      }
  }
  return { basis: BASES[weakest]!, sources: cube.sources.filter((_, i) => cited[i]) };
}
