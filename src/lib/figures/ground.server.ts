import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { areasOf, groundOf, type Ground } from '../chart/geo';
import { planOf, type GroundPlan } from './outlines';

/** Bends of the states' outlines that a national map drops, in square degrees: no pixel of it at 640. */
const TOLERANCE = 0.004;

/** The same for embeds, which have a tenth of a page's weight for everything. */
const COARSE = 0.008;

const grounds = new Map<string, Ground>();

function topology(name: 'states' | 'municipalities'): Topology {
  return JSON.parse(readFileSync(join(process.cwd(), 'data/tables/geography', `${name}.topojson`), 'utf8')) as Topology;
}

/** The country by states, or one state by municipalities, projected once a build. */
export function groundFor(place: string): Ground {
  const known = grounds.get(place);
  if (known) return known;
  const all =
    place === 'MX'
      ? areasOf(topology('states'), 'states', TOLERANCE)
      : areasOf(topology('municipalities'), 'municipalities');
  const features = all.features.filter(({ id }) => place === 'MX' || String(id).startsWith(place));
  const ground = groundOf({ ...all, features });
  grounds.set(place, ground);
  return ground;
}

/** The same for a page that draws it as `GroundShapes`: without the outlines, which its `load` finds again. */
export function groundPlan(place: string): GroundPlan {
  return planOf(place, groundFor(place));
}

let coarse: Ground | undefined;

/** The country by states, in half the bytes. */
export function coarseGround(): Ground {
  coarse ??= groundOf(areasOf(topology('states'), 'states', COARSE));
  return coarse;
}
