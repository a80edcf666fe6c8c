import type { ImmexResult } from '../data/import/immex-zip';
import { ImportError } from '../data/import/import-error';
import type { Plan } from '../data/import/plan';
import { forget, keep, listKept, type Kept } from '../data/import/store';

/** A table made of a reader's file: ready for the engine, in this tab alone. */
export interface OwnTable {
  id: string;
  name: string;
  file: string;
  rows: number;
  columns: string[];
  /** First rows, as text. */
  preview: string[][];
  /** A copy of the Arrow IPC stream: the engine takes what it is given to its own worker. */
  ipc(): Uint8Array<ArrayBuffer>;
  /** INEGI's IMMEX series, where the file was that. */
  immex: ImmexResult | null;
  kept: boolean;
}

/** The reader's tables of this visit, and the files kept from others; one list for every page. */
class OwnTables {
  list = $state.raw<OwnTable[]>([]);
  kept = $state.raw<Kept[]>([]);

  get names(): Set<string> {
    return new Set(this.list.map(({ name }) => name));
  }

  add(table: OwnTable): void {
    this.list = [...this.list.filter(({ name }) => name !== table.name), table];
  }

  /** Removes a table, and its file where it was kept. Throws ImportError. */
  async remove(id: string): Promise<void> {
    // First from the disk: a reader who leaves at once must not meet it again.
    if (this.kept.some((entry) => entry.id === id)) {
      await forget(id);
      await this.refresh();
    }
    this.list = this.list.filter((table) => table.id !== id);
  }

  /** Keeps the raw file for the next visit. Throws ImportError `storage-denied`, `storage-full`. */
  async keep(table: OwnTable, blob: Blob, plan: Plan | null): Promise<void> {
    const saved = new Date().toISOString().slice(0, 10);
    await keep({ id: table.id, table: table.name, file: table.file, bytes: blob.size, saved, plan }, blob);
    this.list = this.list.map((other) => (other.id === table.id ? { ...other, kept: true } : other));
    await this.refresh();
  }

  /** Looks up what is kept; where the browser allows no storage, nothing is. */
  async refresh(): Promise<void> {
    try {
      this.kept = await listKept();
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      this.kept = [];
    }
  }
}

export const ownTables = new OwnTables();
