import { count, told } from './grammar';
import type { PlaceInput } from './input';
import type { Template } from './plan';

type Shared = Template<PlaceInput>;

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
        `${count(place.plants!.value, 'plant reports', 'plants report', 'en')} to the release register (RETC; ${place.plants!.period}, derived): those above a threshold, not all that release.`
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
