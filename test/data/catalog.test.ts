import { describe, expect, it } from 'vitest';
import { CatalogError, checkReferences, readCatalog, type Place } from '../../data/catalog/catalog';

const catalog = readCatalog();
const place = (id: string) => catalog.places.find((entry) => entry.place_id === id)!;
const idsOf = (level: Place['level']) =>
  catalog.places.filter((entry) => entry.level === level).map((entry) => entry.place_id);
const slugOf = (kind: string, id: string) =>
  catalog.slugs.find((entry) => entry.kind === kind && entry.id === id && entry.state === 'current')?.slug;
const partsOf = (metro: string) =>
  catalog.placeParts.filter((part) => part.place_id === metro).map((part) => part.part_id);

describe('places', () => {
  it('hold 32 states, 2,469 municipalities, 92 metros and the 24 named customs offices plus the rest', () => {
    expect(idsOf('state')).toEqual(Array.from({ length: 32 }, (_, i) => String(i + 1).padStart(2, '0')));
    expect(idsOf('municipality')).toHaveLength(2469);
    expect(idsOf('metro')).toHaveLength(92);
    expect(idsOf('customs')).toHaveLength(25);
  });

  it('put each municipality in the state that its CVEGEO begins with', () => {
    const astray = catalog.places.filter(
      ({ level, place_id, state_id }) =>
        level === 'municipality' && (!/^\d{5}$/.test(place_id) || state_id !== place_id.slice(0, 2))
    );
    expect(astray).toEqual([]);
  });

  it('put each metro in the state of one of its municipalities, and no municipality in two metros', () => {
    for (const metro of idsOf('metro')) {
      const states = partsOf(metro).map((part) => part.slice(0, 2));
      expect(states, metro).toContain(place(metro).state_id);
    }
    const parts = catalog.placeParts.map((part) => part.part_id);
    expect(new Set(parts).size).toBe(parts.length);
    expect(parts.filter((part) => place(part).level === 'municipality')).toHaveLength(421);
  });

  it('let metros cross states, and give Mexico City’s undivided jobs to Valle de México', () => {
    expect(
      partsOf('M05.1.01')
        .map((part) => place(part).name_es)
        .sort()
    ).toEqual(['Gómez Palacio', 'Lerdo', 'Matamoros', 'Torreón']);
    expect(partsOf('M09.1.01')).toContain('09000');
  });

  it('carry accents and the common names of states', () => {
    const names = ['05', '09', '15', '16', '30', '19039', 'M05.1.01', 'M21.1.01'].map((id) => place(id).name_es);
    expect(names).toEqual([
      'Coahuila',
      'Ciudad de México',
      'Estado de México',
      'Michoacán',
      'Veracruz',
      'Monterrey',
      'La Laguna',
      'Puebla–Tlaxcala'
    ]);
    expect(catalog.places.filter((entry) => /[^\p{Script=Latin}\p{N} .,'’()/–-]/u.test(entry.name_es))).toEqual([]);
  });

  it('lie inside Mexico’s box; only ports of the interior and unallocated places have no position', () => {
    const located = catalog.places.filter(
      ({ level }) => level !== 'port' && level !== 'unallocated' && level !== 'customs'
    );
    for (const { place_id, lon, lat } of located) {
      expect(lon, place_id).toBeGreaterThan(-118.5);
      expect(lon, place_id).toBeLessThan(-86.6);
      expect(lat, place_id).toBeGreaterThan(14.5);
      expect(lat, place_id).toBeLessThan(32.8);
    }
    expect(place('P-2304')).toMatchObject({ name_es: 'Laredo, TX', lon: -99.5074 });
  });
});

describe('slugs', () => {
  it('give the bare name to the metro and name-state to the municipality', () => {
    expect(slugOf('place', 'M08.2.03')).toBe('juarez');
    expect(slugOf('place', '08037')).toBe('juarez-chihuahua');
    expect(slugOf('place', 'M05.1.01')).toBe('la-laguna');
    expect(slugOf('place', '08')).toBe('chihuahua');
    expect(slugOf('place', 'M08.1.01')).toBe('chihuahua');
  });

  it('tell apart the two municipalities of a state that share a name', () => {
    expect(slugOf('place', '20208')).toBe('san-juan-mixtepec-oaxaca-20208');
    expect(slugOf('place', '20209')).toBe('san-juan-mixtepec-oaxaca-20209');
  });

  it('name sectors by SCIAN code, reader group, IMSS division and HS chapter', () => {
    const slugs = ['all', '336', 'automotive', 'imss-manufacturing', 'hs84'].map((id) => slugOf('sector', id));
    expect(slugs).toEqual(['todos', '336', 'automotriz', 'imss-manufactura', 'sa-84']);
  });

  it('may not lead to two pages under /ciudades/, not even one of them by redirect', () => {
    const past = { kind: 'place' as const, id: '08037', slug: 'juarez', state: 'redirect' as const };
    expect(() => checkReferences({ ...catalog, slugs: [...catalog.slugs, past] })).toThrow(CatalogError);
    const state = { ...past, id: '08', slug: 'juarez' };
    expect(() => checkReferences({ ...catalog, slugs: [...catalog.slugs, state] })).not.toThrow();
  });

  it('may not belong to a place or sector that is not there', () => {
    const stray = { kind: 'sector' as const, id: '999', slug: '999', state: 'redirect' as const };
    expect(() => checkReferences({ ...catalog, slugs: [...catalog.slugs, stray] })).toThrow('unknown sector 999');
  });
});

describe('sectors', () => {
  it('put the 21 manufacturing subsectors in the reader groups of the method', () => {
    const members = new Map<string, string[]>();
    for (const { sector_id, group_id } of catalog.sectors)
      if (/^3[1-3]\d$/.test(sector_id)) members.set(group_id!, [...(members.get(group_id!) ?? []), sector_id]);
    expect(Object.fromEntries(members)).toEqual({
      'food-drink': ['311', '312'],
      'textiles-leather': ['313', '314', '315', '316'],
      'wood-paper-printing': ['321', '322', '323'],
      petroleum: ['324'],
      chemicals: ['325'],
      plastics: ['326'],
      minerals: ['327'],
      metals: ['331', '332'],
      machinery: ['333'],
      electronics: ['334'],
      electrical: ['335'],
      automotive: ['336'],
      furniture: ['337'],
      'medical-other': ['339']
    });
  });

  it('hold the suppressed subsectors, the eight IMSS divisions and the HS chapters in force', () => {
    const ids = catalog.sectors.map((sector) => sector.sector_id);
    expect(ids).toContain('000');
    expect(ids.filter((id) => id.startsWith('imss-'))).toHaveLength(8);
    const chapters = Array.from({ length: 99 }, (_, i) => `hs${String(i + 1).padStart(2, '0')}`).filter(
      (id) => id !== 'hs77'
    );
    expect(ids).toEqual(expect.arrayContaining(chapters));
    expect(ids).not.toContain('hs77');
  });
});

describe('activities', () => {
  it('are 35 of INEGI, which cover each manufacturing subsector once, and 54 of the WIOD', () => {
    const mip = catalog.activities.filter(({ scheme }) => scheme === 'inegi-mip');
    expect(mip).toHaveLength(35);
    expect(catalog.activities).toHaveLength(35 + 54);
    const manufacturing = catalog.sectors
      .filter(
        ({ scheme, level, sector_id }) => scheme === 'scian' && level === 'subsector' && sector_id.startsWith('3')
      )
      .map(({ sector_id }) => sector_id);
    expect(mip.flatMap(({ sectors }) => sectors).filter((id) => id.startsWith('3'))).toEqual(manufacturing);
  });

  it('cannot cover a sector that does not exist', () => {
    const [first, ...rest] = catalog.activities;
    expect(() => checkReferences({ ...catalog, activities: [{ ...first!, sectors: ['999'] }, ...rest] })).toThrow(
      '111 covers unknown sector 999'
    );
  });
});
