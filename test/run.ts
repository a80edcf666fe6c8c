import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { build, sync } from '../src/cli/build';
import { coverage, CoverageReporter } from './coverage';
import { lastLine, TotalsReporter } from './reporter';

/**
 * `npm test`: builds what is stale, runs every project of vite.config.ts and ends with one line, `N passed, N failed`.
 * Unit tests need the data but not the pages, and run while these are built; all of them together must reach most lines of the
 * model and the data. Arguments are filters on file names;
 * `--full` (npm run check) looks at many more places than the fixed ones.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean' },
    update: { type: 'boolean', short: 'u' },
    project: { type: 'string', multiple: true }
  }
});
process.env.TZ = 'America/Mexico_City';
if (values.full) process.env.FULL = '1';

const reporter = new TotalsReporter();

/** Runs some projects, or those that were asked for, and adds to the totals. */
async function test(project?: string[], lines?: CoverageReporter): Promise<void> {
  const vitest = await startVitest('test', positionals, {
    run: true,
    watch: false,
    update: values.update,
    project,
    passWithNoTests: true,
    reporters: ['default', reporter, ...(lines ? [lines] : [])],
    ...(lines ? { coverage } : {})
  });
  await vitest?.close();
}

try {
  const chosen = positionals.length > 0 || values.project !== undefined;
  await build(chosen ? {} : { only: ['messages', 'data'] });
  if (chosen) await test(values.project);
  else {
    const lines = new CoverageReporter(fileURLToPath(new URL('..', import.meta.url)));
    // Both read what this writes, and neither writes where the other does (svelte.config.js).
    await sync();
    const [pages] = await Promise.allSettled([build({ only: ['site'] }), test(['unit'], lines)]);
    if (pages.status === 'rejected') throw pages.reason;
    if (lines.short.length && reporter.totals.failed === 0) {
      console.error(`too few lines are reached by unit tests in ${lines.short.join(', ')}`);
      reporter.totals.failed++;
    }
    await test(['house', 'e2e']);
  }
  const { passed, failed } = reporter.totals;
  if (passed + failed === 0) {
    console.error(`no test matches ${positionals.join(' ') || 'anything'}`);
    reporter.totals.failed++;
  }
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  reporter.totals.failed++;
}
// After everything else: whoever reads only the last line reads the truth. Written before leaving, also into a pipe.
const code = reporter.totals.failed === 0 ? 0 : 1;
process.stdout.write(`${lastLine(reporter.totals)}\n`, () => process.exit(code));
