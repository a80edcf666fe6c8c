import type { Baseline, BasePlace } from '../model/base';
import type { BreakEven, Unknown } from '../model/break-even';
import type { Goal } from '../model/goal';
import type { Part } from '../model/parts';
import type { Scenario } from '../model/scenario';
import type { Sobol } from '../model/sobol';
import type { Tornado } from '../model/tornado';
import type { Progress, Simulation } from '../model/uncertainty';
import type { Cell, CellFilter } from './tables';

/** What the analysis worker is asked for, and what it answers, by kind. */
export interface Requests {
  load: { ask: { baseline: Baseline }; answer: null };
  simulate: { ask: { data: string; scenario: Scenario; part?: Part }; answer: Simulation };
  place: { ask: { data: string; scenario: Scenario; place: string; entry?: BasePlace }; answer: Simulation };
  tornado: { ask: { data: string; scenario: Scenario; goal: Goal }; answer: Tornado };
  sobol: { ask: { data: string; scenario: Scenario; goal: Goal; samples?: number }; answer: Sobol };
  breakEven: {
    ask: {
      data: string;
      scenario: Scenario;
      goal: Goal;
      unknown: Unknown;
      sought?: number;
      bracket?: [number, number];
    };
    answer: BreakEven;
  };
  cells: { ask: { data: string; scenario: Scenario; filter: CellFilter }; answer: Cell[] };
  csv: { ask: { data: string; scenario: Scenario; filter: CellFilter }; answer: string };
}
export type Kind = keyof Requests;

export type ToWorker =
  { [K in Kind]: { id: number; kind: K; ask: Requests[K]['ask'] } }[Kind] | { id: number; kind: 'cancel' };

/** Why there is no answer: what the model refuses, by the kind of its error, or a fault of ours. */
export type Refusal = 'no-break-even' | 'parameter' | 'unknown-code' | 'model' | 'not-loaded' | 'worker' | 'closed';

export type FromWorker =
  | { id: number; kind: 'progress'; progress: Progress }
  | { id: number; kind: 'answer'; answer: unknown }
  | { id: number; kind: 'cancelled' }
  | { id: number; kind: 'error'; code: Refusal; message: string };
