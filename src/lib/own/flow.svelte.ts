import { tableFromIPC } from '@uwdata/flechette';
import { immexTable } from '../data/import/immex-arrow';
import { identifier } from '../data/import/identifier';
import { type ImportError, asImportError } from '../data/import/import-error';
import { Importer } from '../data/import/importer';
import { PlaceIndex, SURE, type PlaceEntry } from '../data/import/places/index';
import type { Match } from '../data/import/places/join';
import type { Choice, ColumnPlan, Plan } from '../data/import/plan';
import type { Inspection, ReadResult } from '../data/import/session';
import type { Progress } from '../data/import/source';
import { keptFile, type Kept } from '../data/import/store';
import { loadPlaces } from './places';
import { RESERVED_TABLES } from '../data/reserved';
import { ownTables, type OwnTable } from './tables.svelte';

export type Step =
  | { kind: 'idle' }
  | { kind: 'opening'; file: string }
  | { kind: 'preview'; inspection: Inspection; tables: string[] }
  | { kind: 'reading'; progress: Progress | null }
  | { kind: 'review'; doubtful: Match[]; sure: number; more: number; index: PlaceIndex }
  | { kind: 'done'; table: OwnTable; result: ReadResult | null; placed: number; warning: ImportError | null };

/** Doubtful ways of naming a place that are put before the reader, those with most rows first. */
const REVIEWED = 100;
const PREVIEW_ROWS = 8;

/** One file on its way to a table: what is on screen, and what the reader chose. Nothing typed is lost by an error. */
export class ImportFlow {
  step = $state.raw<Step>({ kind: 'idle' });
  error = $state.raw<ImportError | null>(null);
  columns = $state<ColumnPlan[]>([]);
  join = $state<Plan['join']>(null);
  name = $state('');
  remember = $state(false);
  file = $state.raw<File | null>(null);
  decisions: Plan['decisions'] = {};
  #importer: Importer | null = null;
  #choice: Choice = {};
  #result: ReadResult | null = null;
  #inspection: Inspection | null = null;
  #places: PlaceEntry[] = [];
  #id = '';

  constructor(private readonly onTable: (table: OwnTable) => void) {}

  get busy(): boolean {
    return this.step.kind === 'opening' || this.step.kind === 'reading';
  }

