import { formatNumber, formatPeriod, formatShare } from '../../text/format';
import type { PlaceFacts } from '../facts';
import { PROGRAMME } from './city';
import { change, count, named, percent, sectorInside, sentenceCase, told } from './grammar';
import type { PlaceInput } from './input';
import type { Template } from './plan';
import { FOOTPRINT, MIX, PLANTS } from './shared';

type State = Template<PlaceInput>;

const subject = (place: PlaceFacts, locale: 'es' | 'en') => sentenceCase(named(place.name[locale], locale));
const ofNation = ({ place, nation }: PlaceInput) => place.exports!.value / nation.exports.value;
const grown = ({ place }: PlaceInput) =>
  place.exportsEnds && place.exportsEnds.first.value > 0
    ? place.exportsEnds.last.value / place.exportsEnds.first.value
    : null;
const times = (value: number, locale: 'es' | 'en') => formatNumber(value, locale, 1);
const minimumTimes = ({ place, nation }: PlaceInput) => place.wage!.value / nation.minimum.value;
const abovePeers = ({ place, nation }: PlaceInput) => place.wage!.value / nation.medianWage.value - 1;

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
        `${subject(input.place, 'en')} exports ${told(input.place.exports!, 'USD', 'en')}: place ${input.place.rank!.rank} of 32, with ${percent(ofNation(input), 'en')} of what the states export.`
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
        `${subject(input.place, 'en')} exports little: ${told(input.place.exports!, 'USD', 'en')}, place ${input.place.rank!.rank} of 32 and ${percent(ofNation(input), 'en')} of what the states export.`
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
      es: () => 'Cuenta a todos los exportadores, no solo a los del programa.',
      en: () => 'It counts all exporters, not only those of the programme.'
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

const LABOUR: State[] = [
  {
    id: 'formal',
    paragraph: 'labour',
    when: ({ place }) => place.formal !== null,
    say: {
      es: ({ place }) => `El IMSS registra ${told(place.formal!, 'jobs', 'es', 'puestos de todas las actividades')}.`,
      en: ({ place }) => `IMSS registers ${told(place.formal!, 'jobs', 'en', 'jobs in all activities')}.`
    }
  },
  {
    id: 'wage-above',
    paragraph: 'labour',
    when: (input) => input.place.wage !== null && abovePeers(input) >= 0.03,
    say: {
      es: (input) =>
        `El salario medio de cotización es de ${told(input.place.wage!, 'MXN/day', 'es')}, ${times(minimumTimes(input), 'es')} veces el mínimo general y ${change(input.nation.medianWage.value, input.place.wage!.value, 'es')} más que la mediana de los ${input.nation.wageStates} estados con dato; no es un salario manufacturero.`,
      en: (input) =>
        `The mean contribution wage is ${told(input.place.wage!, 'MXN/day', 'en')}, ${times(minimumTimes(input), 'en')} times the general minimum and ${change(input.nation.medianWage.value, input.place.wage!.value, 'en')} above the median of the ${input.nation.wageStates} states with a figure; it is not a manufacturing wage.`
    }
  },
  {
    id: 'wage-like',
    paragraph: 'labour',
    when: (input) => input.place.wage !== null && Math.abs(abovePeers(input)) < 0.03,
    say: {
      es: (input) =>
        `El salario medio de cotización es de ${told(input.place.wage!, 'MXN/day', 'es')}, ${times(minimumTimes(input), 'es')} veces el mínimo general y cerca de la mediana de los ${input.nation.wageStates} estados con dato; no es un salario manufacturero.`,
      en: (input) =>
        `The mean contribution wage is ${told(input.place.wage!, 'MXN/day', 'en')}, ${times(minimumTimes(input), 'en')} times the general minimum and close to the median of the ${input.nation.wageStates} states with a figure; it is not a manufacturing wage.`
    }
  },
  {
    id: 'wage-below',
    paragraph: 'labour',
    when: (input) => input.place.wage !== null && abovePeers(input) <= -0.03,
    say: {
      es: (input) =>
        `El salario medio de cotización es de ${told(input.place.wage!, 'MXN/day', 'es')}, ${times(minimumTimes(input), 'es')} veces el mínimo general y ${change(input.nation.medianWage.value, input.place.wage!.value, 'es')} menos que la mediana de los ${input.nation.wageStates} estados con dato; no es un salario manufacturero.`,
      en: (input) =>
        `The mean contribution wage is ${told(input.place.wage!, 'MXN/day', 'en')}, ${times(minimumTimes(input), 'en')} times the general minimum and ${change(input.nation.medianWage.value, input.place.wage!.value, 'en')} below the median of the ${input.nation.wageStates} states with a figure; it is not a manufacturing wage.`
    }
  },
  {
    id: 'wage-missing',
    paragraph: 'labour',
    when: ({ place }) => place.wage === null,
    say: {
      es: () => 'La copia de la que sale este atlas no trae su salario de cotización: falta, no es cero.',
      en: () => 'The copy that this atlas draws on lacks its contribution wage: it is missing, not zero.'
    }
  },
  {
    id: 'border-minimum',
    paragraph: 'labour',
    when: ({ place }) => place.borderZone,
    say: {
      es: ({ nation }) =>
        `En sus municipios de la Zona Libre de la Frontera Norte el mínimo es otro: ${told(nation.borderMinimum, 'MXN/day', 'es')}.`,
      en: ({ nation }) =>
        `In its municipalities of the northern border free zone the minimum is another: ${told(nation.borderMinimum, 'MXN/day', 'en')}.`
    }
  },
  {
    id: 'informality-above',
    paragraph: 'labour',
    when: ({ place, nation }) => place.informality !== null && place.informality.value >= nation.informality.value,
    say: {
      es: ({ place, nation }) =>
        `La informalidad es de ${told(place.informality!, 'share', 'es')}; en el país, ${formatShare(nation.informality.value, 'es')}.`,
      en: ({ place, nation }) =>
        `Informality is ${told(place.informality!, 'share', 'en')}; in the country, ${formatShare(nation.informality.value, 'en')}.`
    }
  },
  {
    id: 'informality-below',
    paragraph: 'labour',
    when: ({ place, nation }) => place.informality !== null && place.informality.value < nation.informality.value,
    say: {
      es: ({ place, nation }) =>
        `La informalidad es de ${told(place.informality!, 'share', 'es')}, menor que la del país (${formatShare(nation.informality.value, 'es')}).`,
      en: ({ place, nation }) =>
        `Informality is ${told(place.informality!, 'share', 'en')}, below the country’s (${formatShare(nation.informality.value, 'en')}).`
    }
  }
];

const LINKS: State[] = [
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
