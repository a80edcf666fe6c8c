import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSchema } from './lib/schema';
import { typescriptOf } from './lib/types';

writeFileSync(fileURLToPath(new URL('../src/lib/data/schema.ts', import.meta.url)), typescriptOf(await readSchema()));
