import { beforeAll, describe, expect, it } from 'vitest';
import { readCatalog } from '../../../../data/catalog/catalog';
import { MUNICIPALITY_ALIASES, STATE_ALIASES } from '../../../../src/lib/data/import/places/aliases';
import { PlaceIndex, SURE, type PlaceEntry, type PlaceLevel } from '../../../../src/lib/data/import/places/index';
import { matchKey, keyOf, suggestJoin, type Join } from '../../../../src/lib/data/import/places/join';

const entries: PlaceEntry[] = readCatalog()
  .places.filter(({ level }) => ['state', 'municipality', 'metro'].includes(level))
  .map((place) => ({
    id: place.place_id,
    level: place.level as PlaceLevel,
    name: place.name_es,
    state: place.state_id ?? null
  }));

describe('places of a reader’s file', () => {
  let index: PlaceIndex;
  beforeAll(() => void (index = new PlaceIndex(entries)));
  const match = (row: string[], join: Join) =>
    matchKey(
      keyOf((column) => row[column] ?? null, join)!,
      1,
      join,
      index
    ).candidates[0];
  const named: Join = { by: 'name', level: 'municipality', state: 0, column: 1 };

  it('are found by CVEGEO, also where a spreadsheet ate the zero', () => {
    const join: Join = { by: 'code', level: 'municipality', column: 0 };
    expect(match(['08037'], join)).toEqual({ id: '08037', score: 1 });
    expect(match(['8037'], join)).toEqual({ id: '08037', score: 1 });
    expect(match(['8037.0'], join)).toEqual({ id: '08037', score: 1 });
    expect(match(['99999'], join)).toBeUndefined();
    expect(match(['8', '37'], { by: 'pair', level: 'municipality', state: 0, column: 1 })).toEqual({
      id: '08037',
      score: 1
    });
  });

  it('are found by state and name whatever the accents and case', () => {
    expect(match(['CHIHUAHUA', 'JUAREZ'], named)).toEqual({ id: '08037', score: 1 });
    expect(match(['Chih.', 'Cd. Juárez'], named)).toEqual({ id: '08037', score: 0.97 });
    expect(match(['N.L.', 'Gral. Escobedo'], named)).toMatchObject({ id: '19021' });
    expect(match(['19', 'General Escobedo'], named)).toEqual({ id: '19021', score: 1 });
    expect(match(['Coahuila de Zaragoza', 'Torreon'], named)).toMatchObject({ id: '05035', score: 1 });
  });

  it('are doubtful, and so asked about, where the name is repeated, short or misspelt', () => {
    const alone = matchKey('Juárez', 1, { by: 'name', level: 'municipality', state: null, column: 0 }, index);
    expect(alone.candidates.length).toBe(5);
    expect(alone.candidates[0]!.score).toBeLessThan(SURE);
    expect(match(['México', 'Atizapan de Zaragosa'], named)!.id).toBe('15013');
    expect(match(['México', 'Atizapan de Zaragosa'], named)!.score).toBeLessThan(1);
    expect(match(['Chihuahua', 'Juárez Norte'], named)!.score).toBeLessThan(SURE);
    expect(match(['Atlántida', 'Tijuana'], named)!.score).toBeLessThan(SURE);
    expect(match(['Sonora', 'zzzz'], named)).toBeUndefined();
  });

  it('are found by the name of their seat, with or without its title', () => {
    for (const [state, name, id] of [
      ['Coahuila', 'Ciudad Acuña', '05002'],
      ['Durango', 'Cd. Lerdo', '10012'],
      ['Sonora', 'H. Nogales', '26043'],
      ['Sonora', 'Cd. Obregón', '26018'],
      ['Sinaloa', 'Los Mochis', '25001'],
      ['Quintana Roo', 'Cancún', '23005'],
      ['Tamaulipas', 'Ciudad Mante', '28021']
    ] as const)
      expect(match([state, name], named), name).toEqual({ id, score: 0.97 });
    // The title belongs to the name where a municipality has it.
    expect(match(['Tamaulipas', 'Ciudad Madero'], named)).toEqual({ id: '28009', score: 1 });
  });

  it('are offered first, and asked about, where they alone begin so in their state', () => {
    for (const [state, name, id] of [
      ['México', 'Ecatepec', '15033'],
      ['México', 'Naucalpan', '15057'],
      ['Hidalgo', 'Pachuca', '13048'],
      ['Guerrero', 'Acapulco', '12001']
    ] as const)
      expect(match([state, name], named), name).toEqual({ id, score: 0.89 });
    expect(match(['Chiapas', 'Tuxtla'], named)!.score).toBeLessThan(0.89);
  });

  it('are all found by their own names', () => {
    const states = new Map(entries.filter(({ level }) => level === 'state').map(({ id, name }) => [id, name]));
    const wrong = entries
      .filter(({ level }) => level === 'municipality')
      .filter(
        ({ id, name, state }) =>
          !matchKey(`${states.get(state!)}\u001f${name}`, 1, named, index).candidates.some((found) => found.id === id)
      );
    expect(wrong).toEqual([]);
  });

  it('have aliases that lead to places that exist', () => {
    const ids = new Set(entries.map(({ id }) => id));
    expect(Object.values({ ...STATE_ALIASES, ...MUNICIPALITY_ALIASES }).filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each([
    [['CVEGEO', 'valor'], { by: 'code', level: 'municipality', column: 0 }],
    [['CVE_ENT', 'CVE_MUN', 'NOM_MUN'], { by: 'pair', level: 'municipality', state: 0, column: 1 }],
    [['Entidad federativa', 'Municipio', 'x'], { by: 'name', level: 'municipality', state: 0, column: 1 }],
    [['Estado', '2020'], { by: 'name', level: 'state', state: null, column: 0 }],
    [['fecha', 'valor'], null]
  ])('%j suggests %j', (names, join) => expect(suggestJoin(names)).toEqual(join));
});
