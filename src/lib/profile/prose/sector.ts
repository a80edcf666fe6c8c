import { growthBetween } from '../../figures/trend';
import { formatNumber } from '../../text/format';
import { change, count, list, named, percent, told } from './grammar';
import type { SectorInput } from './input';
import type { Template } from './plan';

type Sector = Template<SectorInput>;

/** By the rule of the figure beside the text; 0 where what is withheld leaves growth open. */
const grown = ({ sector: { exportsEnds } }: SectorInput) => growthBetween(exportsEnds.first, exportsEnds.last) ?? 0;
const least = (input: SectorInput, locale: 'es' | 'en') =>
  bounded(input)
    ? {
        es: ' Lo reservado es tan poco que apenas lo cambia.',
        en: ' What is withheld is too little to change it much.'
      }[locale]
    : '';
const places = ({ sector }: SectorInput, locale: 'es' | 'en') =>
  list(
    sector.states.slice(0, 3).map(({ name, share }) => `${named(name[locale], locale)} (${percent(share, locale)})`),
    locale
  );
const bounded = ({ sector }: SectorInput) => sector.exports.high !== null && sector.exports.basis !== 'modelled';

/** Sentences of a sector's profile, in order. */
export const SECTOR_PLAN: readonly Sector[] = [
  {
    id: 'exports',
    paragraph: 'trade',
    when: (input) => !bounded(input),
    say: {
      es: ({ sector }) =>
        `México exporta por esta actividad ${told(sector.exports, 'USD', 'es')}: ${percent(sector.share, 'es')} de lo que los estados exportan, lugar ${sector.rank.rank} de ${sector.rank.total}.`,
      en: ({ sector }) =>
        `Mexico exports ${told(sector.exports, 'USD', 'en')} in this activity: ${percent(sector.share, 'en')} of what the states export, number ${sector.rank.rank} of ${sector.rank.total}.`
    }
  },
  {
    id: 'exports-at-least',
    paragraph: 'trade',
    when: bounded,
    say: {
      es: ({ sector }) =>
        `México exporta por esta actividad al menos ${told(sector.exports, 'USD', 'es')}: hay celdas confidenciales que no suman. Es ${percent(sector.share, 'es')} de lo que los estados exportan, lugar ${sector.rank.rank} de ${sector.rank.total}.`,
      en: ({ sector }) =>
        `Mexico exports at least ${told(sector.exports, 'USD', 'en')} in this activity: confidential cells are not in the sum. It is ${percent(sector.share, 'en')} of what the states export, number ${sector.rank.rank} of ${sector.rank.total}.`
    }
  },
  {
    id: 'grew',
    paragraph: 'trade',
    when: (input) => grown(input) >= 1.05,
    say: {
      es: (input) =>
        `En dólares corrientes son ${formatNumber(grown(input), 'es', 1)} veces los de ${input.sector.exportsEnds.first.period}, precios incluidos.${least(input, 'es')}`,
      en: (input) =>
        `In current dollars that is ${formatNumber(grown(input), 'en', 1)} times the figure of ${input.sector.exportsEnds.first.period}, prices included.${least(input, 'en')}`
    }
  },
  {
    id: 'fell',
    paragraph: 'trade',
    when: (input) => grown(input) > 0 && grown(input) <= 0.95,
    say: {
      es: ({ sector }) =>
        `En dólares corrientes son ${change(sector.exportsEnds.first.value, sector.exportsEnds.last.value, 'es')} menos que en ${sector.exportsEnds.first.period}.`,
      en: ({ sector }) =>
        `In current dollars that is ${change(sector.exportsEnds.first.value, sector.exportsEnds.last.value, 'en')} less than in ${sector.exportsEnds.first.period}.`
    }
  },
  {
    id: 'flat',
    paragraph: 'trade',
    when: (input) => grown(input) > 0.95 && grown(input) < 1.05,
    say: {
      es: ({ sector }) => `En dólares corrientes es casi lo mismo que en ${sector.exportsEnds.first.period}.`,
      en: ({ sector }) => `In current dollars that is almost the same as in ${sector.exportsEnds.first.period}.`
    }
  },
  {
    id: 'growth-untold',
    paragraph: 'trade',
    when: (input) => grown(input) === 0,
    say: {
      es: () => 'Lo reservado cambia de un año a otro, así que aquí no se dice cuánto creció.',
      en: () => 'What is withheld changes from year to year, so growth is not told here.'
    }
  },
  {
    id: 'where-concentrated',
    paragraph: 'where',
    when: ({ sector }) => sector.states.length > 2 && sector.states[0]!.share >= 0.35,
    say: {
      es: (input) =>
        `Está concentrada: de lo publicado por estado, los primeros son ${places(input, 'es')} (${input.sector.exports.period}, derivado); el índice de concentración entre estados es de ${formatNumber(input.sector.concentration, 'es', 2)}, de 0 a 1.`,
      en: (input) =>
        `It is concentrated: of what is published by state, the first are ${places(input, 'en')} (${input.sector.exports.period}, derived); the concentration index across states is ${formatNumber(input.sector.concentration, 'en', 2)}, from 0 to 1.`
    }
  },
  {
    id: 'where-spread',
    paragraph: 'where',
    when: ({ sector }) => sector.states.length > 2 && sector.states[0]!.share < 0.35,
    say: {
      es: (input) =>
        `Está repartida: de lo publicado por estado, los primeros son ${places(input, 'es')} (${input.sector.exports.period}, derivado); el índice de concentración entre estados es de ${formatNumber(input.sector.concentration, 'es', 2)}, de 0 a 1.`,
      en: (input) =>
        `It is spread: of what is published by state, the first are ${places(input, 'en')} (${input.sector.exports.period}, derived); the concentration index across states is ${formatNumber(input.sector.concentration, 'en', 2)}, from 0 to 1.`
    }
  },
  {
    id: 'where-few',
    paragraph: 'where',
    when: ({ sector }) => sector.states.length <= 2 && sector.states.length > 0,
    say: {
      es: (input) => `Solo se publica en ${places(input, 'es')} (${input.sector.exports.period}, derivado).`,
      en: (input) => `It is published only in ${places(input, 'en')} (${input.sector.exports.period}, derived).`
    }
  },
  {
    id: 'hidden',
    paragraph: 'where',
    when: ({ sector }) => sector.hidden > 0,
    say: {
      es: ({ sector }) =>
        `En ${count(sector.hidden, 'estado', 'estados', 'es')} ${sector.level === 'group' ? 'parte de la cifra' : 'la cifra'} es confidencial: falta, no es cero.`,
      en: ({ sector }) =>
        `In ${count(sector.hidden, 'state', 'states', 'en')} ${sector.level === 'group' ? 'part of the figure' : 'the figure'} is confidential: missing, not zero.`
    }
  },
  {
    id: 'city',
    paragraph: 'where',
    when: ({ sector }) => sector.city !== null,
    say: {
      es: ({ sector }) =>
        `La ciudad que más exportaría de ella es ${sector.city!.name}: ${told(sector.city!, 'USD', 'es')}; ninguna cifra oficial lo dice por ciudad.`,
      en: ({ sector }) =>
        `The city that would export most of it is ${sector.city!.name}: ${told(sector.city!, 'USD', 'en')}; no official figure tells it by city.`
    }
  },
  {
    id: 'vat',
    paragraph: 'footprint',
    when: ({ sector }) => sector.vat !== null,
    say: {
      es: ({ sector }) =>
        `El IVA que sus importaciones temporales dejan en suspenso se calcula en ${told(sector.vat!, 'MXN', 'es')}; no es un impuesto perdido y no existe cifra oficial.`,
      en: ({ sector }) =>
        `The VAT that its temporary imports leave suspended is put at ${told(sector.vat!, 'MXN', 'en')}; it is not tax lost, and no official figure exists.`
    }
  },
  {
    id: 'no-vat',
    paragraph: 'footprint',
    when: ({ sector }) => sector.vat === null,
    say: {
      es: () => 'No se calcula huella fiscal: sus importaciones temporales son muy pocas o no se conocen.',
      en: () => 'No tax footprint is computed: its temporary imports are very few or unknown.'
    }
  }
];
