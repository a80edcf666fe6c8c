import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { geoArea, geoContains, geoDistance } from 'd3';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../../data/catalog/catalog';
import { RawFolder } from '../../../data/lib/raw';
import { tablesFolder } from '../../../data/lib/tables';
import { compileGeography, readMunicipalities, type RawTopology } from '../../../data/readers/geography';

const catalog = readCatalog();

/** Two unit squares side by side, the way the mirror writes them: arcs of one are bare numbers. */
const squares = (): RawTopology => ({
  type: 'Topology',
  transform: { scale: [1, 1], translate: [-100, 20] },
  arcs: [
    [
      [1, 0],
      [0, 1]
    ],
    [
      [1, 1],
      [-1, 0],
      [0, -1],
      [1, 0]
    ],
    [
      [1, 0],
      [1, 0],
      [0, 1],
      [-1, 0]
    ],
    [
      [5, 5],
      [0, 1],
      [1, 0],
      [0, -1],
      [-1, 0]
    ]
  ],
  objects: {
    municipios: {
      geometries: [
        { type: 'Polygon', properties: { id: '01001' }, arcs: [[0, 1]] },
        { type: 'MultiPolygon', properties: { id: '01002' }, arcs: [[[-1, 2]], 3] }
      ]
    }
  }
});

describe('readMunicipalities', () => {
  it('nests the arcs that the mirror left bare', () => {
    const { geometries } = readMunicipalities(squares()).objects.municipalities;
    expect(geometries.map(({ id, arcs }) => [id, arcs])).toEqual([
      ['01001', [[0, 1]]],
      ['01002', [[[-1, 2]], [[3]]]]
    ]);
  });

  it('names the municipality whose border does not close', () => {
    const broken = squares();
    broken.objects.municipios.geometries[0]!.arcs = [[0, 2]];
    expect(() => readMunicipalities(broken)).toThrow('expected a closed ring of arcs in municipality 01001');
  });
});

describe('compileGeography', () => {
  it('writes nothing when a municipality of the catalogue is not drawn', () => {
    const folder = mkdtempSync(join(tmpdir(), 'geography-'));
    mkdirSync(join(folder, 'geography'));
    writeFileSync(join(folder, 'geography/municipios.topojson'), JSON.stringify(squares()));
    const out = join(folder, 'out');
    expect(() => compileGeography(new RawFolder(folder), out, catalog)).toThrow(
      'an area for each municipality of places.csv'
    );
    expect(() => statSync(join(out, 'geography'))).toThrow();
    rmSync(folder, { recursive: true });
  });
});

type Layer = Topology<Record<string, GeometryCollection>>;
const pathOf = (name: string) => join(tablesFolder, 'geography', `${name}.topojson`);
const read = (name: string) => JSON.parse(readFileSync(pathOf(name), 'utf8')) as Layer;

describe.each([
  ['states', 'state', 45_000],
  ['municipalities', 'municipality', 700_000]
] as const)('the committed %s', (name, level, limit) => {
  const layer = read(name);
  const areas = feature(layer, layer.objects[name]!).features;

  it(`are one area for each ${level} of the catalogue, in at most ${limit / 1000} kB`, () => {
    const ids = catalog.places.filter((place) => place.level === level).map((place) => place.place_id);
    expect(areas.map((area) => area.id).sort()).toEqual(ids.sort());
    expect(statSync(pathOf(name)).size).toBeLessThanOrEqual(limit);
  });

  it('are wound clockwise, none collapsed, and cover the country', () => {
    const sizes = areas.map((area) => [area.id, geoArea(area) * 6371 ** 2] as const);
    expect(sizes.filter(([, km2]) => !(km2 > 0.5 && km2 < 260_000))).toEqual([]);
    // INEGI gives 1,960,189 km² on the ellipsoid, islands included; the sphere and the coast allow 1 %.
    const total = sizes.reduce((sum, [, km2]) => sum + km2, 0);
    expect(Math.abs(total / 1_960_189 - 1)).toBeLessThan(0.01);
  });

  it('share their borders: neighbours meet on the same arc', () => {
    const { geometries } = layer.objects[name]!;
    const alone = neighbors(geometries).flatMap((near, i) => (near.length ? [] : [geometries[i]!.id]));
    expect(alone).toEqual([]);
  });

  it('contain the point of the place, or come within 5 km of it after simplification', () => {
    const far = areas.filter((area) => {
      const { lon, lat } = catalog.places.find((place) => place.place_id === area.id)!;
      const point: [number, number] = [lon!, lat!];
      if (geoContains(area, point)) return false;
      const rings =
        area.geometry.type === 'MultiPolygon'
          ? area.geometry.coordinates.flat()
          : (area.geometry as GeoJSON.Polygon).coordinates;
      return Math.min(...rings.flat().map((vertex) => geoDistance(point, vertex as [number, number]))) * 6371 > 5;
    });
    // The island of Isla Mujeres is not in the source, only its strip of mainland.
    expect(far.map((area) => area.id)).toEqual(level === 'municipality' ? ['23003'] : []);
  });
});
