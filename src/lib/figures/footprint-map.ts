import type { FiscalCityCell } from '../data/questions/footprint';
import { formatValue } from '../text/format';
import { cityCircles } from './city-circles';
import type { Figure } from './figure';
import { OBJECTS, objectOf } from './fiscal-objects';
import { footprintByCity, rankedFootprint } from './footprint-by-city';

/** One fiscal object of the cities as sized, hatched circles. */
export const footprintMap: Figure<FiscalCityCell> = {
  ...footprintByCity,
  id: 'footprint-map',
  title(context) {
    const { params, locale } = context;
    const first = rankedFootprint(context)[0]!;
    const name = OBJECTS[objectOf(params)].name[locale];
    const amount = formatValue(first.cell.value, 'MXN', locale);
    return locale === 'es'
      ? `${name}: ${first.label} tiene más que ninguna otra ciudad, unos ${amount}`
      : `${name}: ${first.label} has more than any other city, about ${amount}`;
  },
  chart: (context) => ({
    kind: 'map',
    unit: 'MXN',
    labelled: 12,
    states: [],
    circles: cityCircles(rankedFootprint(context))
  })
};
