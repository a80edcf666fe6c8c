import type { Cell } from '../data/questions/cell';
import { cells } from '../data/questions/cell';
import { literal } from '../data/question';
import { formatValue } from '../text/format';
import { placeName } from './names';
import { REST } from './palette';
import { ranking } from './ranking';

/** Offices that the source does not break down: «Otras aduanas». */
const OTHERS = 'C-otras';

/** Exports of the last whole year by customs office, in the country or in one state. */
export const crossingsByOffice = ranking<Cell>({
  id: 'crossings-by-office',
  measure: 'crossings_exports',
  unit: 'USD',
  shown: 12,
  noun: { es: 'aduanas', en: 'customs offices' },
  of: { es: 'de lo que sale por aduana', en: 'of what leaves through customs' },
  question: ({ place = 'MX' }) =>
    cells(
      'crossings by office',
      `measure_id = 'crossings_exports' AND sector_id = 'all'
       AND period = (SELECT max(period) FROM best WHERE measure_id = 'crossings_exports' AND length(period) = 4) AND place_id IN (
         SELECT place_id FROM place WHERE level = 'customs' ${place === 'MX' ? '' : `AND state_id = ${literal(place)}`})`
    ),
  ranked: ({ rows, names }) =>
    rows.map((cell) => {
      const rest = cell.place === OTHERS;
      return { id: cell.place, label: placeName(names, cell.place), cell, colour: rest ? REST : 'var(--c4)', rest };
    }),
  subtitle({ rows, locale }) {
    const year = rows[0]!.period;
    return locale === 'es'
      ? `Exportaciones por aduana de salida, dólares, ${year}`
      : `Exports by customs office of exit, US dollars, ${year}`;
  },
  note: ({ rows, locale }) => {
    const others = rows.find(({ place }) => place === OTHERS);
    const rest = others ? formatValue(others.value, 'USD', locale) : '';
    return locale === 'es'
      ? `Es el lugar por donde la mercancía cruza, no donde se fabrica: Nuevo Laredo lleva la de Monterrey y el Bajío.${rest && ` «Otras aduanas» (${rest}) son las que el INEGI no separa: cuentan en el total y no entre las aduanas.`}`
      : `Where goods cross, not where they are made: Nuevo Laredo carries those of Monterrey and the Bajío.${rest && ` “Other customs offices” (${rest}) are those that INEGI does not tell apart: they count in the total, not among the offices.`}`;
  }
});
