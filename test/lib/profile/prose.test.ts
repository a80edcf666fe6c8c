import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/lib/data/database';
import { openNodeDatabase } from '../../../src/lib/data/node';
import { question } from '../../../src/lib/data/question';
import { allSectors } from '../../../src/lib/data/questions/sectors';
import { BORDER_ZONE } from '../../../src/lib/profile/border-zone';
import { gather, type Gathered } from '../../../src/lib/profile/gather';
import { gatherSectors } from '../../../src/lib/profile/gather-sectors';
import type { SectorFacts } from '../../../src/lib/profile/facts';
import { linked } from '../../../src/lib/profile/linked';
import { CITY_PLAN } from '../../../src/lib/profile/prose/city';
import { between, change, list, metroOf, named, of, percent, told } from '../../../src/lib/profile/prose/grammar';
import { write, type Prose } from '../../../src/lib/profile/prose/plan';
import { SECTOR_PLAN } from '../../../src/lib/profile/prose/sector';
import { STATE_PLAN } from '../../../src/lib/profile/prose/state';
import { formatValue } from '../../../src/lib/text/format';
import { openPublished } from '../../data/estimates/published';

const LOCALES = ['es', 'en'] as const;
type Locale = (typeof LOCALES)[number];

let database: Database & { close(): void };
let places: Gathered;
let sectors: SectorFacts[];
let groupName: (id: string, locale: Locale) => string;

beforeAll(async () => {
  const published = await openPublished();
  published.close();
  database = await openNodeDatabase(published.file);
  [places, sectors] = await Promise.all([gather(database), gatherSectors(database)]);
  const names = new Map((await database.ask(allSectors())).map((sector) => [sector.id, sector.name]));
  groupName = (id, locale) => names.get(id)![locale];
});
afterAll(() => database.close());

function proseOf(id: string, locale: Locale): Prose {
  const sector = sectors.find((candidate) => candidate.id === id.replace(/^sector /, ''));
  if (id.startsWith('sector ')) return write(SECTOR_PLAN, { sector: sector! }, locale);
  const place = places.places.find((candidate) => candidate.id === id)!;
  const plan = place.level === 'state' ? STATE_PLAN : CITY_PLAN;
  return write(plan, { place, nation: places.nation, group: groupName }, locale);
}
const everyId = () => [...places.places.map(({ id }) => id), ...sectors.map(({ id }) => `sector ${id}`)];

