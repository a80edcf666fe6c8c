import { exportsByState, rankedStates } from './exports-by-state';
import type { Cell } from '../data/questions/cell';
import type { Figure } from './figure';

/** Exports of every state in one year, on the map. */
export const exportsMap: Figure<Cell> = {
  ...exportsByState,
  id: 'exports-map',
  chart: (context) => ({
    kind: 'map',
    unit: 'USD',
    labelled: 8,
    circles: [],
    states: rankedStates(context).map(({ id, label, cell, href }) => ({ id, label, value: cell.value, ...(href ? { href } : {}) }))
  })
};
