import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asImportError, ImportError, type ImportErrorCode } from '../../../../src/lib/data/import/import-error';

const source = readFileSync(new URL('../../../../src/lib/data/import/import-error.ts', import.meta.url), 'utf8');
const codes = [...source.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, code]) => code as ImportErrorCode);

describe('what a refused file says', () => {
  it.each(codes)('%s: whole sentences in both languages, with the same detail in both or in neither', (code) => {
    const error = new ImportError(code, '‹line 7›');
    const [es, en] = [error.sentence('es'), error.sentence('en')];
    expect(es).not.toBe(en);
    for (const sentence of [es, en]) {
      expect(sentence).toMatch(/^[A-ZÁÉÍÓÚ]/);
      expect(sentence).toMatch(/\.$/);
      expect(sentence.length).toBeGreaterThan(40);
    }
    expect(es.includes('‹line 7›')).toBe(en.includes('‹line 7›'));
  });

  it('there are sentences for every reason', () => expect(codes.length).toBeGreaterThan(15));
});

it('failures of others are a full memory, a password or a broken file', () => {
  const code = (error: unknown) => asImportError(error).code;
  expect(code(new ImportError('empty'))).toBe('empty');
  expect(code(new RangeError('Array buffer allocation failed'))).toBe('out-of-memory');
  expect(code(new RangeError('Invalid array length'))).toBe('out-of-memory');
  expect(code(new Error('File is encrypted'))).toBe('encrypted');
  expect(code('not a zip')).toBe('broken');
  expect(asImportError(new Error('x'.repeat(500))).detail).toHaveLength(160);
});
