/** Mainland, islands and platforms of Mexico, degrees. */
const MEXICO = { west: -118.5, east: -86.5, south: 14.4, north: 32.8 };

export interface Position {
  lon: number | null;
  lat: number | null;
}

/**
 * Longitude and latitude as the RETC prints them: decimal degrees, or degrees, minutes and seconds with or without their
 * marks, west with a minus sign or none. Five decimals (about a metre). No position when a part is missing, when the point
 * is outside Mexico, and when only whole degrees were given.
 */
export function position(longitude: string, latitude: string): Position {
  const west = degrees(longitude);
  const lat = degrees(latitude);
  const nowhere = { lon: null, lat: null };
  if (west === null || lat === null || (Number.isInteger(west) && Number.isInteger(lat))) return nowhere;
  const lon = -west;
  if (lon < MEXICO.west || lon > MEXICO.east || lat < MEXICO.south || lat > MEXICO.north) return nowhere;
  return { lon: round(lon), lat: round(lat) };
}

/** Degrees without sign. Some years print the sign of a longitude as «0.»: `0.106°50'6"`, and 100° as `0.1°`. */
function degrees(text: string): number | null {
  const digits = /^-?0\.(\d{1,3})\s*[°º]/.exec(text)?.[1];
  const whole = digits?.startsWith('1') ? digits.padEnd(3, '0') : digits;
  const parts = (whole ? text.replace(/^-?0\.\d+/, whole) : text).match(/\d+(\.\d+)?/g)?.map(Number) ?? [];
  const [degree, minute, second] = parts;
  if (parts.length === 1) return degree!;
  if (parts.length !== 3 || minute! >= 60 || second! >= 60) return null;
  return degree! + minute! / 60 + second! / 3600;
}

function round(degree: number): number {
  return Math.round(degree * 1e5) / 1e5;
}