  /** Opens a file that the reader dropped or chose. */
  async open(file: File): Promise<void> {
    this.#importer?.end();
    this.file = file;
    this.error = null;
    this.decisions = {};
    this.remember = false;
    this.#id = crypto.randomUUID();
    const importer = this.#begin(file);
    await this.#attempt(importer, { kind: 'idle' }, async () => {
      this.step = { kind: 'opening', file: file.name };
      this.#show(await importer.open(), importer);
      const taken = new Set([...RESERVED_TABLES, ...ownTables.names]);
      this.name = identifier(file.name.replace(/\.[^.]+$/, ''), taken);
    });
  }

  /** The same file under another choice of encoding, delimiter, header, sheet or member. */
  async choose(change: Partial<Choice>): Promise<void> {
    const before = this.step;
    const importer = this.#importer;
    if (!importer || before.kind !== 'preview') return;
    const choice = { ...this.#choice, ...change };
    await this.#attempt(importer, before, async () => {
      this.#show(await importer.inspect(choice), importer);
    });
  }

  /** Reads the whole file as planned; doubtful places come before the reader. */
  async load(): Promise<void> {
    const before = this.step;
    const importer = this.#importer;
    if (!importer || before.kind !== 'preview') return;
    this.name = identifier(this.name, new Set([...RESERVED_TABLES, ...ownTables.names]));
    await this.#attempt(importer, before, async () => {
      this.step = { kind: 'reading', progress: null };
      this.#places = this.join || before.inspection.immex ? await loadPlaces() : [];
      if (before.inspection.immex) return this.#loadImmex(importer);
      this.#result = await importer.read(this.#plan(), this.#places);
      const doubtful = this.#result.matches.filter((match) => (match.candidates[0]?.score ?? 0) < SURE);
      if (doubtful.length === 0) return this.#finish(importer);
      const shown = doubtful.sort((a, b) => b.rows - a.rows).slice(0, REVIEWED);
      this.step = {
        kind: 'review',
        doubtful: shown,
        sure: this.#result.matches.length - doubtful.length,
        more: doubtful.length - shown.length,
        index: new PlaceIndex(this.#places)
      };
    });
  }

  /** The reader has decided on the doubtful places. */
  async confirm(decisions: Plan['decisions']): Promise<void> {
    const importer = this.#importer;
    if (!importer) return;
    this.decisions = decisions;
    await this.#attempt(importer, this.step, () => this.#finish(importer));
  }

  /** Reads a kept file again, as it was read then. */
  async reopen(kept: Kept): Promise<void> {
    this.error = null;
    this.#id = kept.id;
    let file: File;
    try {
      file = new File([await keptFile(kept.id)], kept.file);
    } catch (error) {
      this.error = asImportError(error);
      return;
    }
    this.file = file;
    const importer = this.#begin(file);
    await this.#attempt(importer, { kind: 'idle' }, async () => {
      this.step = { kind: 'opening', file: kept.file };
      const inspection = await importer.open(kept.plan?.choice ?? {});
      this.#show(inspection, importer);
      this.name = kept.table;
      this.remember = true;
      this.step = { kind: 'reading', progress: null };
      this.#places = kept.plan?.join || inspection.immex ? await loadPlaces() : [];
      if (inspection.immex || !kept.plan) return this.#loadImmex(importer);
      this.columns = kept.plan.columns;
      this.join = kept.plan.join;
      this.decisions = kept.plan.decisions;
      this.#result = await importer.read(this.#plan(), this.#places);
      await this.#finish(importer);
    });
  }

  cancel(): void {
    this.#importer?.end();
    this.#importer = null;
    this.step = { kind: 'idle' };
  }

  #begin(file: File): Importer {
    const importer: Importer = new Importer(file, file.name, (progress) => {
      if (this.#importer === importer) this.step = { kind: 'reading', progress };
    });
    this.#importer = importer;
    return importer;
  }

  #show(inspection: Inspection, importer: Importer): void {
    const before = this.step.kind === 'preview' ? this.#inspection : null;
    this.#inspection = inspection;
    this.#choice = inspection.choice;
    // Another encoding or decimal mark keeps what was typed; another header or sheet has other columns.
    if (before && sameColumns(before.columns, inspection.columns))
      this.columns = inspection.columns.map((guess, i) => merged(guess, before.columns[i]!, this.columns[i]!));
    else {
      this.columns = inspection.columns.map((column) => ({ ...column }));
      this.join = inspection.join && { ...inspection.join };
    }
    this.step = { kind: 'preview', inspection, tables: importer.tables };
  }

  #plan(): Plan {
    const { mark, header, text } = this.#inspection!;
    const choice: Choice = { ...this.#choice, mark, ...(header ?? {}), ...(text ?? {}) };
    return {
      choice,
      columns: $state.snapshot(this.columns),
      join: $state.snapshot(this.join),
      decisions: this.decisions
    };
  }

  async #finish(importer: Importer): Promise<void> {
    this.step = { kind: 'reading', progress: null };
    const result = this.#result!;
    const ipc = await importer.finish(this.decisions);
    const placed = result.matches.filter((match) =>
      Object.hasOwn(this.decisions, match.written)
        ? this.decisions[match.written] !== null
        : (match.candidates[0]?.score ?? 0) >= SURE
    ).length;
    await this.#done(importer, ipc, result.rows, null, result, placed);
  }

  async #loadImmex(importer: Importer): Promise<void> {
    const immex = await importer.readImmex(this.#places);
    await this.#done(importer, immexTable(immex.rows), immex.rows.length, immex, null, 0);
  }

  async #done(
    importer: Importer,
    ipc: Uint8Array<ArrayBuffer>,
    rows: number,
    immex: OwnTable['immex'],
    result: ReadResult | null,
    placed: number
  ): Promise<void> {
    const { names, preview } = look(ipc);
    const file = this.file!;
    const kept = ownTables.kept.some(({ id }) => id === this.#id);
    const table: OwnTable = {
      id: this.#id,
      name: this.name,
      file: file.name,
      rows,
      columns: names,
      preview,
      ipc: () => ipc.slice(),
      immex,
      kept
    };
    importer.end();
    this.#importer = null;
    ownTables.add(table);
    let warning: ImportError | null = null;
    if (this.remember && !kept)
      await ownTables
        .keep(table, file, immex ? null : this.#plan())
        .catch((error: unknown) => (warning = asImportError(error)));
    this.step = { kind: 'done', table, result, placed, warning };
    this.onTable(table);
  }

  /** What fails leaves the reader where they were; a file given up or overtaken by another says nothing. */
  async #attempt(importer: Importer, before: Step, work: () => Promise<void>): Promise<void> {
    this.error = null;
    try {
      await work();
    } catch (error) {
      if (this.#importer !== importer && this.#importer !== null) return;
      this.error = asImportError(error);
      this.step = this.error.code === 'cancelled' ? { kind: 'idle' } : before;
      if (this.step.kind === 'idle') importer.end();
    }
  }
}

const sameColumns = (a: readonly ColumnPlan[], b: readonly ColumnPlan[]) =>
  a.length === b.length && a.every(({ source }, i) => source === b[i]!.source);

/** The new guess, with what the reader had changed of the old one. */
function merged(guess: ColumnPlan, old: ColumnPlan, now: ColumnPlan): ColumnPlan {
  const chosen = now.type !== old.type || now.order !== old.order;
  return { ...guess, name: now.name, keep: now.keep, ...(chosen ? { type: now.type, order: now.order } : {}) };
}

function look(ipc: Uint8Array): { names: string[]; preview: string[][] } {
  const table = tableFromIPC(ipc, { useDate: true });
  const columns = table.names.map((_, i) => table.getChildAt(i));
  const preview = Array.from({ length: Math.min(PREVIEW_ROWS, table.numRows) }, (_, row) =>
    columns.map((column) => {
      const value: unknown = column.at(row);
      if (value === null || value === undefined) return '';
      return value instanceof Date ? value.toISOString().replace('T00:00:00.000Z', '') : String(value).slice(0, 120);
    })
  );
  return { names: [...table.names] as string[], preview };
}
