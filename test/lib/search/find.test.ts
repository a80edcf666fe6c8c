import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndex, find, readIndex, type Index } from '../../../src/lib/search/find';
import type { Entry } from '../../../src/lib/search/entry';
import { figureEntries, listedEntries, searchEntries } from '../../../src/routes/buscar/entries.server';

const LOCALES = ['es', 'en'] as const;
const indexes = {} as Record<'es' | 'en', { entries: Entry[]; json: string; index: Index }>;

beforeAll(async () => {
  for (const locale of LOCALES) {
    const entries = await searchEntries(locale);
    const json = JSON.stringify(buildIndex(entries));
    indexes[locale] = { entries, json, index: readIndex(json) };
  }
});

const first = (query: string, locale: 'es' | 'en' = 'es') => find(indexes[locale].index, query)[0];
const paths = (query: string, locale: 'es' | 'en' = 'es') => find(indexes[locale].index, query).map(({ path }) => path);

describe('the search of the atlas', () => {
  it.each([
    ['Juares', '/ciudades/juarez/'],
    ['juarez', '/ciudades/juarez/'],
    ['JUÁREZ', '/ciudades/juarez/'],
    ['Ciudad Juárez', '/ciudades/juarez/'],
    ['ciudad huarez', '/ciudades/juarez/'],
    ['huarez', '/ciudades/juarez/'],
    ['tijuna', '/ciudades/tijuana/'],
    ['nuevo leon', '/estados/nuevo-leon/'],
    ['queretaro', '/ciudades/queretaro/']
  ])('finds the place that «%s» means', (query, path) => {
    expect(first(query)?.path).toBe(path);
  });

  it('finds Chihuahua, state and city, however it is misspelt', () => {
    for (const query of ['chihuaua', 'chihuahua', 'Chihuhua'])
      expect(paths(query)).toEqual(expect.arrayContaining(['/estados/chihuahua/', '/ciudades/chihuahua/']));
  });

  it('puts the metro before its municipality, each with its level', () => {
    const hits = find(indexes.es.index, 'aguascalintes').filter(({ kind }) => kind === 'place');
    const levels = hits.filter(({ name }) => name === 'Aguascalientes').map(({ detail }) => detail.replace(/,.*/, ''));
    expect(levels.slice(0, 2).sort()).toEqual(['estado', 'metrópoli']);
    expect(levels.slice(2)).toEqual(levels.slice(2).map(() => 'municipio'));
  });

  it('finds sectors by name, by code and as people call them, in both languages', () => {
    expect(first('336')?.path).toBe('/sectores/336/');
    expect(paths('autopartes').some((path) => path.startsWith('/sectores/'))).toBe(true);
    expect(paths('car parts', 'en').some((path) => path.startsWith('/en/sectors/'))).toBe(true);
    expect(paths('medical devices', 'en').some((path) => path.startsWith('/en/sectors/'))).toBe(true);
  });

  it('finds terms, debates, measures and pages, in both languages', () => {
    expect(first('pedimento')?.path).toBe('/glosario/#pedimento');
    expect(first('pedimneto')?.path).toBe('/glosario/#pedimento');
    expect(first('VAT refund', 'en')?.path).toBe('/en/glossary/#vat-refund');
    expect(paths('resiliencia')).toContain('/debates/resilience/');
    expect(paths('nearshoring', 'en')).toContain('/en/debates/resilience/');
    expect(paths('informalidad')).toContain('/datos/informality/');
    expect(first('glosario')?.path).toBe('/glosario/');
  });

  it('puts the name itself before what begins with it, and that before what is like it', () => {
    const entry = (name: string, weight = 0.5): Entry => ({ kind: 'place', name, path: `/${name}/`, weight });
    const index = buildIndex([entry('Leonas', 0.9), entry('Lean', 1), entry('Nuevo León', 0.9), entry('León', 0.1)]);
    expect(find(index, 'leon').map(({ name }) => name)).toEqual(['León', 'Leonas', 'Nuevo León', 'Lean']);
  });

  it('answers nothing to what is nothing, and never throws on what people paste', () => {
    for (const query of ['', '   ', '«»', '*', 'x'.repeat(500), 'zzqqkkww', '"; DROP TABLE', '\\(', 'año 2024 ñ'])
      expect(Array.isArray(find(indexes.es.index, query))).toBe(true);
    expect(find(indexes.es.index, 'zzqqkkww')).toEqual([]);
  });

  it.each(LOCALES)('weighs no more than 150 kB compressed (%s)', (locale) => {
    expect(gzipSync(indexes[locale].json).length).toBeLessThan(150_000);
  });

  it.each(LOCALES)('gives each thing one address, all in one language, none without a name (%s)', (locale) => {
    const { entries } = indexes[locale];
    expect(new Set(entries.map(({ path }) => path)).size).toBe(entries.length);
    expect(entries.filter(({ path }) => path.startsWith('/en/') !== (locale === 'en'))).toEqual([]);
    expect(entries.filter(({ name }) => !name.trim() || /undefined|NaN/.test(name))).toEqual([]);
  });

  it('names a metro in the language of the page, and finds it by its Spanish name too', () => {
    expect(first('greater mexico city', 'en')?.name).toBe('Greater Mexico City');
    const path = first('greater mexico city', 'en')!.path;
    expect(paths('valle de mexico', 'en').slice(0, 3)).toContain(path);
  });

  it('holds all municipalities, and lists those with a page', async () => {
    const shells = ({ path }: Entry) => path.includes('/municipio/#');
    expect(indexes.es.entries.filter(shells).length).toBeGreaterThan(1500);
    const listed = await listedEntries('es');
    expect(listed.filter(shells)).toEqual([]);
    expect(listed.length).toBeGreaterThan(500);
  });

  it.each(LOCALES)('knows the figures by their findings (%s)', async (locale) => {
    const entries = await figureEntries(locale);
    expect(entries.length).toBeGreaterThan(15);
    expect(entries.filter(({ name }) => !name || /undefined|NaN|null/.test(name))).toEqual([]);
  });
});
