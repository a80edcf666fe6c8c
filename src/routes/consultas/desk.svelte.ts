import type { ChartChoice } from '$lib/data/workbench/gallery';
import type { Outcome } from '$lib/data/workbench/live.svelte';

/** An answer on the desk, and how its question asked to be drawn. */
export interface Answer extends Outcome {
  id: number;
  /** Its place among the statements of the run. */
  number: number;
  chart: ChartChoice | null;
  /** Whether it stands as a chart from the first. */
  drawn: boolean;
}

export interface Fault {
  /** What happened and what to do. */
  sentence: string;
  /** What the engine said, when it was a statement that failed. */
  said: string | null;
  /** Where in the text, when that is known. */
  place: { from: number; to: number } | null;
  /** The text that was run: the place is one in it. */
  text: string;
}

/** What lies on the desk while the visit lasts: a page of the site left and come back to finds it as it was. */
class Desk {
  text = $state('');
  /** The text as it was opened or last put into a link: what differs from it would be lost with the page. */
  kept = $state('');
  /** How the saved question on the desk is drawn, and its text. */
  question = $state<{ sql: string; chart: ChartChoice | null; drawn: boolean } | null>(null);
  /** The text that was run last, and how its answer is drawn now: what a link carries. */
  drawing = $state.raw<{ sql: string; chart: ChartChoice | null }>({ sql: '', chart: null });
  answers = $state.raw<Answer[]>([]);
  statements = $state(0);
  fault = $state.raw<Fault | null>(null);

  get unsaved(): boolean {
    return this.text.trim() !== '' && this.text !== this.kept;
  }

  open(sql: string, chart: ChartChoice | null = null, drawn = false): void {
    this.text = sql;
    this.kept = sql;
    this.question = { sql, chart, drawn };
  }
}

export const desk = new Desk();
