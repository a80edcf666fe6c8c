import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNodeDatabase } from '../../../src/lib/data/node';
import { placesOfLevel } from '../../../src/lib/data/questions/places';
import { allSectors } from '../../../src/lib/data/questions/sectors';
import type { Figure, FigureContext } from '../../../src/lib/figures/figure';
import { FIGURE_IDS } from '../../../src/lib/figures/list';
import { figures } from '../../../src/lib/figures/registry';

const { version } = JSON.parse(readFileSync('static/data/latest.json', 'utf8')) as { version: string };

/** Figures whose names begin so. */
const named = (...starts: string[]) => FIGURE_IDS.filter((id) => starts.some((start) => id.startsWith(start)));
const ofMeasure = (...measures: string[]) =>
  figures.filter(({ measure }) => measures.includes(measure)).map(({ id }) => id);

/** What is wrong, or easily misread, in each publication; the figures that it touches; the words that must stand beside them. */
const LIST: { why: string; figures: () => readonly string[]; words: Record<'es' | 'en', RegExp> }[] = [
  {
    why: 'exports by state are of all exporters, some nine tenths of the national total',
    figures: () => ofMeasure('exports', 'exports_quarterly'),
    words: { es: /todos los exportadores.*90 %/, en: /all exporters.*90%/ }
  },
  {
    why: 'the last year of exports by state is preliminary',
    figures: () => ofMeasure('exports').filter((id) => !['jobs-against-exports', 'after-2015-vat-rule'].includes(id)),
    words: { es: /preliminar/, en: /preliminary/i }
  },
  {
    why: 'exports of farming begin in 2018, so totals before and after cover different things',
    figures: () => [
      'exports-trend',
      'exports-by-group',
      'exports-by-group-stacked',
      'exports-slope',
      'exports-heat-map',
      'exports-concentration',
      'exports-small-multiples',
      'city-exports-trend',
      'after-2015-vat-rule'
    ],
    words: { es: /agropecuario.*2018/, en: /Farming.*2018/ }
  },
  {
    why: 'confidential cells are missing, not zero',
    figures: () => [
      'exports-by-group',
      'exports-by-group-stacked',
      'exports-composition',
      'exports-by-subsector',
      'sector-exports-trend',
      'exports-waterfall',
      'fdi-by-subsector',
      'fdi-by-origin',
      'exports-by-chapter',
      'product-concentration'
    ],
    words: { es: /confidencial|cota inferior/i, en: /confidential|lower bound/i }
  },
  {
    why: 'a customs office or port is where goods cross',
    figures: () => ['crossings-by-office', 'crossings-flows', 'crossings-small-multiples', 'crossings-by-us-port'],
    words: { es: /cruza, no donde se (fabrica|hace)/, en: /cross, not where they are made/ }
  },
  {
    why: 'exports at customs are not those of the states',
    figures: () => ['crossings-balance'],
    words: { es: /no se mezcla.*90 %/, en: /not (?:to be )?mixed.*90%/ }
  },
  {
    why: 'a US good is told by the state of its consignee, and part has none',
    figures: () => ofMeasure('us_inputs'),
    words: { es: /quien recibe.*cuarta parte.*No son exportaciones/s, en: /a quarter|fourth/ }
  },
  {
    why: 'US tables before 2004 count exports twice',
    figures: () => ['us-inputs-trend', 'us-mexico-trade'],
    words: { es: /2004: antes/, en: /2004: before/ }
  },
  {
    why: 'two years of the monthly US files hold nine months',
    figures: () => ['us-inputs-by-chapter', 'crossings-by-us-port'],
    words: { es: /nueve meses/, en: /nine months/ }
  },
  {
    why: 'the programme’s figures are scattered points; the manufacturing segment is not the whole',
    figures: () => ['immex-jobs-points', 'immex-plants-points'],
    words: { es: /puntos sueltos.*segmento manufacturero/, en: /scattered points.*manufacturing segment/ }
  },
  {
    why: 'social security does not tell the programme apart',
    figures: () => [
      'jobs-map',
      'jobs-by-city',
      'jobs-by-division',
      'manufacturing-share-by-state',
      'city-jobs-monthly'
    ],
    words: { es: /no solo el programa|no distingue/, en: /not only the IMMEX|not tell the programme/ }
  },
  {
    why: 'Mexico City is one unit of social security',
    figures: () => ['jobs-map', 'jobs-by-city'],
    words: { es: /Ciudad de México es una sola unidad/, en: /Mexico City is a single unit/ }
  },
  {
    why: 'April to June 2020 are of the pandemic',
    figures: () => ['city-jobs-monthly'],
    words: { es: /abril a junio de 2020/, en: /April to June 2020/ }
  },
  {
    why: 'contribution wages are capped, of all activities, and lack Jalisco',
    figures: () => ['wages-by-state', 'wage-against-minimum'],
    words: { es: /tope de 25 UMA/, en: /capped at 25 UMA/ }
  },
  {
    why: 'wages of Jalisco are not in the copy',
    figures: () => ['wages-by-state', 'wages-against-informality'],
    words: { es: /Jalisco/, en: /Jalisco/ }
  },
  {
    why: 'informality is of all who work in a state',
    figures: () => ofMeasure('informality'),
    words: { es: /todos los ocupados/, en: /all who work/ }
  },
  {
    why: 'the border zone has a minimum wage of its own since 2019',
    figures: () => ['minimum-wages'],
    words: { es: /2019.*municipios/, en: /2019.*municipalities/ }
  },
  {
    why: 'investment is a flow, may be negative, and stands where it declares its address',
    figures: () => ['fdi-trend', 'fdi-by-state'],
    words: { es: /flujos.*domicilio.*negativos/, en: /flows.*address.*negative/ }
  },
  {
    why: 'claims under the treaty jump in July 2025',
    figures: () => named('usmca-'),
    words: { es: /julio de 2025/, en: /July 2025/ }
  },
  {
    why: 'the release register counts those above thresholds, which changed in 2014',
    figures: () => ['retc-plants', 'co2-per-job-by-city', 'co2-per-job-by-subsector'],
    words: { es: /2014/, en: /2014/ }
  },
  {
    why: 'amounts in the release register hold unit mistakes',
    figures: () => ['retc-plants', 'retc-substances', 'co2-per-job-by-city', 'co2-per-job-by-subsector'],
    words: { es: /errores de unidad/, en: /unit mistakes/ }
  },
  {
    why: 'input–output tables by state join four subsectors and do not split the maquila',
    figures: () => ['content-by-state'],
    words: { es: /juntan cuatro subsectores.*maquila/, en: /four subsectors.*maquila/ }
  },
  {
    why: 'the copy of domestic value added holds two equal columns',
    figures: () => ['domestic-value-added'],
    words: { es: /dos columnas iguales/, en: /two equal columns/ }
  },
  {
    why: 'the city structure is of 2020',
    figures: () => [
      'city-exports-map',
      'exports-by-city',
      'city-exports-trend',
      'city-jobs-trend',
      'city-exports-by-sector',
      'city-jobs-by-sector',
      'footprint-map',
      'footprint-by-city'
    ],
    words: { es: /2020/, en: /2020/ }
  },
  {
    why: 'no official figure of the footprint exists, and its objects are not added',
    figures: () => named('footprint-'),
    words: { es: /No hay cifra oficial.*no se suman/, en: /no official figure.*not added to one another/i }
  }
];

