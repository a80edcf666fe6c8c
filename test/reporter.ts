import type { SerializedError } from 'vitest';
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Counts what the run's last line says. A file that could not be run, an unhandled error and an interrupted run each
 * count as one failure: «0 failed» means that everything ran.
 */
export class TotalsReporter implements Reporter {
  readonly totals: Totals = { passed: 0, failed: 0, skipped: 0 };

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[], reason: TestRunEndReason): void {
    const { totals } = this;
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') totals.passed++;
        else if (state === 'skipped') totals.skipped++;
        else totals.failed++;
      }
      if (couldNotRun(module)) totals.failed++;
    }
    totals.failed += unhandled.length;
    if (reason === 'interrupted') totals.failed++;
  }
}

export function lastLine({ passed, failed }: Totals): string {
  return `${passed} passed, ${failed} failed`;
}

/** Failed although none of its tests did: it does not compile, or a hook of its own threw. */
function couldNotRun(module: TestModule): boolean {
  const tests = [...module.children.allTests()];
  if (module.errors().length > 0) return true;
  return module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed');
}
