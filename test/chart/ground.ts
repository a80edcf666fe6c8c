import { groundOf, type Areas } from '../../src/lib/chart/geo';

const square = (id: string, west: number, south: number, side: number) => ({
  type: 'Feature' as const,
  id,
  properties: null,
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south]
      ]
    ]
  }
});

/** Three squares of four and two degrees, written the way of GeoJSON. */
export const squares: Areas = {
  type: 'FeatureCollection',
  features: [square('01', -106, 22, 4), square('02', -102, 22, 4), square('03', -100, 20, 2)]
};

export const ground = groundOf(squares);
