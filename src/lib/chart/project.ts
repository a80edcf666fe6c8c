/** Lambert conformal conic, as INEGI publishes its framework: two parallels and a meridian, in degrees, then to the drawing. */
export interface Conic {
  parallels: [number, number];
  meridian: number;
  scale: number;
  translate: [number, number];
}

const RADIANS = Math.PI / 180;

/**
 * Longitude and latitude in degrees → x and y of the drawing (Snyder 1987, Map Projections, p. 107, on the sphere): the same
 * numbers as `geoConicConformal` of d3, without it, so that a page can place a point on a map drawn beforehand.
 */
export function project({ parallels, meridian, scale, translate }: Conic, lon: number, lat: number): [number, number] {
  const [first, second] = parallels.map((degrees) => degrees * RADIANS) as [number, number];
  const n =
    first === second
      ? Math.sin(first)
      : Math.log(Math.cos(first) / Math.cos(second)) / Math.log(stretch(second) / stretch(first));
  const f = (Math.cos(first) * stretch(first) ** n) / n;
  const radius = f / stretch(lat * RADIANS) ** n;
  const angle = n * (lon - meridian) * RADIANS;
  return [translate[0] + scale * radius * Math.sin(angle), translate[1] - scale * (f - radius * Math.cos(angle))];
}

function stretch(latitude: number): number {
  return Math.tan((Math.PI / 2 + latitude) / 2);
}
