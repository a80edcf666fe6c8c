import { describe, expect, it } from 'vitest';
import { absolute, canonical, href, localeOf, localised, SEGMENTS } from '../../../src/lib/text/routes';

describe('localeOf', () => {
  it('is English under /en/ and Spanish elsewhere', () => {
    expect(['/en/', '/en', '/en/cities/juarez/'].map((path) => localeOf(path))).toEqual(['en', 'en', 'en']);
    expect(['/', '/ciudades/', '/ensenada/', '/entidades/en/'].map((path) => localeOf(path))).toEqual([
      'es',
      'es',
      'es',
      'es'
    ]);
  });

  it('looks past the base path, and only past the whole of it', () => {
    expect(localeOf('/immex-atlas/en/cities/', '/immex-atlas')).toBe('en');
    expect(localeOf('/immex-atlas/', '/immex-atlas')).toBe('es');
    expect(localeOf('/en/', '/en')).toBe('es');
    expect(localeOf('/en-vivo/', '/en')).toBe('es');
  });
});

describe('canonical', () => {
  it('translates first segments and keeps ids', () => {
    expect(canonical('/en/cities/juarez/')).toBe('/ciudades/juarez/');
    expect(canonical('/en/states/states/')).toBe('/estados/states/');
    expect(canonical('/en/data/exports/')).toBe('/datos/exports/');
  });

  it('translates the second where it is a word, in addresses and back, whatever follows', () => {
    const pairs = [
      ['/escenarios/puente/', '/en/scenarios/bridge/'],
      ['/ciudades/municipio/#20001', '/en/cities/municipality/#20001'],
      ['/comparar/sectores/?a=315', '/en/compare/sectors/?a=315'],
      ['/graficas/tipos', '/en/charts/types']
    ] as const;
    for (const [es, en] of pairs) {
      expect(localised(es, 'en')).toBe(en);
      expect(canonical(en.replace(/[?#].*/, ''))).toBe(es.replace(/[?#].*/, ''));
    }
    expect(localised('/graficas/tipos-de-cambio/', 'en')).toBe('/en/charts/tipos-de-cambio/');
    expect(localised('/ciudades/puente/', 'en')).toBe('/en/cities/puente/');
    expect(canonical('/escenarios/bridge/')).toBe('/escenarios/bridge/');
  });

  it('still opens the English addresses of before, whose page then names the new one', () => {
    expect(canonical('/en/scenarios/puente/')).toBe('/escenarios/puente/');
    expect(href(canonical('/en/compare/sectores/'), 'en', '')).toBe('/en/compare/sectors/');
  });

  it('keeps Spanish paths and the missing trailing slash as they are', () => {
    expect(canonical('/ciudades/juarez/')).toBe('/ciudades/juarez/');
    expect(canonical('/ciudades')).toBe('/ciudades');
    expect(canonical('/en/cities')).toBe('/ciudades');
  });

  it('maps the English root to the Spanish one, with and without the slash', () => {
    expect(canonical('/en/')).toBe('/');
    expect(canonical('/en')).toBe('/');
    expect(canonical('/atlas/en/', '/atlas')).toBe('/');
    expect(canonical('/atlas', '/atlas')).toBe('/');
  });

  it('passes on segments that it does not know', () => {
    expect(canonical('/en/nowhere/at-all/')).toBe('/nowhere/at-all/');
  });

  it('leaves a path of mixed languages alone, so that no page has two addresses', () => {
    expect(canonical('/en/ciudades/juarez/')).toBe('/en/ciudades/juarez/');
    expect(canonical('/cities/juarez/')).toBe('/cities/juarez/');
    expect(canonical('/en/debates/')).toBe('/debates/');
  });

  it('reads encoded segments and survives badly encoded ones', () => {
    expect(canonical('/en/%63ities/ju%C3%A1rez/')).toBe('/ciudades/ju%C3%A1rez/');
    expect(canonical('/en/%E0%A4%A/')).toBe('/%E0%A4%A/');
  });
});

describe('href', () => {
  it('puts the base path and the language before the translated path', () => {
    expect(href('/ciudades/juarez/', 'en', '/atlas')).toBe('/atlas/en/cities/juarez/');
    expect(href('/ciudades/juarez/', 'es', '/atlas')).toBe('/atlas/ciudades/juarez/');
    expect(href('/', 'en', '')).toBe('/en/');
  });

  it('keeps query and hash', () => {
    expect(localised('/graficas/?tema=1#arriba', 'en')).toBe('/en/charts/?tema=1#arriba');
    expect(localised('/ciudades#lista', 'en')).toBe('/en/cities#lista');
  });

  it('comes back through canonical for every known segment', () => {
    for (const [es] of SEGMENTS) {
      const path = `/${es}/336/`;
      expect(canonical(href(path, 'en', '/b'), '/b')).toBe(path);
    }
  });

  it('takes the public origin for canonical links', () => {
    expect(absolute('/sectores/', 'en', 'https://atlas.example')).toBe(
      `https://atlas.example${href('/sectores/', 'en')}`
    );
  });
});

describe('segments', () => {
  it('are ASCII and unique in each language', () => {
    for (const language of [0, 1] as const) {
      const column = SEGMENTS.map((pair) => pair[language]);
      expect(new Set(column).size).toBe(column.length);
      expect(column.filter((segment) => !/^[a-z-]+$/.test(segment))).toEqual([]);
    }
  });
});
