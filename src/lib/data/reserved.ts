import { TABLE_NAMES } from './schema';

/** Names that the published databases and the engine use: a reader's table takes another. */
export const RESERVED_TABLES: ReadonlySet<string> = new Set<string>([
  ...TABLE_NAMES,
  ...['best', 'atlas', 'flows', 'main', 'temp', 'memory', 'system', 'information_schema', 'pg_catalog']
]);
