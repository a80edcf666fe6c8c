import type { FiscalCityCell } from '../data/questions/footprint';
import { cityCircles } from './city-circles';
import type { Figure } from './figure';
import { OBJECTS, objectOf } from './fiscal-objects';
import { footprintByCity, rankedFootprint } from './footprint-by-city';
import { estimateText } from './ranges';

/** One fiscal object of the cities as sized, hatched circles. */
export const footprintMap: Figure<FiscalCityCell> = {
  ...footprintByCity,
  id: 'footprint-map',
  title(context) {
    const { params, locale } = context;
    const first = rankedFootprint(context)[0]!;
    const name = OBJECTS[objectOf(params)].name[locale];
    const amount = estimateText(first.cell, 'MXN', locale);
    return locale === 'es'
      ? `${name}: ${first.label} tiene más que ninguna otra ciudad, ${amount}`
      : `${name}: ${first.label} has more than any other city, ${amount}`;
  },
  chart: (context) => ({
    kind: 'map',
    unit: 'MXN',
    labelled: 12,
    states: [],
    circles: cityCircles(rankedFootprint(context))
  })
};