/** What no sentence may hold, with the reason. */
const FAULTS: Record<Locale, readonly (readonly [RegExp, string])[]> = {
  es: [
    [/\bde el\b|\ba el\b/, 'a contraction is missing'],
    [/\ben Estado de México|de Estado de México|de Ciudad de México|en Ciudad de México/, 'an article is missing'],
    [/\bdel (El|La|Los|Las) |\bdel (Salto|Marqués) /, 'the article of a name was contracted'],
    [/\by i|\by hi(?!e)/i, 'y before an i sound'],
    [/(?<![\d,.])1 (puestos|personas|habitantes|plantas|estados|subsectores|kilómetros)\b/, 'one takes a singular'],
    [/millones dólares|millones pesos|millones puestos/, '«de» is missing after a scale'],
    [/\b(the|of|and)\b/, 'English words']
  ],
  en: [
    [/\bthe the\b|\bof of\b/, 'a word twice'],
    [/(?<![\d,.])1 (jobs|people|inhabitants|plants|states|subsectors|kilometres)\b/, 'one takes a singular'],
    [/\bof State of Mexico\b|^State of Mexico/, 'an article is missing'],
    [/\b(mil millones|entre|publicado|estimado)\b/, 'Spanish words']
  ]
};
const ANY = /\bNaN\b|undefined|null|Infinity|\[object| {2}| [.,;:)]|\(\)|\.\.|,\.|^\s*$|\( /;

describe('the prose of every place and sector', () => {
  it.each(LOCALES)('has no hole, no wrong article and whole sentences (%s)', (locale) => {
    const faults: string[] = [];
    for (const id of everyId()) {
      const { paragraphs } = proseOf(id, locale);
      if (paragraphs.length < 3) faults.push(`${id}: ${paragraphs.length} paragraphs`);
      for (const text of paragraphs) {
        if (ANY.test(text)) faults.push(`${id}: ${ANY.exec(text)![0]} in ${text}`);
        if (!/^[\p{Lu}\d].*\.$/u.test(text)) faults.push(`${id}: no whole sentence: ${text}`);
        for (const [pattern, why] of FAULTS[locale])
          if (pattern.test(text)) faults.push(`${id}: ${why}: ${pattern.exec(text)![0]} in ${text}`);
      }
    }
    expect(everyId().length).toBeGreaterThan(500);
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('says the same in both languages, sentence by sentence', () => {
    for (const id of everyId()) expect(proseOf(id, 'es').used).toEqual(proseOf(id, 'en').used);
  });

  it('draws on at least thirty templates, each of which speaks of some place', () => {
    const used = new Set(
      places.places.flatMap(({ id, level }) => proseOf(id, 'es').used.map((name) => `${level === 'state'} ${name}`))
    );
    const silent = [
      ...CITY_PLAN.filter(({ id }) => !used.has(`false ${id}`)).map(({ id }) => `city ${id}`),
      ...STATE_PLAN.filter(({ id }) => !used.has(`true ${id}`)).map(({ id }) => `state ${id}`)
    ];
    expect(new Set([...CITY_PLAN, ...STATE_PLAN]).size).toBeGreaterThanOrEqual(30);
    expect(silent).toMatchSnapshot('templates that no place of today needs');
  });

  it('gives every estimate its range, and every number its year', () => {
    for (const id of everyId()) {
      const text = proseOf(id, 'es').paragraphs.join(' ');
      for (const [, inside = ''] of text.matchAll(/(?:dólares|pesos|personas) \(([^)]*estimado[^)]*)\)/g))
        expect(inside).toMatch(/^(?:\p{L}+ de )?\d{4}.*; entre .+ y .+/u);
      for (const [, inside = ''] of text.matchAll(/(?:dólares|pesos|personas|puestos|manufactura) \(([^)]*)\)/g))
        expect(inside).toMatch(/\d{4}/);
    }
  });

  it('gives a city’s shares of sectors and its concentration their range, and claims nothing that the range does not bear', () => {
    let told = 0;
    for (const place of places.places.filter(({ level }) => level !== 'state')) {
      for (const { share, low, high } of place.mix) expect(low <= share && share <= high, place.id).toBe(true);
      const { used, paragraphs } = proseOf(place.id, 'es');
      const text = paragraphs.join(' ');
      for (const [, inside] of text.matchAll(/\(((?:menos de )?\d+ %[^)]*)\)/g)) {
        told++;
        if (!inside!.includes('; entre'))
          expect(inside, `${place.id}: ${text}`).toMatch(/^(100|menos de 1) %$|^\d+ %$/);
      }
      const [first, second] = place.mix;
      if (used.includes('mix-one')) expect(first!.low, place.id).toBeGreaterThanOrEqual(0.5);
      if (used.includes('mix-spread')) expect(Math.max(...place.mix.map(({ high }) => high))).toBeLessThan(0.35);
      if (second && second.high > first!.low) expect(used, place.id).toContain('mix-order-estimated');
      if (used.includes('concentrated')) expect(place.concentration!.low).toBeGreaterThanOrEqual(0.4);
      if (place.concentration) expect(place.concentration.basis).toBe('modelled');
    }
    expect(told).toBeGreaterThan(900);
  });

  it('gives a metro of one municipality the basis of that municipality’s own figure', async () => {
    const lone = places.places.filter(({ level, parts, jobs }) => level === 'metro' && parts === 1 && jobs);
    expect(lone.length).toBeGreaterThan(10);
    const rows = await database.ask(
      question(
        'jobs of lone parts',
        `SELECT metro.place_id, metro.basis, part.basis AS own, metro.value = part.value AS same FROM best AS metro
         JOIN place_part USING (place_id) JOIN best AS part ON part.place_id = part_id
           AND part.measure_id = metro.measure_id AND part.sector_id = metro.sector_id AND part.period = metro.period
         WHERE metro.measure_id = 'jobs_manufacturing' AND metro.period = '2020-02' AND metro.sector_id = 'all'`,
        (record) => ({ place: String(record.place_id), basis: record.basis, own: record.own, same: record.same })
      )
    );
    for (const { id, jobs } of lone) {
      const row = rows.find(({ place }) => place === id)!;
      expect([row.basis, row.same], id).toEqual([row.own, true]);
      expect(jobs!.basis, id).toBe(row.own);
      const word = row.own === 'published' ? 'publicado' : 'derivado';
      expect(proseOf(id, 'es').paragraphs.join(' '), id).toContain(`(febrero de 2020, ${word})`);
    }
  });

  it('bounds a state’s shares and concentration by what is confidential', () => {
    const held = places.places.filter(({ level, known }) => level === 'state' && known < 0.99 && known >= 0.8);
    expect(held.length).toBeGreaterThan(3);
    for (const { id, mix, known, concentration } of held) {
      expect(mix[0]!.high - mix[0]!.low, id).toBeCloseTo(1 - known, 9);
      expect(concentration!.basis, id).toBe('derived');
      expect(concentration!.high, id).toBeGreaterThan(concentration!.low!);
    }
  });

  it('tells the programme’s employment wherever one is published, and of Jalisco that it counts all segments', async () => {
    const printed = await database.ask(
      question(
        'printed',
        `SELECT DISTINCT place_id FROM best WHERE measure_id = 'jobs_immex' AND basis <> 'modelled' AND length(period) = 7
           AND sector_id IN ('all', 'scian-31-33') AND place_id <> 'MX'`,
        (record) => String(record.place_id)
      )
    );
    expect(printed.length).toBeGreaterThan(10);
    const profiled = printed.filter((id) => places.places.some((place) => place.id === id));
    for (const id of profiled) expect(proseOf(id, 'es').used, id).toContain('immex-published');
    expect(proseOf('14', 'es').paragraphs.join(' ')).toContain('ocupado en establecimientos IMMEX es de');
  });

  it('links each glossary term once', () => {
    const [first] = linked(['IMMEX e IMMEX, importaciones temporales.'], 'es');
    expect(first!.filter(({ term }) => term).map(({ term }) => term)).toEqual(['immex', 'temporary-import']);
    expect(first!.map(({ text }) => text).join('')).toBe('IMMEX e IMMEX, importaciones temporales.');
  });
});

