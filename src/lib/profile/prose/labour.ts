import { formatNumber, formatShare } from '../../text/format';
import { change, told } from './grammar';
import type { PlaceInput } from './input';
import type { Template } from './plan';

type State = Template<PlaceInput>;

const times = (value: number, locale: 'es' | 'en') => formatNumber(value, locale, 1);
const minimumTimes = ({ place, nation }: PlaceInput) => place.wage!.value / nation.minimum.value;
const abovePeers = ({ place, nation }: PlaceInput) => place.wage!.value / nation.medianWage.value - 1;

/** Sentences on a state's formal jobs, wages and informality. */
export const LABOUR: readonly State[] = [
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
