import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { question } from '../../../src/lib/data/question';
import { openNodeDatabase } from '../../../src/lib/data/node';
import { placesOfLevel } from '../../../src/lib/data/questions/places';
import { allSectors } from '../../../src/lib/data/questions/sectors';
import { measures, sources, tablesHeld } from '../../../src/lib/data/questions/catalogue';
import type { Figure, FigureContext, FigureParams } from '../../../src/lib/figures/figure';
import { FIGURE_IDS, kindOf } from '../../../src/lib/figures/list';
import { figures } from '../../../src/lib/figures/registry';
import { FISCAL_OBJECTS } from '../../../src/lib/data/questions/footprint';
import { NO_OFFICIAL, OBJECTS } from '../../../src/lib/figures/fiscal-objects';
import { co2PerJobBySubsector } from '../../../src/lib/figures/co2-per-job';
import { exportsByState } from '../../../src/lib/figures/exports-by-state';
import { exportsBySubsector } from '../../../src/lib/figures/exports-by-subsector';
import { ALT_LIMIT, altText } from '../../../src/lib/figures/said';
import { topicOf } from '../../../src/lib/figures/topics';
import { growthBetween, withGaps } from '../../../src/lib/figures/trend';
import type { Cell } from '../../../src/lib/data/questions/cell';
import type { Locale } from '../../../src/lib/text/format';

const { version } = JSON.parse(readFileSync('static/data/latest.json', 'utf8')) as { version: string };

/** Places and sectors at the edges: the nation, a border state, one with many gaps, the smallest, a city and a metro of two states. */
const CASES: FigureParams[] = [
  { place: 'MX', sector: 'all' },
  { place: '08', sector: '336' },
  { place: '14', sector: '316' },
  { place: '06', sector: '324' },
  { place: '12', sector: 'food-drink' },
  { place: 'M08.2.03', sector: '334' },
  { place: 'M05.1.01', sector: '111' },
  { place: '08037', sector: '211' },
  { reform: 'usmca-loss' },
  { reform: 'vat-rule-removed' },
  { reform: 'wage-floor' }
];

