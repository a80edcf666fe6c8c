import { describe, expect, it } from 'vitest';
import { ParameterError, UnknownCodeError } from '../../../src/lib/model/errors';
import {
  BY_SECTOR,
  centralValues,
  checkBook,
  drawnValues,
  SCALARS,
  type ParameterBook
} from '../../../src/lib/model/parameters';
import { normalStream } from '../../../src/lib/model/random';
import { exactly } from '../../../src/lib/model/range';
import { smallBook } from './book';

describe('the parameter book', () => {
  it('passes when every parameter has a range inside its bounds', () => {
    expect(() => checkBook(smallBook())).not.toThrow();
  });

  it('names a missing parameter and a missing sector', () => {
    const book = smallBook();
    const without = { ...book, scalars: { ...book.scalars, usmca_share: undefined } } as unknown as ParameterBook;
    expect(() => checkBook(without)).toThrow(UnknownCodeError);
    expect(() => checkBook(without)).toThrow(/parameter usmca_share is not known/);
    const short = { ...book, bySector: { ...book.bySector, duty_rate: book.bySector.duty_rate.slice(0, 2) } };
    expect(() => checkBook(short)).toThrow(/sector 211 is not known to duty_rate/);
  });

  it('names what is out of range, with what is allowed', () => {
    const book = smallBook();
    const far = { ...book, scalars: { ...book.scalars, refund_days: exactly(400) } };
    expect(() => checkBook(far)).toThrow('refund_days = 400 is outside its allowed range, 0 to 365');
    const odd = { ...book, bySector: { ...book.bySector, leakage_share: [exactly(0), exactly(NaN), exactly(0)] } };
    expect(() => checkBook(odd)).toThrow('leakage_share of sector 315 = NaN is outside its allowed range, 0 to 1');
  });
});

describe('values', () => {
  it('are the reader’s where the reader has set one', () => {
    const values = centralValues(smallBook(), { refund_days: 90 });
    expect(values.scalars.refund_days).toBe(90);
    expect(values.scalars.usmca_share).toBe(0.85);
    const drawn = drawnValues(smallBook(), normalStream(0.5), { refund_days: 90 });
    expect(drawn.scalars.refund_days).toBe(90);
  });

  it.each([NaN, Infinity, -1, 366])('refuse %d days to the refund', (value) => {
    expect(() => centralValues(smallBook(), { refund_days: value })).toThrow(ParameterError);
    expect(() => centralValues(smallBook(), { refund_days: value })).toThrow(/refund_days = .* 0 to 365/);
  });

  it('refuse a parameter that does not exist', () => {
    expect(() => centralValues(smallBook(), { nonsense: 1 } as never)).toThrow(/parameter nonsense is not known/);
  });

  it('stay inside their bounds in every draw', () => {
    const book = smallBook();
    const normal = normalStream(0.77);
    for (let draw = 0; draw < 500; draw++) {
      const { scalars, bySector } = drawnValues(book, normal);
      for (const id of SCALARS) {
        expect(scalars[id]).toBeGreaterThanOrEqual(book.bounds[id].min);
        expect(scalars[id]).toBeLessThanOrEqual(book.bounds[id].max);
      }
      for (const id of BY_SECTOR)
        for (const value of bySector[id]) {
          expect(value).toBeGreaterThanOrEqual(book.bounds[id].min);
          expect(value).toBeLessThanOrEqual(book.bounds[id].max);
        }
    }
  });
});
