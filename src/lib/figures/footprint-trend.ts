import { MODEL_SOURCES } from '../data/model-sources';
import { footprintSeries, type FiscalCell } from '../data/questions/footprint';
import { weakest } from './arithmetic';
import { estimateTable } from './estimate-table';
import type { Figure, FigureContext } from './figure';
import { NO_OFFICIAL, OBJECTS, objectOf } from './fiscal-objects';
import { placeName } from './names';
import { estimateText } from './ranges';

/** Temporary imports owe VAT since this year; before it nothing was suspended in law. */
const DUE_SINCE = 2015;

function chosen({ rows, params }: FigureContext<FiscalCell>): FiscalCell[] {
  const object = objectOf(params);
  return rows.filter((row) => row.measure === object);
}

/** One fiscal object of a place over the years with its range: told by level, never by growth. */
export const footprintTrend: Figure<FiscalCell> = {
  id: 'footprint-trend',
  measure: 'vat_suspended',
  question: ({ place = 'MX' }) => footprintSeries(place),
  title(context) {
    const { params, locale } = context;
    const last = chosen(context).at(-1)!;
    const name = OBJECTS[objectOf(params)].name[locale];
    const amount = estimateText(last, 'MXN', locale);
    return locale === 'es' ? `${name}: ${amount} en ${last.period}` : `${name}: ${amount} in ${last.period}`;
  },
  subtitle(context) {
    const { params, locale, names } = context;
    const rows = chosen(context);
    const span = `${rows[0]!.period}–${rows.at(-1)!.period}`;
    const name = OBJECTS[objectOf(params)].name[locale];
    return locale === 'es'
      ? `${placeName(names, rows[0]!.place)}. ${name}, estimación con rango de 80 %, pesos corrientes, ${span}`
      : `${placeName(names, rows[0]!.place)}. ${name}, estimate with its 80% range, current pesos, ${span}`;
  },
  chart(context) {
    const { params, locale, names } = context;
    const rows = chosen(context);
    const notional = Number(rows[0]!.period) < DUE_SINCE;
    return {
      kind: 'line',
      unit: 'MXN',
      fromZero: true,
      ...(notional ? { events: [{ x: DUE_SINCE, label: locale === 'es' ? 'se causa IVA' : 'VAT becomes due' }] } : {}),
      series: [
        {
          id: objectOf(params),
          label: placeName(names, rows[0]!.place),
          colour: OBJECTS[objectOf(params)].colour,
          joined: true,
          points: rows.map(({ period, value, low, high }) => ({
            x: Number(period),
            y: value,
            low,
            high,
            estimated: true
          }))
        }
      ]
    };
  },
  table: (context) =>
    estimateTable(chosen(context), context.locale, OBJECTS[objectOf(context.params)].name[context.locale]),
  reading(context) {
    const { params, locale } = context;
    const rows = chosen(context);
    const notional = Number(rows[0]!.period) < DUE_SINCE;
    const meaning = OBJECTS[objectOf(params)].meaning[locale];
    if (!notional) return meaning;
    return locale === 'es'
      ? `${meaning} Antes de 2015 las importaciones temporales estaban exentas de IVA: la cifra es nocional, lo que se habría suspendido.`
      : `${meaning} Before 2015 temporary imports were exempt from VAT: the figure is notional, what would have been suspended.`;
  },
  note: ({ rows, locale }) =>
    rows[0]!.place === 'MX' || /^\d\d$/.test(rows[0]!.place)
      ? NO_OFFICIAL[locale]
      : `${NO_OFFICIAL[locale]} ${
          locale === 'es'
            ? 'Parte de 2020 de la ciudad × estado: no dice nada de su propio crecimiento.'
            : 'City share of 2020 × state: it says nothing of the city’s own growth.'
        }`,
  basis: weakest,
  sources: () => [...MODEL_SOURCES]
};
