import { percent, sectorInside, told } from './grammar';
import type { PlaceInput } from './input';
import type { Template } from './plan';

type State = Template<PlaceInput>;

/** Sentences on what reaches a state from the United States, how goods leave it, and who invests in it. */
export const LINKS: readonly State[] = [
  {
    id: 'us-inputs',
    paragraph: 'links',
    when: ({ place }) => place.inputs !== null,
    say: {
      es: ({ place }) =>
        `De Estados Unidos le llegan mercancías por ${told(place.inputs!, 'USD', 'es')}, según el estado del consignatario: una aproximación, porque parte queda sin asignar.`,
      en: ({ place }) =>
        `Goods worth ${told(place.inputs!, 'USD', 'en')} arrive from the United States, by state of the consignee: an approximation, because part is not allocated.`
    }
  },
  {
    id: 'first-chapter',
    paragraph: 'links',
    when: ({ place }) => place.firstChapter !== null,
    say: {
      es: ({ place }) =>
        `Lo primero es ${sectorInside(place.firstChapter!.name.es)}: ${percent(place.firstChapter!.share, 'es')} (${place.firstChapter!.period}, derivado).`,
      en: ({ place }) =>
        `First comes ${sectorInside(place.firstChapter!.name.en)}: ${percent(place.firstChapter!.share, 'en')} (${place.firstChapter!.period}, derived).`
    }
  },
  {
    id: 'crossings',
    paragraph: 'links',
    when: ({ place }) => place.crossings !== null,
    say: {
      es: ({ place }) =>
        `Por ${place.crossings!.offices === 1 ? `la única aduana de su territorio que se publica (${place.crossings!.first})` : `las ${place.crossings!.offices} aduanas de su territorio que se publican (la mayor, ${place.crossings!.first})`} sale mercancía por ${told(place.crossings!, 'USD', 'es')}, hecha ahí o en otra parte.`,
      en: ({ place }) =>
        `Through ${place.crossings!.offices === 1 ? `the one customs office of its territory that is published (${place.crossings!.first})` : `the ${place.crossings!.offices} customs offices of its territory that are published (the largest, ${place.crossings!.first})`} leave goods worth ${told(place.crossings!, 'USD', 'en')}, made there or elsewhere.`
    }
  },
  {
    id: 'no-crossings',
    paragraph: 'links',
    when: ({ place }) => place.crossings === null,
    say: {
      es: () =>
        'Ninguna de las aduanas que el INEGI publica por su nombre está en su territorio: por dónde sale lo suyo no se publica.',
      en: () =>
        'None of the customs offices that INEGI publishes by name lies in its territory: where its goods leave is not published.'
    }
  },
  {
    id: 'fdi',
    paragraph: 'links',
    when: ({ place }) => place.fdi !== null && place.fdi.value >= 0,
    say: {
      es: ({ place }) =>
        `Recibió ${told(place.fdi!, 'USD', 'es')} de inversión extranjera directa; un solo negocio puede mover el año.`,
      en: ({ place }) =>
        `It received ${told(place.fdi!, 'USD', 'en')} of foreign direct investment; a single deal can move the year.`
    }
  },
  {
    id: 'fdi-negative',
    paragraph: 'links',
    when: ({ place }) => place.fdi !== null && place.fdi.value < 0,
    say: {
      es: ({ place }) =>
        `La inversión extranjera directa fue negativa, ${told(place.fdi!, 'USD', 'es')}: salió más de lo que entró.`,
      en: ({ place }) =>
        `Foreign direct investment was negative, ${told(place.fdi!, 'USD', 'en')}: more left than came in.`
    }
  }
];
