import { formatNumber } from '../../text/format';
import type { RangedShare } from '../facts';
import { mixText, percent, placed } from './grammar';
import type { PlaceInput } from './input';
import type { Template } from './plan';

type Mix = Template<PlaceInput>;

/** Where most is withheld, the first published group need not be the first. */
const known = ({ place }: PlaceInput) => place.known >= 0.6;
const lead = (input: PlaceInput): RangedShare | null => (known(input) ? (input.place.mix[0] ?? null) : null);
/** Groups after the first that weigh something. */
const followers = ({ place }: PlaceInput) => place.mix.slice(1, 3).filter(({ share }) => share >= 0.05);
const basis = ({ place }: PlaceInput) => (place.level === 'state' ? 'derived' : 'modelled');
const when = (input: PlaceInput, locale: 'es' | 'en') =>
  `${input.place.exports!.period}, ${{ derived: { es: 'derivado', en: 'derived' }, modelled: { es: 'estimado', en: 'estimated' } }[basis(input)][locale]}`;
const groups = (input: PlaceInput, list: readonly RangedShare[], locale: 'es' | 'en') =>
  mixText(list, (id) => input.group(id, locale), basis(input), locale);
const followed = (input: PlaceInput, word: string, locale: 'es' | 'en') =>
  followers(input).length ? `, ${word} ${groups(input, followers(input), locale)}` : '';

/** One group has most of it, whatever the range. */
const dominated = (input: PlaceInput) => (lead(input)?.share ?? 0) >= 0.6 && lead(input)!.low >= 0.5;
/** No group has this much, whatever the range. */
const SPREAD = 0.35;
const spread = (input: PlaceInput) => lead(input) !== null && input.place.mix.every(({ high }) => high < SPREAD);
/** Whether the second could be the first. */
const unsure = (input: PlaceInput) =>
  lead(input) !== null && input.place.mix.slice(1).some(({ high }) => high > lead(input)!.low);

const index = ({ place }: PlaceInput, locale: 'es' | 'en') => {
  const write = (value: number) => formatNumber(value, locale, 2);
  return `${write(place.concentration!.value)} (${placed(place.concentration!, 'index', locale, write)})`;
};
const lowest = ({ place }: PlaceInput) => place.concentration && (place.concentration.low ?? place.concentration.value);
const highest = ({ place }: PlaceInput) =>
  place.concentration && (place.concentration.high ?? place.concentration.value);

/** Sentences on which sectors export, and how concentrated they are: nothing is claimed that the range does not bear. */
export const MIX: readonly Mix[] = [
  {
    id: 'mix-one',
    paragraph: 'exports',
    when: dominated,
    say: {
      es: (input) =>
        `Un solo grupo domina lo exportado (${when(input, 'es')}): ${groups(input, [lead(input)!], 'es')}.`,
      en: (input) => `One group dominates exports (${when(input, 'en')}): ${groups(input, [lead(input)!], 'en')}.`
    }
  },
  {
    id: 'mix-lead',
    paragraph: 'exports',
    when: (input) => lead(input) !== null && !dominated(input) && !spread(input),
    say: {
      es: (input) =>
        `Lo que más pesa en lo exportado (${when(input, 'es')}) es ${groups(input, [lead(input)!], 'es')}${followed(input, 'seguido de', 'es')}.`,
      en: (input) =>
        `What weighs most in exports (${when(input, 'en')}) is ${groups(input, [lead(input)!], 'en')}${followed(input, 'followed by', 'en')}.`
    }
  },
  {
    id: 'mix-spread',
    paragraph: 'exports',
    when: spread,
    say: {
      es: (input) =>
        `Ningún grupo llega a ${percent(SPREAD, 'es')} de lo exportado (${when(input, 'es')}); los primeros son ${groups(input, input.place.mix.slice(0, 3), 'es')}.`,
      en: (input) =>
        `No group reaches ${percent(SPREAD, 'en')} of exports (${when(input, 'en')}); the first are ${groups(input, input.place.mix.slice(0, 3), 'en')}.`
    }
  },
  {
    id: 'mix-order-estimated',
    paragraph: 'exports',
    when: (input) => input.place.level !== 'state' && unsure(input),
    say: {
      es: () => 'Los intervalos se traslapan: cuál pesa más no es seguro.',
      en: () => 'The ranges overlap: which weighs most is not certain.'
    }
  },
  {
    id: 'mix-order-withheld',
    paragraph: 'exports',
    when: (input) => input.place.level === 'state' && unsure(input),
    say: {
      es: () => 'Con lo que se reserva, el orden podría ser otro.',
      en: () => 'With what is withheld, the order could be another.'
    }
  },
  {
    id: 'mix-withheld',
    paragraph: 'exports',
    when: (input) => !known(input) && input.place.mix.length > 0,
    say: {
      es: (input) =>
        `De lo exportado solo se publica por sector ${percent(input.place.known, 'es')} (${when(input, 'es')}): cuál domina no se puede decir.`,
      en: (input) =>
        `Only ${percent(input.place.known, 'en')} of exports is published by sector (${when(input, 'en')}): which dominates cannot be told.`
    }
  },
  {
    id: 'mix-unknown',
    paragraph: 'exports',
    when: ({ place }) => place.exports !== null && place.mix.length === 0,
    say: {
      es: () => 'De qué sectores salen no se puede decir.',
      en: () => 'Which sectors they come from cannot be told.'
    }
  },
  {
    id: 'concentrated',
    paragraph: 'exports',
    when: (input) => (lowest(input) ?? 0) >= 0.4,
    say: {
      es: (input) =>
        `El índice de concentración (Herfindahl, de 0 a 1, sobre 16 grupos) es de ${index(input, 'es')}: alto.`,
      en: (input) => `The concentration index (Herfindahl, from 0 to 1, over 16 groups) is ${index(input, 'en')}: high.`
    }
  },
  {
    id: 'diverse',
    paragraph: 'exports',
    when: (input) => (highest(input) ?? 1) < 0.175,
    say: {
      es: (input) =>
        `El índice de concentración (Herfindahl, de 0 a 1, sobre 16 grupos) es de ${index(input, 'es')}: bajo.`,
      en: (input) => `The concentration index (Herfindahl, from 0 to 1, over 16 groups) is ${index(input, 'en')}: low.`
    }
  }
];
