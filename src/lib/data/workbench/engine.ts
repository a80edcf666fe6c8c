import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { recordsOf, type ArrowTable } from '../arrow-records';
import { download } from '../download';
import { assertCapable, classified, failing, registerFlows, type StartOptions } from '../engine';
import { EngineError } from '../engine-errors';
import { downloadModule, ENGINE_MODULE } from '../engine-module';
import { literal, type RawRecord } from '../question';
import { ColumnReader, type ArrowBatch } from './arrow-columns';
import { SqlError } from './sql-error';
import type { ResultTable } from './result';

/** Unqualified names are looked for among the reader's tables first, then in both published databases. */
const SEARCH_PATH = "SET search_path = 'memory.main,atlas.main,flows.main'";
/** Below what a 32-bit worker can have, so that a query which asks for too much fails and the worker lives. */
const MEMORY_LIMIT = '2GB';
/** A worker that has not stopped a query this long after being asked is ended. */
const PATIENCE = 6_000;

/** After these settings nothing that runs can read or write outside the engine, and no statement can take them back. */
const LOCK = 'SET enable_external_access = false; SET lock_configuration = true';

/**
 * Starts the engine of the workbench: a worker and a database apart from the pages' own, both published databases attached
 * read-only, then locked before any text of a reader or a link can run. Throws EngineError.
 */
export async function startWorkbench({ base, manifest, onProgress, signal }: StartOptions): Promise<WorkbenchEngine> {
  assertCapable();
  const { 'atlas.duckdb': atlas, 'flows.duckdb': flows } = manifest.files;
  const total = ENGINE_MODULE.bytes + atlas.bytes + flows.bytes;
  const received = { wasm: 0, atlas: 0, flows: 0 };
  const report = (part: keyof typeof received) => (bytes: number) => {
    received[part] = bytes;
    onProgress(Math.min(received.wasm + received.atlas + received.flows, total), total);
  };
  const folder = `${base}/data/v/${manifest.version}`;
  const [module, database, duckdb] = await Promise.all([
    downloadModule(report('wasm'), signal),
    download({ url: `${folder}/atlas.duckdb`, ...atlas }, report('atlas'), signal),
    import('@duckdb/duckdb-wasm')
  ]);
  if (signal.aborted) throw new EngineError('cancelled');

  const worker = new Worker(workerUrl);
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  try {
    await failing(worker, db.instantiate(module));
    await db.open({
      // Whole numbers keep all their digits here: nobody chose the columns beforehand.
      query: { castBigIntToDouble: false, castDecimalToDouble: true },
      filesystem: { reliableHeadRequests: true, allowFullHTTPReads: false, forceFullHTTPReads: false }
    });
    await db.registerFileBuffer('atlas.duckdb', database);
    await registerFlows(db, folder, manifest, report('flows'), signal);
    const connection = await db.connect();
    for (const sql of [
      'SET autoinstall_known_extensions = false; SET autoload_known_extensions = false',
      "ATTACH 'atlas.duckdb' AS atlas (READ_ONLY); ATTACH 'flows.duckdb' AS flows (READ_ONLY)",
      `SET errors_as_json = true; SET memory_limit = '${MEMORY_LIMIT}'`,
      LOCK
    ])
      await connection.query(sql);
    const engine = new WorkbenchEngine(db, connection, worker);
    await engine.assertLocked();
    if (signal.aborted) throw new EngineError('cancelled');
    return engine;
  } catch (error) {
    worker.terminate();
    throw signal.aborted ? new EngineError('cancelled', error) : classified(error);
  }
}

const NO_EXTENSIONS = 'Loading external extensions is disabled through configuration';

export interface LoadedTable {
  name: string;
  rows: number;
  columns: { name: string; type: string }[];
}

/** The running, locked engine. One statement at a time; whoever calls keeps the order. */
export class WorkbenchEngine {
  #ended: EngineError | undefined;
  readonly #death: Promise<never>;
  #die!: (error: EngineError) => void;

  constructor(
    private readonly db: AsyncDuckDB,
    private readonly connection: AsyncDuckDBConnection,
    private readonly worker: Worker
  ) {
    this.#death = new Promise((_, reject) => (this.#die = reject));
    this.#death.catch(() => undefined);
    worker.addEventListener('error', (event) => this.end(new EngineError('worker-failed', event.message)));
  }

  /** Whether the worker was ended or died: a new engine is needed. */
  get ended(): boolean {
    return this.#ended !== undefined;
  }

  end(error = new EngineError('cancelled')): void {
    if (this.#ended) return;
    this.#ended = error;
    this.worker.terminate();
    this.#die(error);
  }

  /** Throws EngineError unless outside access is off and cannot be turned on again. */
  async assertLocked(): Promise<void> {
    const [settings] = await this.#records(
      "SELECT current_setting('enable_external_access') AS outside, current_setting('lock_configuration') AS locked"
    );
    if (settings?.outside !== false || settings.locked !== true)
      throw new EngineError('worker-failed', 'the workbench could not be locked');
  }

