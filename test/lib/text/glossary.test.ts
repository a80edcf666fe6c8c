import { describe, expect, it } from 'vitest';
import { TERMS, termsFor, UnknownTermError } from '../../../src/lib/text/glossary';
import { citationText, citedIds, termSource } from '../../../src/lib/text/citations';
import { readCatalog } from '../../../data/catalog/catalog';
import { markedParts } from '../../../src/lib/ui/terms';

describe('the glossary', () => {
  it('has forty terms or more, each id and each name once', () => {
    expect(TERMS.length).toBeGreaterThanOrEqual(40);
    for (const key of [(i: number) => TERMS[i]!.id, (i: number) => TERMS[i]!.name.es, (i: number) => TERMS[i]!.name.en])
      expect(new Set(TERMS.map((_, i) => key(i))).size).toBe(TERMS.length);
    for (const { id } of TERMS) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('says each in both languages, in sentences, with where to look it up', () => {
    for (const { id, name, definition, source } of TERMS) {
      expect(source.trim(), id).not.toBe('');
      for (const locale of ['es', 'en'] as const) {
        expect(name[locale].trim(), id).not.toBe('');
        expect(definition[locale], id).toMatch(/^[\p{Lu}].{30,}\.$/u);
        expect(definition[locale].length, id).toBeLessThan(330);
      }
      expect(definition.es, id).not.toBe(definition.en);
    }
  });

  it('leads only to terms that exist, never to the same one', () => {
    const ids = new Set(TERMS.map(({ id }) => id));
    for (const { id, related } of TERMS) {
      expect(related.length, id).toBeGreaterThan(0);
      expect(
        related.filter((each) => !ids.has(each) || each === id),
        id
      ).toEqual([]);
      expect(new Set(related).size, id).toBe(related.length);
    }
  });

  it('cites only parameters that the catalogue has', () => {
    const known = new Set(readCatalog().parameters.map((parameter) => parameter.parameter_id));
    const cited = TERMS.flatMap(({ source }) => citedIds(source));
    expect(cited.length).toBeGreaterThan(3);
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
  });

  it('says where to check a term in words of the language, never by an id of the catalogue', () => {
    const { parameters } = readCatalog();
    for (const locale of ['es', 'en'] as const) {
      const nameOf = (id: string) => parameters.find(({ parameter_id }) => parameter_id === id)![`name_${locale}`];
      for (const { id, source } of TERMS) {
        const text = termSource(source, locale, nameOf);
        for (const cited of [...citedIds(source), 'catálogo']) expect(text, id).not.toContain(cited);
      }
    }
    const english = TERMS.map(({ source }) =>
      citationText(source, 'en').replace(/catálogo: \S+|Banco de México/g, '')
    ).join('; ');
    expect(english).not.toMatch(/\b(y|de|del|con|antes|ley|decreto|anexo|regla|título|capítulo|apéndice|métodos)\b/i);
    expect(citationText('INEGI, con SAT, Secretaría de Economía y Banco de México', 'en')).toBe(
      'INEGI, with SAT, Ministry of Economy and Banco de México'
    );
  });

  it('gives a page the terms that it asks for, and refuses one that is not there', () => {
    expect(termsFor(['vat'], 'en').vat!.name).toBe('VAT');
    expect(() => termsFor(['vat', 'nothing'], 'es')).toThrow(UnknownTermError);
  });
});

describe('a text with marked terms', () => {
  it('is cut into plain parts and terms, and reads the same', () => {
    const parts = markedParts('Sin [[vat|IVA]] ni [[igi|arancel]].');
    expect(parts.map(({ text }) => text).join('')).toBe('Sin IVA ni arancel.');
    expect(parts.flatMap(({ id }) => id ?? [])).toEqual(['vat', 'igi']);
  });

  it('stays as it is where the mark is none', () => {
    expect(markedParts('[[x]] a|b [[Not An Id|y]]')).toEqual([{ text: '[[x]] a|b [[Not An Id|y]]', id: null }]);
  });
});
