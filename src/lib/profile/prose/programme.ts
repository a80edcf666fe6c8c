import { formatPeriod } from '../../text/format';
import type { PlaceFacts } from '../facts';
import { change, told } from './grammar';
import type { PlaceInput } from './input';
import type { Template } from './plan';

type Place = Template<PlaceInput>;

const immexMoved = ({ place }: PlaceInput) =>
  place.immexEnds ? place.immexEnds.last.value / place.immexEnds.first.value - 1 : null;

/** A whole series is printed by one state only; elsewhere there are scattered points. */
const spanWords = (place: PlaceFacts, locale: 'es' | 'en') =>
  place.immex?.segments === 'all'
    ? {
        es: ', según la serie mensual que publica el estado',
        en: ', from the monthly series that the state publishes'
      }[locale]
    : {
        es: ', de punto a punto: entre ambas no hay una serie completa',
        en: ', point to point: there is no whole series in between'
      }[locale];

/** Sentences on the programme's employment, the same for cities and states. */
export const PROGRAMME: readonly Place[] = [
  {
    id: 'immex-published',
    paragraph: 'programme',
    when: ({ place }) => place.immex !== null,
    say: {
      es: ({ place }) =>
        `La última cifra publicada del personal ocupado en establecimientos ${place.immex!.segments === 'all' ? '' : 'manufactureros '}IMMEX${place.immex!.of ? ` del municipio de ${place.immex!.of}` : ''} es de ${told(place.immex!, 'persons', 'es')}.`,
      en: ({ place }) =>
        `The last published figure of people employed in ${place.immex!.segments === 'all' ? '' : 'manufacturing '}IMMEX establishments${place.immex!.of ? ` of the municipality of ${place.immex!.of}` : ''} is ${told(place.immex!, 'persons', 'en')}.`
    }
  },
  {
    id: 'immex-fewer',
    paragraph: 'programme',
    when: (input) => (immexMoved(input) ?? 0) <= -0.005,
    say: {
      es: ({ place }) =>
        `Son ${change(place.immexEnds!.first.value, place.immexEnds!.last.value, 'es')} menos que las de ${formatPeriod(place.immexEnds!.first.period, 'es')}${spanWords(place, 'es')}.`,
      en: ({ place }) =>
        `That is ${change(place.immexEnds!.first.value, place.immexEnds!.last.value, 'en')} fewer than in ${formatPeriod(place.immexEnds!.first.period, 'en')}${spanWords(place, 'en')}.`
    }
  },
  {
    id: 'immex-more',
    paragraph: 'programme',
    when: (input) => (immexMoved(input) ?? 0) >= 0.005,
    say: {
      es: ({ place }) =>
        `Son ${change(place.immexEnds!.first.value, place.immexEnds!.last.value, 'es')} más que las de ${formatPeriod(place.immexEnds!.first.period, 'es')}${spanWords(place, 'es')}.`,
      en: ({ place }) =>
        `That is ${change(place.immexEnds!.first.value, place.immexEnds!.last.value, 'en')} more than in ${formatPeriod(place.immexEnds!.first.period, 'en')}${spanWords(place, 'en')}.`
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
