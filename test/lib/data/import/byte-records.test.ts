import { describe, expect, it } from 'vitest';
import { ByteRecords, cellText } from '../../../../src/lib/data/import/byte-records';
import { type ImportError } from '../../../../src/lib/data/import/import-error';
import { LIMITS } from '../../../../src/lib/data/import/limits';
import { parseNumber, plainNumberAt, type DecimalMark } from '../../../../src/lib/data/import/numbers';
import { RecordSplitter } from '../../../../src/lib/data/import/records';
import { seeded } from '../../../chart/random';

const next = seeded(46);
const below = (limit: number) => Math.floor(next() * limit);
const PIECES = ['a', 'ñ', '🏭', '12', ' ', ',', ',', '"', '"', '""', '\n', '\n', '\r\n', 'x'.repeat(50)];
const noise = () => Array.from({ length: below(40) }, () => PIECES[below(PIECES.length)]!).join('');

/** Records of a text that comes in pieces of random length, or the code of the error. */
function bytewise(text: string, longest = 12): string[][] | string {
  const found: string[][] = [];
  const records = new ByteRecords(',', (record) =>
    found.push(Array.from({ length: record.count }, (_, cell) => cellText(record, cell)!))
  );
  const bytes = new TextEncoder().encode(text);
  try {
    for (let at = 0; at < bytes.length || at === 0;) {
      const size = 1 + below(longest);
      records.push(bytes.slice(at, at + size), at + size >= bytes.length);
      at += size;
    }
    return found;
  } catch (error) {
    return (error as ImportError).code;
  }
}

function textwise(text: string): string[][] | string {
  const splitter = new RecordSplitter(',');
  try {
    return [...splitter.push(text), ...splitter.end()];
  } catch (error) {
    return (error as ImportError).code;
  }
}

describe('records read as bytes', () => {
  it('are those that the splitter of texts makes, wherever the pieces are cut (20,000 texts)', () => {
    for (let i = 0; i < 20_000; i++) {
      const text = `h,"i"\n${noise()}`;
      expect(bytewise(text), JSON.stringify(text)).toEqual(textwise(text));
    }
  });

  it('stop at a quotation mark that never closes and at too many columns', () => {
    expect(bytewise(`a,"${'b'.repeat(LIMITS.cell * 4)}`, 5000)).toBe('unclosed-quote');
    expect(bytewise(','.repeat(LIMITS.columns * 4 + 2))).toBe('too-many-columns');
  });
});

describe('a plain number in bytes', () => {
  it('is the number that its text is, to the last bit, or is left to the slower reader (100,000 cells)', () => {
    const letters = '0123456789.,-+ %e';
    let read = 0;
    for (let i = 0; i < 100_000; i++) {
      const plain = `${below(2) ? '-' : ''}${below(1e9)}${below(2) ? `.${below(1e6)}` : ''}`;
      const text = i % 2 ? plain : Array.from({ length: below(18) }, () => letters[below(letters.length)]).join('');
      const bytes = new TextEncoder().encode(`"${text}"`);
      for (const mark of ['point', 'comma'] satisfies DecimalMark[]) {
        const value = plainNumberAt(bytes, 1, bytes.length - 1, mark);
        if (Number.isNaN(value)) continue;
        read++;
        expect(Object.is(value, parseNumber(text, mark)), `${text} with ${mark}: ${value}`).toBe(true);
      }
    }
    expect(read).toBeGreaterThan(50_000);
  });
});