describe('figures on the real database', () => {
  let database: Awaited<ReturnType<typeof openNodeDatabase>>;
  const names: Record<Locale, FigureContext<unknown>['names']> = {
    es: { places: {}, sectors: {} },
    en: { places: {}, sectors: {} }
  };
  let known: { shown: Set<string>; sources: Set<string> };

  beforeAll(async () => {
    database = await openNodeDatabase(join('static/data/v', version, 'atlas.duckdb'));
    for (const level of ['nation', 'state', 'metro', 'municipality', 'customs', 'port', 'unallocated'] as const)
      for (const place of await database.ask(placesOfLevel(level)))
        for (const locale of ['es', 'en'] as const)
          names[locale].places[place.id] = { name: place.name[locale], path: `/x/${place.slug}/` };
    for (const sector of await database.ask(allSectors()))
      for (const locale of ['es', 'en'] as const)
        names[locale].sectors[sector.id] = {
          name: sector.name[locale],
          ...(sector.group ? { group: sector.group } : {})
        };
    known = {
      shown: new Set([
        ...(await database.ask(measures())).map((measure) => measure.id),
        ...(await database.ask(tablesHeld())).map((table) => `tabla-${table}`)
      ]),
      sources: new Set((await database.ask(sources())).map((source) => source.id))
    };
  });
  afterAll(() => database.close());

  const contexts = async (figure: Figure<unknown>) => {
    const found: FigureContext<unknown>[] = [];
    for (const params of CASES) {
      const rows = await database.ask(figure.question(params));
      if (rows.length)
        for (const locale of ['es', 'en'] as const) found.push({ rows, params, locale, names: names[locale] });
    }
    return found;
  };

  it('are forty at least, over the topics that data here can speak of', () => {
    expect(figures.length).toBeGreaterThanOrEqual(40);
    const topics = new Set(figures.map((figure) => topicOf(figure)));
    for (const topic of [
      'exports',
      'jobs',
      'programme',
      'wages',
      'crossings',
      'inputs',
      'investment',
      'trade-rules',
      'environment',
      'footprint',
      'scenarios'
    ] as const)
      expect(topics).toContain(topic);
  });

  it('stand in the list under their own ids', () => {
    expect(figures.map(({ id }) => id)).toEqual(FIGURE_IDS);
  });

  it('have ids of their own', () => {
    expect(new Set(figures.map((figure) => figure.id)).size).toBe(figures.length);
  });

  describe.each(figures.map((figure) => [figure.id, figure] as const))('%s', (_, figure) => {
    it('answers at least one of the cases, from a known measure and known sources', async () => {
      const found = await contexts(figure);
      expect(found.length).toBeGreaterThan(0);
      expect(known.shown).toContain(figure.measure);
      for (const { rows } of found) {
        expect(figure.sources(rows).length).toBeGreaterThan(0);
        for (const source of figure.sources(rows)) expect(known.sources).toContain(source);
      }
    });

    it('says its finding, subtitle and reading in whole sentences, with no hole in them', async () => {
      for (const context of await contexts(figure)) {
        for (const text of [
          figure.title(context),
          figure.subtitle(context),
          figure.reading(context),
          figure.note?.(context) ?? 'x'
        ]) {
          expect(text.trim()).not.toBe('');
          expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|\s\s|\(\)|de  /);
        }
        expect(figure.title(context).length).toBeLessThanOrEqual(160);
        expect(figure.reading(context)).toMatch(/\.$/);
      }
    });

    it('has an alternative text of at most 300 characters that holds the finding', async () => {
      for (const context of await contexts(figure)) {
        const alt = altText(figure, context);
        expect(alt.length).toBeLessThanOrEqual(ALT_LIMIT);
        expect(alt).toContain(figure.title(context));
        expect(alt.replace(figure.title(context), '').trim()).not.toBe('');
      }
    });

    it('draws and tables finite numbers only', async () => {
      for (const context of await contexts(figure)) {
        expect(figure.chart(context).kind).toBe(kindOf(figure.id));
        const drawn = JSON.stringify(figure.chart(context), (_key, value: unknown) => {
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
          return value;
        });
        expect(drawn.length).toBeGreaterThan(20);
        const table = figure.table(context);
        expect(table.rows.length).toBeGreaterThan(0);
        for (const row of table.rows)
          for (const column of table.columns) {
            const cell = row.cells[column.key];
            if (typeof cell === 'number') expect(Number.isFinite(cell)).toBe(true);
            else if (column.kind === 'number')
              expect(cell === null || cell === undefined || typeof cell === 'object').toBe(true);
          }
      }
    });
  });

  it('adds the shares of the states to one hundred', async () => {
    const rows = await database.ask(exportsByState.question({}));
    const table = exportsByState.table({ rows, params: {}, locale: 'es', names: names.es });
    const total = table.rows.reduce((sum, row) => sum + (row.cells.share as number), 0);
    expect(total).toBeCloseTo(100, 9);
  });

  it('tells estimates of cities by level, with their range, and of no growth', async () => {
    for (const place of ['M08.2.03', '08037'])
      for (const figure of figures.filter(({ id }) => /^city-(exports|jobs)-(trend|by-sector)$/.test(id)))
        for (const locale of ['es', 'en'] as const) {
          const rows = await database.ask(figure.question({ place }));
          expect(rows.length, `${figure.id} of ${place}`).toBeGreaterThan(3);
          expect(figure.basis(rows)).toBe('modelled');
          const context = { rows, params: { place }, locale, names: names[locale] };
          expect(figure.title(context)).not.toMatch(/creci|cay[óe]|multiplic|grew|fell|fold/);
          const keys = figure.table(context).columns.map(({ key }) => key);
          expect(keys).toEqual(expect.arrayContaining(['low', 'high']));
        }
  });

  /** Cities are asked of what offers them, and of the points that their pages show. */
  const shown = ({ id, takes }: Figure<unknown>, { place = 'MX' }: FigureParams) =>
    /^(MX|\d\d)$/.test(place) || takes === 'city' || id === 'immex-jobs-points' || id.startsWith('footprint-');

  it('quotes no estimate without its range, in title or reading', async () => {
    // Exempt: a walk of centres says its parts' ranges; jobs of a subsector in the whole country have next to none.
    const narrow = await database.ask(co2PerJobBySubsector.question({}));
    for (const { sector } of narrow as { sector: string }[]) {
      const [jobs] = await database.ask(
        question(
          'range of jobs',
          `SELECT (high - low) / value AS width FROM best WHERE measure_id = 'jobs_manufacturing' AND place_id = 'MX'
             AND sector_id = '${sector}' AND period = '2020'`,
          (record) => Number(record.width)
        )
      );
      expect(jobs, sector).toBeLessThan(0.01);
    }
    let quoted = 0;
    for (const figure of figures.filter(({ id }) => id !== co2PerJobBySubsector.id))
      for (const context of await contexts(figure)) {
        if (figure.basis(context.rows) !== 'modelled' || !shown(figure, context.params)) continue;
        // Names of reforms hold numbers of their own.
        const bare = (text: string) => text.replace(/[«“][^»”]*[»”]/g, '');
        // Beside published points the title is one of them.
        const printed = (context.rows as { basis?: string }[]).some(({ basis }) => basis === 'published');
        for (const text of [...(printed ? [] : [figure.title(context)]), figure.reading(context)].map(bare)) {
          const amounts =
            text.match(/\d[\d.,]* (mil|millones|billones|billion|million|trillion|puestos|jobs|personas|people)/g) ??
            [];
          if (!amounts.length) continue;
          quoted++;
          expect(text, `${figure.id}: ${text}`).toMatch(
            /\b(entre [−+]?[\d.,]+( \p{L}+)* y|between [−+]?[\d.,]+( \p{L}+)* and) [−+]?\d/u
          );
          expect(text).not.toMatch(/\bunos? \d|\bunas \d|\babout \d/);
        }
        expect(figure.title(context)).not.toMatch(/(reúnen?|holds?) \d+ ?%/);
      }
    expect(quoted).toBeGreaterThan(40);
  });

  it('speaks of the fiscal object that is asked for, each with its meaning', async () => {
    for (const figure of figures.filter(({ id }) => id.startsWith('footprint-'))) {
      const rows = await database.ask(figure.question({ place: 'MX' }));
      for (const locale of ['es', 'en'] as const) {
        const titles = FISCAL_OBJECTS.map((measure) => {
          const context = { rows, params: { place: 'MX', measure }, locale, names: names[locale] };
          const said = `${figure.reading(context)} ${figure.note?.(context) ?? ''}`;
          expect(said).toContain(OBJECTS[measure].meaning[locale]);
          expect(said).toContain(NO_OFFICIAL[locale]);
          expect(figure.subtitle(context)).toContain(OBJECTS[measure].name[locale]);
          expect(figure.subtitle(context)).toMatch(/estima/);
          return figure.title(context);
        });
        expect(new Set(titles).size).toBe(FISCAL_OBJECTS.length);
      }
    }
  });

  it('lists a confidential subsector as such, never as zero', async () => {
    const rows = await database.ask(exportsBySubsector.question({ place: '08' }));
    const table = exportsBySubsector.table({
      rows,
      params: { place: '08', year: '2024' },
      locale: 'es',
      names: names.es
    });
    const textiles = table.rows.find((row) => row.cells.label === names.es.sectors['314']!.name)!;
    expect(textiles.cells.value).toEqual({ missing: 'confidencial' });
  });
});

describe('growth', () => {
  const cell = (value: number, high: number | null = null): Cell => ({
    place: 'MX',
    sector: '324',
    period: '2025',
    value,
    low: null,
    high,
    basis: 'derived',
    status: 'final',
    source: 'inegi-etef'
  });

  it('is told where the bounds leave no doubt', () => {
    expect(growthBetween(cell(100), cell(250))).toBe(2.5);
    expect(growthBetween(cell(100, 101), cell(250, 252))).toBe(2.5);
  });

  it('is not told of a lower bound that could be much more, nor of what is not positive', () => {
    expect(growthBetween(cell(100, 300), cell(250))).toBeNull();
    expect(growthBetween(cell(-5), cell(250))).toBeNull();
  });
});

describe('a series with years missing', () => {
  const point = (x: number) => ({ x, y: 1, low: null, high: null });

  it('is broken where they are, and whole where its step is longer than a year', () => {
    expect(withGaps([2005, 2006, 2021].map(point)).map(({ x, y }) => [x, y])).toEqual([
      [2005, 1],
      [2006, 1],
      [2007, null],
      [2021, 1]
    ]);
    expect(withGaps([1990, 1995, 2000].map(point))).toHaveLength(3);
  });
});
