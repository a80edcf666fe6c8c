import { formatNumber } from '../../text/format';
import type { PlaceFacts } from '../facts';
import { count, list, metroOf, named, of, sentenceCase, told } from './grammar';
import type { PlaceInput } from './input';
import type { Template } from './plan';

type City = Template<PlaceInput>;

const inhabitants = ({ place }: PlaceInput) => place.population !== null;
const stateNames = (place: PlaceFacts, locale: 'es' | 'en') => place.states.map(({ name }) => name[locale]);
const first = (place: PlaceFacts, locale: 'es' | 'en') => stateNames(place, locale)[0]!;
const basis2020 = (place: PlaceFacts, locale: 'es' | 'en') =>
  place.level === 'metro' && place.parts > 1
    ? { es: 'Censo 2020, suma de municipios', en: '2020 census, sum of municipalities' }[locale]
    : { es: 'Censo 2020, publicado', en: '2020 census, published' }[locale];
const people = (place: PlaceFacts, locale: 'es' | 'en') =>
  count(
    place.population!,
    locale === 'es' ? 'habitante' : 'inhabitant',
    locale === 'es' ? 'habitantes' : 'inhabitants',
    locale
  );

/** Sentences on where a city is and how many live there. */
export const WHERE: readonly City[] = [
  {
    id: 'metro-parts',
    paragraph: 'where',
    when: (input) =>
      input.place.level === 'metro' && input.place.parts > 1 && input.place.states.length === 1 && inhabitants(input),
    say: {
      es: ({ place }) =>
        `${sentenceCase(metroOf(place.name.es, 'es'))} reúne ${place.parts} municipios ${of(first(place, 'es'), 'es')} y ${people(place, 'es')} (${basis2020(place, 'es')}).`,
      en: ({ place }) =>
        `${sentenceCase(metroOf(place.name.en, 'en'))} joins ${place.parts} municipalities ${of(first(place, 'en'), 'en')} and ${people(place, 'en')} (${basis2020(place, 'en')}).`
    }
  },
  {
    id: 'metro-across-states',
    paragraph: 'where',
    when: (input) => input.place.level === 'metro' && input.place.states.length > 1 && inhabitants(input),
    say: {
      es: ({ place }) =>
        `${sentenceCase(metroOf(place.name.es, 'es'))} cruza límites estatales: reúne ${place.parts} municipios ${list(
          stateNames(place, 'es').map((name) => of(name, 'es')),
          'es'
        )} y ${people(place, 'es')} (${basis2020(place, 'es')}).`,
      en: ({ place }) =>
        `${sentenceCase(metroOf(place.name.en, 'en'))} crosses state lines: it joins ${place.parts} municipalities of ${list(
          stateNames(place, 'en').map((name) => named(name, 'en')),
          'en'
        )} and ${people(place, 'en')} (${basis2020(place, 'en')}).`
    }
  },
  {
    id: 'metro-single',
    paragraph: 'where',
    when: (input) => input.place.level === 'metro' && input.place.parts === 1 && inhabitants(input),
    say: {
      es: ({ place }) =>
        `${place.name.es} es una metrópoli de un solo municipio ${of(first(place, 'es'), 'es')}, con ${people(place, 'es')} (${basis2020(place, 'es')}).`,
      en: ({ place }) =>
        `${place.name.en} is a metropolis of a single municipality ${of(first(place, 'en'), 'en')}, with ${people(place, 'en')} (${basis2020(place, 'en')}).`
    }
  },
  {
    id: 'municipality',
    paragraph: 'where',
    when: (input) => input.place.level === 'municipality' && inhabitants(input),
    say: {
      es: ({ place }) =>
        `${place.name.es} es un municipio ${of(first(place, 'es'), 'es')}, con ${people(place, 'es')} (${basis2020(place, 'es')}).`,
      en: ({ place }) =>
        `${place.name.en} is a municipality ${of(first(place, 'en'), 'en')}, with ${people(place, 'en')} (${basis2020(place, 'en')}).`
    }
  },
  {
    id: 'no-population',
    paragraph: 'where',
    when: (input) => !inhabitants(input),
    say: {
      es: ({ place }) => `${place.name.es} no tiene población publicada en el Censo 2020.`,
      en: ({ place }) => `${place.name.en} has no population published in the 2020 census.`
    }
  },
  {
    id: 'border-zone',
    paragraph: 'where',
    when: ({ place }) => place.borderZone,
    say: {
      es: ({ nation }) =>
        `Está en la Zona Libre de la Frontera Norte: ahí el salario mínimo es de ${told(nation.borderMinimum, 'MXN/day', 'es')}, no el general.`,
      en: ({ nation }) =>
        `It lies in the northern border free zone: the minimum wage there is ${told(nation.borderMinimum, 'MXN/day', 'en')}, not the general one.`
    }
  },
  {
    id: 'crossing-here',
    paragraph: 'where',
    when: ({ place }) => place.crossing !== null && place.crossing.km < 30,
    say: {
      es: ({ place }) =>
        `El puerto fronterizo de EE. UU. más cercano es ${place.crossing!.name}, a ${kilometresText(place, 'es')} en línea recta.`,
      en: ({ place }) =>
        `The nearest US port of entry is ${place.crossing!.name}, ${kilometresText(place, 'en')} away in a straight line.`
    }
  },
  {
    id: 'crossing-near',
    paragraph: 'where',
    when: ({ place }) => place.crossing !== null && place.crossing.km >= 30 && place.crossing.km < 300,
    say: {
      es: ({ place }) =>
        `No es frontera, pero la tiene cerca: ${place.crossing!.name}, queda a ${kilometresText(place, 'es')} en línea recta.`,
      en: ({ place }) =>
        `It is not on the border, but near it: ${place.crossing!.name}, is ${kilometresText(place, 'en')} away in a straight line.`
    }
  },
  {
    id: 'inland',
    paragraph: 'where',
    when: ({ place }) => place.crossing !== null && place.crossing.km >= 300,
    say: {
      es: ({ place }) =>
        `Es tierra adentro: el puerto fronterizo más cercano, ${place.crossing!.name}, queda a ${kilometresText(place, 'es')} en línea recta.`,
      en: ({ place }) =>
        `It is inland: the nearest port of entry, ${place.crossing!.name}, is ${kilometresText(place, 'en')} away in a straight line.`
    }
  }
];

function kilometresText({ crossing }: PlaceFacts, locale: 'es' | 'en'): string {
  const km = Math.max(1, Math.round(crossing!.km));
  return locale === 'es'
    ? `${formatNumber(km, 'es')} kilómetro${km === 1 ? '' : 's'}`
    : `${formatNumber(km, 'en')} kilometre${km === 1 ? '' : 's'}`;
}
