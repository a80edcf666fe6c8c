import { ImportError } from './import-error';

export type FileKind = 'delimited' | 'parquet' | 'arrow-file' | 'arrow-stream' | 'duckdb' | 'xlsx' | 'zip';

/** Names of what is often dropped and cannot be read, by their first bytes. */
const FOREIGN: [name: string, magic: number[]][] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip', [0x1f, 0x8b]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69]]
];

const startsWith = (bytes: Uint8Array, magic: readonly number[], at = 0) =>
  bytes.length >= at + magic.length && magic.every((byte, i) => bytes[at + i] === byte);
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/**
 * Kind of a file by its first bytes, never by its name alone: an `.xls` that is a CSV is read as one. A workbook is a zip
 * and is told from others by `name`. Throws ImportError `empty`, `unknown-kind`.
 */
export function sniffKind(head: Uint8Array, name = ''): FileKind {
  if (head.length === 0) throw new ImportError('empty');
  if (startsWith(head, ascii('PAR1'))) return 'parquet';
  if (startsWith(head, ascii('ARROW1'))) return 'arrow-file';
  if (startsWith(head, ascii('DUCK'), 8)) return 'duckdb';
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06]))
    return /\.xls[xm]$/i.test(name) ? 'xlsx' : 'zip';
  if (startsWith(head, [0xff, 0xff, 0xff, 0xff])) return 'arrow-stream';
  if (startsWith(head, ascii('PARE'))) throw new ImportError('encrypted');
  const foreign = FOREIGN.find(([, magic]) => startsWith(head, magic));
  if (foreign) throw new ImportError('unknown-kind', foreign[0]);
  if (!looksLikeText(head)) throw new ImportError('unknown-kind', name.split('.').at(-1)?.slice(0, 12) ?? '');
  return 'delimited';
}

/** Kind by the first bytes of a file. Throws ImportError. */
export async function kindOf(blob: Blob, name: string): Promise<FileKind> {
  return sniffKind(new Uint8Array(await blob.slice(0, 512).arrayBuffer()), name);
}

/** Few control characters; UTF-16 and NUL padding are let through, the encoding's sniffer tells them apart. */
function looksLikeText(head: Uint8Array): boolean {
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])) return true;
  let odd = 0;
  for (const byte of head)
    if (byte !== 0 && byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) odd++;
  return odd <= head.length * 0.02;
}
