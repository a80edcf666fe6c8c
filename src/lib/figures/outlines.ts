import { base } from '$app/paths';
import type { Ground } from '../chart/geo';

/** A ground without its outlines, which the page's markup holds already: what the data of a page carries. */
export interface GroundPlan extends Omit<Ground, 'areas'> {
  /** `MX`, or the state whose municipalities these are. */
  place: string;
  areas: Omit<Ground['areas'][number], 'd'>[];
}

/** Prefix of the outlines' ids on every page. */
const SHAPES = 'land';

const held = new Map<string, Ground>();

/** Keeps a whole ground for the pages that are rendered in this process, and gives what travels to the browser. */
export function planOf(place: string, ground: Ground): GroundPlan {
  held.set(place, ground);
  return { ...ground, place, areas: ground.areas.map(({ id, centre }) => ({ id, centre })) };
}

/**
 * The whole ground again, for a page's universal `load`: on the server as it was kept, in the browser with the outlines that
 * stand in the document, or fetched once where a reader came from a page without them. Throws when they cannot be fetched.
 */
export async function wholeGround(plan: GroundPlan, fetch: typeof globalThis.fetch): Promise<Ground> {
  const known = held.get(plan.place) ?? drawn(plan);
  if (known) {
    held.set(plan.place, known);
    return known;
  }
  const answer = await fetch(`${base}/graficas/suelo/${plan.place}.json`);
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const fetched = (await answer.json()) as Ground;
  held.set(plan.place, fetched);
  return fetched;
}

function drawn({ place: _, ...plan }: GroundPlan): Ground | null {
  if (typeof document === 'undefined') return null;
  const areas: Ground['areas'] = [];
  for (const area of plan.areas) {
    const d = document.getElementById(`${SHAPES}-${area.id}`)?.getAttribute('d');
    if (!d) return null;
    areas.push({ ...area, d });
  }
  return { ...plan, areas };
}
