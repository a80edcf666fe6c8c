import { expect, it } from 'vitest';
import { readCatalog } from '../../../data/catalog/catalog';
import { NAMED_SOURCES, sourceName } from '../../../src/lib/text/sources';

it('names every source of the catalogue, each apart, in both languages', () => {
  const ids = readCatalog().sources.map(({ id }) => id);
  expect(NAMED_SOURCES.toSorted()).toEqual(ids.toSorted());
  for (const locale of ['es', 'en'] as const)
    expect(new Set(ids.map((id) => sourceName(id, locale))).size).toBe(ids.length);
});
