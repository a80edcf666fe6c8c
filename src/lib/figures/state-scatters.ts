import { citedSources, weakest } from './arithmetic';
import type { ScatterSpec } from './chart-spec';
import type { Figure, FigureContext } from './figure';
import { measured, type MeasuredCell } from './measured';
import { placeName } from './names';
import { formatNumber, formatPeriod, type Locale } from '../text/format';
import { say } from './words';

interface Scatter {
  id: string;
  measure: string;
  topic: NonNullable<Figure<MeasuredCell>['topic']>;
  x: { measure: string; period: string; unit: string; label: Record<Locale, string> };
  y: { measure: string; period: string; unit: string; label: Record<Locale, string> };
  note: Record<Locale, string>;
}

/** Two measures of the states against each other, and how they go together (Spearman's rank correlation). */
function scatter({ id, measure, topic, x, y, note }: Scatter): Figure<MeasuredCell> {
  const points = ({ rows, names }: FigureContext<MeasuredCell>): ScatterSpec['points'] =>
    [...new Set(rows.map(({ place }) => place))].flatMap((place) => {
      const value = (of: string) => rows.find((row) => row.place === place && row.measure === of)?.value;
      const [across, up] = [value(x.measure), value(y.measure)];
      return across === undefined || up === undefined
        ? []
        : [{ id: place, label: placeName(names, place), x: across, y: up }];
    });
  return {
    id,
    measure,
    topic,
    question: () =>
      measured(
        id,
        [x.measure, y.measure],
        `sector_id = 'all' AND place_id IN (SELECT place_id FROM place WHERE level = 'state')
           AND ((measure_id = '${x.measure}' AND period = '${x.period}') OR (measure_id = '${y.measure}' AND period = '${y.period}'))`
      ),
    title(context) {
      const rho = spearman(points(context));
      const { locale } = context;
      const [a, b] = [x.label[locale].toLowerCase(), y.label[locale].toLowerCase()];
      const strength = Math.abs(rho);
      const number = formatNumber(rho, locale, 2);
      if (strength < 0.3)
        return say(
          locale,
          `Entre estados, ${a} y ${b} apenas van juntos (correlación de rangos ${number})`,
          `Across states ${a} and ${b} hardly go together (rank correlation ${number})`
        );
      const sign =
        rho > 0
          ? say(locale, 'van juntos', 'go together')
          : say(locale, 'van en sentido contrario', 'go opposite ways');
      return say(
        locale,
        `Entre estados, ${a} y ${b} ${sign} (correlación de rangos ${number})`,
        `Across states ${a} and ${b} ${sign} (rank correlation ${number})`
      );
    },
    subtitle: ({ locale }) =>
      `${x.label[locale]}, ${formatPeriod(x.period, locale)}; ${y.label[locale].toLowerCase()}, ${formatPeriod(y.period, locale)}`,
    chart: (context) => ({
      kind: 'scatter',
      unit: y.unit,
      xUnit: x.unit,
      xLabel: x.label[context.locale],
      yLabel: y.label[context.locale],
      points: points(context)
    }),
    table: (context) => ({
      caption: `${x.label[context.locale]}; ${y.label[context.locale].toLowerCase()}`,
      columns: [
        { key: 'label', label: say(context.locale, 'Estado', 'State'), kind: 'text' },
        { key: 'x', label: x.label[context.locale], kind: 'number', decimals: x.unit === 'share' ? 3 : 0 },
        { key: 'y', label: y.label[context.locale], kind: 'number', decimals: y.unit === 'share' ? 3 : 0 }
      ],
      rows: points(context).map(({ label, x: across, y: up }) => ({ cells: { label, x: across, y: up } }))
    }),
    reading: (context) =>
      say(
        context.locale,
        `${points(context).length} estados tienen ambas cifras. Que dos medidas vayan juntas no dice que una cause la otra.`,
        `${points(context).length} states have both figures. That two measures go together does not say that one causes the other.`
      ),
    note: ({ locale }) => note[locale],
    basis: weakest,
    sources: citedSources
  };
}

/** Spearman 1904: Pearson's correlation of the ranks, ties sharing their mean rank. */
function spearman(points: ScatterSpec['points']): number {
  const rank = (values: number[]) =>
    values.map((value) => {
      const below = values.filter((other) => other < value).length;
      const same = values.filter((other) => other === value).length;
      return below + (same + 1) / 2;
    });
  const [a, b] = [rank(points.map(({ x }) => x)), rank(points.map(({ y }) => y))];
  const mean = (points.length + 1) / 2;
  const product = (u: number[], v: number[]) => u.reduce((sum, each, i) => sum + (each - mean) * (v[i]! - mean), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

export const jobsAgainstExports = scatter({
  id: 'jobs-against-exports',
  measure: 'exports',
  topic: 'exports',
  x: {
    measure: 'jobs_manufacturing',
    period: '2020-02',
    unit: 'jobs',
    label: { es: 'Empleo manufacturero', en: 'Manufacturing jobs' }
  },
  y: { measure: 'exports', period: '2020', unit: 'USD', label: { es: 'Exportaciones', en: 'Exports' } },
  note: {
    es: 'Los estados petroleros exportan mucho con poco empleo manufacturero.',
    en: 'Oil states export much with few manufacturing jobs.'
  }
});

export const wagesAgainstInformality = scatter({
  id: 'wages-against-informality',
  measure: 'informality',
  topic: 'wages',
  x: { measure: 'informality', period: '2025-Q4', unit: 'share', label: { es: 'Informalidad', en: 'Informality' } },
  y: {
    measure: 'wage_daily',
    period: '2025',
    unit: 'MXN/day',
    label: { es: 'Salario de cotización', en: 'Contribution wage' }
  },
  note: {
    es: 'El salario es el de los puestos formales: quien es informal no está en él. La fuente de salarios no trae Jalisco.',
    en: 'The wage is that of formal jobs: informal workers are not in it. The wage source has no Jalisco.'
  }
});
