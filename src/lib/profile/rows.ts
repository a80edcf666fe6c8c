import type { Locale } from '../text/format';
import { jobsPerThousand, type Amount, type NationFacts, type PlaceFacts } from './facts';

/** A number of a place, or the one of its state where it is published by state only. */
export type RowAmount = Amount & { of: string | null };

/** A number in words: how it is written, what it is called, why it may lack. */
export interface NumberSpec {
  unit: string;
  decimals: number;
  label: Record<Locale, string>;
  /** Whether a place is given the number of its state. */
  byState: boolean;
  /** Why it may be missing. */
  missing: Record<Locale, string>;
}

export interface RowSpec extends NumberSpec {
  id: RowId;
  value(place: PlaceFacts, state: PlaceFacts | null, nation: NationFacts): RowAmount | null;
}

export const ROW_IDS = [
  'population',
  'jobs',
  'per-thousand',
  'immex',
  'immex-estimate',
  'exports',
  'concentration',
  'crossing',
  'minimum',
  'wage',
  'informality',
  'formal',
  'inputs',
  'crossings',
  'fdi',
  'plants',
  'vat',
  'lost'
] as const;
export type RowId = (typeof ROW_IDS)[number];

const own = (amount: Amount | null, of: string | null = null): RowAmount | null => (amount ? { ...amount, of } : null);
const census = (value: number, source: string, basis: Amount['basis'] = 'published'): Amount => ({
  value,
  low: null,
  high: null,
  period: '2020',
  basis,
  preliminary: false,
  source
});
/** Of the place where it is a state, else of its state, with the state's name. */
const ofState =
  (read: (place: PlaceFacts) => Amount | null): RowSpec['value'] =>
  (place, state) =>
    place.level === 'state' ? own(read(place)) : state ? own(read(state), state.name.es) : null;

const UNPUBLISHED = { es: 'no se publica', en: 'not published' };
const TOO_LITTLE = { es: 'no se calcula: muy poco o sin datos', en: 'not computed: too little, or no data' };

/** Published by state only. */
const STATE_ROWS: ReadonlySet<RowId> = new Set(['wage', 'informality', 'formal', 'inputs', 'crossings', 'fdi']);

const row = (
  id: RowId,
  unit: string,
  decimals: number,
  [es, en]: readonly [string, string],
  missing: RowSpec['missing'],
  value: RowSpec['value']
): RowSpec => ({ id, unit, decimals, label: { es, en }, missing, byState: STATE_ROWS.has(id), value });

/** Every number that two places are compared by, in order. */
export const ROWS: readonly RowSpec[] = [
  row('population', 'persons', 0, ['Población', 'Population'], UNPUBLISHED, (place) =>
    place.population === null
      ? null
      : own(
          census(
            place.population,
            'inegi-population',
            place.level === 'municipality' || place.parts === 1 ? 'published' : 'derived'
          )
        )
  ),
  row('jobs', 'jobs', 0, ['Puestos permanentes de manufactura', 'Permanent manufacturing jobs'], UNPUBLISHED, (place) =>
    own(place.jobs)
  ),
  row(
    'per-thousand',
    'jobs',
    1,
    ['Puestos por cada mil habitantes', 'Jobs for every thousand inhabitants'],
    UNPUBLISHED,
    (place) => {
      const value = jobsPerThousand(place);
      return value === null ? null : own(census(value, 'imss', 'derived'));
    }
  ),
  row(
    'immex',
    'persons',
    0,
    ['Personal IMMEX, última cifra publicada', 'IMMEX employment, last published figure'],
    UNPUBLISHED,
    (place) => (place.immex ? own(place.immex, place.immex.of) : null)
  ),
  row(
    'immex-estimate',
    'persons',
    0,
    ['Personal IMMEX, estimación', 'IMMEX employment, estimate'],
    TOO_LITTLE,
    (place) => own(place.immexNow)
  ),
  row('exports', 'USD', 0, ['Exportaciones', 'Exports'], TOO_LITTLE, (place) => own(place.exports)),
  row(
    'concentration',
    'index',
    2,
    ['Concentración por grupo (Herfindahl, 0 a 1)', 'Concentration by group (Herfindahl, 0 to 1)'],
    { es: 'demasiado es confidencial', en: 'too much is confidential' },
    (place) => own(place.concentration)
  ),
  row(
    'crossing',
    'km',
    0,
    ['Kilómetros al puerto fronterizo más cercano', 'Kilometres to the nearest port of entry'],
    { es: 'de un estado no se mide', en: 'not measured of a state' },
    (place) =>
      place.crossing ? own(census(place.crossing.km, 'bts-transborder', 'derived'), place.crossing.name) : null
  ),
  row('minimum', 'MXN/day', 2, ['Salario mínimo', 'Minimum wage'], UNPUBLISHED, (place, _, nation) =>
    own(place.borderZone && place.level !== 'state' ? nation.borderMinimum : nation.minimum)
  ),
  row(
    'wage',
    'MXN/day',
    2,
    ['Salario de cotización, todas las actividades', 'Contribution wage, all activities'],
    { es: 'falta en esta copia', en: 'missing in this copy' },
    ofState(({ wage }) => wage)
  ),
  row(
    'informality',
    'share',
    1,
    ['Informalidad', 'Informality'],
    UNPUBLISHED,
    ofState(({ informality }) => informality)
  ),
  row(
    'formal',
    'jobs',
    0,
    ['Puestos formales, todas las actividades', 'Formal jobs, all activities'],
    UNPUBLISHED,
    ofState(({ formal }) => formal)
  ),
  row(
    'inputs',
    'USD',
    0,
    ['Mercancías que llegan de EE. UU.', 'Goods arriving from the US'],
    UNPUBLISHED,
    ofState(({ inputs }) => inputs)
  ),
  row(
    'crossings',
    'USD',
    0,
    ['Lo que sale por las aduanas del estado', 'What leaves through the state’s customs offices'],
    { es: 'sin aduana publicada por su nombre', en: 'no customs office published by name' },
    ofState(({ crossings }) => crossings)
  ),
  row(
    'fdi',
    'USD',
    0,
    ['Inversión extranjera directa', 'Foreign direct investment'],
    UNPUBLISHED,
    ofState(({ fdi }) => fdi)
  ),
  row(
    'plants',
    'establishments',
    0,
    ['Plantas que reportan al RETC', 'Plants reporting to the RETC'],
    { es: 'ninguna ubicada aquí', en: 'none located here' },
    (place) => own(place.plants)
  ),
  row('vat', 'MXN', 0, ['IVA en suspenso', 'VAT suspended'], TOO_LITTLE, (place) => own(place.vat)),
  row('lost', 'MXN', 0, ['Impuesto perdido', 'Tax lost'], TOO_LITTLE, (place) => own(place.lost))
];

/** Rows that a profile shows beside its facts: what is published by state, and what places it. */
export const CONTEXT: Record<'state' | 'city', readonly RowId[]> = {
  city: ['concentration', 'crossing', 'minimum', 'wage', 'informality', 'inputs', 'crossings', 'fdi', 'plants'],
  state: ['immex', 'immex-estimate', 'concentration', 'wage', 'minimum', 'crossings', 'plants']
};

/** Every row of a place. */
export function rowsOf(
  place: PlaceFacts,
  state: PlaceFacts | null,
  nation: NationFacts
): Record<RowId, RowAmount | null> {
  return Object.fromEntries(ROWS.map((spec) => [spec.id, spec.value(place, state, nation)])) as Record<
    RowId,
    RowAmount | null
  >;
}
