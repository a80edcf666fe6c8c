import type { Baseline } from '../model/base';
import { ScenarioError } from './schema';

/** Reads a file of the site, by its path below the site's root; null when it is not there. */
export type ReadFile = (path: string) => Promise<unknown>;

/** Where the baseline of a data version may be: with its data, or among the copies that are kept for ever. */
export function baselinePaths(version: string): string[] {
  return [`data/v/${version}/baseline.json`, `baselines/${version}.json`];
}

/**
 * The baseline of a data version: an old link is computed on its own. Throws ScenarioError `version-unknown` when no copy is
 * kept, which a link of a released version never meets.
 */
export async function loadBaseline(version: string, read: ReadFile): Promise<Baseline> {
  for (const path of baselinePaths(version)) {
    const found = await read(path);
    if (isBaseline(found) && found.version === version) return found;
  }
  throw new ScenarioError(
    'version-unknown',
    `no baseline of data version ${version} is kept here: it was never released. Today’s can be used in its place`
  );
}

/** The form that a computation relies on; its numbers were checked when it was published. */
function isBaseline(value: unknown): value is Baseline {
  if (typeof value !== 'object' || value === null) return false;
  const { version, model, facts, book, behaviour, straddling, base } = value as Record<string, unknown>;
  return (
    typeof version === 'string' &&
    typeof model === 'number' &&
    Array.isArray(facts) &&
    [book, behaviour, straddling, base].every((part) => typeof part === 'object' && part !== null)
  );
}

/** Reads over HTTP from the site's own origin; `base` is its base path. */
export function readFromSite(base: string, fetcher: typeof fetch = fetch): ReadFile {
  return async (path) => {
    const answer = await fetcher(`${base}/${path}`);
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    // A host that answers every address with its own page has no such file.
    if (!(answer.headers.get('content-type') ?? '').includes('json')) return null;
    return answer.json();
  };
}
