import { describe, expect, it } from 'vitest';
import type { ResultId } from '../../../src/lib/model/measures';
import { amountAt, centralAnswer, nationCentral, type Amount } from '../../../src/lib/scenario/answer';
import { paragraph, type Told } from '../../../src/lib/scenario/paragraph';
import { PRESETS, presetScenario } from '../../../src/lib/scenario/presets';
import { amountText, intervalText, shortText, signedText } from '../../../src/lib/scenario/result-words';
import { baseline } from './fixture';

const gdp = 33.5e12;
const es = { locale: 'es', money: 'mxn', gdp } as const;
const en = { locale: 'en', money: 'mxn', gdp } as const;
const told = (full: Partial<Record<ResultId, Amount>>, still: Partial<Record<ResultId, Amount>> = full): Told => ({
  name: 'X',
  year: 2030,
  change: (kind, result) => (kind === 'full' ? full : still)[result] ?? null
});
const amount = (low: number, central: number, high: number): Amount => ({ low, central, high });

describe('the paragraph', () => {
  it('names the reform, the year, and the range beside each number', () => {
    const text = paragraph(told({ collected: amount(8.66e8, 2.78e9, 1.14e10) }), es);
    expect(text).toContain(
      'Con «X», en 2030 el fisco recaudaría 2.78 mil millones de pesos más al año (entre 0.87 y 11.4 mil millones).'
    );
    expect(paragraph(told({ collected: amount(8.66e8, 2.78e9, 1.14e10) }), en)).toContain(
      'With “X”, in 2030 the treasury would collect 2.78 billion pesos more a year (between 0.87 and 11.4 billion).'
    );
  });

  it('turns the range of a fall round, and says «fewer» of jobs and «less» of money', () => {
    const fall = told({ jobs: amount(-18_500, -7550, -427), lost: amount(-1.16e10, -2.94e9, -1.02e9) });
    expect(paragraph(fall, es)).toContain('7,550 empleos menos (entre 427 y 18,500)');
    expect(paragraph(fall, en)).toContain('7,550 fewer jobs (between 427 and 18,500)');
    expect(paragraph(fall, en)).toContain(
      '2.94 billion pesos less a year (between 1.02 and 11.6 billion) would be lost to diversion'
    );
  });

  it('says when the sign is not certain', () => {
    const unsure = told({ collected: amount(-2.02e9, 1.48e9, 4.32e9) });
    expect(paragraph(unsure, es)).toContain(
      '(el signo no es seguro: entre 2.02 mil millones menos y 4.32 mil millones más)'
    );
    expect(paragraph(unsure, en)).toContain(
      '(the sign is not certain: between 2.02 billion less and 4.32 billion more)'
    );
  });

  it('says a range on the scale of its estimate', () => {
    const small = told({ value_added: amount(-9e7, 3.57e8, 1.18e9), lost: amount(2e7, 8.43e8, 1.69e9) });
    expect(paragraph(small, es)).toContain('843 millones de pesos más al año (entre 20.0 y 1,690 millones)');
    expect(paragraph(small, es)).toContain('entre 90.0 millones menos y 1,180 millones más');
    expect(paragraph(small, en)).toContain('between 90.0 million less and 1,180 million more');
  });

  it('says that tax is paid in advance only where it is, and not where less of it waits', () => {
    const waits = { financing_firms: amount(-2e9, -1e9, -5e8), financing_oneoff: amount(-3e10, -2e10, -1e10) };
    const paid = paragraph(told({ ...waits, refunds: amount(1e11, 2e11, 3e11) }), en);
    expect(paid).toContain('advancing the tax would cost firms 1.00 billion pesos');
    expect(paid).toContain('20.0 billion pesos (between 10.0 and 30.0 billion) would come into the treasury');
    const fewer = paragraph(told({ ...waits, refunds: amount(-3e9, -2e9, -1e9) }), en);
    expect(fewer).toContain('what firms save by not advancing the tax would fall by 1.00 billion pesos');
    expect(fewer).not.toContain('would come into the treasury');
  });

  it('has one job in the singular', () => {
    expect(paragraph(told({ jobs: { low: null, central: -1, high: null } }), es)).toContain('1 empleo menos');
    expect(paragraph(told({ jobs: { low: null, central: -1, high: null } }), en)).toContain('1 fewer job');
  });

  it('says that nothing moves when nothing does', () => {
    expect(paragraph(told({}), es)).toMatch(/^Con «X» no cambia en 2030 ninguna de las cifras/);
    expect(paragraph(told({}), en)).toMatch(/^With “X” none of the figures here changes in 2030/);
  });

  it('adds what is collected when nobody responds, only where that differs', () => {
    const full = { collected: amount(1e9, 2e9, 3e9) };
    expect(paragraph(told(full, { collected: amount(1e9, 2.5e9, 3e9) }), es)).toContain(
      'Si nadie cambiara lo que hace, recaudaría 2.50 mil millones de pesos más.'
    );
    expect(paragraph(told(full, { collected: amount(0, 0, 0) }), es)).toContain('la recaudación sería la misma');
    expect(paragraph(told(full), es)).not.toContain('Si nadie cambiara');
  });

  it('leaves to the table what is far smaller than the collections, and closes once', () => {
    const parts = { collected: amount(1e10, 1.5e10, 2e10), financing_treasury: amount(-8e7, -3e7, 3e6) };
    expect(paragraph(told(parts), es)).not.toContain('financiar esa espera');
    expect(paragraph(told(parts), es)).toContain('no deben sumarse');
    expect(paragraph(told(parts), es, false)).not.toContain('no deben sumarse');
  });

  it.each(PRESETS.map((preset) => [preset.id, preset] as const))('reads for %s in both languages', (_, preset) => {
    for (const style of [es, en]) {
      const scenario = presetScenario(preset, baseline, style.locale);
      const answer = centralAnswer(nationCentral(baseline, scenario));
      const text = paragraph(
        { name: scenario.name, year: 2035, change: (kind, result) => amountAt(answer, kind, 2035, result) },
        style
      );
      expect(text).toContain(scenario.name);
      expect(text).toContain('2035');
      expect(text).not.toMatch(/NaN|undefined|null|Infinity|\s{2}|\.\.|-\d/);
      expect(text.split('. ').every((sentence) => /^\p{Lu}|^\d/u.test(sentence))).toBe(true);
    }
  });
});

