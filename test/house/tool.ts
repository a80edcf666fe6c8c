import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files that belong to the repository and are there: committed, or new and not ignored. */
export function repositoryFiles(): string[] {
  const git = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  if (git.status !== 0) throw new Error(`git ls-files failed: ${git.stderr}`);
  return git.stdout.split('\0').filter((file) => file && existsSync(join(root, file)));
}

/** What a tool of node_modules says when it finds fault; an empty text when it finds none. */
export function complaints(tool: string, args: string[]): string {
  const run = spawnSync(join(root, 'node_modules/.bin', tool), args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64e6,
    // A tool run by a test is no test.
    env: { ...process.env, VITEST: undefined, NO_COLOR: '1', FORCE_COLOR: '0' }
  });
  if (run.error) throw run.error;
  return run.status === 0 ? '' : `${run.stdout}${run.stderr}`.trim();
}
