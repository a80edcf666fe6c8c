import { formatNumber, formatPeriod } from '../../text/format';
import { jobsPerThousand, type PlaceFacts } from '../facts';
import { change, count, list, metroOf, named, of, sentenceCase, told } from './grammar';
import type { PlaceInput } from './input';
import type { Template } from './plan';
import { FOOTPRINT, MIX, PLANTS } from './shared';

type City = Template<PlaceInput>;

const inhabitants = ({ place }: PlaceInput) => place.population !== null;
const borough = ({ place }: PlaceInput) => place.level === 'municipality' && place.id.startsWith('09');
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

/** How much of the town is manufacturing, against the nation: twice as much, about as much, less. */
const weight = ({ place, nation }: PlaceInput) => {
  const own = jobsPerThousand(place);
  return own === null ? null : own / nation.jobsPerThousand;
};
const perThousand = ({ place, nation }: PlaceInput, locale: 'es' | 'en') => ({
  own: formatNumber(jobsPerThousand(place)!, locale, jobsPerThousand(place)! < 10 ? 1 : 0),
  nation: formatNumber(nation.jobsPerThousand, locale)
});
const window = ({ place }: PlaceInput) =>
  place.jobsEnds && place.jobs ? place.jobsEnds.last.value / place.jobsEnds.first.value - 1 : null;
const immexMoved = ({ place }: PlaceInput) =>
  place.immexEnds ? place.immexEnds.last.value / place.immexEnds.first.value - 1 : null;

