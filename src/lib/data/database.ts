import type { Question } from './question';

/** Anything that answers questions: Node at build time, the engine in the browser. */
export interface Database {
  ask<Row>(question: Question<Row>, signal?: AbortSignal): Promise<Row[]>;
}
