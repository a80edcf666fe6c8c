import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seeded } from '../chart/random';
import { applied, mutantsOf, type Mutant } from './mutants';
import { report } from './report';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MODEL = 'src/lib/model';
const TESTS = ['test/lib/model', 'test/lib/scenario/tables.test.ts'];

export interface Score {
  tried: number;
  killed: number;
  /** Faults that could have been made. */
  possible: number;
  survived: Mutant[];
}

/**
 * Makes `count` faults in the model, chosen by `seed` from all that could be made, each alone in a copy of the repository, and
 * counts those that the model's tests notice: those that import the faulty file first, then the others. Ends early once
 * `minutes` are over, with what was tried until then. Throws when the tests fail without a fault.
 */
export function mutationScore(
  count: number,
  seed: number,
  { minutes = Infinity, log = console.log as (line: string) => void } = {}
): Score {
  const until = performance.now() + minutes * 60_000;
  const copy = mkdtempSync(join(tmpdir(), 'mutation-'));
  try {
    for (const part of ['src', 'test', 'data', 'package.json', 'tsconfig.json', 'svelte.config.js', 'vite.config.ts'])
      cpSync(join(root, part), join(copy, part), {
        recursive: true,
        filter: (path) => !/[\\/](\.cache|raw)$/.test(path)
      });
    for (const part of ['node_modules', 'static', '.svelte-kit']) symlinkSync(join(root, part), join(copy, part));
    const tests = testFiles(copy);
    if (!passes(copy, tests)) throw new Error('the model’s tests fail without any fault');
    const files = readdirSync(join(root, MODEL), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts')
    );
    const all = files.flatMap((name) => mutantsOf(`${MODEL}/${name}`, readFileSync(join(root, MODEL, name), 'utf8')));
    const possible = all.length;
    const next = seeded(seed);
    const chosen = Array.from(
      { length: Math.min(count, all.length) },
      () => all.splice(Math.floor(next() * all.length), 1)[0]!
    );
    const survived: Mutant[] = [];
    let tried = 0;
    for (const mutant of chosen) {
      if (performance.now() > until) break;
      const near = tests.filter((test) => imports(join(copy, test), mutant.file));
      const far = tests.filter((test) => !near.includes(test));
      const path = join(copy, mutant.file);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, applied(text, mutant));
      const lives = passes(copy, near) && passes(copy, far);
      tried++;
      writeFileSync(path, text);
      if (lives) survived.push(mutant);
      const said = `${mutant.file}:${mutant.line} ${mutant.original} → ${mutant.mutated}`;
      log(`${tried}/${chosen.length} ${lives ? 'SURVIVED' : 'noticed '} ${said}`);
    }
    return { tried, killed: tried - survived.length, possible, survived };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function testFiles(folder: string): string[] {
  return TESTS.flatMap((path) =>
    path.endsWith('.ts')
      ? [path]
      : readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.test.ts'))
          .map((name) => `${path}/${name}`)
  );
}

/** Whether a test names a file of the model among its imports. */
const imports = (test: string, file: string) =>
  readFileSync(test, 'utf8').includes(`${file.replace(/^src\/lib|\.ts$/g, '')}'`);

/** A test run that never ends has noticed the fault too. */
function passes(folder: string, tests: readonly string[]): boolean {
  if (!tests.length) return true;
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const run = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', 'unit', '--bail', '1', '--reporter', 'dot', ...tests],
    { cwd: folder, timeout: 180_000, stdio: 'ignore' }
  );
  return run.status === 0;
}

if (import.meta.filename === process.argv[1]) {
  const [count = 150, seed = 1, minutes = Infinity] = process.argv.slice(2).map(Number);
  const score = mutationScore(count, seed, { minutes });
  writeFileSync(join(root, 'test/mutation/REPORT.md'), report(score, seed, new Date()));
  console.log(`mutation score of ${MODEL}: ${score.killed} of ${score.tried}`);
}
