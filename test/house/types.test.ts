import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSchema } from '../../data/lib/schema';
import { typescriptOf } from '../../data/lib/types';
import { root } from './tool';

it('row types are those of schema.sql (npm run data:types writes them)', async () => {
  expect(readFileSync(join(root, 'src/lib/data/schema.ts'), 'utf8')).toBe(typescriptOf(await readSchema()));
});
