import type { Answer, AnswerRow } from '$lib/scenario/answer';
import type { ResultId } from '$lib/model/measures';
import { LAST_YEAR, type Scenario } from '$lib/model/scenario';
import type { MoneyUnit } from '$lib/scenario/result-words';

/** What the figures of the page are about. */
export interface LabView {
  year: number;
  result: ResultId;
  kind: 'static' | 'full';
  money: MoneyUnit;
  /** Key of the reform of which places, sectors and revenue are shown. */
  focus: number;
}

/** Parts of the page that are folded until a reader opens them. */
export const FOLDS = ['ministry', 'doubt'] as const;
export type Fold = (typeof FOLDS)[number];

/** Results that a reader may put on the map, the years and the sectors. */
export const VIEW_RESULTS = [
  'collected',
  'suspended',
  'financing_treasury',
  'financing_firms',
  'lost',
  'jobs',
  'exports',
  'imported_inputs',
  'value_added'
] as const satisfies readonly ResultId[];

export const START_VIEW: LabView = { year: LAST_YEAR, result: 'jobs', kind: 'full', money: 'mxn', focus: 1 };

/** The example that a page without script shows: one reform, computed at build. */
export interface Example {
  scenario: Scenario;
  nation: Answer;
  /** Of the start view alone. */
  places: AnswerRow[];
  sectors: AnswerRow[];
}

/** Colours of reforms, in the order in which they stand; apart in every theme. */
export const REFORM_COLOURS = ['var(--c1)', 'var(--c4)', 'var(--c2)', 'var(--c5)', 'var(--c6)'];

/** A, B, C…: how a reform is called where its name is too long. */
export function letterOf(index: number): string {
  return 'ABCDE'[index] ?? String(index + 1);
}
