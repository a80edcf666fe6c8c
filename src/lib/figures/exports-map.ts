import { exportsByState, rankedStates } from './exports-by-state';
import type { Cell } from '../data/questions/cell';
import { formatShare, formatValue } from '../text/format';
import { largestFirst, sum } from './arithmetic';
import type { Figure } from './figure';

/** Exports of every state in one year, on the map. */
export const exportsMap: Figure<Cell> = {
  ...exportsByState,
  id: 'exports-map',
  title(context) {
    const ranked = rankedStates(context);
    const order = largestFirst(ranked.map(({ label, cell }) => ({ label, value: cell.value })));
    const first = order[0]!;
    const share = formatShare(first.value / sum(order.map(({ value }) => value)), context.locale, 0);
    const amount = formatValue(first.value, 'USD', context.locale);
    return context.locale === 'es'
      ? `${first.label} exporta más que ningún otro estado: ${amount}, ${share}`
      : `${first.label} exports more than any other state: ${amount}, ${share}`;
  },
  chart: (context) => ({
    kind: 'map',
    unit: 'USD',
    labelled: 6,
    circles: [],
    states: rankedStates(context).map(({ id, label, cell, href }) => ({
      id,
      label,
      value: cell.value,
      ...(href ? { href } : {})
    }))
  })
};
