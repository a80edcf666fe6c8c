import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCatalog } from '../../data/catalog/catalog';
import { dictionaryOf } from '../../data/lib/dictionary';
import { readSchema } from '../../data/lib/schema';

it('data/DICTIONARY.md is what the schema and the catalogue say (npm run data:dictionary)', async () => {
  expect(readFileSync('data/DICTIONARY.md', 'utf8')).toBe(dictionaryOf(await readSchema(), readCatalog()));
});
