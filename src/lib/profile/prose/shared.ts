import { formatNumber } from '../../text/format';
import { count, mixText as text, percent, sectorInside, told } from './grammar';
import type { PlaceInput } from './input';
import type { Template } from './plan';

type Shared = Template<PlaceInput>;

/** Where most is withheld, the first published group need not be the first. */
const lead = ({ place }: PlaceInput) => (place.known < 0.6 ? null : (place.mix[0]?.share ?? null));
/** Groups after the first that weigh something. */
const followers = ({ place }: PlaceInput) => place.mix.slice(1, 3).filter(({ share }) => share >= 0.05);
const followed = (input: PlaceInput, word: string, locale: 'es' | 'en') =>
  followers(input).length ? `, ${word} ${text(followers(input), (id) => input.group(id, locale), 2, locale)}` : '';
/** A state's shares are lower bounds where cells are confidential. */
const bound = ({ place }: PlaceInput, locale: 'es' | 'en') =>
  place.level === 'state' && place.hidden > 0 ? { es: 'al menos ', en: 'at least ' }[locale] : '';
const index = ({ place }: PlaceInput, locale: 'es' | 'en') => formatNumber(place.concentration!, locale, 2);
const year = ({ place }: PlaceInput) => place.exports!.period;
const basis = ({ place }: PlaceInput, locale: 'es' | 'en') =>
  place.level === 'state' ? { es: 'derivado', en: 'derived' }[locale] : { es: 'estimado', en: 'estimated' }[locale];

/** Sentences on which sectors export, and how concentrated they are. */
export const MIX: readonly Shared[] = [
  {
    id: 'mix-one',
    paragraph: 'exports',
    when: (input) => (lead(input) ?? 0) >= 0.6,
    say: {
      es: (input) =>
        `Un solo grupo domina: ${sectorInside(input.group(input.place.mix[0]!.id, 'es'))}, con ${bound(input, 'es')}${percent(lead(input)!, 'es')} de lo exportado (${year(input)}, ${basis(input, 'es')}).`,
      en: (input) =>
        `One group dominates: ${sectorInside(input.group(input.place.mix[0]!.id, 'en'))}, with ${bound(input, 'en')}${percent(lead(input)!, 'en')} of exports (${year(input)}, ${basis(input, 'en')}).`
    }
  },
  {
    id: 'mix-lead',
    paragraph: 'exports',
    when: (input) => lead(input) !== null && lead(input)! >= 0.35 && lead(input)! < 0.6,
    say: {
      es: (input) =>
        `Lo que más pesa en lo exportado es ${text(input.place.mix, (id) => input.group(id, 'es'), 1, 'es')}${followed(input, 'seguido de', 'es')} (${year(input)}, ${basis(input, 'es')}).`,
      en: (input) =>
        `What weighs most in exports is ${text(input.place.mix, (id) => input.group(id, 'en'), 1, 'en')}${followed(input, 'followed by', 'en')} (${year(input)}, ${basis(input, 'en')}).`
    }
  },
  {
    id: 'mix-spread',
    paragraph: 'exports',
    when: (input) => lead(input) !== null && lead(input)! < 0.35,
    say: {
      es: (input) =>
        `Ningún grupo llega a ${percent(0.35, 'es')} de lo exportado; los primeros son ${text(input.place.mix, (id) => input.group(id, 'es'), 3, 'es')} (${year(input)}, ${basis(input, 'es')}).`,
      en: (input) =>
        `No group reaches ${percent(0.35, 'en')} of exports; the first are ${text(input.place.mix, (id) => input.group(id, 'en'), 3, 'en')} (${year(input)}, ${basis(input, 'en')}).`
    }
  },
  {
    id: 'mix-withheld',
    paragraph: 'exports',
    when: ({ place }) => place.known < 0.6 && place.mix.length > 0,
    say: {
      es: (input) =>
        `De lo exportado solo se publica por sector ${percent(input.place.known, 'es')} (${year(input)}, derivado): cuál domina no se puede decir.`,
      en: (input) =>
        `Only ${percent(input.place.known, 'en')} of exports is published by sector (${year(input)}, derived): which dominates cannot be told.`
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
    when: ({ place }) => place.concentration !== null && place.concentration >= 0.4,
    say: {
      es: (input) =>
        `El índice de concentración (Herfindahl, de 0 a 1, sobre 16 grupos) es de ${index(input, 'es')}: alto.`,
      en: (input) => `The concentration index (Herfindahl, from 0 to 1, over 16 groups) is ${index(input, 'en')}: high.`
    }
  },
  {
    id: 'diverse',
    paragraph: 'exports',
    when: ({ place }) => place.concentration !== null && place.concentration < 0.175,
    say: {
      es: (input) =>
        `El índice de concentración (Herfindahl, de 0 a 1, sobre 16 grupos) es de ${index(input, 'es')}: bajo.`,
      en: (input) => `The concentration index (Herfindahl, from 0 to 1, over 16 groups) is ${index(input, 'en')}: low.`
    }
  }
];

/** Sentences on the footprint: what is suspended, and that no official figure exists. */
export const FOOTPRINT: readonly Shared[] = [
  {
    id: 'vat',
    paragraph: 'footprint',
    when: ({ place }) => place.vat !== null,
    say: {
      es: ({ place }) =>
        `El IVA que las importaciones temporales dejan en suspenso se calcula en ${told(place.vat!, 'MXN', 'es')}; no es un impuesto perdido y no existe cifra oficial.`,
      en: ({ place }) =>
        `The VAT that temporary imports leave suspended is put at ${told(place.vat!, 'MXN', 'en')}; it is not tax lost, and no official figure exists.`
    }
  },
  {
    id: 'no-footprint',
    paragraph: 'footprint',
    when: ({ place }) => place.vat === null,
    say: {
      es: () =>
        'No se calcula huella fiscal: las importaciones temporales de aquí son muy pocas o no se pueden ubicar.',
      en: () => 'No tax footprint is computed: temporary imports here are very few or cannot be placed.'
    }
  }
];

/** Sentences on registered releases. */
export const PLANTS: readonly Shared[] = [
  {
    id: 'plants',
    paragraph: 'footprint',
    when: ({ place }) => place.plants !== null && place.plants.value > 0,
    say: {
      es: ({ place }) =>
        `Al registro de emisiones (RETC) ${place.plants!.value === 1 ? 'reporta' : 'reportan'} ${count(place.plants!.value, 'planta', 'plantas', 'es')} (${place.plants!.period}, derivado): las que pasan un umbral, no todas las que emiten.`,
      en: ({ place }) =>
        `To the release register (RETC), ${count(place.plants!.value, 'plant reports', 'plants report', 'en')} (${place.plants!.period}, derived): those above a threshold, not all that release.`
    }
  },
  {
    id: 'no-plants',
    paragraph: 'footprint',
    when: ({ place }) => place.plants === null || place.plants.value === 0,
    say: {
      es: () =>
        'Ninguna planta ubicada aquí reporta al registro de emisiones (RETC); solo reporta quien pasa un umbral.',
      en: () => 'No plant located here reports to the release register (RETC); only those above a threshold report.'
    }
  }
];
