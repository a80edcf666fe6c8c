import { formatNumber, type Locale } from '../text/format';
import { say } from './words';

/** Page of the table that the results of reforms come from: no measure of the catalogue, since they are no observations. */
export const SCENARIOS_TABLE = 'tabla-scenario_change';
export const DOUBT_TABLE = 'tabla-scenario_doubt';

/** Said with every figure of a reform: what kind of number it is, and how it can be had again. */
export function noForecast({ draws, baseYear }: { draws: number; baseYear: number }, locale: Locale): string {
  return say(
    locale,
    `Es el cálculo de un modelo con los supuestos publicados, no un pronóstico; intervalo de 80 % de ${formatNumber(draws, 'es')} sorteos sobre la base de ${baseYear}.`,
    `A model’s computation on the published assumptions, not a forecast; 80% interval of ${formatNumber(draws, 'en')} draws on the base of ${baseYear}.`
  );
}

/** A reform's name without what a title has no room for. */
export function shortName({ name }: { name: Record<Locale, string> }, locale: Locale): string {
  return name[locale].replace(/,.*$/, '');
}
