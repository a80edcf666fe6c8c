import type { EventMark } from '../figures/event-marks';
import { formatPeriod, periodPosition, type Locale } from '../text/format';
import type { Reform } from './reforms';

/** Whom a profile is of, as far as it decides which reforms concern it. */
export interface Concerned {
  border: boolean;
  /** Subsector or group of a sector's profile. */
  sector: string | null;
}

const APPAREL = ['textiles-leather', '313', '314', '315'];
const FOOTWEAR = ['textiles-leather', '316'];

/** The few reforms that change the regime for a place or a sector: the date is the catalogue's, the words are short. */
const CHOSEN: readonly { id: string; text: Record<Locale, string>; concerns(whom: Concerned): boolean }[] = [
  { id: '2006-11-immex-decree', text: { es: 'decreto IMMEX', en: 'IMMEX decree' }, concerns: () => true },
  {
    id: '2013-12-fiscal-reform',
    text: { es: 'se causa IVA en la importación temporal', en: 'VAT becomes due on temporary imports' },
    concerns: () => true
  },
  {
    id: '2018-12-border-stimulus',
    text: { es: 'estímulo fiscal de la frontera norte', en: 'northern border tax stimulus' },
    concerns: ({ border }) => border
  },
  {
    id: '2020-07-rgce',
    text: { es: 'termina la devolución rápida del IVA', en: 'fast VAT refunds end' },
    concerns: () => true
  },
  {
    id: '2024-12-apparel-decree',
    text: { es: 'aranceles a prendas y textiles', en: 'tariffs on apparel and textiles' },
    concerns: ({ sector }) => sector !== null && APPAREL.includes(sector)
  },
  {
    id: '2025-08-footwear-decree',
    text: { es: 'el calzado sale del programa', en: 'footwear leaves the programme' },
    concerns: ({ sector }) => sector !== null && FOOTWEAR.includes(sector)
  },
  {
    id: '2025-12-ligie-reform',
    text: { es: 'suben los aranceles a orígenes sin tratado', en: 'tariffs rise on origins without a treaty' },
    concerns: () => true
  }
];

/** Reforms to lay over the published series of a profile, with the dates from which they were in force. */
export function reformMarks(reforms: readonly Reform[], whom: Concerned, locale: Locale): EventMark[] {
  return CHOSEN.filter(({ concerns }) => concerns(whom)).map(({ id, text }) => {
    const found = reforms.find((reform) => reform.id === id);
    if (!found) throw new RangeError(`the catalogue of events has no reform ${id}`);
    const since = found.since.slice(0, 7);
    return { x: periodPosition(since), date: formatPeriod(since, locale), text: text[locale] };
  });
}