describe('chosen places, read by an editor', () => {
  it.each([
    ['Juárez, on the border', 'M08.2.03'],
    ['Monterrey, a large metro', 'M19.1.01'],
    ['La Laguna, across two states', 'M05.1.01'],
    ['El Salto, a name with an article', '14070'],
    ['Valle de México', 'M09.1.01'],
    ['Chihuahua, the state', '08'],
    ['the State of Mexico', '15'],
    ['Mexico City', '09'],
    ['Jalisco, without a wage', '14'],
    ['Guerrero, thin data', '12'],
    ['transport equipment', 'sector 336']
  ])('%s', (_, id) => {
    for (const locale of LOCALES) expect(proseOf(id, locale).paragraphs.join('\n')).toMatchSnapshot(locale);
  });
});

describe('grammar', () => {
  it('contracts common articles and leaves those of names alone', () => {
    expect(of('Estado de México', 'es')).toBe('del Estado de México');
    expect(of('Ciudad de México', 'es')).toBe('de la Ciudad de México');
    expect(of('El Salto', 'es')).toBe('de El Salto');
    expect(of('State of Mexico', 'en')).toBe('of the State of Mexico');
    expect(named('Mexico City', 'en')).toBe('Mexico City');
    expect(metroOf('Valle de México', 'es')).toBe('la zona metropolitana del Valle de México');
    expect(metroOf('La Laguna', 'es')).toBe('la zona metropolitana de La Laguna');
    expect(list(['Puebla', 'Hidalgo'], 'es')).toBe('Puebla e Hidalgo');
  });

  it('says ranges once by unit, and small shares without a false zero', () => {
    const usd = (value: number) => formatValue(value, 'USD', 'es');
    expect(between(usd(66.2e9), usd(90.7e9), 'es')).toBe('entre 66.2 y 90.7 mil millones de dólares');
    expect(between(usd(5e8), usd(2e9), 'es')).toBe('entre 500 millones de dólares y 2.00 mil millones de dólares');
    expect(between('0.43', '0.59', 'es')).toBe('entre 0.43 y 0.59');
    expect(between('44%', '58%', 'en')).toBe('between 44 and 58%');
    expect(percent(0.004, 'es')).toBe('menos de 1 %');
    expect(change(100, 94.3, 'en')).toBe('5.7%');
    expect(
      told(
        { value: 3, low: 2, high: 5, period: '2025', basis: 'modelled', preliminary: true, source: 'imss' },
        'jobs',
        'en'
      )
    ).toBe('3 jobs (2025, estimated, preliminary; between 2 and 5 jobs)');
  });
});

describe('the border zone', () => {
  it('is the 43 municipalities of the decree and the two created out of them', () => {
    expect(BORDER_ZONE.size).toBe(45);
    expect(new Set([...BORDER_ZONE].map((id) => id.slice(0, 2)))).toEqual(
      new Set(['02', '05', '08', '19', '26', '28'])
    );
    expect(BORDER_ZONE.has('08037')).toBe(true);
  });
});
