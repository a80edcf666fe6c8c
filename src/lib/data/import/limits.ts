import { ImportError } from './import-error';
import type { FileKind } from './kind';

/** What a tab can hold without freezing the machine it runs on. Bytes are of the file as dropped. */
export const LIMITS = {
  bytes: {
    delimited: 300e6,
    parquet: 300e6,
    'arrow-file': 250e6,
    'arrow-stream': 250e6,
    duckdb: 200e6,
    xlsx: 30e6,
    zip: 200e6
  } satisfies Record<FileKind, number>,
  rows: 5_000_000,
  columns: 400,
  cells: 60_000_000,
  /** Characters of one cell. */
  cell: 100_000,
  zip: {
    members: 2_000,
    /** Bytes out for each byte in: text packs 5–20 to one, a bomb a thousand. */
    ratio: 200,
    /** Bytes of one member, unpacked. */
    bytes: 300e6
  }
} as const;

export type Limits = typeof LIMITS;

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

/** Throws ImportError `too-large`. */
export function checkBytes(kind: FileKind, bytes: number): void {
  const limit = LIMITS.bytes[kind];
  if (bytes > limit) throw new ImportError('too-large', `${megabytes(bytes)} > ${megabytes(limit)}`);
}

/** Throws ImportError `too-many-rows`, `too-many-columns` or `too-many-cells`. */
export function checkShape(rows: number, columns: number): void {
  if (columns > LIMITS.columns) throw new ImportError('too-many-columns', `${columns} > ${LIMITS.columns}`);
  if (rows > LIMITS.rows) throw new ImportError('too-many-rows', LIMITS.rows.toLocaleString('es-MX'));
  if (rows * columns > LIMITS.cells) throw new ImportError('too-many-cells', LIMITS.cells.toLocaleString('es-MX'));
}

/** Throws ImportError `zip-ratio` for a member that unpacks to much more than its size or our memory. */
export function checkUnpacked(name: string, packed: number, unpacked: number): void {
  if (unpacked > LIMITS.zip.bytes) throw new ImportError('zip-ratio', `${name}: ${megabytes(unpacked)}`);
  if (unpacked > 1e6 && unpacked > packed * LIMITS.zip.ratio)
    throw new ImportError('zip-ratio', `${name}: ${Math.round(unpacked / Math.max(1, packed))}×`);
}
