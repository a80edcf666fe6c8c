import { describe, expect, it } from 'vitest';
import { kept, pesoDays } from '../../../src/lib/model/journey-balance';
import { CHOICE_RANGES, type JourneyChoices, type NumericChoice } from '../../../src/lib/model/journey-choices';
import { ParameterError } from '../../../src/lib/model/errors';
import { journey, type Entry, type Fate, type Journey, type Regime, type Tax } from '../../../src/lib/model/journey';
import { mxn } from '../../../src/lib/model/units';
import { journeys } from './journeys';

const inputs = { value: mxn(100), vatRate: 0.16, dtaRate: 0.008, cetes: 0.1, tiie: 0.105 };
const base: JourneyChoices = {
  standing: 'certified',
  tariff: 0.05,
  homeShare: 0,
  divertedShare: 0,
  usShare: 1,
  dutyFreeShare: 1,
  productTariff: 0.025,
  inputShare: 0.6,
  dwellDays: 90,
  returnDays: 32,
  refundDays: 28,
  spread: 0.03,
  bondRate: 0
};
const go = (changes: Partial<JourneyChoices> = {}) => journey(inputs, { ...base, ...changes });
const REGIMES: Regime[] = ['ordinary', 'immex'];
const TAXES: Tax[] = ['vat', 'duty', 'dta'];
const entries = (run: Journey, regime: Regime) => run.lanes[regime].flatMap((step) => step.entries);
const total = (all: Entry[], tax: Tax, ...fates: Fate[]) =>
  all.reduce((sum, entry) => sum + (entry.tax === tax && fates.includes(entry.fate) ? entry.amount : 0), 0);

describe('the journey of 100 pesos', () => {
  it('owes VAT on value, duty and processing fee: 0.16 × (100 + 5 + 0.8)', () => {
    const { due } = go();
    expect(due.base).toBeCloseTo(105.8, 12);
    expect(due.vat).toBeCloseTo(16.928, 12);
    expect(due.duty).toBeCloseTo(5, 12);
  });

  it('pays VAT in cash in an ordinary import and gets it back 60 days later', () => {
    const lane = go().lanes.ordinary;
    const refund = lane.find(({ id }) => id === 'refund')!;
    expect(refund.day).toBe(60);
    expect(refund.entries).toEqual([{ tax: 'vat', fate: 'refunded', amount: go().due.vat }]);
  });

  it('is 0.28 pesos of the treasury’s money on benchmark B at 10 % a year, as F = V·r·H/360 says', () => {
    expect(go({ tariff: 0 }).benchmarks.B.treasury.vatFinancing).toBeCloseTo((16.128 * 0.1 * 60) / 360, 12);
  });
});

describe('USMCA 2.5', () => {
  it('relieves nothing where the product enters the United States free', () => {
    for (const choices of journeys)
      expect(
        journey(inputs, { ...choices, usShare: 1, dutyFreeShare: 1, tariff: choices.tariff || 0.1 }).relieved
      ).toBe(0);
  });

  it('relieves the lesser of both duties, in pesos', () => {
    // 100 pesos of inputs are in 200 of product: duty here 20, duty there 0.04 × 200 = 8.
    expect(go({ tariff: 0.2, dutyFreeShare: 0, productTariff: 0.04, inputShare: 0.5 }).relieved).toBeCloseTo(8, 12);
    expect(go({ tariff: 0.02, dutyFreeShare: 0, productTariff: 0.04, inputShare: 0.5 }).relieved).toBeCloseTo(2, 12);
  });

  it('does not bind goods for other countries', () => {
    expect(go({ usShare: 0 }).relieved).toBeCloseTo(5, 12);
    expect(go({ usShare: 0 }).benchmarks.C.overcharge).toBeCloseTo(0, 12);
  });
});

/** A claim that holds in every corner of what a reader can choose. */
function everywhere(claim: string, check: (run: Journey, choices: JourneyChoices) => void): void {
  it(claim, () => {
    for (const choices of journeys) check(journey(inputs, choices), choices);
  });
}

