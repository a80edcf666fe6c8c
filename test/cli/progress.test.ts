import { expect, it } from 'vitest';
import { Progress } from '../../src/cli/progress';

const shape = (lines: string[]) => lines.map((line) => line.replace(/\d+\.\d s/, '# s'));

it('numbers the steps, sets their notes in and ends with the time that all took', async () => {
  const lines: string[] = [];
  const progress = new Progress(2, (line) => lines.push(line));
  progress.skip('messages');
  await progress.step('pages', async (note) => note('12 pages written'));
  progress.finish('build/');
  expect(shape(lines)).toEqual([
    '[1/2] messages: up to date',
    '[2/2] pages',
    '      12 pages written',
    '      # s',
    'build/ (# s)'
  ]);
});

it('lets the error of a step through', async () => {
  const progress = new Progress(1, () => undefined);
  await expect(progress.step('pages', () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
});
