import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCatalog } from './catalog/catalog';
import { dictionaryOf } from './lib/dictionary';
import { readSchema } from './lib/schema';

writeFileSync(
  fileURLToPath(new URL('DICTIONARY.md', import.meta.url)),
  dictionaryOf(await readSchema(), readCatalog())
);
