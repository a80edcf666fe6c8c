import type { RawRecord } from '../src/lib/data/question';
import type { AgreementSeries } from '../src/lib/chart/agreement';
import type { BarsSpec } from '../src/lib/figures/chart-spec';
import type { Locale } from '../src/lib/text/format';

/** A text in both languages. */
export type Both = Record<Locale, string>;

/** Rows of the cells that ran before, by cell name. */
export type Answers = Readonly<Record<string, readonly RawRecord[]>>;

/** A paragraph; its numbers are computed from the answers above it, never typed. */
export interface ProseCell {
  kind: 'prose';
  text: Record<Locale, (answers: Answers) => string>;
}

/** One statement on the shipped database; its text and its rows are shown. */
export interface SqlCell {
  kind: 'sql';
  name: string;
  title: Both;
  sql: string;
}

/** A step that SQL does badly: a top-level function of the notebook's file, whose text is shown. */
export interface CodeCell {
  kind: 'code';
  name: string;
  title: Both;
  /** Name of the function in the notebook's file: a bundler may give it another at run time. */
  source: string;
  run: (answers: Answers) => RawRecord[];
}

export interface AgreementSpec {
  kind: 'agreement';
  series: AgreementSeries[];
  xTitle: string;
  yTitle: string;
  unit: string;
}

export interface ChartCell {
  kind: 'chart';
  /** The finding. */
  title: Record<Locale, (answers: Answers) => string>;
  spec: (answers: Answers, locale: Locale) => AgreementSpec | BarsSpec;
}

/** What the notebook claims; running it fails where the claim does not hold. */
export interface CheckCell {
  kind: 'check';
  text: Record<Locale, (answers: Answers) => string>;
  holds: (answers: Answers) => boolean;
}

export type Cell = ProseCell | SqlCell | CodeCell | ChartCell | CheckCell;

/** One question, answered by cells from top to bottom on the shipped database. */
export interface Notebook {
  /** Name of its file and its address. */
  id: string;
  title: Both;
  question: Both;
  cells: readonly Cell[];
}

/** A number of an answer's row. Throws TypeError when the cell, the row or the column is not there or holds no number. */
export function numberOf(answers: Answers, cell: string, column: string, where: Partial<RawRecord> = {}): number {
  const row = answers[cell]?.find((candidate) =>
    Object.entries(where).every(([key, value]) => candidate[key] === value)
  );
  const value = row?.[column];
  if (typeof value !== 'number')
    throw new TypeError(`cell ${cell} has no number ${column} where ${JSON.stringify(where)}`);
  return value;
}
