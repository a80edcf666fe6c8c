import { openArrow } from './arrow';
import { openDelimited } from './delimited';
import { immexMembers } from './immex-zip';
import { ImportError } from './import-error';
import { kindOf, sniffKind, type FileKind } from './kind';
import { checkBytes } from './limits';
import { openParquet } from './parquet';
import type { Choice } from './plan';
import type { Source } from './source';
import { openWorkbook } from './xlsx';
import { isWorkbook, listZip, unpack, type Member } from './zip';

/** A file down to the one table in it: through an archive to a member, through a workbook to a sheet. */
export interface Opened {
  /** Bytes of the archive or workbook. */
  zip: Uint8Array | null;
  /** None for INEGI's IMMEX tables, which are read together. */
  source?: Source;
  members: Member[];
  member?: string;
  sheets: string[];
  sheet?: string;
  immex: boolean;
}

/**
 * Opens what a reader chose of a file, else its first sheet or largest member; `known` are the bytes of an archive opened
 * before. Throws ImportError for a kind that cannot be read, an empty archive, and a file over the limits.
 */
export async function openFile(blob: Blob, name: string, choice: Choice, known: Uint8Array | null): Promise<Opened> {
  const kind = await kindOf(blob, name);
  checkBytes(kind, blob.size);
  const plain = { zip: known, members: [], sheets: [], immex: false };
  if (kind === 'duckdb') throw new ImportError('unknown-kind', 'DuckDB');
  if (kind !== 'zip' && kind !== 'xlsx') return { ...plain, source: await openPart(blob, kind, choice) };
  const zip = known ?? new Uint8Array(await blob.arrayBuffer());
  if (isWorkbook(zip)) return { ...plain, zip, ...(await sheetOf(zip as Uint8Array<ArrayBuffer>, choice)) };
  const members = listZip(zip);
  if (members.length === 0) throw new ImportError('zip-empty');
  const immex = !choice.member && immexMembers(members.map((member) => member.name)).length > 0;
  if (immex) return { ...plain, zip, members, immex };
  const member = members.find((each) => each.name === choice.member) ?? largest(members);
  const bytes = unpack(zip, member.name);
  const inner = sniffKind(bytes.subarray(0, 512), member.name);
  if (inner === 'zip' || inner === 'duckdb') throw new ImportError('unknown-kind', member.name);
  if (inner === 'xlsx') return { ...plain, zip, ...(await sheetOf(bytes, choice)), members, member: member.name };
  const source = await openPart(new Blob([bytes]), inner, choice);
  return { ...plain, zip, source, members, member: member.name };
}

function openPart(blob: Blob, kind: Exclude<FileKind, 'zip' | 'xlsx' | 'duckdb'>, choice: Choice): Promise<Source> {
  if (kind === 'parquet') return openParquet(blob);
  return kind === 'delimited' ? openDelimited(blob, choice) : openArrow(blob, kind);
}

async function sheetOf(bytes: Uint8Array<ArrayBuffer>, choice: Choice) {
  const sheets = await openWorkbook(bytes);
  const sheet = choice.sheet !== undefined && sheets.has(choice.sheet) ? choice.sheet : [...sheets.keys()][0]!;
  return { source: sheets.get(sheet)!, sheets: [...sheets.keys()], sheet };
}

const largest = (members: readonly Member[]) =>
  members.reduce((most, member) => (member.bytes > most.bytes ? member : most));
