import { MODEL_SOURCES } from '../data/model-sources';
import { footprintCities, FOOTPRINT_YEAR, type FiscalCityCell } from '../data/questions/footprint';
import { NO_OFFICIAL, OBJECTS, objectOf } from './fiscal-objects';
import type { FigureContext } from './figure';
import { concentration, ranking, type Ranked } from './ranking';

/** Cities of the object asked for, as ranked things. */
export function rankedFootprint({ rows, params, names }: FigureContext<FiscalCityCell>): Ranked[] {
  const object = objectOf(params);
  return rows
    .filter((cell) => cell.measure === object)
    .map((cell) => {
      const href = names.places[cell.place]?.path;
      return {
        id: cell.place,
        label: cell.name,
        cell,
        colour: OBJECTS[object].colour,
        ...(href ? { href } : {})
      };
    });
}

/** One fiscal object of the cities, largest first, each with its range. */
export const footprintByCity = ranking<FiscalCityCell>({
  id: 'footprint-by-city',
  measure: 'vat_suspended',
  unit: 'MXN',
  shown: 15,
  noun: { es: 'ciudades', en: 'cities' },
  of: { es: 'del total', en: 'of the total' },
  question: ({ place }) => footprintCities(FOOTPRINT_YEAR, place && place !== 'MX' ? place : undefined),
  ranked: rankedFootprint,
  whole: ({ rows, params }) => {
    const first = rows.find((row) => row.measure === objectOf(params))!;
    return { total: first.total, count: first.cities };
  },
  title(context, ranked) {
    const { subject } = OBJECTS[objectOf(context.params)];
    const { total } = ranked[0]!.cell as FiscalCityCell;
    return concentration(
      ranked,
      total,
      context.locale,
      context.locale === 'es' ? 'ciudades' : 'cities',
      subject[context.locale],
      'MXN'
    );
  },
  subtitle: ({ params, locale }) =>
    locale === 'es'
      ? `${OBJECTS[objectOf(params)].name.es} por ciudad, estimación, pesos corrientes, ${FOOTPRINT_YEAR}`
      : `${OBJECTS[objectOf(params)].name.en} by city, estimate, current pesos, ${FOOTPRINT_YEAR}`,
  sources: () => [...MODEL_SOURCES],
  note: ({ params, locale }) =>
    `${OBJECTS[objectOf(params)].meaning[locale]} ${NO_OFFICIAL[locale]} ${
      locale === 'es'
        ? 'La ciudad es su parte de 2020 aplicada al estado.'
        : 'A city is its share of 2020 applied to the state.'
    }`
});
