import { MODEL_SOURCES } from '../data/model-sources';
import { footprintByGroup, FOOTPRINT_YEAR, type FiscalCell } from '../data/questions/footprint';
import { NO_OFFICIAL, OBJECTS, objectOf } from './fiscal-objects';
import { placeName, sectorName } from './names';
import { groupColour } from './palette';
import { concentration, ranking } from './ranking';
import { sum } from './arithmetic';

/** One fiscal object of a place by reader group, largest first, each with its range. */
export const footprintBySector = ranking<FiscalCell>({
  id: 'footprint-by-sector',
  measure: 'vat_suspended',
  unit: 'MXN',
  shown: 14,
  noun: { es: 'grupos de subsectores', en: 'groups of subsectors' },
  of: { es: 'del total', en: 'of the total' },
  question: ({ place = 'MX' }) => footprintByGroup(place, FOOTPRINT_YEAR),
  ranked: ({ rows, params, names }) =>
    rows
      .filter((cell) => cell.measure === objectOf(params))
      .map((cell) => {
        const href = names.sectors[cell.sector]?.path;
        return {
          id: cell.sector,
          label: sectorName(names, cell.sector),
          cell,
          colour: groupColour(cell.sector),
          ...(href ? { href } : {})
        };
      }),
  title({ params, locale }, ranked) {
    const total = sum(ranked.map(({ cell }) => cell.value));
    const noun = locale === 'es' ? 'grupos' : 'groups';
    return concentration(ranked, total, locale, noun, OBJECTS[objectOf(params)].subject[locale], 'MXN');
  },
  subtitle({ rows, params, names, locale }) {
    const where = placeName(names, rows[0]!.place);
    return locale === 'es'
      ? `${where}. ${OBJECTS[objectOf(params)].name.es} por sector, estimación, pesos corrientes, ${FOOTPRINT_YEAR}`
      : `${where}. ${OBJECTS[objectOf(params)].name.en} by sector, estimate, current pesos, ${FOOTPRINT_YEAR}`;
  },
  sources: () => [...MODEL_SOURCES],
  note: ({ params, locale }) => `${OBJECTS[objectOf(params)].meaning[locale]} ${NO_OFFICIAL[locale]}`
});
