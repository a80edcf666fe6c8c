import { MODEL_SOURCES } from '../data/model-sources';
import { partsOfReform, type ReformChange } from '../data/questions/scenario-results';
import { LAST_YEAR } from '../model/scenario';
import { formatValue, type Locale } from '../text/format';
import { rangeColumns } from './estimate-table';
import type { Figure, FigureContext } from './figure';
import { changeText, rangeText, signedValue } from './ranges';
import { noForecast, SCENARIOS_TABLE, shortName } from './reform-words';
import { capital, say } from './words';

const TOTAL = 'collected';
const SHOWN = 'bridge';

/** What is collected, in the order in which the walk goes. */
const TAXES: Record<string, Record<Locale, string>> = {
  collected_vat: { es: 'IVA', en: 'VAT' },
  collected_duty: { es: 'Arancel (IGI)', en: 'Duty (IGI)' },
  collected_dta: { es: 'Derecho de trámite (DTA)', en: 'Customs fee (DTA)' },
  collected_isr: { es: 'Impuesto sobre la renta', en: 'Income tax' },
  collected_fee: { es: 'Cuota ambiental', en: 'Environmental fee' }
};

/** The total, and of its parts those that move, in the order of the taxes. */
function parted({ rows }: FigureContext<ReformChange>) {
  const total = rows.find(({ result }) => result === TOTAL)!;
  const moved = Object.keys(TAXES).flatMap((tax) =>
    rows.filter(({ result, value, low, high }) => result === tax && (value !== 0 || low !== 0 || high !== 0))
  );
  return { total, moved };
}

/** From what the programme's taxes bring in today to what they bring in under a reform, tax by tax. */
export const reformRevenue: Figure<ReformChange> = {
  id: 'reform-revenue',
  measure: SCENARIOS_TABLE,
  topic: 'scenarios',
  takes: 'reform',
  defaults: { reform: SHOWN },
  question: ({ reform = SHOWN }) => partsOfReform(reform, TOTAL, LAST_YEAR),
  title(context) {
    const { locale } = context;
    const { total } = parted(context);
    const name = shortName(total, locale);
    if (total.low < 0 && total.high > 0)
      return say(
        locale,
        `«${name}»: el modelo no dice si recauda más o menos en ${total.year}, ${rangeText(total, 'MXN', 'es')}`,
        `“${name}”: the model does not tell whether it collects more or less in ${total.year}, ${rangeText(total, 'MXN', 'en')}`
      );
    return say(
      locale,
      `«${name}» recauda ${changeText(total, 'MXN', 'es')} en ${total.year}`,
      `“${name}” collects ${changeText(total, 'MXN', 'en')} in ${total.year}`
    );
  },
  subtitle(context) {
    const { total } = parted(context);
    return say(
      context.locale,
      `Impuestos del programa recaudados, de ${total.baseYear} sin reforma a ${total.year} con ella y todos respondiendo, pesos de ${total.baseYear}`,
      `Taxes of the programme collected, from ${total.baseYear} without reform to ${total.year} with it and everybody responding, pesos of ${total.baseYear}`
    );
  },
  chart(context) {
    const { locale } = context;
    const { total, moved } = parted(context);
    const sum = (id: string, label: string, value: number) => ({
      id,
      label,
      value,
      kind: 'total' as const,
      estimated: true
    });
    return {
      kind: 'waterfall',
      unit: 'MXN',
      steps: [
        sum('before', say(locale, 'Sin reforma', 'Without reform'), total.baseline),
        ...moved.map(({ result, value }) => ({
          id: result,
          label: TAXES[result]![locale],
          value,
          kind: 'change' as const,
          estimated: true
        })),
        sum('after', say(locale, 'Con reforma', 'With reform'), total.baseline + total.value)
      ]
    };
  },
  table(context) {
    const { locale } = context;
    const { total, moved } = parted(context);
    return {
      caption: say(locale, `Cambio en lo recaudado en ${total.year}`, `Change in collections in ${total.year}`),
      columns: [
        { key: 'tax', label: say(locale, 'Impuesto', 'Tax'), kind: 'text' },
        { key: 'baseline', label: say(locale, 'Sin reforma', 'Without reform'), kind: 'number' },
        ...rangeColumns(locale, { value: say(locale, 'Cambio central', 'Central change') })
      ],
      rows: [...moved, total].map(({ result, baseline, low, value, high }) => ({
        cells: { tax: TAXES[result]?.[locale] ?? say(locale, 'En total', 'In all'), baseline, low, value, high },
        basis: 'modelled' as const
      }))
    };
  },
  reading(context) {
    const { locale } = context;
    const { total, moved } = parted(context);
    const one = ({ value, low, high }: ReformChange) =>
      `${signedValue(value, 'MXN', locale)} (${rangeText({ low, high }, 'MXN', locale)})`;
    const parts = moved.map((row) => `${TAXES[row.result]![locale]}, ${one(row)}`).join('; ');
    const before = formatValue(total.baseline, 'MXN', locale);
    return say(
      locale,
      `${capital(`sobre ${before} sin reforma`)}, el cambio central es ${one(total)}.${parts ? ` ${parts}.` : ''}`,
      `On ${before} without reform, the central change is ${one(total)}.${parts ? ` ${parts}.` : ''}`
    );
  },
  note: ({ rows, locale }) =>
    `${noForecast(rows[0]!, locale)} ${say(
      locale,
      'La cascada va por los centros; los intervalos de sus partes no se suman.',
      'The waterfall follows the centres; ranges of its parts must not be added together.'
    )}`,
  basis: () => 'modelled',
  sources: () => [...MODEL_SOURCES]
};
