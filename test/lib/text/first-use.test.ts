import { describe, expect, it } from 'vitest';
import { soughtIn, TERMS } from '../../../src/lib/text/glossary';
import { firstUses, markedIds } from '../../../src/lib/text/glossary/first-use';
import { FORMS } from '../../../src/lib/text/glossary/forms';

const es = () => firstUses(soughtIn('es'));

describe('first uses of terms', () => {
  it('are linked once a page, in any number, and only whole words', () => {
    const mark = es();
    expect(mark('Los pedimentos y el IVA.')).toBe('Los [[pedimento|pedimentos]] y el [[vat|IVA]].');
    expect(mark('El IVA otra vez, y un pedimento.')).toBe('El IVA otra vez, y un pedimento.');
    expect(mark('La SCIANA y las maquilas.')).toBe('La SCIANA y las [[maquila|maquilas]].');
  });

  it('of the longest words first, and an acronym only in capitals', () => {
    expect(es()('La devolución de IVA y el IVA.')).toBe('La [[vat-refund|devolución de IVA]] y el [[vat|IVA]].');
    expect(firstUses(soughtIn('en'))('VAT, vat, Article 2.5.')).toBe('[[vat|VAT]], vat, [[usmca-2-5|Article 2.5]].');
    expect(es()('iva, Iva')).toBe('iva, Iva');
  });

  it('respect marks made by hand, and take away those that come later', () => {
    const mark = es();
    expect(mark('Sin [[vat|ese impuesto]] ni IVA.')).toBe('Sin [[vat|ese impuesto]] ni IVA.');
    expect(mark('El [[vat|IVA]].')).toBe('El IVA.');
  });

  it('are not the name of the site', () => {
    expect(es()('Atlas IMMEX estudia el programa IMMEX.')).toBe('Atlas IMMEX estudia el programa [[immex|IMMEX]].');
    expect(firstUses(soughtIn('en'))('IMMEX Atlas.')).toBe('IMMEX Atlas.');
  });

  it('are the same when the page is drawn again', () => {
    const mark = es();
    const text = 'La CETES y la TIIE.';
    expect(mark(text)).toBe(mark(text));
    expect(markedIds([mark(text)])).toEqual(['cetes', 'tiie']);
  });

  it('know the forms of every term, and each form means one term', () => {
    expect(Object.keys(FORMS).sort()).toEqual(TERMS.map(({ id }) => id).sort());
    for (const locale of ['es', 'en'] as const) {
      const forms = soughtIn(locale).flatMap(({ forms: own }) => own.map((form) => form.toLowerCase()));
      expect(new Set(forms).size, locale).toBe(forms.length);
      const without = soughtIn(locale).filter(({ forms: own }) => own.length === 0);
      expect(without.length, locale).toBeLessThan(8);
    }
  });
});
