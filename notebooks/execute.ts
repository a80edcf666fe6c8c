import type { Database } from '../src/lib/data/database';
import { question, type RawRecord } from '../src/lib/data/question';
import type { BarsSpec } from '../src/lib/figures/chart-spec';
import type { Locale } from '../src/lib/text/format';
import type { Answers, Cell, Notebook, AgreementSpec } from './notebook';

/** Rows of an answer that a page shows; the notebook itself works on all of them. */
const SHOWN = 16;

export interface ShownRows {
  columns: string[];
  rows: (string | number | boolean | null)[][];
  /** Rows of the whole answer. */
  count: number;
}

/** A cell as a page or a terminal shows it. */
export type ExecutedCell =
  | { kind: 'prose'; text: string }
  | ({ kind: 'sql' | 'code'; name: string; title: string; source: string } & ShownRows)
  | { kind: 'chart'; title: string; spec: AgreementSpec | BarsSpec }
  | { kind: 'check'; text: string };

/** A claim of a notebook does not hold on the database it ran on. */
export class CheckError extends Error {
  constructor(
    readonly notebook: string,
    readonly claim: string
  ) {
    super(`notebook ${notebook}: this does not hold: ${claim}`);
    this.name = 'CheckError';
  }
}

/** Answers of every cell that computes, in order. Throws what the engine throws, and CheckError at the first claim that fails. */
export async function answer(notebook: Notebook, database: Database): Promise<Answers> {
  const answers: Record<string, readonly RawRecord[]> = {};
  for (const cell of notebook.cells) {
    if (cell.kind === 'sql')
      answers[cell.name] = await database.ask(question(`${notebook.id}, cell ${cell.name}`, cell.sql, (row) => row));
    if (cell.kind === 'code') answers[cell.name] = cell.run(answers);
    if (cell.kind === 'check' && !cell.holds(answers)) throw new CheckError(notebook.id, cell.text.en(answers));
  }
  return answers;
}

/** The notebook's cells in one language, from answers already computed; `file` is the text of the notebook's own file. */
export function show(notebook: Notebook, answers: Answers, locale: Locale, file: string): ExecutedCell[] {
  return notebook.cells.map((cell) => showCell(cell, answers, locale, file));
}

function showCell(cell: Cell, answers: Answers, locale: Locale, file: string): ExecutedCell {
  switch (cell.kind) {
    case 'prose':
    case 'check':
      return { kind: cell.kind, text: cell.text[locale](answers) };
    case 'chart':
      return { kind: 'chart', title: cell.title[locale](answers), spec: cell.spec(answers, locale) };
    default:
      return {
        kind: cell.kind,
        name: cell.name,
        title: cell.title[locale],
        source: cell.kind === 'sql' ? cell.sql.trim() : functionText(file, cell.source),
        ...shownRows(answers[cell.name]!)
      };
  }
}

function shownRows(rows: readonly RawRecord[]): ShownRows {
  const columns = Object.keys(rows[0] ?? {});
  return {
    columns,
    rows: rows.slice(0, SHOWN).map((row) => columns.map((column) => row[column] ?? null)),
    count: rows.length
  };
}

/** Text of a top-level function as it stands in a formatted file. Throws when the file has no such function. */
export function functionText(file: string, name: string): string {
  const found = new RegExp(`^function ${name}\\([\\s\\S]*?^}`, 'm').exec(file);
  if (!found) throw new Error(`no top-level function ${name} in the notebook`);
  return found[0];
}
