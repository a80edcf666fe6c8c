import { unzipSync, type UnzipFileInfo } from 'fflate';
import { ImportError } from './import-error';
import { checkUnpacked, LIMITS } from './limits';

export interface Member {
  name: string;
  /** Bytes unpacked, as the zip says. */
  bytes: number;
  packed: number;
}

const READABLE = /\.(csv|tsv|tab|txt|dat|xlsx|xlsm|parquet|pq|arrow|feather|ipc)$/i;

/** Members of a zip that can be read here; nothing is unpacked. Throws ImportError. */
export function listZip(bytes: Uint8Array): Member[] {
  return entries(bytes)
    .filter(({ name }) => READABLE.test(name) && !/(^|\/)(__MACOSX|\.[^/]*)(\/|$)/.test(name))
    .map(({ name, size, originalSize }) => ({ name, bytes: originalSize, packed: size }));
}

/** A workbook is a zip that holds `xl/workbook.xml`. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return entries(bytes).some(({ name }) => name === 'xl/workbook.xml');
}

/** Every member within the limits, or ImportError: before a library unpacks them all. */
export function checkZip(bytes: Uint8Array): void {
  let total = 0;
  for (const { name, size, originalSize } of entries(bytes)) {
    checkUnpacked(name, size, originalSize);
    total += originalSize;
  }
  if (total > LIMITS.zip.bytes) throw new ImportError('zip-ratio', `${Math.round(total / 1e6)} MB`);
}

/**
 * One member unpacked. The output is as large as the zip claims and no larger, and the claim has been checked: a member
 * that lies about its size is cut, not followed. Throws ImportError.
 */
export function unpack(bytes: Uint8Array, name: string): Uint8Array<ArrayBuffer> {
  const found = unzipSync(bytes, {
    filter: (entry) => {
      if (entry.name !== name) return false;
      checkUnpacked(name, entry.size, entry.originalSize);
      return true;
    }
  })[name];
  if (!found) throw new ImportError('broken', name);
  return found as Uint8Array<ArrayBuffer>;
}

function entries(bytes: Uint8Array): UnzipFileInfo[] {
  const found: UnzipFileInfo[] = [];
  unzipSync(bytes, {
    filter: (entry) => {
      found.push(entry);
      if (found.length > LIMITS.zip.members) throw new ImportError('zip-members', String(LIMITS.zip.members));
      return false;
    }
  });
  return found;
}
