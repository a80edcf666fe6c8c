import { formatNumber } from '../../text/format';
import { jobsPerThousand } from '../facts';
import { change, told } from './grammar';
import type { PlaceInput } from './input';
import type { Template } from './plan';

type City = Template<PlaceInput>;

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

/** Sentences on a city's manufacturing jobs. */
export const JOBS: readonly City[] = [
  {
    id: 'jobs-ranked',
    paragraph: 'jobs',
    when: ({ place }) => place.jobs !== null && place.rank !== null && place.rank.rank <= 100,
    say: {
      es: ({ place }) =>
        `El IMSS contaba ${told(place.jobs!, 'jobs', 'es', 'puestos permanentes de manufactura')}: el lugar ${formatNumber(place.rank!.rank, 'es')} entre ${formatNumber(place.rank!.total, 'es')} ciudades con dato.`,
      en: ({ place }) =>
        `IMSS counted ${told(place.jobs!, 'jobs', 'en', 'permanent manufacturing jobs')}: number ${formatNumber(place.rank!.rank, 'en')} of ${formatNumber(place.rank!.total, 'en')} cities with a figure.`
    }
  },
  {
    id: 'jobs',
    paragraph: 'jobs',
    when: ({ place }) => place.jobs !== null && (place.rank === null || place.rank.rank > 100),
    say: {
      es: ({ place }) => `El IMSS contaba ${told(place.jobs!, 'jobs', 'es', 'puestos permanentes de manufactura')}.`,
      en: ({ place }) => `IMSS counted ${told(place.jobs!, 'jobs', 'en', 'permanent manufacturing jobs')}.`
    }
  },
  {
    id: 'jobs-missing',
    paragraph: 'jobs',
    when: (input) => input.place.jobs === null,
    say: {
      es: () => 'El IMSS no publica aquí puestos de manufactura de febrero de 2020: la cifra falta, no es cero.',
      en: () => 'IMSS publishes no manufacturing jobs here for February 2020: the figure is missing, it is not zero.'
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
