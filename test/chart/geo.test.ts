import { geoConicConformal } from 'd3';
import { describe, expect, it } from 'vitest';
import { topology } from 'topojson-server';
import { areasOf, groundOf } from '../../src/lib/chart/geo';
import { project } from '../../src/lib/chart/project';
import { ground, squares } from './ground';

describe('groundOf', () => {
  it('fits the land into the width with its margin', () => {
    const xs = ground.areas.flatMap(({ d }) => Number(d.match(/^M(-?[\d.]+)/)![1]));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(26);
    expect(ground.width).toBe(640);
    expect(ground.height).toBeGreaterThan(300);
  });

  it('draws an area, not the rest of the world, whichever way its ring runs', () => {
    const turned = structuredClone(squares);
    for (const { geometry } of turned.features) (geometry.coordinates[0] as number[][]).reverse();
    expect(groundOf(turned).height).toBe(ground.height);
    expect(groundOf(turned).projection).toEqual(ground.projection);
  });

  it('leaves out specks of land, but never a whole area', () => {
    const speck = structuredClone(squares);
    const tiny = [
      [
        [-110, 25],
        [-109.999, 25],
        [-109.999, 25.001],
        [-110, 25]
      ]
    ];
    const own = speck.features[0]!.geometry.coordinates as number[][][];
    speck.features[0]!.geometry = { type: 'MultiPolygon', coordinates: [own, tiny] } as never;
    expect(groundOf(speck).areas[0]!.d.match(/M/g)).toHaveLength(1);
    expect(groundOf(squares, { leastPiece: 1e9 }).areas.every(({ d }) => d.startsWith('M'))).toBe(true);
  });

  it('knows which part of the lower left corner is sea', () => {
    const wide = ground.corner.find(([width]) => width === 256)!;
    expect(wide[1]).toBeGreaterThan(ground.height * 0.25);
  });
});

describe('areasOf', () => {
  it('takes an object of a topology by name and says which there are', () => {
    const shapes = topology({ states: squares }, 1e5);
    expect(areasOf(shapes as never, 'states').features.map(({ id }) => id)).toEqual(['01', '02', '03']);
    expect(() => areasOf(shapes as never, 'municipios')).toThrow('it has: states');
  });

  it('simplifies without opening seams between neighbours', () => {
    const shapes = topology({ states: squares }, 1e5);
    expect(groundOf(areasOf(shapes as never, 'states', 0.01)).areas).toHaveLength(3);
  });
});

describe('project', () => {
  it('puts a place where the projection of d3 does', () => {
    const { parallels, meridian, scale, translate } = ground.projection;
    const reference = geoConicConformal().parallels(parallels).rotate([-meridian, 0]).scale(scale).translate(translate);
    for (const place of [
      [-117.04, 32.53],
      [-106.42, 31.69],
      [-86.85, 21.16],
      [-102, 14.5]
    ] as [number, number][]) {
      const [x, y] = reference(place)!;
      expect(project(ground.projection, ...place)[0]).toBeCloseTo(x, 6);
      expect(project(ground.projection, ...place)[1]).toBeCloseTo(y, 6);
    }
  });

  it('takes one parallel twice', () => {
    const conic = { ...ground.projection, parallels: [23, 23] as [number, number] };
    const reference = geoConicConformal()
      .parallels([23, 23])
      .rotate([102, 0])
      .scale(conic.scale)
      .translate(conic.translate);
    expect(project(conic, -100, 20)[0]).toBeCloseTo(reference([-100, 20])![0], 6);
  });
});