const WHERE: City[] = [
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
        `${sentenceCase(metroOf(place.name.es, 'es'))} cruza límites estatales: reúne ${place.parts} municipios de ${list(
          stateNames(place, 'es').map((name) => named(name, 'es')),
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
    id: 'borough',
    paragraph: 'where',
    when: (input) => borough(input) && inhabitants(input),
    say: {
      es: ({ place }) =>
        `${place.name.es} es una alcaldía de la Ciudad de México, con ${people(place, 'es')} (${basis2020(place, 'es')}).`,
      en: ({ place }) =>
        `${place.name.en} is a borough of Mexico City, with ${people(place, 'en')} (${basis2020(place, 'en')}).`
    }
  },
  {
    id: 'municipality',
    paragraph: 'where',
    when: (input) => input.place.level === 'municipality' && !borough(input) && inhabitants(input),
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

const JOBS: City[] = [
  {
    id: 'jobs-ranked',
    paragraph: 'jobs',
    when: ({ place }) => place.jobs !== null && place.rank !== null && place.rank.rank <= 100,
    say: {
      es: ({ place }) =>
        `El IMSS contaba ${told(place.jobs!, 'jobs', 'es', 'puestos permanentes de manufactura')}: el lugar ${formatNumber(place.rank!.rank, 'es')} entre ${formatNumber(place.rank!.total, 'es')} ciudades con dato.`,
      en: ({ place }) =>
        `IMSS counted ${told(place.jobs!, 'jobs', 'en', 'permanent manufacturing jobs')}: place ${formatNumber(place.rank!.rank, 'en')} among ${formatNumber(place.rank!.total, 'en')} cities with a figure.`
    }
  },
  {
    id: 'jobs',
    paragraph: 'jobs',
    when: ({ place }) => place.jobs !== null && (place.rank === null || place.rank.rank > 100) && place.jobs.value > 1,
    say: {
      es: ({ place }) => `El IMSS contaba ${told(place.jobs!, 'jobs', 'es', 'puestos permanentes de manufactura')}.`,
      en: ({ place }) => `IMSS counted ${told(place.jobs!, 'jobs', 'en', 'permanent manufacturing jobs')}.`
    }
  },
  {
    id: 'jobs-missing',
    paragraph: 'jobs',
    when: (input) => input.place.jobs === null && !borough(input),
    say: {
      es: () => 'El IMSS no publica aquí puestos de manufactura de febrero de 2020: la cifra falta, no es cero.',
      en: () => 'IMSS publishes no manufacturing jobs here for February 2020: the figure is missing, it is not zero.'
    }
  },
  {
    id: 'jobs-missing-borough',
    paragraph: 'jobs',
    when: (input) => input.place.jobs === null && borough(input),
    say: {
      es: () =>
        'El IMSS trata a la Ciudad de México como una sola unidad y no separa sus alcaldías: la cifra de puestos falta, no es cero.',
      en: () =>
        'IMSS treats Mexico City as one unit and does not tell its boroughs apart: the jobs figure is missing, it is not zero.'
    }
  },
  {
    id: 'weight-high',
    paragraph: 'jobs',
    when: (input) => (weight(input) ?? 0) >= 2,
    say: {
      es: (input) =>
        `Son ${perThousand(input, 'es').own} por cada mil habitantes, frente a ${perThousand(input, 'es').nation} en el país (2020, derivado): la ciudad depende de la manufactura más del doble que México en conjunto.`,
      en: (input) =>
        `That is ${perThousand(input, 'en').own} for every thousand inhabitants, against ${perThousand(input, 'en').nation} in the country (2020, derived): more than twice the weight that manufacturing has in Mexico as a whole.`
    }
  },
  {
    id: 'weight-middle',
    paragraph: 'jobs',
    when: (input) => (weight(input) ?? 0) >= 0.7 && weight(input)! < 2,
    say: {
      es: (input) =>
        `Son ${perThousand(input, 'es').own} por cada mil habitantes; en el país, ${perThousand(input, 'es').nation} (2020, derivado).`,
      en: (input) =>
        `That is ${perThousand(input, 'en').own} for every thousand inhabitants; in the country, ${perThousand(input, 'en').nation} (2020, derived).`
    }
  },
  {
    id: 'weight-low',
    paragraph: 'jobs',
    when: (input) => weight(input) !== null && weight(input)! < 0.7,
    say: {
      es: (input) =>
        `Son ${perThousand(input, 'es').own} por cada mil habitantes, menos que los ${perThousand(input, 'es').nation} del país (2020, derivado): la manufactura formal pesa poco.`,
      en: (input) =>
        `That is ${perThousand(input, 'en').own} for every thousand inhabitants, fewer than the country’s ${perThousand(input, 'en').nation} (2020, derived): formal manufacturing weighs little.`
    }
  },
  {
    id: 'window-up',
    paragraph: 'jobs',
    when: (input) => input.place.jobs !== null && input.place.jobs.value >= 500 && (window(input) ?? 0) >= 0.01,
    say: {
      es: ({ place }) =>
        `En enero de 2021, tras los meses de la pandemia, eran ${change(place.jobsEnds!.first.value, place.jobsEnds!.last.value, 'es')} más; de ahí en adelante no hay cifra municipal publicada en este atlas.`,
      en: ({ place }) =>
        `In January 2021, after the months of the pandemic, there were ${change(place.jobsEnds!.first.value, place.jobsEnds!.last.value, 'en')} more; after that this atlas holds no published municipal figure.`
    }
  },
  {
    id: 'window-down',
    paragraph: 'jobs',
    when: (input) => input.place.jobs !== null && input.place.jobs.value >= 500 && (window(input) ?? 0) <= -0.01,
    say: {
      es: ({ place }) =>
        `En enero de 2021, tras los meses de la pandemia, eran ${change(place.jobsEnds!.first.value, place.jobsEnds!.last.value, 'es')} menos; de ahí en adelante no hay cifra municipal publicada en este atlas.`,
      en: ({ place }) =>
        `In January 2021, after the months of the pandemic, there were ${change(place.jobsEnds!.first.value, place.jobsEnds!.last.value, 'en')} fewer; after that this atlas holds no published municipal figure.`
    }
  },
  {
    id: 'window-flat',
    paragraph: 'jobs',
    when: (input) =>
      input.place.jobs !== null &&
      input.place.jobs.value >= 500 &&
      window(input) !== null &&
      Math.abs(window(input)!) < 0.01,
    say: {
      es: () =>
        'En enero de 2021, tras los meses de la pandemia, eran casi los mismos; de ahí en adelante no hay cifra municipal publicada en este atlas.',
      en: () =>
        'In January 2021, after the months of the pandemic, they were almost the same; after that this atlas holds no published municipal figure.'
    }
  }
];

/** Sentences on the programme's employment, the same for cities and states. */
export const PROGRAMME: City[] = [
  {
    id: 'immex-published',
    paragraph: 'programme',
    when: ({ place }) => place.immex !== null,
    say: {
      es: ({ place }) =>
        `La última cifra publicada del personal ocupado en establecimientos manufactureros IMMEX${place.immex!.of ? ` del municipio de ${place.immex!.of}` : ''} es de ${told(place.immex!, 'persons', 'es')}.`,
      en: ({ place }) =>
        `The last published figure of people employed in manufacturing IMMEX establishments${place.immex!.of ? ` of the municipality of ${place.immex!.of}` : ''} is ${told(place.immex!, 'persons', 'en')}.`
    }
  },
  {
    id: 'immex-fewer',
    paragraph: 'programme',
    when: (input) => (immexMoved(input) ?? 0) <= -0.005,
    say: {
      es: ({ place }) =>
        `Son ${change(place.immexEnds!.first.value, place.immexEnds!.last.value, 'es')} menos que las de ${formatPeriod(place.immexEnds!.first.period, 'es')}, de punto a punto: entre ambas no hay una serie completa.`,
      en: ({ place }) =>
        `That is ${change(place.immexEnds!.first.value, place.immexEnds!.last.value, 'en')} fewer than in ${formatPeriod(place.immexEnds!.first.period, 'en')}, point to point: there is no whole series in between.`
    }
  },
  {
    id: 'immex-more',
    paragraph: 'programme',
    when: (input) => (immexMoved(input) ?? 0) >= 0.005,
    say: {
      es: ({ place }) =>
        `Son ${change(place.immexEnds!.first.value, place.immexEnds!.last.value, 'es')} más que las de ${formatPeriod(place.immexEnds!.first.period, 'es')}, de punto a punto: entre ambas no hay una serie completa.`,
      en: ({ place }) =>
        `That is ${change(place.immexEnds!.first.value, place.immexEnds!.last.value, 'en')} more than in ${formatPeriod(place.immexEnds!.first.period, 'en')}, point to point: there is no whole series in between.`
    }
  },
  {
    id: 'immex-estimated',
    paragraph: 'programme',
    when: ({ place }) => place.immex === null && place.immexNow !== null,
    say: {
      es: ({ place }) =>
        `No hay cifra publicada del personal IMMEX. El atlas lo calcula en ${told(place.immexNow!, 'persons', 'es')}.`,
      en: ({ place }) =>
        `There is no published figure of IMMEX employment. The atlas puts it at ${told(place.immexNow!, 'persons', 'en')}.`
    }
  },
  {
    id: 'immex-unknown',
    paragraph: 'programme',
    when: ({ place }) => place.immex === null && place.immexNow === null,
    say: {
      es: () => 'Ninguna cifra pública dice cuántas personas ocupa aquí el programa IMMEX, y el atlas no la inventa.',
      en: () =>
        'No public figure says how many people the IMMEX programme employs here, and the atlas does not invent one.'
    }
  }
];

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