describe('caveats of the publications', () => {
  let database: Awaited<ReturnType<typeof openNodeDatabase>>;
  const names: Record<'es' | 'en', FigureContext<unknown>['names']> = {
    es: { places: {}, sectors: {} },
    en: { places: {}, sectors: {} }
  };
  beforeAll(async () => {
    database = await openNodeDatabase(`static/data/v/${version}/atlas.duckdb`);
    for (const level of ['nation', 'state', 'metro', 'municipality', 'customs', 'port', 'unallocated'] as const)
      for (const place of await database.ask(placesOfLevel(level)))
        for (const locale of ['es', 'en'] as const)
          names[locale].places[place.id] = { name: place.name[locale], path: '/' };
    for (const sector of await database.ask(allSectors()))
      for (const locale of ['es', 'en'] as const)
        names[locale].sectors[sector.id] = {
          name: sector.name[locale],
          ...(sector.group ? { group: sector.group } : {})
        };
  });
  afterAll(() => database.close());

  /** What stands beside a figure: subtitle, note and reading. */
  async function beside(figure: Figure<unknown>, locale: 'es' | 'en'): Promise<string> {
    const params = figure.defaults ?? {};
    const context = { rows: await database.ask(figure.question(params)), params, locale, names: names[locale] };
    return [figure.subtitle(context), figure.note?.(context) ?? '', figure.reading(context)].join(' ');
  }

  it.each(LIST.map((entry) => [entry.why, entry] as const))('%s', async (_, { figures: touched, words }) => {
    const ids = touched();
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids)
      for (const locale of ['es', 'en'] as const)
        expect(
          await beside(
            figures.find((figure) => figure.id === id)!,
            locale
          ),
          `${id}, ${locale}`
        ).toMatch(words[locale]);
  });

  it('are said once, and leave no figure of published data without any', async () => {
    const bare: string[] = [];
    for (const figure of figures) {
      const params = figure.defaults ?? {};
      const rows = await database.ask(figure.question(params));
      const note = figure.note?.({ rows, params, locale: 'es', names: names.es }) ?? '';
      const sentences = note.split(/(?<=\.) (?=\p{Lu})/u);
      expect(new Set(sentences).size, `${figure.id}: ${note}`).toBe(sentences.length);
      if (!note) bare.push(figure.id);
    }
    // Series of which the publisher and this copy give nothing to be warned of.
    expect(bare).toEqual([
      'formal-jobs-trend',
      'formal-jobs-by-state',
      'census-manufacturing-personnel',
      'immex-jobs-jalisco',
      'population-trend',
      'exchange-rate',
      'us-vehicle-sales'
    ]);
  });
});
