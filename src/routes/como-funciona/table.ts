import type { TableRow } from '$lib/chart/table';
import type { Journey } from '$lib/model/journey';
import type { Locale } from '$lib/text/format';
import { stepName } from './drawing';
import { FATE, REGIME, TAX } from './words';

/** The drawing as a table: a row for each amount, and one for each step in which nothing is paid. */
export function journeyRows(run: Journey, locale: Locale, nothing: string): TableRow[] {
  return (['ordinary', 'immex'] as const).flatMap((regime) =>
    run.lanes[regime].flatMap((step) => {
      const common = {
        regime: REGIME[regime][locale],
        day: step.until === undefined ? String(step.day) : `${step.day}–${step.until}`,
        step: stepName(step, run, locale)
      };
      if (step.entries.length === 0) return [{ cells: { ...common, tax: '—', fate: nothing, pesos: 0 } }];
      return step.entries.map(({ tax, fate, amount }) => ({
        cells: { ...common, tax: TAX[tax][locale], fate: FATE[fate][locale], pesos: amount }
      }));
    })
  );
}
