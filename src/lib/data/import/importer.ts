import { exportTable, listTables } from './duckdb-file';
import { ImportError, asImportError } from './import-error';
import type { ImmexResult } from './immex-zip';
import type { Reply, Request } from './importer.worker';
import { kindOf } from './kind';
import { checkBytes } from './limits';
import type { PlaceEntry } from './places/index';
import type { Choice, Plan } from './plan';
import type { Inspection, ReadResult } from './session';
import type { Progress } from './source';

/** A worker that says nothing for this long is taken for lost: a hostile file may ask for work without end. */
const SILENCE_MS = 60_000;

/**
 * One file read in a worker of its own, which is ended afterwards: a broken or hostile file can take no more than that
 * worker with it. A DuckDB file is opened in an engine of its own first. All methods throw ImportError.
 */
export class Importer {
  /** Tables of a DuckDB file; empty for others. */
  tables: string[] = [];
  #worker: Worker | null = null;
  /** What the worker was opened with, so that another can take the place of one that was lost. */
  #opened: { blob: Blob; name: string; choice: Choice } | null = null;
  #reject: ((error: ImportError) => void) | null = null;
  #ended = false;
  readonly #abort = new AbortController();

  constructor(
    private readonly file: Blob,
    private readonly name: string,
    private readonly onProgress: (progress: Progress) => void
  ) {}

  async open(choice: Choice = {}): Promise<Inspection> {
    try {
      const kind = await kindOf(this.file, this.name);
      checkBytes(kind, this.file.size);
      if (kind !== 'duckdb') return await this.#start(this.file, this.name, choice);
      const bytes = new Uint8Array(await this.file.arrayBuffer());
      if (this.tables.length === 0) this.tables = await listTables(bytes, this.#abort.signal);
      const table = this.tables.find((name) => name === choice.table) ?? this.tables[0];
      if (table === undefined) throw new ImportError('empty');
      const ipc = await exportTable(bytes, table, this.#abort.signal);
      const inspection = await this.#start(new Blob([ipc]), `${table}.arrow`, {});
      return { ...inspection, kind, choice: { ...inspection.choice, table } };
    } catch (error) {
      throw asImportError(error);
    }
  }

  /** The same file under other choices. */
  async inspect(choice: Choice): Promise<Inspection> {
    if (choice.table !== undefined) return this.open(choice);
    await this.#revive();
    const inspection = await this.#ask<Inspection>({ kind: 'inspect', choice });
    if (this.#opened) this.#opened.choice = choice;
    return inspection;
  }

  async read(plan: Plan, places: PlaceEntry[]): Promise<ReadResult> {
    await this.#revive();
    return this.#ask<ReadResult>({ kind: 'read', plan, places });
  }

  async readImmex(places: PlaceEntry[]): Promise<ImmexResult> {
    await this.#revive();
    return this.#ask<ImmexResult>({ kind: 'immex', places });
  }

  finish(decisions: Plan['decisions']): Promise<Uint8Array<ArrayBuffer>> {
    return this.#ask<Uint8Array<ArrayBuffer>>({ kind: 'finish', decisions });
  }

  /** Ends the worker; what was under way fails with `cancelled`. */
  end(): void {
    this.#ended = true;
    this.#abort.abort();
    this.#worker?.terminate();
    this.#worker = null;
    this.#reject?.(new ImportError('cancelled'));
  }

  async #revive(): Promise<void> {
    if (this.#worker || this.#ended || !this.#opened) return;
    await this.#start(this.#opened.blob, this.#opened.name, this.#opened.choice);
  }

  #start(blob: Blob, name: string, choice: Choice): Promise<Inspection> {
    this.#worker?.terminate();
    this.#opened = { blob, name, choice };
    if (this.#ended) throw new ImportError('cancelled');
    this.#worker = new Worker(new URL('./importer.worker.ts', import.meta.url), { type: 'module' });
    return this.#ask<Inspection>({ kind: 'open', blob, name, choice });
  }

  #ask<Result>(request: Request): Promise<Result> {
    const worker = this.#worker;
    if (!worker) return Promise.reject(new ImportError('cancelled'));
    return new Promise<Result>((resolve, reject) => {
      let watch: ReturnType<typeof setTimeout>;
      const lost = () => {
        worker.terminate();
        this.#worker = null;
        reject(new ImportError('worker-failed'));
      };
      const waiting = () => {
        clearTimeout(watch);
        watch = setTimeout(lost, SILENCE_MS);
      };
      this.#reject = (error) => {
        clearTimeout(watch);
        reject(error);
      };
      waiting();
      worker.onerror = () => {
        clearTimeout(watch);
        lost();
      };
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        if (data.kind === 'progress') waiting();
        else clearTimeout(watch);
        if (data.kind === 'progress') this.onProgress(data.progress);
        else if (data.kind === 'failed') reject(new ImportError(data.code, data.detail));
        else resolve(data.result as Result);
      };
      // Svelte's proxies cannot cross to a worker; plans are plain JSON.
      worker.postMessage(request.kind === 'open' ? request : JSON.parse(JSON.stringify(request)));
    });
  }
}
