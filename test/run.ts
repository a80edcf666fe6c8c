import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { build } from '../src/cli/build';
import { lastLine, TotalsReporter } from './reporter';

/**
 * `npm test`: builds what is stale, runs every project of vite.config.ts and ends with one line, `N passed, N failed`.
 * Unit tests need the data but not the pages, and run while these are built. Arguments are filters on file names;
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
async function test(project?: string[]): Promise<void> {
  const vitest = await startVitest('test', positionals, {
    run: true,
    watch: false,
    update: values.update,
    project,
    passWithNoTests: true,
    reporters: ['default', reporter]
  });
  await vitest?.close();
}

try {
  const chosen = positionals.length > 0 || values.project !== undefined;
  await build(chosen ? {} : { only: ['messages', 'data'] });
  if (chosen) await test(values.project);
  else {
    const [, pages] = await Promise.allSettled([test(['unit']), build({ only: ['site'] })]);
    if (pages.status === 'rejected') throw pages.reason;
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