describe('amounts in words', () => {
  it('are rounded to three digits, with a minus that is one', () => {
    expect(signedText('collected', -2.7789e9, es)).toBe('−2.78 mil millones de pesos');
    expect(signedText('jobs', 7548.2, en)).toBe('+7,550 jobs');
    expect(signedText('exports', 0, en)).toBe('0 US dollars');
    expect(shortText('collected', 2.7789e9, es)).toBe('+2.78 mil millones');
  });

  it('are shares of the product where asked, but only money in pesos is', () => {
    const share = { ...es, money: 'gdp' } as const;
    expect(amountText('suspended', 6.25e11, share)).toBe('1.87 % del PIB');
    expect(amountText('collected', 2.78e9, { ...en, money: 'gdp' })).toBe('0.0083% of GDP');
    expect(amountText('exports', 1e9, share)).toBe('1.00 mil millones de dólares');
    expect(amountText('collected', 2.78e9, { ...share, gdp: null })).toBe('2.78 mil millones de pesos');
  });

  it('name the scale of an interval once', () => {
    const to = (low: string, high: string) => `${low} a ${high}`;
    expect(intervalText('collected', [-7.37e11, -5.02e11], es, to)).toBe('−737 a −502 mil millones');
    expect(intervalText('lost', [2.36e7, 3.75e8], es, to)).toBe('+23.6 a +375 millones');
    expect(intervalText('jobs', [-18_500, -427], es, to)).toBe('−18,500 a −427');
    expect(intervalText('collected', [1e6, 1.03e9], es, to)).toBe('+0.001 a +1.03 mil millones');
    expect(intervalText('collected', [-9e7, 1.18e9], es, to, true, 3.57e8)).toBe('−90.0 a +1,180 millones');
    expect(intervalText('collected', [0, 5e11], es, to, false)).toBe('0 a 500 mil millones');
  });
});
