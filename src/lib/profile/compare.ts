import { formatNumber, formatPeriod, formatShare, formatValue, type Locale } from '../text/format';
import { change, placed } from './prose/grammar';
import type { NumberSpec, RowAmount } from './rows';

const say = (locale: Locale, es: string, en: string) => (locale === 'es' ? es : en);

/** The value of a row with its unit. */
export function rowText(
  { unit, decimals }: Pick<NumberSpec, 'unit' | 'decimals'>,
  value: number,
  locale: Locale
): string {
  if (unit === 'index' || unit === 'km' || unit === 'number') return formatNumber(value, locale, decimals);
  if (decimals === 1 && unit === 'jobs') return formatNumber(value, locale, value < 10 ? 1 : 0);
  return formatValue(value, unit, locale);
}

/** Place that a row is of where it is another, its period, basis and range, with the decimals of the row. */
export function rowDetail(spec: NumberSpec, amount: RowAmount, locale: Locale): string {
  const where = placed(amount, spec.unit, locale, (value) => rowText(spec, value, locale));
  return [amount.of, where].filter(Boolean).join('; ');
}

/** What differs between two places in one row, in words; never a rate between numbers of different periods or over ranges that overlap. */
export function difference(
  spec: NumberSpec,
  names: readonly [string, string],
  [a, b]: readonly [RowAmount | null, RowAmount | null],
  locale: Locale
): string {
  // What is published by state is told of the states.
  if (spec.byState && a?.of && a.of === b?.of) return say(locale, `de ${a.of} ambos`, `both of ${a.of}`);
  if (spec.byState) names = [a?.of ?? names[0], b?.of ?? names[1]];
  if (!a || !b) {
    const lacking = names.filter((_, i) => ![a, b][i]);
    if (lacking.length === 2) return say(locale, 'falta en ambos: no es cero', 'missing in both: not zero');
    return say(locale, `falta en ${lacking[0]}: no se compara`, `missing in ${lacking[0]}: not compared`);
  }
  if (a.period !== b.period)
    return say(
      locale,
      `periodos distintos (${formatPeriod(a.period, 'es')} y ${formatPeriod(b.period, 'es')}): no se comparan`,
      `different periods (${formatPeriod(a.period, 'en')} and ${formatPeriod(b.period, 'en')}): not compared`
    );
  if (overlapping(a, b))
    return say(
      locale,
      'los intervalos se traslapan: no se puede decir cuál es mayor',
      'the ranges overlap: which is larger cannot be told'
    );
  if (rowText(spec, a.value, locale) === rowText(spec, b.value, locale)) return say(locale, 'igual', 'the same');
  const [more, less, larger, smaller] = a.value > b.value ? [names[0], names[1], a, b] : [names[1], names[0], b, a];
  if (spec.unit === 'share') {
    const points = formatNumber((larger.value - smaller.value) * 100, locale, 1);
    return say(locale, `${points} puntos más en ${more}`, `${points} points higher in ${more}`);
  }
  if (spec.unit === 'km') return say(locale, `más lejos en ${more}`, `farther in ${more}`);
  if (spec.unit === 'index') return say(locale, `más alta en ${more}`, `higher in ${more}`);
  if (smaller.value <= 0) return say(locale, `más en ${more}`, `more in ${more}`);
  const times = larger.value / smaller.value;
  if (times < 1.5)
    return say(
      locale,
      `${change(smaller.value, larger.value, 'es')} más en ${more}`,
      `${change(smaller.value, larger.value, 'en')} more in ${more}`
    );
  return say(
    locale,
    `${more}: ${formatNumber(times, 'es', times < 10 ? 1 : 0)} veces lo de ${less}`,
    `${more}: ${formatNumber(times, 'en', times < 10 ? 1 : 0)} times ${less}`
  );
}

/** Whether two amounts, one of which has a range, cannot be told apart. */
function overlapping(a: RowAmount, b: RowAmount): boolean {
  if (a.low === null && b.low === null) return false;
  const [lowA, highA] = [a.low ?? a.value, a.high ?? a.value];
  const [lowB, highB] = [b.low ?? b.value, b.high ?? b.value];
  return lowA <= highB && lowB <= highA;
}

/** Two published points of a series: what changed between them, with both periods. */
export function growthText(points: readonly [[string, number], [string, number]], locale: Locale): string {
  const [[from, first], [to, last]] = points;
  const rate = last / first - 1;
  const sign = rate >= 0 ? '+' : '−';
  return `${sign}${formatShare(Math.abs(rate), locale, 1)} (${formatPeriod(from, locale)} – ${formatPeriod(to, locale)})`;
}

/** A place in an address: cities by their slug, states with a word before it, for many share theirs with a city. */
export function compareKey({ level, slug }: { level: string; slug: string }): string {
  return level === 'state' ? `estado-${slug}` : slug;
}