describe('in every corner, the journey', () => {
  everywhere('gives every amount due one fate, no more and no less', (run) => {
    const immex = entries(run, 'immex');
    for (const tax of ['vat', 'duty'] as const) {
      expect(total(immex, tax, 'paid', 'suspended', 'guaranteed')).toBeCloseTo(run.due[tax], 9);
      expect(total(immex, tax, 'settled', 'released', 'relieved', 'lost')).toBeCloseTo(
        total(immex, tax, 'suspended', 'guaranteed'),
        9
      );
    }
    const ordinary = entries(run, 'ordinary');
    for (const tax of TAXES) expect(total(ordinary, tax, 'paid')).toBeCloseTo(run.due[tax], 9);
  });

  everywhere('takes no tax twice and gives none back that was not paid', (run) => {
    for (const regime of REGIMES)
      for (const tax of TAXES) {
        const all = entries(run, regime);
        const paid = total(all, tax, 'paid', 'settled');
        const back = total(all, tax, 'credited', 'refunded');
        expect(paid).toBeLessThanOrEqual(run.due[tax] + 1e-9);
        expect(back).toBeLessThanOrEqual(paid + 1e-9);
        expect(kept(run.lanes[regime], tax)).toBeCloseTo(paid - back, 9);
      }
  });

  everywhere('leaves no VAT with the treasury but that of goods that vanish from the books', (run, choices) => {
    const vanished = run.due.vat * run.shares.diverted;
    expect(kept(run.lanes.ordinary, 'vat')).toBeCloseTo(vanished, 9);
    expect(kept(run.lanes.immex, 'vat')).toBeCloseTo(choices.standing === 'cash' ? vanished : 0, 9);
  });

  everywhere('keeps the same duty in both regimes but for what is lost', (run) => {
    expect(kept(run.lanes.ordinary, 'duty') - kept(run.lanes.immex, 'duty')).toBeCloseTo(
      run.due.duty * run.shares.diverted,
      9
    );
  });

  everywhere('has the formulas of benchmark B agree with the cash day by day, VAT and duty', (run, choices) => {
    const end = 5000;
    const { vatFinancing, dutyFinancing, dutyDeferral } = run.benchmarks.B.treasury;
    const apart = (tax: Tax, kept: number) =>
      pesoDays(run.lanes.ordinary, tax, end) - pesoDays(run.lanes.immex, tax, end) - kept * end;
    const lostVat = choices.standing === 'cash' ? 0 : run.due.vat * run.shares.diverted;
    expect((apart('vat', lostVat) * inputs.cetes) / 360).toBeCloseTo(vatFinancing, 9);
    expect((apart('duty', run.due.duty * run.shares.diverted) * inputs.cetes) / 360).toBeCloseTo(
      dutyFinancing + dutyDeferral,
      9
    );
  });

  everywhere('is in order of days, with no amount that is not above zero', (run) => {
    for (const regime of REGIMES) {
      const days = run.lanes[regime].map(({ day }) => day);
      expect(days).toEqual([...days].sort((a, b) => a - b));
      for (const { amount } of entries(run, regime)) expect(amount).toBeGreaterThan(0);
    }
  });

  everywhere('grows with the value of the goods and with nothing else: homogeneous of degree one', (run, choices) => {
    const triple = journey({ ...inputs, value: mxn(300) }, choices);
    const flat = ({ benchmarks: { A, B, C } }: Journey) => [
      ...Object.values(A.treasury),
      ...Object.values(B.treasury),
      ...Object.values(B.firm),
      B.oneOff,
      C.treasury.lost,
      C.overcharge
    ];
    flat(run).forEach((value, i) => expect(flat(triple)[i]).toBeCloseTo(3 * value, 9));
  });

  everywhere('owes VAT in proportion to its rate', (run, choices) => {
    const half = journey({ ...inputs, vatRate: 0.08 }, choices);
    expect(half.due.vat * 2).toBeCloseTo(run.due.vat, 12);
    expect(half.benchmarks.B.treasury.vatFinancing * 2).toBeCloseTo(run.benchmarks.B.treasury.vatFinancing, 12);
  });

  everywhere('moves little when a choice moves little', (run, choices) => {
    for (const name of Object.keys(CHOICE_RANGES) as NumericChoice[]) {
      const [min, max] = CHOICE_RANGES[name];
      const room = name === 'divertedShare' ? Math.min(max, 1 - choices.homeShare) : max;
      const width = name === 'homeShare' ? 1 - choices.divertedShare - min : room - min;
      const step = 1e-7 * width * (choices[name] + 1e-7 * width > min + width ? -1 : 1);
      const moved = journey(inputs, { ...choices, [name]: choices[name] + step });
      expect(Math.abs(moved.benchmarks.B.treasury.total - run.benchmarks.B.treasury.total), name).toBeLessThan(1e-4);
      expect(Math.abs(moved.relieved - run.relieved), name).toBeLessThan(1e-3);
    }
  });

  everywhere('loses nothing where nothing is diverted', (run, choices) => {
    const honest = journey(inputs, { ...choices, divertedShare: 0 });
    expect(honest.benchmarks.C.treasury.lost).toBe(0);
  });
});

describe('what the model refuses', () => {
  it.each(Object.keys(CHOICE_RANGES) as NumericChoice[])('%s out of its range, or not a number, by name', (name) => {
    const [min, max] = CHOICE_RANGES[name];
    for (const value of [min - 0.01, max + 0.01, NaN]) {
      const refused = () => go({ [name]: value });
      expect(refused).toThrow(ParameterError);
      expect(refused).toThrow(`${name} = ${value}`);
    }
  });

  it('shares of the goods that add to more than all of them, and names what is left', () => {
    try {
      go({ homeShare: 0.9, divertedShare: 0.15 });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ParameterError);
      expect((error as ParameterError).max).toBeCloseTo(0.1, 12);
    }
  });

  it('a rate of a tax that is not a number', () => {
    expect(() => journey({ ...inputs, vatRate: NaN }, base)).toThrow(/vatRate/);
  });
});
