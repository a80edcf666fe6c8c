import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatCompact,
  formatPeriod,
  formatShare,
  formatValue,
  periodPosition,
  scaledUnit
} from '../../../src/lib/text/format';
import { fold } from '../../../src/lib/text/fold';

describe('numbers in words', () => {
  it('never takes a billion for a billón', () => {
    expect(formatCompact(602_421_110_000, 'es')).toBe('602 mil millones');
    expect(formatCompact(602_421_110_000, 'en')).toBe('602 billion');
    expect(formatCompact(3_520_000_000_000, 'es')).toBe('3.52 billones');
    expect(formatCompact(3_520_000_000_000, 'en')).toBe('3.52 trillion');
  });

  it('keeps three digits and the singular', () => {
    expect(formatCompact(75_512_345_678, 'es')).toBe('75.5 mil millones');
    expect(formatCompact(3_202_594, 'es')).toBe('3.20 millones');
    expect(formatCompact(1_000_000, 'es')).toBe('1.00 millón');
    expect(formatCompact(326_388, 'es')).toBe('326,388');
  });

  it('names the unit, with «de» after millions in Spanish', () => {
    expect(formatValue(3_202_594, 'persons', 'es')).toBe('3.20 millones de personas');
    expect(formatValue(326_388, 'persons', 'es')).toBe('326,388 personas');
    expect(formatValue(602_421_110_000, 'USD', 'en')).toBe('602 billion US dollars');
    expect(formatValue(0.426, 'share', 'es')).toBe('42.6 %');
    expect(formatShare(0.426, 'en')).toBe('42.6%');
    expect(formatValue(0.1125, 'share/year', 'es')).toBe('11.3 % anual');
    expect(formatBytes(312, 'es')).toBe('1\u00a0kB');
    expect(formatBytes(41_800, 'es')).toBe('42\u00a0kB');
    expect(formatBytes(1_240_000, 'en')).toBe('1.2\u00a0MB');
    expect(scaledUnit('USD', 1e9, 'es')).toBe('mil millones de dólares');
    expect(scaledUnit('jobs', 1e3, 'en')).toBe('thousand jobs');
  });
});

describe('periods', () => {
  it('reads years, quarters and months', () => {
    expect(formatPeriod('2024', 'es')).toBe('2024');
    expect(formatPeriod('2025-Q4', 'es')).toBe('cuarto trimestre de 2025');
    expect(formatPeriod('2020-02', 'en')).toBe('February 2020');
  });

  it('places them on a time axis', () => {
    expect([periodPosition('2024'), periodPosition('2024-Q3'), periodPosition('2024-07')]).toEqual([
      2024, 2024.5, 2024.5
    ]);
  });
});

describe('folding', () => {
  it('finds names as people type them', () => {
    expect(fold(' Querétaro ')).toBe('queretaro');
    expect(fold('Ángel')).toBe(fold('angel'));
  });
});
