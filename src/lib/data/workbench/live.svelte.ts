import { base } from '$app/paths';
import { EngineError } from '../engine-errors';
import { pageManifest } from '../manifest';
import { Queue } from '../queue';
import { RESERVED_TABLES } from '../reserved';
import type { LoadedTable, WorkbenchEngine } from './engine';
import type { ResultTable } from './result';
import { splitStatements, type Statement } from './statements';

type State =
  | { kind: 'idle' }
  | { kind: 'starting'; received: number; total: number }
  | { kind: 'ready' }
  /** It had to be ended, or broke: the next run starts another. */
  | { kind: 'ended' }
  | { kind: 'failed'; error: EngineError };

/** What became of one statement of a run. */
export interface Outcome {
  statement: Statement;
  table: ResultTable;
  milliseconds: number;
}

/** A name that a reader's table cannot have. */
class TableNameError extends Error {
  constructor(readonly table: string) {
    super(
      `${JSON.stringify(table)} cannot name a table: letters, digits and _ only, at most 63, and no published table's name`
    );
    this.name = 'TableNameError';
  }
}

/**
 * The workbench's engine over a visit: started on demand, locked from its first moment, started again after it broke or had
 * to be ended, the reader's files put back into it.
 */
class Workbench {
  state = $state<State>({ kind: 'idle' });
  running = $state(false);
  /** The reader's tables as they are now: `tables()`, kept for what shows them. */
  loaded = $state<LoadedTable[]>([]);
  readonly #queue = new Queue();
  readonly #files = new Map<string, Uint8Array>();
  #started: Promise<WorkbenchEngine> | undefined;
  #starting = new AbortController();
  #run = new AbortController();

  start(): Promise<WorkbenchEngine> {
    this.#started ??= this.#launch();
    return this.#started;
  }

  /** Stops the download of the engine. */
  cancelStart(): void {
    this.#starting.abort();
  }

  /**
   * Runs the statements of a text in order and hands over each outcome as it comes. Stops at the first that fails, throwing
   * SqlError with `statement` beside it, or EngineError.
   */
  async run(text: string, onOutcome: (outcome: Outcome) => void): Promise<void> {
    const statements = splitStatements(text);
    const abort = new AbortController();
    this.#run = abort;
    this.running = true;
    try {
      await this.#queue.add(async () => {
        for (const statement of statements) {
          const engine = await this.start();
          abort.signal.throwIfAborted();
          const started = performance.now();
          try {
            const table = await engine.run(statement.sql, abort.signal);
            onOutcome({ statement, table, milliseconds: performance.now() - started });
          } catch (error) {
            throw Object.assign(error as Error, { statement });
          }
        }
      });
    } catch (error) {
      throw abort.signal.aborted && !(error instanceof EngineError) ? new EngineError('cancelled', error) : error;
    } finally {
      await this.#tend().catch(() => undefined);
      this.running = false;
    }
  }

  /** Stops the statement that is running; its worker is ended when it does not answer. */
  cancel(): void {
    this.#run.abort();
    if (this.state.kind === 'starting') this.cancelStart();
  }

  /** Ends the engine; the next run starts another with the reader's files in it. */
  async restart(): Promise<void> {
    const engine = await this.#started?.catch(() => undefined);
    engine?.end();
    await this.#tend();
  }

  /**
   * Puts a reader's table, an Arrow IPC stream, into the locked engine under `name`, replacing an earlier one; it is put back
   * whenever the engine has to be started again. Throws TableNameError, SqlError for a stream that is no Arrow, EngineError.
   */
  async insertArrow(name: string, ipc: Uint8Array): Promise<void> {
    this.#check(name);
    await this.#queue.add(async () => (await this.start()).insertArrow(name, ipc));
    this.#files.set(name, ipc);
    await this.#tend();
  }

  /** Like `insertArrow`, but without starting an engine for it: where none runs, the table waits for the first run. */
  async offer(name: string, ipc: Uint8Array): Promise<void> {
    if (this.#started) return this.insertArrow(name, ipc);
    this.#check(name);
    this.#files.set(name, ipc);
  }

  #check(name: string): void {
    if (!/^[\p{L}_][\p{L}\p{N}_]{0,62}$/u.test(name) || RESERVED_TABLES.has(name.toLowerCase()))
      throw new TableNameError(name);
  }

  /** Removes a table of the reader's, also from what is put back. */
  async drop(name: string): Promise<void> {
    this.#files.delete(name);
    if (this.#started) await this.#queue.add(async () => (await this.start()).drop(name));
    await this.#tend();
  }

  /** The reader's tables: loaded from files, or made by statements. None while no engine runs. */
  async tables(): Promise<LoadedTable[]> {
    const engine = await this.#started?.catch(() => undefined);
    return engine && !engine.ended ? this.#queue.add(() => engine.tables()) : [];
  }

  /** After every change, in the order of the queue: a broken engine is let go, the list of tables is read again. */
  #tend(): Promise<void> {
    return this.#queue.add(async () => {
      const engine = await this.#started?.catch(() => undefined);
      if (!engine) return;
      const whole = !engine.ended && (await engine.isWhole().catch(() => false));
      if (whole) {
        this.loaded = await engine.tables();
        return;
      }
      engine.end();
      this.#started = undefined;
      this.loaded = [];
      this.state = { kind: 'ended' };
    });
  }

  async #launch(): Promise<WorkbenchEngine> {
    const abort = new AbortController();
    this.#starting = abort;
    this.state = { kind: 'starting', received: 0, total: 1 };
    try {
      const manifest = await pageManifest(abort.signal);
      const { startWorkbench } = await import('./engine');
      const engine = await startWorkbench({
        base,
        manifest,
        signal: abort.signal,
        onProgress: (received, total) => {
          if (!abort.signal.aborted) this.state = { kind: 'starting', received, total };
        }
      });
      for (const [name, ipc] of this.#files) await engine.insertArrow(name, ipc);
      this.state = { kind: 'ready' };
      return engine;
    } catch (cause) {
      this.#started = undefined;
      const code = abort.signal.aborted ? 'cancelled' : 'offline';
      const error = cause instanceof EngineError ? cause : new EngineError(code, cause);
      abort.abort();
      this.state = { kind: 'failed', error };
      throw error;
    }
  }
}

export const workbench = new Workbench();
