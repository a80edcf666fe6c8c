import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { projectGround } from '../plot/geo';
import type { Ground } from '../plot/map';

const topologies = new Map<string, ReturnType<typeof shapes>>();

/** Width of the projected ground in viewBox units. */
const WIDTH = 640;

function shapes(name: 'states' | 'municipalities') {
  const path = join(process.cwd(), 'data/tables/geography', `${name}.topojson`);
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<Record<string, GeometryCollection>>;
  return feature(topology, topology.objects[name]!).features.map(({ id, geometry }) => ({ id: String(id), geometry }));
}

/** The country by states, or one state by municipalities, with the points given, projected. */
export function groundOf(place: string, points: readonly { place: string; lon: number | null; lat: number | null }[]): Ground {
  const name = place === 'MX' ? 'states' : 'municipalities';
  if (!topologies.has(name)) topologies.set(name, shapes(name));
  const areas = topologies.get(name)!.filter(({ id }) => place === 'MX' || id.startsWith(place));
  const located = points.flatMap(({ place: id, lon, lat }) => (lon === null || lat === null ? [] : [[id, [lon, lat]] as const]));
  return projectGround(areas, Object.fromEntries(located) as Record<string, [number, number]>, WIDTH);
}
