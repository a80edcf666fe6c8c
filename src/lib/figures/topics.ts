import type { Locale } from '../text/format';
import type { Figure } from './figure';

/** Topics of the gallery, in the order in which it lists them. */
export const TOPICS = [
  'exports',
  'jobs',
  'programme',
  'wages',
  'crossings',
  'inputs',
  'investment',
  'trade-rules',
  'environment',
  'context',
  'footprint',
  'scenarios'
] as const;

export type Topic = (typeof TOPICS)[number];

const NAMES: Record<Topic, Record<Locale, string>> = {
  exports: { es: 'Exportaciones', en: 'Exports' },
  jobs: { es: 'Empleo', en: 'Jobs' },
  programme: { es: 'Programa IMMEX', en: 'IMMEX programme' },
  wages: { es: 'Salarios', en: 'Wages' },
  crossings: { es: 'Cruces y aduanas', en: 'Crossings and customs' },
  inputs: { es: 'Insumos de Estados Unidos', en: 'Inputs from the United States' },
  investment: { es: 'Inversión extranjera', en: 'Foreign investment' },
  'trade-rules': { es: 'Reglas de comercio', en: 'Trade rules' },
  environment: { es: 'Ambiente', en: 'Environment' },
  context: { es: 'Contexto', en: 'Context' },
  footprint: { es: 'Huella fiscal', en: 'Tax footprint' },
  scenarios: { es: 'Escenarios', en: 'Scenarios' }
};

export function topicName(topic: Topic, locale: Locale): string {
  return NAMES[topic][locale];
}

/** Topic of each measure, first match. */
const OF_MEASURE: [pattern: RegExp, topic: Topic][] = [
  [/^(exports|domestic_value_added)/, 'exports'],
  [/_immex$/, 'programme'],
  [/^(jobs_|census_|establishments|informality)/, 'jobs'],
  [/^(wage_|minimum_wage)/, 'wages'],
  [/^(crossings_|us_imports|us_exports)/, 'crossings'],
  [/^us_inputs/, 'inputs'],
  [/^fdi/, 'investment'],
  [/^(usmca|tariff)/, 'trade-rules'],
  [/^(plants_retc|releases)/, 'environment'],
  [/^(suspended|footprint|financ|forgone|vat_|duty_)/, 'footprint']
];

export function topicOf(figure: Pick<Figure<unknown>, 'topic' | 'measure'>): Topic {
  return figure.topic ?? OF_MEASURE.find(([pattern]) => pattern.test(figure.measure))?.[1] ?? 'context';
}
