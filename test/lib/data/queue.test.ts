import { expect, it } from 'vitest';
import { AnswerCache, Queue } from '../../../src/lib/data/queue';

it('tasks run one after another, also after one that failed', async () => {
  const queue = new Queue();
  const said: string[] = [];
  const task = (name: string, wait: number) => async () => {
    said.push(`${name} begins`);
    await new Promise((done) => setTimeout(done, wait));
    said.push(`${name} ends`);
    if (name === 'b') throw new Error('b failed');
    return name;
  };
  const [a, b, c] = [queue.add(task('a', 20)), queue.add(task('b', 5)), queue.add(task('c', 0))];
  await expect(b).rejects.toThrow('b failed');
  expect(await Promise.all([a, c])).toEqual(['a', 'c']);
  expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

it('a task given up before its turn never begins', async () => {
  const queue = new Queue();
  const giveUp = new AbortController();
  let begun = false;
  const first = queue.add(() => new Promise((done) => setTimeout(done, 10)));
  const second = queue.add(async () => void (begun = true), giveUp.signal);
  giveUp.abort();
  await expect(second).rejects.toThrow(/abort/i);
  await first;
  expect(begun).toBe(false);
});

it('the answer that was used longest ago makes room', () => {
  const cache = new AnswerCache<number>(2);
  cache.set('a', 1);
  cache.set('b', 2);
  expect(cache.get('a')).toBe(1);
  cache.set('c', 3);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
});
