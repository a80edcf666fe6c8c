import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** What a build step reads and what it leaves behind, as files and folders below the repository's root. */
export interface Inputs {
  reads: readonly string[];
  ignores?: readonly string[];
  /** Settings from outside that change the result: environment variables, versions. */
  settings?: Record<string, string>;
  leaves: readonly string[];
}

/**
 * Remembers, in one small file, from which content each step was last built. Content and not dates, so that a fresh
 * clone, a checkout or a touched file costs nothing when the words are the same.
 */
export class Stamps {
  private readonly stamps: Record<string, string>;

  constructor(
    private readonly root: string,
    private readonly file = join(root, 'data/.cache/stamps.json')
  ) {
    this.stamps = read(file);
  }

  isStale(step: string, inputs: Inputs): boolean {
    if (inputs.leaves.some((path) => !existsSync(join(this.root, path)))) return true;
    return this.stamps[step] !== fingerprint(this.root, inputs);
  }

  /** To be called before the work: a build that dies halfway must not look finished. */
  forget(step: string): void {
    delete this.stamps[step];
    this.write();
  }

  remember(step: string, inputs: Inputs): void {
    this.stamps[step] = fingerprint(this.root, inputs);
    this.write();
  }

  private write(): void {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(`${this.file}.tmp`, JSON.stringify(this.stamps, null, 2) + '\n');
    renameSync(`${this.file}.tmp`, this.file);
  }
}

/** Hex digest over names and content of everything that a step reads. */
export function fingerprint(root: string, { reads, ignores = [], settings = {} }: Inputs): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  const files = reads
    .flatMap((path) => filesUnder(root, path))
    .filter((file) => !ignores.some((prefix) => file.startsWith(prefix)))
    .sort();
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesUnder(root: string, path: string): string[] {
  const whole = join(root, path);
  if (!existsSync(whole)) return [];
  if (statSync(whole).isFile()) return [path];
  return readdirSync(whole, { withFileTypes: true }).flatMap((entry) => {
    const inside = posix.join(path, entry.name);
    return entry.isDirectory() ? filesUnder(root, inside) : [inside];
  });
}

function read(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}
