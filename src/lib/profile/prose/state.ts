import { formatNumber, formatPeriod } from '../../text/format';
import type { PlaceFacts } from '../facts';
import { change, count, named, percent, sentenceCase, told } from './grammar';
import type { PlaceInput } from './input';
import type { Template } from './plan';
import { LABOUR } from './labour';
import { LINKS } from './links';
import { MIX } from './mix';
import { PROGRAMME } from './programme';
import { FOOTPRINT, PLANTS } from './shared';

type State = Template<PlaceInput>;

const subject = (place: PlaceFacts, locale: 'es' | 'en') => sentenceCase(named(place.name[locale], locale));
const ofNation = ({ place, nation }: PlaceInput) => place.exports!.value / nation.exports.value;
const grown = ({ place }: PlaceInput) =>
  place.exportsEnds && place.exportsEnds.first.value > 0
    ? place.exportsEnds.last.value / place.exportsEnds.first.value
    : null;
const times = (value: number, locale: 'es' | 'en') => formatNumber(value, locale, 1);

const TRADE: State[] = [
  {
    id: 'exports-first',
    paragraph: 'trade',
    when: ({ place }) => place.exports !== null && place.rank?.rank === 1,
    say: {
      es: (input) =>
        `${subject(input.place, 'es')} es el estado que más exporta: ${told(input.place.exports!, 'USD', 'es')}, ${percent(ofNation(input), 'es')} de lo que los estados exportan.`,
      en: (input) =>
        `${subject(input.place, 'en')} is the state that exports most: ${told(input.place.exports!, 'USD', 'en')}, ${percent(ofNation(input), 'en')} of what the states export.`
    }
  },
  {
    id: 'exports-ranked',
    paragraph: 'trade',
    when: ({ place }) => place.exports !== null && place.rank !== null && place.rank.rank > 1 && place.rank.rank <= 22,
    say: {
      es: (input) =>
        `${subject(input.place, 'es')} exporta ${told(input.place.exports!, 'USD', 'es')}: el lugar ${input.place.rank!.rank} de 32, con ${percent(ofNation(input), 'es')} de lo que los estados exportan.`,
      en: (input) =>
        `${subject(input.place, 'en')} exports ${told(input.place.exports!, 'USD', 'en')}: number ${input.place.rank!.rank} of 32, with ${percent(ofNation(input), 'en')} of what the states export.`
    }
  },
  {
    id: 'exports-little',
    paragraph: 'trade',
    when: ({ place }) => place.exports !== null && place.rank !== null && place.rank.rank > 22,
    say: {
      es: (input) =>
        `${subject(input.place, 'es')} exporta poco: ${told(input.place.exports!, 'USD', 'es')}, lugar ${input.place.rank!.rank} de 32 y ${percent(ofNation(input), 'es')} de lo que los estados exportan.`,
      en: (input) =>
        `${subject(input.place, 'en')} exports little: ${told(input.place.exports!, 'USD', 'en')}, number ${input.place.rank!.rank} of 32 and ${percent(ofNation(input), 'en')} of what the states export.`
    }
  },
  {
    id: 'exports-grew',
    paragraph: 'trade',
    when: (input) => (grown(input) ?? 0) >= 1.05,
    say: {
      es: (input) =>
        `En dólares corrientes son ${times(grown(input)!, 'es')} veces los de ${formatPeriod(input.place.exportsEnds!.first.period, 'es')}, precios incluidos.`,
      en: (input) =>
        `In current dollars that is ${times(grown(input)!, 'en')} times the figure of ${formatPeriod(input.place.exportsEnds!.first.period, 'en')}, prices included.`
    }
  },
  {
    id: 'exports-fell',
    paragraph: 'trade',
    when: (input) => grown(input) !== null && grown(input)! <= 0.95,
    say: {
      es: ({ place }) =>
        `En dólares corrientes son ${change(place.exportsEnds!.first.value, place.exportsEnds!.last.value, 'es')} menos que en ${formatPeriod(place.exportsEnds!.first.period, 'es')}.`,
      en: ({ place }) =>
        `In current dollars that is ${change(place.exportsEnds!.first.value, place.exportsEnds!.last.value, 'en')} less than in ${formatPeriod(place.exportsEnds!.first.period, 'en')}.`
    }
  },
  {
    id: 'exports-flat',
    paragraph: 'trade',
    when: (input) => grown(input) !== null && grown(input)! > 0.95 && grown(input)! < 1.05,
    say: {
      es: ({ place }) =>
        `En dólares corrientes es casi lo mismo que en ${formatPeriod(place.exportsEnds!.first.period, 'es')}.`,
      en: ({ place }) =>
        `In current dollars that is almost the same as in ${formatPeriod(place.exportsEnds!.first.period, 'en')}.`
    }
  },
  {
    id: 'all-exporters',
    paragraph: 'trade',
    when: () => true,
    say: {
      es: () => 'Cuenta a todos los exportadores, no solo a los del programa, y lo agropecuario desde 2018.',
      en: () => 'It counts all exporters, not only those of the programme, and farming from 2018.'
    }
  }
];

const HIDDEN: State[] = [
  {
    id: 'hidden',
    paragraph: 'exports',
    when: ({ place }) => place.hidden > 0,
    say: {
      es: ({ place }) =>
        `El INEGI reserva ${count(place.hidden, 'subsector', 'subsectores', 'es')} de ${place.exports!.period} por confidencialidad: lo que falta no es cero.`,
      en: ({ place }) =>
        `INEGI withholds ${count(place.hidden, 'subsector', 'subsectors', 'en')} of ${place.exports!.period} as confidential: what is missing is not zero.`
    }
  }
];

/** Sentences of a state's profile, in order. */
export const STATE_PLAN: readonly State[] = [
  ...TRADE,
  ...MIX,
  ...HIDDEN,
  ...PROGRAMME,
  ...LABOUR,
  ...LINKS,
  ...FOOTPRINT,
  ...PLANTS
];
