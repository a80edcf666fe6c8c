import { geoArea, geoConicConformal, geoPath, type GeoPermissibleObjects } from 'd3';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { round } from './number';
import type { Conic } from './project';

/** A map drawn beforehand: areas as path strings in a viewBox, and the projection to place points on it. */
export interface Ground {
  width: number;
  height: number;
  projection: Conic;
  areas: GroundArea[];
  /** Rectangles of the lower left corner that are free of land, widest first: a legend can stand in one. */
  corner: [width: number, height: number][];
}

export interface GroundArea {
  id: string;
  d: string;
  /** Middle of the largest piece, where a name goes. */
  centre: [number, number];
}

export type Area = Feature<Polygon | MultiPolygon, Record<string, unknown> | null>;
export type Areas = FeatureCollection<Polygon | MultiPolygon, Record<string, unknown> | null>;

export interface GroundOptions {
  /** Id of an area; the id of its feature unless given. */
  id?: (area: Area) => string;
  width?: number;
  /** Margin round the land, for labels, in units. */
  padding?: number;
  parallels?: [number, number];
  meridian?: number;
  /** Pieces of land smaller than this, in square units, are left out unless they are all that an area has. */
  leastPiece?: number;
}

/** Polygons of one object of a topology, simplified by dropping points that span less than `tolerance` square degrees. */
export function areasOf(topology: Topology, object: string, tolerance = 0): Areas {
  const simple = tolerance > 0 ? simplify(presimplify(topology as never), tolerance) : topology;
  const geometry = simple.objects[object];
  if (!geometry) {
    const known = Object.keys(topology.objects).join(', ');
    throw new RangeError(`The topology has no object «${object}»; it has: ${known}.`);
  }
  return feature(simple as Topology, geometry as GeometryCollection) as Areas;
}

/**
 * Projects areas into a viewBox, on the server or at build: Lambert conformal conic with the parallels (17.5° and 29.5°) and
 * the meridian (102° W) of INEGI's framework unless others are given, one decimal of a unit.
 */
export function groundOf(areas: Areas, options: GroundOptions = {}): Ground {
  const {
    id = ({ id: own }) => String(own),
    width = 640,
    padding = 26,
    parallels = [17.5, 29.5],
    meridian = -102,
    leastPiece = 1
  } = options;
  const wound = { ...areas, features: areas.features.map((each) => ({ ...each, geometry: outwards(each.geometry) })) };
  const projection = geoConicConformal().parallels(parallels).rotate([-meridian, 0]);
  projection.fitWidth(width - 2 * padding, wound as GeoPermissibleObjects);
  const [x, y] = projection.translate();
  const scale = projection.scale();
  projection.translate([x + padding, y + padding]);
  const path = geoPath(projection);
  const height = Math.ceil(path.bounds(wound as GeoPermissibleObjects)[1][1] + padding);

  const drawn = wound.features.map((each) => {
    const pieces = polygonsOf(each.geometry)
      .map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
      .map((piece) => ({ piece, area: path.area(piece) }))
      .sort((a, b) => b.area - a.area);
    const kept = pieces.filter(({ area }, index) => index === 0 || area >= leastPiece).map(({ piece }) => piece);
    const [cx, cy] = path.centroid(kept[0]!);
    const d = kept.map((piece) => compact(piece, (p) => projection(p as [number, number])!)).join('');
    return { area: { id: id(each), d, centre: [round(cx), round(cy)] as [number, number] }, kept };
  });
  const [tx, ty] = projection.translate();
  return {
    width,
    height,
    projection: { parallels, meridian, scale, translate: [tx, ty] },
    areas: drawn.map(({ area }) => area).sort((a, b) => (a.id < b.id ? -1 : 1)),
    corner: freeCorner(
      drawn.flatMap(({ kept }) => kept),
      (p) => projection(p)!,
      width,
      height
    )
  };
}

/** Outer rings clockwise on the sphere, as d3 reads them: the other way round a polygon is the rest of the world. */
function outwards<G extends Polygon | MultiPolygon>(geometry: G): G {
  const turned = polygonsOf(geometry).map((rings) =>
    geoArea({ type: 'Polygon', coordinates: [rings[0]!] }) > 2 * Math.PI
      ? rings.map((ring) => [...ring].reverse())
      : rings
  );
  return { ...geometry, coordinates: geometry.type === 'Polygon' ? turned[0] : turned } as G;
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Rings as relative steps of a tenth of a unit: a third of the length of absolute coordinates. */
function compact(piece: Polygon, at: (position: Position) => [number, number]): string {
  return piece.coordinates
    .map((ring) => {
      const tenths = ring.slice(0, -1).map((p) => at(p).map((value) => Math.round(value * 10)) as [number, number]);
      const steps = tenths.filter((p, i) => i === 0 || p[0] !== tenths[i - 1]![0] || p[1] !== tenths[i - 1]![1]);
      if (steps.length < 3) return '';
      const [first, ...others] = steps as [[number, number], ...[number, number][]];
      let [x, y] = first;
      const moves = others.map(([nx, ny]) => {
        const move = `${(nx - x) / 10} ${(ny - y) / 10}`;
        [x, y] = [nx, ny];
        return move;
      });
      return `M${first[0] / 10} ${first[1] / 10}l${moves.join(' ').replaceAll(' -', '-')}z`;
    })
    .join('');
}

const CORNER_WIDTHS = [0.5, 0.45, 0.4, 0.35, 0.3, 0.25, 0.2];

function freeCorner(
  pieces: readonly Polygon[],
  at: (position: [number, number]) => [number, number],
  width: number,
  height: number
): Ground['corner'] {
  const shore = pieces.flatMap(({ coordinates }) => coordinates[0]!.map((p) => at(p as [number, number])));
  return CORNER_WIDTHS.map((part): [number, number] => {
    const right = Math.round(width * part);
    const lowest = shore.reduce((low, [x, y]) => (x < right ? Math.max(low, y) : low), 0);
    return [right, Math.floor(height - lowest)];
  });
}
