import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { group } from 'd3';
import type { FeatureCollection } from 'geojson';
import { merge, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import {
  filter,
  filterAttachedWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
  type Ring
} from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Objects, Polygon, Topology } from 'topojson-specification';
import type { Catalog } from '../catalog/catalog';
import type { RawFolder } from '../lib/raw';
import { LayoutError } from './reader';

const FILE = 'geography/municipios.topojson';
const EARTH_RADIUS_KM = 6371;
const km2 = (area: number) => area / EARTH_RADIUS_KM ** 2;

type Area = (Polygon<object> | MultiPolygon<object>) & { id: string };
type Layer = Omit<GeometryCollection<object>, 'geometries'> & { geometries: Area[] };
type Areas<Name extends string> = Topology<Record<Name, Layer>>;

interface Detail {
  /** Bends that enclose less are straightened, in km². */
  bend: number;
  /** Islands and slivers below this go, unless they share a border, in km². */
  island: number;
  /** Grid points along each side of the country's box. */
  grid: number;
}

/**
 * INEGI's Marco Geoestadístico 2020, as drawn by mxmaps: writes `geography/municipalities.topojson` and
 * `geography/states.topojson` below `folder`, WGS 84, ids = place_id. States are the municipalities dissolved, so their
 * borders agree. Throws `LayoutError` when a ring is open or the ids are not those of places.csv.
 */
export function compileGeography(raw: RawFolder, folder: string, catalog: Catalog): void {
  const drawn = readMunicipalities(raw.json<RawTopology>(FILE));
  const municipalities = simplified(drawn, { bend: 0.5, island: 1, grid: 20_000 });
  const states = simplified(dissolve(drawn), { bend: 8, island: 100, grid: 10_000 });
  checkIds(catalog, 'municipality', municipalities.objects.municipalities.geometries);
  checkIds(catalog, 'state', states.objects.states.geometries);
  write(folder, 'municipalities', municipalities);
  write(folder, 'states', states);
}

type OneOrMany<T> = T | T[];

/** R's `auto_unbox` wrote rings and polygons of a single arc as a bare number. */
interface RawGeometry {
  type: 'Polygon' | 'MultiPolygon';
  properties: { id: string };
  arcs: OneOrMany<OneOrMany<OneOrMany<number | number[]>>>;
}

export interface RawTopology extends Omit<Topology, 'objects'> {
  objects: { municipios: { geometries: RawGeometry[] } };
}

/** The topology with every arc list nested as TopoJSON asks, and CVEGEO as id. */
export function readMunicipalities(raw: RawTopology): Areas<'municipalities'> {
  const ends = raw.arcs.map(endpoints);
  const geometries = raw.objects.municipios.geometries.map(({ type, properties: { id }, arcs }): Area => {
    const rings = (polygon: unknown) => list(polygon).map((ring) => list(ring) as number[]);
    const polygons = type === 'Polygon' ? [rings(arcs)] : list(arcs).map(rings);
    for (const ring of polygons.flat())
      if (!closes(ring, ends))
        throw new LayoutError(FILE, 1, `a closed ring of arcs in municipality ${id}`, ring.join(' '));
    return type === 'Polygon' ? { type, id, arcs: polygons[0]! } : { type, id, arcs: polygons };
  });
  return { ...raw, objects: { municipalities: { type: 'GeometryCollection', geometries } } };
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** First and last point of a delta-encoded arc. */
function endpoints(arc: number[][]): [string, string] {
  let [x, y] = [0, 0];
  const points = arc.map(([dx, dy]) => `${(x += dx!)},${(y += dy!)}`);
  return [points[0]!, points.at(-1)!];
}

function closes(ring: number[], ends: [string, string][]): boolean {
  const start = (arc: number) => (arc < 0 ? ends[~arc]?.[1] : ends[arc]?.[0]);
  const end = (arc: number) => (arc < 0 ? ends[~arc]?.[0] : ends[arc]?.[1]);
  return ring.every((arc, i) => end(arc) !== undefined && end(arc) === start(ring[(i + 1) % ring.length]!));
}

/** One area a state. The topology is built anew: kept as they were, its arcs would still break at every municipality. */
function dissolve(drawn: Areas<'municipalities'>): Areas<'states'> {
  const byState = group(drawn.objects.municipalities.geometries, ({ id }) => id.slice(0, 2));
  const states: FeatureCollection = {
    type: 'FeatureCollection',
    features: [...byState.keys()].sort().map((id) => ({
      type: 'Feature',
      id,
      properties: null,
      geometry: merge(drawn, byState.get(id)!)
    }))
  };
  return topology({ states }) as Areas<'states'>;
}

function simplified<O extends Objects<object>>(areas: Topology<O>, { bend, island, grid }: Detail): Topology<O> {
  const straight = simplify(presimplify(areas, sphericalTriangleArea), km2(bend));
  // The library calls the weighter with (ring, interior); its types leave out the second.
  const area = sphericalRingArea as (ring: Ring) => number;
  const kept = filter(straight, filterAttachedWeight(straight, km2(island), area));
  return quantize(kept, grid) as Topology<O>;
}

function checkIds(catalog: Catalog, level: 'state' | 'municipality', areas: Area[]): void {
  const drawn = new Set(areas.filter((area) => area.arcs?.length).map((area) => area.id));
  const places = catalog.places.filter((place) => place.level === level).map((place) => place.place_id);
  const absent = places.filter((id) => !drawn.has(id));
  const unknown = [...drawn].filter((id) => !places.includes(id));
  if (absent.length)
    throw new LayoutError(FILE, 1, `an area for each ${level} of places.csv`, `none for ${absent.join(', ')}`);
  if (unknown.length) throw new LayoutError(FILE, 1, `areas of places.csv only (${level})`, unknown.join(', '));
}

function write(folder: string, name: string, areas: Topology): void {
  const path = join(folder, 'geography', `${name}.topojson`);
  mkdirSync(join(folder, 'geography'), { recursive: true });
  writeFileSync(`${path}.tmp`, JSON.stringify(areas) + '\n');
  renameSync(`${path}.tmp`, path);
}
