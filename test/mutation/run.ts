import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seeded } from '../chart/random';
import { applied, mutantsOf, type Mutant } from './mutants';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MODEL = 'src/lib/model';
const TESTS = ['test/lib/model', 'test/lib/scenario/tables.test.ts'];

export interface Score {
  tried: number;
  killed: number;
  survived: Mutant[];
}

/**
 * Makes `count` faults in the model, chosen by `seed` from all that could be made, each alone in a copy of the repository, and
 * counts those that the model's tests notice. Throws when the tests fail without a fault.
 */
export function mutationScore(count: number, seed: number, log: (line: string) => void = console.log): Score {
  const copy = mkdtempSync(join(tmpdir(), 'mutation-'));
  try {
    for (const part of ['src', 'test', 'data', 'package.json', 'tsconfig.json', 'svelte.config.js', 'vite.config.ts'])
      cpSync(join(root, part), join(copy, part), {
        recursive: true,
        filter: (path) => !/[\\/](\.cache|raw)$/.test(path)
      });
    for (const part of ['node_modules', 'static', '.svelte-kit']) symlinkSync(join(root, part), join(copy, part));
    if (!passes(copy)) throw new Error('the model’s tests fail without any fault');
    const files = readdirSync(join(root, MODEL), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts')
    );
    const all = files.flatMap((name) => mutantsOf(`${MODEL}/${name}`, readFileSync(join(root, MODEL, name), 'utf8')));
    const next = seeded(seed);
    const chosen = Array.from(
      { length: Math.min(count, all.length) },
      () => all.splice(Math.floor(next() * all.length), 1)[0]!
    );
    const survived: Mutant[] = [];
    for (const [i, mutant] of chosen.entries()) {
      const path = join(copy, mutant.file);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, applied(text, mutant));
      const lives = passes(copy);
      writeFileSync(path, text);
      if (lives) survived.push(mutant);
      const said = `${mutant.file}:${mutant.line} ${mutant.original} → ${mutant.mutated}`;
      log(`${i + 1}/${chosen.length} ${lives ? 'SURVIVED' : 'noticed '} ${said}`);
    }
    return { tried: chosen.length, killed: chosen.length - survived.length, survived };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** A test run that never ends has noticed the fault too. */
function passes(folder: string): boolean {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const run = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', 'unit', '--bail', '1', '--reporter', 'dot', ...TESTS],
    {
      cwd: folder,
      timeout: 180_000,
      stdio: 'ignore'
    }
  );
  return run.status === 0;
}

if (import.meta.filename === process.argv[1]) {
  const [count, seed] = [Number(process.argv[2] ?? 40), Number(process.argv[3] ?? 1)];
  const { tried, killed } = mutationScore(count, seed);
  console.log(`mutation score of ${MODEL}: ${killed} of ${tried}, ${((100 * killed) / tried).toFixed(0)} %`);
}
