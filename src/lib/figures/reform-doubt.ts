import { MODEL_SOURCES } from '../data/model-sources';
import { doubtOfReform, type ReformDoubt } from '../data/questions/scenario-results';
import { rangeColumns } from './estimate-table';
import type { Figure } from './figure';
import { rangeText, signedValue } from './ranges';
import { DOUBT_TABLE, noForecast, shortName } from './reform-words';
import { say } from './words';

const SHOWN = 'vat-upfront';
/** Bars drawn; the table has every parameter that moves the result. */
const BARS = 9;

/** What each parameter alone does to what a reform collects: the lowest and highest of both ends. */
const span = ({ atLow, atHigh }: ReformDoubt) => ({ low: Math.min(atLow, atHigh), high: Math.max(atLow, atHigh) });

/** Which assumption the change in collections of a reform hangs on most. */
export const reformDoubt: Figure<ReformDoubt> = {
  id: 'reform-doubt',
  measure: DOUBT_TABLE,
  topic: 'scenarios',
  takes: 'reform',
  defaults: { reform: SHOWN },
  question: ({ reform = SHOWN }) => doubtOfReform(reform),
  title({ rows, locale }) {
    const [first] = rows as [ReformDoubt];
    const name = shortName(first, locale);
    const parameter = first.parameterName[locale];
    return say(
      locale,
      `De qué depende más lo que recauda «${name}»: ${lower(parameter)}`,
      `What “${name}” collects hangs most on: ${lower(parameter)}`
    );
  },
  subtitle: ({ rows, locale }) =>
    say(
      locale,
      `Cambio en lo recaudado en ${rows[0]!.year} con un supuesto en su valor bajo o alto y los demás en su centro, pesos de ${rows[0]!.baseYear}`,
      `Change in collections in ${rows[0]!.year} with one assumption at its low or high and the others at their centre, pesos of ${rows[0]!.baseYear}`
    ),
  chart: ({ rows, locale }) => ({
    kind: 'tornado',
    unit: 'MXN',
    base: rows[0]!.central,
    baseLabel: `${say(locale, 'todo en su centro', 'all at their centre')}: ${signedValue(rows[0]!.central, 'MXN', locale)}`,
    lowLabel: say(locale, 'supuesto en su valor bajo', 'assumption at its low'),
    highLabel: say(locale, 'en su valor alto', 'at its high'),
    rows: rows.slice(0, BARS).map(({ parameter, parameterName, atLow, atHigh }) => ({
      id: parameter,
      label: parameterName[locale],
      low: atLow,
      high: atHigh
    }))
  }),
  table: ({ rows, locale }) => ({
    caption: say(locale, 'Cambio en lo recaudado, pesos', 'Change in collections, pesos'),
    columns: [
      { key: 'parameter', label: say(locale, 'Supuesto', 'Assumption'), kind: 'text' },
      ...rangeColumns(locale, {
        low: say(locale, 'Con su valor bajo', 'At its low'),
        value: say(locale, 'Con su centro', 'At its centre'),
        high: say(locale, 'Con su valor alto', 'At its high')
      })
    ],
    rows: rows.map(({ parameterName, central, atLow, atHigh }) => ({
      cells: { parameter: parameterName[locale], low: atLow, value: central, high: atHigh },
      basis: 'modelled' as const
    }))
  }),
  reading({ rows, locale }) {
    const [first, second] = rows;
    const of = (row: ReformDoubt) => `${lower(row.parameterName[locale])}, ${rangeText(span(row), 'MXN', locale)}`;
    const centre = signedValue(first!.central, 'MXN', locale);
    const said = [first, second].flatMap((row) => (row ? [of(row)] : [])).join('; ');
    return say(
      locale,
      `Con todo en su centro el cambio es ${centre}. Lo llevan más lejos: ${said}.`,
      `With everything at its centre the change is ${centre}. What moves it farthest: ${said}.`
    );
  },
  note: ({ rows, locale }) =>
    `${noForecast(rows[0]!, locale)} ${say(
      locale,
      'Un supuesto a la vez: los intervalos de las demás figuras los mueven todos juntos.',
      'One assumption at a time: ranges of the other figures move all of them together.'
    )}`,
  basis: () => 'modelled',
  sources: () => [...MODEL_SOURCES]
};

/** Without its capital, inside a sentence; what begins with a symbol or an acronym stays. */
function lower(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