  /**
   * Runs one statement and reads its rows up to the limit. Throws SqlError for what the statement has wrong, EngineError when
   * it was cancelled or the engine failed.
   */
  async run(sql: string, signal?: AbortSignal): Promise<ResultTable> {
    const stopped = () => new EngineError('cancelled');
    if (signal?.aborted) throw stopped();
    // In the browser INSTALL does nothing and says that it is done.
    if (/^(force\s+)?install\b/i.test(sql)) throw new SqlError(NO_EXTENSIONS, 'Permission', { candidates: [] });
    let patience: ReturnType<typeof setTimeout> | undefined;
    const cancel = () => {
      void this.connection.cancelSent().catch(() => undefined);
      patience = setTimeout(() => this.end(), PATIENCE);
    };
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await Promise.race([this.#read(sql, signal), this.#death]);
    } catch (error) {
      if (signal?.aborted) throw stopped();
      if (error instanceof EngineError) throw error;
      if (isFatal(error)) {
        this.end(new EngineError('worker-failed', error));
        throw this.#ended!;
      }
      throw SqlError.from(error);
    } finally {
      clearTimeout(patience);
      signal?.removeEventListener('abort', cancel);
    }
  }

  /** A table from an Arrow IPC stream, replacing the reader's own of that name; on failure everything stays as it was. */
  async insertArrow(name: string, ipc: Uint8Array): Promise<void> {
    const arriving = '__arriving';
    await this.#alive(this.connection.query(`${SEARCH_PATH}; DROP TABLE IF EXISTS memory.main.${arriving}`));
    // What is left of a stream that was cut short would be taken for the beginning of the next one.
    const connection = await this.#alive(this.db.connect());
    try {
      // The worker takes the buffer away, and the caller may need it for another engine.
      await this.#alive(
        connection.insertArrowFromIPCStream(ipc.slice(), { name: arriving, schema: 'main', create: true })
      );
      // A stream that holds no table, or is cut short, is taken without a word.
      if (!(await this.tables()).some((table) => table.name === arriving))
        throw new SqlError('the stream holds no table', 'Invalid Input', { candidates: [] });
      await this.drop(name);
      await this.#alive(this.connection.query(`ALTER TABLE memory.main.${arriving} RENAME TO ${identifier(name)}`));
    } catch (error) {
      if (!this.ended)
        await this.connection.query(`DROP TABLE IF EXISTS memory.main.${arriving}`).catch(() => undefined);
      throw error instanceof EngineError ? error : SqlError.from(error);
    } finally {
      if (!this.ended) await connection.close().catch(() => undefined);
    }
  }

  /** Removes a table or view of the reader's, if there is one. */
  async drop(name: string): Promise<void> {
    const [found] = await this.#records(
      `SELECT table_type FROM information_schema.tables
       WHERE table_catalog = 'memory' AND table_schema = 'main' AND table_name = ${literal(name)}`
    );
    if (found)
      await this.#alive(
        this.connection.query(`DROP ${found.table_type === 'VIEW' ? 'VIEW' : 'TABLE'} memory.main.${identifier(name)}`)
      );
  }

  /** The reader's tables: loaded from files, or made by statements. */
  async tables(): Promise<LoadedTable[]> {
    const columns = await this.#records(
      `SELECT table_name, column_name, data_type FROM duckdb_columns()
       WHERE database_name = 'memory' AND schema_name = 'main' AND NOT internal ORDER BY table_name, column_index`
    );
    const sizes = await this.#records(
      "SELECT table_name, CAST(estimated_size AS DOUBLE) AS rows FROM duckdb_tables() WHERE database_name = 'memory'"
    );
    const tables = new Map<string, LoadedTable>();
    for (const { table_name: table, column_name: name, data_type: type } of columns) {
      const key = String(table);
      const rows = Number(sizes.find((size) => size.table_name === table)?.rows ?? 0);
      if (!tables.has(key)) tables.set(key, { name: key, rows, columns: [] });
      tables.get(key)!.columns.push({ name: String(name), type: String(type) });
    }
    return [...tables.values()];
  }

  /** Whether both published databases are still attached: a statement may have let one go, and the lock forbids taking it back. */
  async isWhole(): Promise<boolean> {
    try {
      const attached = await this.#records(
        "SELECT database_name FROM duckdb_databases() WHERE database_name IN ('atlas', 'flows')"
      );
      return attached.length === 2;
    } catch {
      // The search path names both, and nothing is found where one of them is not there.
      return false;
    }
  }

  async #read(sql: string, signal?: AbortSignal): Promise<ResultTable> {
    await this.connection.query(SEARCH_PATH);
    const reader = new ColumnReader();
    for await (const batch of await this.connection.send(sql, true)) {
      if (signal?.aborted || !reader.add(batch as unknown as ArrowBatch)) break;
    }
    if (signal?.aborted) throw new EngineError('cancelled');
    return reader.finish(reader.enums.length ? await this.#labels(sql) : new Map());
  }

  /** Labels of the enum columns of a query, which a streamed answer leaves out. */
  async #labels(sql: string): Promise<Map<string, string[]>> {
    const described = await this.#records(`DESCRIBE ${sql}`);
    return new Map(
      described
        .filter(({ column_type: type }) => String(type).startsWith('ENUM('))
        .map(({ column_name: name, column_type: type }) => [
          String(name),
          [...String(type).matchAll(/'((?:[^']|'')*)'/g)].map(([, label]) => label!.replaceAll("''", "'"))
        ])
    );
  }

  async #records(sql: string): Promise<RawRecord[]> {
    return recordsOf((await this.#alive(this.connection.query(sql))) as unknown as ArrowTable);
  }

  #alive<Answer>(promise: Promise<Answer>): Promise<Answer> {
    return Promise.race([promise, this.#death]);
  }
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The module itself broke, not a statement: its memory can no longer be trusted. */
function isFatal(error: unknown): boolean {
  return /RuntimeError|memory access out of bounds|unreachable|Aborted\(|table index is out of bounds|FATAL Error|"exception_type":"(Fatal|INTERNAL|Internal)"/.test(
    String(error)
  );
}
