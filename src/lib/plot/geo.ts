import { geoConicConformal, geoPath, type GeoPermissibleObjects } from 'd3';
import type { Ground } from './map';
import { round } from './round';

interface Shape {
  id: string;
  geometry: GeoPermissibleObjects;
}

/**
 * Projects areas and points into a viewBox `width` wide. Lambert conformal conic with INEGI's standard parallels 17.5° and
 * 29.5°, centred on 102° W. Build time only: pages carry the finished paths.
 */
export function projectGround(areas: readonly Shape[], points: Record<string, [lon: number, lat: number]>, width: number, margin = 8): Ground {
  const projection = geoConicConformal().parallels([17.5, 29.5]).rotate([102, 0]).center([0, 12]);
  const all = { type: 'GeometryCollection', geometries: areas.map((area) => area.geometry) } as GeoPermissibleObjects;
  projection.fitWidth(width - 2 * margin, all);
  const [[, top], [, bottom]] = geoPath(projection).bounds(all);
  const [tx, ty] = projection.translate();
  projection.translate([tx + margin, ty - top + margin]);
  const path = geoPath(projection).digits(1);
  return {
    width,
    height: Math.ceil(bottom - top + 2 * margin),
    areas: areas.map(({ id, geometry }) => {
      const [x, y] = path.centroid(geometry);
      return { id, path: path(geometry) ?? '', x: round(x), y: round(y) };
    }),
    place: Object.fromEntries(
      Object.entries(points).flatMap(([id, point]) => {
        const at = projection(point);
        return at ? [[id, [round(at[0]), round(at[1])] as [number, number]]] : [];
      })
    )
  };
}
