import { describe, expect, it } from 'vitest';
import { corrections } from '../../src/routes/correcciones/corrections.server';

const entry = (change: string) => `
- date: 2027-01-31
  page: /ciudades/juarez/
  wrong: { es: "decía 3", en: "it said 3" }
  now: { es: "dice 4", en: "it says 4" }
  from: 0123456789ab
  to: ba9876543210
  evidence: https://www.inegi.org.mx/x
${change}`;

describe('the log of corrections', () => {
  it('that is published is in order', () => {
    expect(() => corrections()).not.toThrow();
  });

  it('comes newest first', () => {
    const later = entry('').replace('2027-01-31', '2027-02-01');
    expect(corrections(entry('') + later).map(({ date }) => date)).toEqual(['2027-02-01', '2027-01-31']);
  });

  it.each([
    ['wrong: { es: "decía 3" }', 'wrong: { es: "decía 3", en: "it said 3" }', /entry 1, wrong/],
    ['page: https://elsewhere.example/', 'page: /ciudades/juarez/', /entry 1, page/],
    ['to: 0123456789ab', 'to: ba9876543210', /cannot both/],
    ['evidence: javascript:alert(1)', 'evidence: https://www.inegi.org.mx/x', /entry 1, evidence/],
    ['from: 12', 'from: 0123456789ab', /entry 1, from/]
  ])('refuses «%s», naming the entry', (broken, sound, reason) => {
    expect(() => corrections(entry('').replace(sound, broken))).toThrow(reason);
  });
});
