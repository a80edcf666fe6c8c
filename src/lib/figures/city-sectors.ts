import { decodeCell, CELL_COLUMNS, type Cell } from '../data/questions/cell';
import { literal, question, type Question } from '../data/question';
import type { Locale } from '../text/format';
import { SHOWN_CITY, type Figure } from './figure';
import { placeName, sectorName } from './names';
import { groupColour } from './palette';
import { sum } from './arithmetic';
import { concentration, ranking } from './ranking';

/**
 * Estimates of a place by subsector in the last year: a metro's stand in `best`, a municipality's among the flows, whose
 * rows carry no source of their own and take that of the total.
 */
function sectorsOf(measure: 'exports' | 'jobs_manufacturing', place: string): Question<Cell> {
  const source = measure === 'exports' ? 'inegi-etef' : 'imss';
  const sql = /^\d{5}$/.test(place)
    ? `SELECT place_id, sector_id, period, value, low, high, 'modelled' AS basis, 'final' AS status, ${literal(source)} AS source_id
       FROM flows.main.city_sector
       WHERE measure_id = ${literal(measure)} AND place_id = ${literal(place)}
       QUALIFY period = max(period) OVER () ORDER BY sector_id`
    : `SELECT ${CELL_COLUMNS} FROM best
       WHERE measure_id = ${literal(measure)} AND place_id = ${literal(place)} AND basis = 'modelled'
         AND sector_id IN (SELECT sector_id FROM sector WHERE level = 'subsector')
       QUALIFY period = max(period) OVER () ORDER BY sector_id`;
  return question(`sectors of a city, ${measure}`, sql, decodeCell);
}

interface CitySectors {
  id: string;
  measure: 'exports' | 'jobs_manufacturing';
  unit: string;
  of: Record<Locale, string>;
  name: Record<Locale, string>;
}

function citySectors({ id, measure, unit, of, name }: CitySectors): Figure<Cell> {
  const figure = ranking<Cell>({
    id,
    measure,
    unit,
    shown: 12,
    noun: { es: 'subsectores', en: 'subsectors' },
    of,
    question: ({ place = SHOWN_CITY }) => sectorsOf(measure, place),
    ranked: ({ rows, names }) =>
      rows.map((cell) => {
        const sector = names.sectors[cell.sector];
        return {
          id: cell.sector,
          label: sectorName(names, cell.sector),
          cell,
          colour: groupColour(sector?.group),
          ...(sector?.path ? { href: sector.path } : {})
        };
      }),
    title({ rows, names, locale }, ranked) {
      const total = sum(ranked.map(({ cell }) => cell.value));
      const said = concentration(
        ranked,
        total,
        locale,
        locale === 'es' ? 'subsectores' : 'subsectors',
        of[locale],
        unit
      );
      return `${placeName(names, rows[0]!.place)}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
    },
    subtitle: ({ rows, names, locale }) =>
      locale === 'es'
        ? `${placeName(names, rows[0]!.place)}. ${name.es} por subsector, estimación con rango de 80 %, ${rows[0]!.period}`
        : `${placeName(names, rows[0]!.place)}. ${name.en} by subsector, estimate with its 80% range, ${rows[0]!.period}`,
    note: ({ locale }) =>
      locale === 'es'
        ? 'Parte del lugar en 2020 aplicada al total del estado en cada subsector; los rangos de varios no se suman.'
        : 'The place’s share of 2020 applied to the state’s total in each subsector; ranges of several must not be added together.'
  });
  return { ...figure, takes: 'city', defaults: { place: SHOWN_CITY } };
}

/** Estimated exports of a city by subsector. */
export const cityExportsBySector = citySectors({
  id: 'city-exports-by-sector',
  measure: 'exports',
  unit: 'USD',
  of: { es: 'de lo exportado', en: 'of exports' },
  name: { es: 'Exportaciones en dólares', en: 'Exports in US dollars' }
});

/** Estimated manufacturing jobs of a city by subsector. */
export const cityJobsBySector = citySectors({
  id: 'city-jobs-by-sector',
  measure: 'jobs_manufacturing',
  unit: 'jobs',
  of: { es: 'de los puestos', en: 'of the jobs' },
  name: { es: 'Puestos manufactureros', en: 'Manufacturing jobs' }
});
