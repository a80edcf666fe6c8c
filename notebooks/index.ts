import { backtestCities } from './backtest-cities';
import { borderWages } from './border-wages';
import { fdiAndExports } from './fdi-and-exports';
import { fiscalAnchors } from './fiscal-anchors';
import type { Notebook } from './notebook';
import { releaseThreshold } from './release-threshold';
import { scenariosBySql } from './scenarios-by-sql';
import { usCycleBorder } from './us-cycle-border';

/** Every notebook, in the order of the site. */
export const notebooks: readonly Notebook[] = [
  fiscalAnchors,
  scenariosBySql,
  backtestCities,
  usCycleBorder,
  borderWages,
  fdiAndExports,
  releaseThreshold
];

/** A notebook by its id; throws with the ids there are. */
export function notebookById(id: string): Notebook {
  const found = notebooks.find((notebook) => notebook.id === id);
  if (!found) throw new Error(`no notebook ${id}; there are ${notebooks.map((notebook) => notebook.id).join(', ')}`);
  return found;
}
