import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCatalog } from '../../../data/catalog/catalog';
import { openNodeDatabase } from '../../../src/lib/data/node';
import { measures, sources } from '../../../src/lib/data/questions/catalogue';
import { DEBATE_IDS, WRITERS, type Ask, type Debate } from '../../../src/lib/debates';
import { EVIDENCE_FIGURES } from '../../../src/lib/debates/evidence-figures';
import { labourCases } from '../../../src/lib/debates/labour-cases.server';
import { PRESET_IDS } from '../../../src/lib/debates/preset-path';
import { presetName } from '../../../src/lib/debates/presets';
import { PRESETS as LAB_PRESETS } from '../../../src/lib/scenario/presets';
import { figures } from '../../../src/lib/figures/registry';
import { TERMS } from '../../../src/lib/text/glossary';

const { version } = JSON.parse(readFileSync('static/data/latest.json', 'utf8')) as { version: string };
const LOCALES = ['es', 'en'] as const;
const PAGES = DEBATE_IDS.flatMap((id) => LOCALES.map((locale) => [id, locale] as const));

describe('the debates on the real database', () => {
  let database: Awaited<ReturnType<typeof openNodeDatabase>>;
  let known: { measures: Set<string>; sources: Set<string>; parameters: Set<string>; events: Set<string> };
  const written = new Map<string, Debate>();
  const debate = (id: string, locale: string) => written.get(`${id} ${locale}`)!;

  beforeAll(async () => {
    database = await openNodeDatabase(join('static/data/v', version, 'atlas.duckdb'));
    const ask: Ask = (question) => database.ask(question);
    for (const [id, locale] of PAGES) written.set(`${id} ${locale}`, await WRITERS[id](ask, locale));
    const catalog = readCatalog();
    known = {
      measures: new Set((await ask(measures())).map((measure) => measure.id)),
      sources: new Set((await ask(sources())).map((source) => source.id)),
      parameters: new Set(catalog.parameters.map((parameter) => parameter.parameter_id)),
      events: new Set(catalog.events.map((event) => event.event_id))
    };
  });
  afterAll(() => database.close());

  it.each(PAGES)('%s (%s) says everything in whole sentences, with no hole in them', (id, locale) => {
    const { title, lead, claims } = debate(id, locale);
    expect(title).toMatch(/\?$/);
    expect(lead).toMatch(/\.$/);
    expect(claims.length).toBeGreaterThanOrEqual(3);
    for (const claim of claims) {
      for (const part of [claim.supports, claim.contradicts, claim.unknown]) expect(part.length).toBeGreaterThan(0);
      const sentences = [...claim.supports, ...claim.contradicts, ...claim.unknown];
      for (const text of sentences) {
        expect(text, claim.id).toMatch(/^(\[\[[a-z0-9-]+\|)?\p{Lu}.*[.)]$/u);
        expect(text, claim.id).not.toMatch(/undefined|null|NaN|Infinity|\[object|\s\s|\(\)| ,| \.|de  |−|\$\{/);
      }
      for (const text of [claim.who, claim.said]) expect(text.trim().length).toBeGreaterThan(8);
      expect(claim.said).not.toMatch(/[.«»“”]$/);
    }
  });

  it.each(PAGES)(
    '%s (%s) grounds every claim in a source that exists, and in a caveat or an official page',
    (id, locale) => {
      for (const claim of debate(id, locale).claims) {
        expect(claim.sources.length + (claim.addresses?.length ?? 0), claim.id).toBeGreaterThan(0);
        expect(claim.sources.filter((source) => !known.sources.has(source))).toEqual([]);
        expect(claim.measures.filter((measure) => !known.measures.has(measure))).toEqual([]);
        expect((claim.parameters ?? []).filter((parameter) => !known.parameters.has(parameter))).toEqual([]);
        expect(claim.measures.length + (claim.addresses?.length ?? 0), claim.id).toBeGreaterThan(0);
      }
      expect(debate(id, locale).reforms.filter((event) => !known.events.has(event))).toEqual([]);
    }
  );

  it.each(DEBATE_IDS)('%s hears both sides, and says the same in both languages', (id) => {
    const [es, en] = [debate(id, 'es'), debate(id, 'en')];
    expect(new Set(es.claims.map((claim) => claim.side))).toEqual(new Set(['change', 'keep']));
    const shape = ({ claims, reforms }: Debate) => ({
      reforms,
      claims: claims.map(({ id: claim, side, figures: uses, supports, contradicts, unknown, ...rest }) => ({
        claim,
        side,
        uses,
        counts: [supports.length, contradicts.length, unknown.length],
        grounds: [rest.measures, rest.sources, rest.parameters, rest.presets, rest.table]
      }))
    });
    expect(shape(en)).toEqual(shape(es));
    for (const [i, claim] of es.claims.entries()) expect(en.claims[i]!.said).not.toBe(claim.said);
    expect(new Set(es.claims.map((claim) => claim.id)).size).toBe(es.claims.length);
  });

  it.each(DEBATE_IDS)('%s states the same numbers in both languages', (id) => {
    // Scale words and percent signs differ, digits do not; «3.52 billones» is “3.52 trillion”.
    const digits = (text: string) => (text.replace(/\[\[[^|]+\|/g, '').match(/\d[\d,.]*\d|\d/g) ?? []).sort();
    const [es, en] = [debate(id, 'es'), debate(id, 'en')];
    for (const [i, claim] of es.claims.entries())
      for (const part of ['supports', 'contradicts', 'unknown'] as const)
        expect(digits(en.claims[i]![part].join(' ')), `${claim.id} ${part}`).toEqual(digits(claim[part].join(' ')));
  });

  it('marks only terms that the glossary has', () => {
    const terms = new Set(TERMS.map((term) => term.id));
    const texts = [...written.values()].flatMap(({ claims }) =>
      claims.flatMap(({ supports, contradicts, unknown }) => [...supports, ...contradicts, ...unknown])
    );
    const marked = texts.flatMap((text) => [...text.matchAll(/\[\[([^|]+)\|/g)].map(([, id]) => id!));
    expect(marked.length).toBeGreaterThan(10);
    expect(marked.filter((id) => !terms.has(id))).toEqual([]);
  });

  it('quotes Juárez’s published points as they were published', () => {
    const swings = debate('labour', 'es').claims.find((claim) => claim.id === 'swings')!;
    expect(swings.supports.join(' ')).toMatch(/326,388 .*junio de 2023.*262,008 .*julio de 2025/);
  });

  it('never gives an estimate without its range', () => {
    for (const locale of LOCALES)
      for (const text of debate('tax', locale).claims.flatMap(({ supports, contradicts }) => [
        ...supports,
        ...contradicts
      ]))
        for (const [, after] of text.matchAll(/(?:se estima en|estimated at)(.{0,60})/g))
          expect(after).toMatch(/\((estimación, entre|an estimate, between)/);
  });
});

describe('the prose of the debates', () => {
  const folder = 'src/lib/debates/';
  const files = readdirSync(folder).filter((file) =>
    (DEBATE_IDS as readonly string[]).includes(file.replace('.ts', ''))
  );

  it.each(files)('%s types no number: all but years come from the data', (file) => {
    const code = readFileSync(folder + file, 'utf8');
    // The two texts of t(…) and the fields in prose: string and template literals with a space in them.
    const literals = code.match(/'\p{Lu}[^'\n]* [^'\n]*'|`[\p{Lu}[][^`]* [^`]*`/gu) ?? [];
    const prose = literals.filter((text) => !/SELECT|measure_id|place_id|sector_id/.test(text));
    expect(prose.length).toBeGreaterThan(10);
    const typed = prose
      .map((text) => text.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}|\[\[[a-z0-9-]+\|/g, ''))
      .filter((text) => /\d/.test(text.replace(/\b(19|20)\d\d\b/g, '')));
    expect(typed).toEqual([]);
  });
});

describe('the figures of the debates', () => {
  it('are in the registry, all shown by some claim', () => {
    const here = new Set(figures.map((figure) => figure.id));
    expect(EVIDENCE_FIGURES.filter((id) => !here.has(id))).toEqual([]);
  });
});

describe('the scenarios of the debates', () => {
  it('are presets of the lab, under the same ids', () => {
    expect([...PRESET_IDS].sort()).toEqual(LAB_PRESETS.map(({ id }) => id).sort());
  });

  it('have a name in both languages and an id fit for an address', () => {
    for (const id of PRESET_IDS) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(presetName(id, 'es')).not.toBe(presetName(id, 'en'));
    }
  });
});

describe('the cases of the rapid response mechanism', () => {
  it('each have an official press release of their own, and an outcome in both languages or in none', () => {
    const cases = labourCases();
    expect(cases.length).toBeGreaterThanOrEqual(18);
    expect(new Set(cases.map((row) => row.url)).size).toBe(cases.length);
    expect(new Set(cases.map((row) => row.case_id)).size).toBe(cases.length);
    for (const row of cases) {
      for (const url of [row.url, row.outcome_url ?? row.url])
        expect(url).toMatch(/^https:\/\/(www\.)?(ustr\.gov|dol\.gov)\/.*(press-releases|newsroom\/releases)\//);
      expect(row.outcome_es === null, row.case_id).toBe(row.outcome_en === null);
      // A row without a sector is shown as outside manufacturing.
      if (row.sector_id === null) expect(['mas-air-2023', 'atento-2024']).toContain(row.case_id);
      if (row.outcome_url === null) continue;
      expect(row.outcome_es, row.case_id).not.toBeNull();
      expect(row.outcome_url, row.case_id).not.toBe(row.url);
    }
  });

  it('are refused when the address is not an official one', async () => {
    const { mkdtempSync, writeFileSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const file = join(mkdtempSync(join(tmpdir(), 'cases-')), 'cases.csv');
    const good = readFileSync('data/catalog/labour_cases.csv', 'utf8').split('\n');
    writeFileSync(file, [good[0], good[1]!.replace('https://ustr.gov', 'https://example.org')].join('\n'));
    expect(() => labourCases(file)).toThrow(/line 2.*official press release/);
    writeFileSync(file, `${good[0]}\n${good[1]}https://example.org/outcome`);
    expect(() => labourCases(file)).toThrow(/line 2/);
  });
});
