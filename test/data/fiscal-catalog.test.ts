import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../data/catalog/catalog';

const { parameters, events, sources } = readCatalog();
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe('parameters', () => {
  it('are the 120 of the fiscal catalogue, in ten topics', () => {
    expect(parameters).toHaveLength(120);
    expect([...new Set(parameters.map((parameter) => parameter.group_id))]).toEqual([
      'vat',
      'duty',
      'programme-rules',
      'income-tax',
      'programme-scale',
      'collections',
      'tax-expenditure',
      'evidence',
      'compliance',
      'finance'
    ]);
  });

  it('have stable ids, names of their own in both languages, and one of five degrees of confidence', () => {
    for (const parameter of parameters) {
      expect(parameter.parameter_id).toMatch(kebab);
      expect(parameter.confidence).toMatch(/^(high|medium-high|medium|low-medium|low)$/);
    }
    for (const name of ['name_es', 'name_en'] as const)
      expect(new Set(parameters.map((parameter) => parameter[name])).size).toBe(120);
  });

  it('name a source that a reader can look for, and a quote only where it is verbatim', () => {
    const lost = parameters.filter(({ source }) => /^(same|see above|data\/|computed)|\(above\)/.test(source));
    expect(lost).toEqual([]);
    expect(parameters.filter(({ quote }) => quote && /paraphrase|computed/.test(quote))).toEqual([]);
  });

  it('mark what contradicts itself or another', () => {
    const marked = (id: string) =>
      parameters.filter((parameter) => parameter.conflict_id === id).map((parameter) => parameter.parameter_id);
    expect(marked('duty-effectively-paid')).toEqual(['duty-paid-share-2013', 'duty-paid-share-2024']);
    expect(marked('immex-trade-share')).toEqual(['immex-trade-share-2016-2021', 'immex-trade-share-2021']);
    expect(marked('igi-2024')).toEqual(['customs-revenue-2024', 'igi-2024']);
    expect(marked('textile-firms-amount')).toEqual(['textile-firms-investigated']);
    expect(parameters.filter((parameter) => parameter.conflict_id)).toHaveLength(18);
  });

  it('give the figures that the law and the central bank print', () => {
    const value = (id: string) => parameters.find((parameter) => parameter.parameter_id === id)?.value;
    expect(value('vat-rate-general')).toBe('16');
    expect(value('mfn-mean')).toBe('5.65');
    expect(value('safe-harbour')).toBe('max(6.9% of assets, 6.5% of costs)');
    expect(value('tiie-28-2019')).toBe('8.32');
    expect(value('usd-mxn-2024')).toBe('18.33');
  });
});

describe('events', () => {
  it('are 23 reforms and 27 tariff facts', () => {
    const of = (kind: string) => events.filter((event) => event.kind === kind);
    expect([of('reform').length, of('tariff').length]).toEqual([23, 27]);
  });

  it('have stable ids that begin with their date, and an ISO period no other than the day published', () => {
    for (const { event_id, period, published } of events) {
      expect(event_id).toMatch(kebab);
      expect(event_id).toMatch(/^\d{4}-/);
      expect(period).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
      if (published) expect(period).toBe(published);
    }
  });

  it('say what changes in one sentence of each language, which is not the title again', () => {
    for (const { event_id, title_es, title_en, summary_es, summary_en } of events) {
      for (const summary of [summary_es, summary_en]) expect(summary, event_id).toMatch(/[^.]\.$/);
      expect(summary_es, event_id).not.toContain(title_es);
      expect(summary_en, event_id).not.toContain(title_en);
      expect(summary_es, event_id).not.toBe(summary_en);
    }
  });
});

describe('sources of law', () => {
  it('say that no table is compiled from them, and those with files carry their SHA-256', () => {
    const law = sources.filter((source) => /Texto legal/.test(source.licence));
    expect(law.map((source) => source.id).sort()).toEqual([
      'decreto-immex',
      'ley-aduanera',
      'ley-iva',
      'ligie-2022',
      'rgce-2026'
    ]);
    expect(law.flatMap((source) => source.files)).toEqual([]);
    const compiled = sources.find((source) => source.id === 'fiscal-catalogue');
    expect(compiled?.files.every((file) => file.sha256)).toBe(true);
  });
});
