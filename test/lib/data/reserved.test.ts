import { expect, it } from 'vitest';
import { readSchema } from '../../../data/lib/schema';
import { RESERVED_TABLES } from '../../../src/lib/data/reserved';

it('no table of a reader’s can take the name of a published one', async () => {
  expect((await readSchema()).map(({ name }) => name).filter((name) => !RESERVED_TABLES.has(name))).toEqual([]);
});
