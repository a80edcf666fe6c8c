import type { Reporter } from 'vitest/node';

/** Parts of the repository whose lines the unit tests reach, and the least share of each. */
export const LEAST: Readonly<Record<string, number>> = { 'src/lib/model': 0.9, 'src/lib/data': 0.9, data: 0.9 };

/** What runs in a browser only, and is tested there: engines, their workers, storage of the page, state of components. */
const BROWSER_ONLY = [
  'src/lib/data/engine.ts',
  'src/lib/data/download.ts',
  'src/lib/data/manifest.ts',
  'src/lib/data/offline.ts',
  'src/lib/data/workbench/engine.ts',
  'src/lib/data/import/store.ts',
  'src/lib/data/import/importer.ts',
  'src/lib/data/import/duckdb-file.ts',
  'src/lib/data/**/*.worker.ts',
  'src/lib/data/**/*.svelte.ts'
];

/** How a run of vitest counts lines, whether a test ever imports their file or not; it writes no report of its own. */
export const coverage = {
  enabled: true,
  provider: 'v8' as const,
  include: Object.keys(LEAST).map((part) => `${part}/**/*.ts`),
  exclude: BROWSER_ONLY,
  reporter: []
};

/** What istanbul-lib-coverage hands over, as far as it is read here. */
interface CoverageMap {
  files(): string[];
  fileCoverageFor(file: string): { toSummary(): { lines: { total: number; covered: number } } };
}

interface Part {
  part: string;
  covered: number;
  total: number;
}

/** Lines of each part in `map`, whose files have absolute names below `root`. */
export function coverageOf(map: CoverageMap, root: string): Part[] {
  return Object.keys(LEAST).map((part) => {
    const below = `${root.replaceAll('\\', '/').replace(/\/?$/, '/')}${part}/`;
    const lines = map
      .files()
      .filter((file) => file.replaceAll('\\', '/').startsWith(below))
      .map((file) => map.fileCoverageFor(file).toSummary().lines);
    const sum = (key: 'total' | 'covered') => lines.reduce((all, line) => all + line[key], 0);
    return { part, covered: sum('covered'), total: sum('total') };
  });
}

/** A part without lines was not measured, which is a fault too. */
export const tooLow = ({ part, covered, total }: Part): boolean => !(covered / total >= LEAST[part]!);

/** Tells the share of lines reached in each part. */
export class CoverageReporter implements Reporter {
  /** Parts below their least share; all of them until they are counted, which a run with failing tests never does. */
  short: readonly string[] = Object.keys(LEAST);

  constructor(private readonly root: string) {}

  onCoverage(map: unknown): void {
    const parts = coverageOf(map as CoverageMap, this.root);
    for (const { part, covered, total } of parts)
      console.log(`lines reached in ${part}: ${covered} of ${total}, ${((100 * covered) / total).toFixed(1)} %`);
    this.short = parts.filter(tooLow).map(({ part }) => part);
  }
}
