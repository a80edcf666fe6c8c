import * as v from 'valibot';
import { ImportError } from './import-error';
import { Plan } from './plan';

/** A raw file that the reader asked to keep in this browser, and how it becomes a table. */
export const Kept = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  table: v.pipe(v.string(), v.regex(/^[a-z_][a-z0-9_]*$/), v.maxLength(80)),
  file: v.pipe(v.string(), v.maxLength(500)),
  bytes: v.pipe(v.number(), v.minValue(0)),
  saved: v.pipe(v.string(), v.maxLength(40)),
  plan: v.nullable(Plan)
});
export type Kept = v.InferOutput<typeof Kept>;

const FOLDER = 'own-data';
const MANIFEST = 'manifest.json';

/** The folder of the origin's private file system. Throws ImportError `storage-denied`. */
async function folder(): Promise<FileSystemDirectoryHandle> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(FOLDER, { create: true });
  } catch (error) {
    throw new ImportError('storage-denied', '', error);
  }
}

/** What is kept; a manifest that cannot be read counts as none. Throws ImportError `storage-denied`. */
export async function listKept(): Promise<Kept[]> {
  const directory = await folder();
  try {
    const text = await (await (await directory.getFileHandle(MANIFEST)).getFile()).text();
    return v.parse(v.array(v.unknown()), JSON.parse(text)).flatMap((entry) => {
      const parsed = v.safeParse(Kept, entry);
      return parsed.success ? [parsed.output] : [];
    });
  } catch {
    return [];
  }
}

/** Keeps a raw file. Throws ImportError `storage-denied`, `storage-full`. */
export async function keep(entry: Kept, blob: Blob): Promise<void> {
  const directory = await folder();
  try {
    await write(directory, entry.id, blob);
    const others = (await listKept()).filter(({ id }) => id !== entry.id);
    await write(directory, MANIFEST, new Blob([JSON.stringify([...others, entry])]));
  } catch (error) {
    await directory.removeEntry(entry.id).catch(() => undefined);
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw new ImportError(full ? 'storage-full' : 'storage-denied', '', error);
  }
}

/** The raw file again. Throws ImportError. */
export async function keptFile(id: string): Promise<File> {
  try {
    return await (await (await folder()).getFileHandle(id)).getFile();
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError('broken', id, error);
  }
}

/** Removes a kept file and its entry. Throws ImportError `storage-denied`. */
export async function forget(id: string): Promise<void> {
  const directory = await folder();
  const others = (await listKept()).filter((entry) => entry.id !== id);
  await write(directory, MANIFEST, new Blob([JSON.stringify(others)]));
  await directory.removeEntry(id).catch(() => undefined);
}

async function write(directory: FileSystemDirectoryHandle, name: string, blob: Blob): Promise<void> {
  const handle = await directory.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  await stream.write(blob);
  await stream.close();
}
