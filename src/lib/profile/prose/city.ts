import { JOBS } from './jobs';
import { list, of, told } from './grammar';
import type { PlaceInput } from './input';
import type { Template } from './plan';
import type { PlaceFacts } from '../facts';
import { MIX } from './mix';
import { PROGRAMME } from './programme';
import { FOOTPRINT, PLANTS } from './shared';
import { WHERE } from './where';

type City = Template<PlaceInput>;

const stateNames = (place: PlaceFacts, locale: 'es' | 'en') => place.states.map(({ name }) => name[locale]);

const EXPORTS: City[] = [
  {
    id: 'exports-estimated',
    paragraph: 'exports',
    when: ({ place }) => place.exports !== null,
    say: {
      es: ({ place }) =>
        `No existe una cifra oficial de exportaciones por ciudad. El atlas las calcula en ${told(place.exports!, 'USD', 'es')}, con la estructura de 2020 llevada al total publicado ${list(
          stateNames(place, 'es').map((name) => of(name, 'es')),
          'es'
        )}: sirve de nivel, no de crecimiento.`,
      en: ({ place }) =>
        `No official figure of exports by city exists. The atlas puts them at ${told(place.exports!, 'USD', 'en')}, with the structure of 2020 carried to the published total ${list(
          stateNames(place, 'en').map((name) => of(name, 'en')),
          'en'
        )}: good for a level, not for growth.`
    }
  },
  {
    id: 'exports-unknown',
    paragraph: 'exports',
    when: ({ place }) => place.exports === null,
    say: {
      es: () =>
        'No existe una cifra oficial de exportaciones por ciudad, y aquí los datos no alcanzan ni para estimarla.',
      en: () => 'No official figure of exports by city exists, and here the data do not suffice even to estimate one.'
    }
  },
  {
    id: 'thin',
    paragraph: 'exports',
    when: ({ place }) =>
      place.exports !== null &&
      place.exports.low !== null &&
      place.exports.high !== null &&
      place.exports.high > 4 * Math.max(place.exports.low, 1),
    say: {
      es: () => 'El intervalo es muy ancho: donde hay poca industria, el empleo dice poco de cuánto se exporta.',
      en: () => 'The range is very wide: where there is little industry, jobs say little of how much is exported.'
    }
  }
];

/** Sentences of a city's profile, in order. */
export const CITY_PLAN: readonly City[] = [
  ...WHERE,
  ...JOBS,
  ...PROGRAMME,
  ...EXPORTS,
  ...MIX,
  ...FOOTPRINT,
  ...PLANTS
];
