import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
let folder: string;

beforeAll(() => {
  // Inside the repository, so that the files find vitest.
  folder = mkdtempSync(join(root, 'node_modules/.reporter-'));
  writeFileSync(
    join(folder, 'run.mts'),
    `import { startVitest } from 'vitest/node';
     import { lastLine, TotalsReporter } from ${JSON.stringify(join(root, 'test/reporter.ts'))};
     const reporter = new TotalsReporter();
     const vitest = await startVitest('test', [], {
       config: false, root: ${JSON.stringify(folder)}, watch: false, include: ['**/*.check.ts'], reporters: [reporter]
     });
     await vitest.close();
     console.log(lastLine(reporter.totals));
     process.exit(0);`
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

it('counts passed and failed tests, files that do not load, hooks that throw and errors that nobody caught', () => {
  const file = (name: string, text: string) =>
    writeFileSync(join(folder, `${name}.check.ts`), `import { beforeAll, expect, it } from 'vitest';\n${text}`);
  file(
    'tests',
    `it('a', () => {}); it('b', () => expect(1).toBe(2)); it.skip('c', () => {}); it.each([1, 2])('%i', () => {});`
  );
  file('broken', `import './not-there'; it('a', () => {});`);
  file('hook', `beforeAll(() => { throw new Error('hook'); }); it('a', () => {});`);
  file(
    'astray',
    `it('a', () => { setTimeout(() => { throw new Error('astray'); }); return new Promise((done) => setTimeout(done, 50)); });`
  );
  const output = execFileSync('npx', ['--no-install', 'tsx', join(folder, 'run.mts')], { cwd: root, encoding: 'utf8' });
  // Failed: b, the broken file, the hook's file, the stray error.
  expect(output.trim().split('\n').at(-1)).toBe('4 passed, 4 failed');
});
