import { describe, expect, it } from 'vitest';
import { changeText, estimateText, hasRange, rangeText, signedValue } from '../../../src/lib/figures/ranges';

describe('ranges in words', () => {
  it('say scale and unit once where both ends share them', () => {
    expect(rangeText({ low: 66.2e9, high: 90.7e9 }, 'USD', 'es')).toBe('entre 66.2 y 90.7 mil millones de dólares');
    expect(rangeText({ low: 66.2e9, high: 90.7e9 }, 'USD', 'en')).toBe('between 66.2 and 90.7 billion US dollars');
    expect(rangeText({ low: 240_512, high: 373_477 }, 'jobs', 'es')).toBe('entre 241,000 y 373,000 puestos');
  });

  it('say both scales where they differ: a million is not a thousand million', () => {
    expect(rangeText({ low: 61.9e6, high: 3.41e9 }, 'MXN', 'es')).toBe(
      'entre 61.9 millones y 3.41 mil millones de pesos'
    );
    expect(rangeText({ low: 61.9e6, high: 3.41e9 }, 'MXN', 'en')).toBe('between 61.9 million and 3.41 billion pesos');
    expect(rangeText({ low: 0, high: 3.41e9 }, 'MXN', 'en')).toBe('between 0 and 3.41 billion pesos');
  });

  it('bear signs at both ends as soon as one is below zero', () => {
    expect(rangeText({ low: -2.84e9, high: 1.91e9 }, 'MXN', 'es')).toBe('entre −2.84 y +1.91 mil millones de pesos');
    expect(rangeText({ low: -34.5e9, high: -10.9e9 }, 'MXN', 'en')).toBe('between −34.5 and −10.9 billion pesos');
  });

  it('tell a fall and a rise by a word, and by signs what is neither', () => {
    expect(changeText({ low: -34.5e9, high: -10.9e9 }, 'MXN', 'es')).toBe(
      'entre 10.9 y 34.5 mil millones de pesos menos'
    );
    expect(changeText({ low: -288_000, high: -58_900 }, 'jobs', 'en')).toBe('between 58,900 and 288,000 jobs fewer');
    expect(changeText({ low: 7.7e9, high: 22e9 }, 'MXN', 'en')).toBe('between 7.70 and 22.0 billion pesos more');
    expect(changeText({ low: -1e9, high: 1e9 }, 'MXN', 'es')).toBe('entre −1.00 y +1.00 mil millones de pesos');
  });

  it('are told of estimates that have one, of nothing else', () => {
    const cell = { value: 80e9, low: 66.2e9, high: 90.7e9, basis: 'modelled' as const };
    expect(estimateText(cell, 'USD', 'en')).toBe('between 66.2 and 90.7 billion US dollars');
    expect(hasRange({ ...cell, basis: 'derived' })).toBe(false);
    expect(hasRange({ ...cell, low: 80e9, high: 80e9 })).toBe(false);
    expect(estimateText({ ...cell, basis: 'published', low: null, high: null }, 'USD', 'en')).toBe(
      '80.0 billion US dollars'
    );
    expect(signedValue(-1.324e9, 'MXN', 'es')).toBe('−1.32 mil millones de pesos');
    expect(signedValue(0, 'MXN', 'es')).toBe('0 pesos');
  });
});
