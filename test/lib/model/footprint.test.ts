import { describe, expect, it } from 'vitest';
import { placeFootprint, type BasePlace } from '../../../src/lib/model/base';
import { ModelError, ParameterError } from '../../../src/lib/model/errors';
import {
  calibrate,
  creditHorizon,
  FISCAL,
  fiscalRates,
  programmeShift,
  relievedShare,
  widened,
  type FiscalRates,
  type YearFacts
} from '../../../src/lib/model/footprint';
import { centralValues, drawnValues, SCALARS, type ParameterValues } from '../../../src/lib/model/parameters';
import { normalStream } from '../../../src/lib/model/random';
import { shifted } from '../../../src/lib/model/range';
import { EXPORTS, FACTS_2024, smallBook } from './book';

const book = smallBook();

function ratesOf(values: ParameterValues = centralValues(book), facts: YearFacts = FACTS_2024): FiscalRates {
  return fiscalRates(facts, values, calibrate(facts, values, EXPORTS));
}

function totals(rates: FiscalRates): Record<(typeof FISCAL)[number], number> {
  return Object.fromEntries(
    FISCAL.map((id) => [id, rates[id].reduce((sum, rate, s) => sum + rate * EXPORTS[s]!, 0)])
  ) as Record<(typeof FISCAL)[number], number>;
}

const withSectors = (change: Partial<ParameterValues['bySector']>, scalars = {}): ParameterValues => {
  const values = centralValues(book, scalars);
  return { ...values, bySector: { ...values.bySector, ...change } };
};

describe('calibration', () => {
  it('makes θ · X · ι equal to M, whatever is drawn of μ and θ', () => {
    const normal = normalStream(0.33);
    for (let draw = 0; draw < 100; draw++) {
      const values = drawnValues(book, normal);
      const { programme, content, temporaryImports, machinery } = calibrate(FACTS_2024, values, EXPORTS);
      const inputs = programme.reduce(
        (sum, theta, s) => sum + theta * EXPORTS[s]! * content[s]! * FACTS_2024.pesosPerDollar,
        0
      );
      const imports = values.scalars.temporary_share * FACTS_2024.imports! * FACTS_2024.pesosPerDollar;
      expect(temporaryImports / imports).toBeCloseTo(1, 12);
      expect((inputs + machinery) / imports).toBeCloseTo(1, 12);
      expect(content.every((iota) => iota > 0 && iota < 1)).toBe(true);
    }
  });

  it('moves every sector by one shift in log-odds, so that none passes 1', () => {
    const values = centralValues(book);
    const { content, shift } = calibrate(FACTS_2024, values, EXPORTS);
    content.forEach((iota, s) => expect(iota).toBeCloseTo(shifted(values.bySector.import_content[s]!, shift), 14));
  });

  it('carries a shift where the year has no imports, and refuses without one', () => {
    const unknown = { ...FACTS_2024, imports: null };
    const values = centralValues(book);
    const { shift, temporaryImports } = calibrate(FACTS_2024, values, EXPORTS);
    expect(calibrate(unknown, values, EXPORTS, shift).temporaryImports).toBe(temporaryImports);
    expect(() => calibrate(unknown, values, EXPORTS)).toThrow(/2024: neither the year's imports nor a shift/);
  });

  it('says so when the imports cannot be the inputs of these exports', () => {
    const impossible = { ...FACTS_2024, imports: 5e12 };
    expect(() => calibrate(impossible, centralValues(book), EXPORTS)).toThrow(ModelError);
    expect(() => calibrate(impossible, centralValues(book), EXPORTS)).toThrow(/trillion pesos cannot be the inputs/);
  });

  it.each([
    ['imports of 2024', { imports: NaN }],
    ['pesos per dollar of 2024', { pesosPerDollar: 0 }],
    ['cetes of 2024', { cetes: 7 }],
    ['tiie of 2024', { tiie: NaN }],
    ['vat of 2024', { vat: 16 }]
  ])('refuses %s out of its range, by name', (name, wrong) => {
    const facts = { ...FACTS_2024, ...wrong };
    expect(() => calibrate(facts, centralValues(book), EXPORTS)).toThrow(ParameterError);
    expect(() => calibrate(facts, centralValues(book), EXPORTS)).toThrow(`${name} = `);
  });

  it('refuses exports that are negative or no numbers', () => {
    const facts = FACTS_2024;
    expect(() => calibrate(facts, centralValues(book), Float64Array.of(1, -1, 1))).toThrow(/exports of sector 1/);
    expect(() => calibrate(facts, centralValues(book), Float64Array.of(NaN, 1, 1))).toThrow(/exports of sector 0/);
  });
});

describe('fiscal measures', () => {
  it('relieve nothing of the duty when all goes to USMCA and enters duty-free', () => {
    const free = Float64Array.of(1, 1, 1);
    const none = totals(ratesOf(withSectors({ duty_free_share: free }, { usmca_share: 1 })));
    expect(none.duty_relieved).toBe(0);
    expect(none.duty_owed).toBeGreaterThan(0);
  });

  it('lose nothing without diversion', () => {
    expect(totals(ratesOf(withSectors({ leakage_share: new Float64Array(3) }))).tax_lost).toBe(0);
    expect(totals(ratesOf(centralValues(book, { leakage_scale: 0 }))).tax_lost).toBe(0);
  });

  it('suspend VAT in proportion to its rate, and the duties not at all by it', () => {
    const [one, two] = [0.08, 0.16].map((vat) => totals(ratesOf(undefined, { ...FACTS_2024, vat })));
    expect(two!.vat_suspended / one!.vat_suspended).toBeCloseTo(2, 12);
    expect(two!.float_treasury / one!.float_treasury).toBeCloseTo(2, 12);
    expect(two!.stock_oneoff / one!.stock_oneoff).toBeCloseTo(2, 12);
    expect(two!.duty_owed).toBe(one!.duty_owed);
    expect(two!.temp_imports).toBe(one!.temp_imports);
  });

  it('are those of the equations, computed by hand for one sector', () => {
    const values = centralValues(book);
    const calibration = calibrate(FACTS_2024, values, EXPORTS);
    const rates = fiscalRates(FACTS_2024, values, calibration);
    const m = (calibration.programme[0]! * calibration.content[0]! * 18.33) / 0.97;
    const v = 0.16 * m * (1 + 0.6 * 0.02 + 0.005) * 0.92;
    const d = m * 0.6 * 0.02;
    const rho = 0.85 * 0.015 * Math.min(1, 0.015 / (calibration.content[0]! * 0.012)) + 0.15;
    expect(rates.temp_imports[0]).toBeCloseTo(m, 10);
    expect(rates.vat_suspended[0]).toBeCloseTo(v, 10);
    expect(rates.stock_oneoff[0]).toBeCloseTo((v * 0.85 * 60) / 360, 10);
    expect(rates.float_treasury[0]).toBeCloseTo((v * 0.85 * 60 * 0.108) / 360, 10);
    expect(rates.float_firms[0]).toBeCloseTo((v * 0.85 * 60 * (0.111 + 0.03)) / 360, 10);
    expect(rates.duty_owed[0]).toBeCloseTo(d, 10);
    expect(rates.duty_relieved[0]).toBeCloseTo(d * rho, 10);
    expect(rates.tax_lost[0]).toBeCloseTo(v * 0.005 * 0.9 + d * 0.005, 10);
  });

  it.each(SCALARS)('move without a jump when %s does', (id) => {
    const { min, max } = book.bounds[id];
    const { low, central, high } = book.scalars[id];
    const from = Math.max(min, Math.min(low, central - 0.05 * (max - min)));
    const to = Math.min(max, Math.max(high, central + 0.05 * (max - min)));
    const at = (value: number) => totals(ratesOf(centralValues(book, { [id]: value })));
    const ends = [at(from), at(to)] as const;
    const steps = 100;
    let before = ends[0];
    for (let i = 1; i <= steps; i++) {
      const now = at(from + ((to - from) * i) / steps);
      for (const measure of FISCAL) {
        const whole = Math.abs(ends[1][measure] - ends[0][measure]);
        const room = Math.max(whole, 0.002 * ends[0][measure]);
        expect(Math.abs(now[measure] - before[measure]), `${measure} at step ${i}`).toBeLessThanOrEqual(
          0.12 * room + 1e-6
        );
      }
      before = now;
    }
  });

  it('are the same bit for bit when nothing is changed, and when what is set is what was', () => {
    const plain = ratesOf();
    expect(ratesOf(centralValues(book, {}))).toEqual(plain);
    const same = Object.fromEntries(SCALARS.map((id) => [id, book.scalars[id].central]));
    expect(ratesOf(centralValues(book, same))).toEqual(plain);
  });

  it('of the nation are the sum of its places', () => {
    const rates = ratesOf();
    const place = (id: string, parts: number[]): BasePlace => ({
      id,
      level: 'state',
      exports: parts,
      tilted: parts,
      jobs: [],
      spread: 0
    });
    const parts = [0.2, 0.3, 0.5].map((part, i) =>
      place(
        `0${i + 1}`,
        [...EXPORTS].map((value) => value * part)
      )
    );
    const nation = placeFootprint(place('MX', [...EXPORTS]), rates);
    for (const id of FISCAL) {
      const sum = parts.reduce((total, part) => total + placeFootprint(part, rates)[id], 0);
      expect(sum / nation[id]).toBeCloseTo(1, 12);
    }
    const bySector = [0, 1, 2].reduce(
      (sum, s) => sum + placeFootprint(place('MX', [...EXPORTS]), rates, s).vat_suspended,
      0
    );
    expect(bySector / nation.vat_suspended).toBeCloseTo(1, 12);
    expect(() => placeFootprint(place('X', [1, 2]), rates)).toThrow(/X has 2 sectors and the rates 3/);
  });

  it('of a sector outside the programme are nothing', () => {
    const rates = ratesOf();
    for (const id of FISCAL) expect(rates[id][2]).toBe(0);
  });
});

describe('parts of the equations', () => {
  it('the horizon is the lag to the return and the refund', () => {
    expect([18, 28, 56].map((days) => creditHorizon(32, days))).toEqual([50, 60, 88]);
  });

  it('the lesser of two duties caps what is relieved (USMCA 2.5)', () => {
    expect(relievedShare({ usmca: 1, dutyFree: 0, usDuty: 0.05, inputDuty: 0.02 })).toBe(1);
    expect(relievedShare({ usmca: 1, dutyFree: 0, usDuty: 0.01, inputDuty: 0.02 })).toBe(0.5);
    expect(relievedShare({ usmca: 0, dutyFree: 1, usDuty: 0, inputDuty: 0.02 })).toBe(1);
    expect(relievedShare({ usmca: 1, dutyFree: 1, usDuty: 0.01, inputDuty: 0 })).toBe(0);
  });

  it('one common odds factor brings θ to the published share, or says that none does', () => {
    const start = Float64Array.of(0.9, 0.5, 0);
    const shift = programmeShift(start, [EXPORTS], [200e9], 0.5);
    const under = start.reduce((sum, theta, s) => sum + shifted(theta, shift) * EXPORTS[s]!, 0);
    expect(under / 200e9).toBeCloseTo(0.5, 10);
    expect(() => programmeShift(start, [EXPORTS], [200e9], 0.99)).toThrow(/no shift brings the programme to 0.99/);
  });

  it('ranges widen with distance, on both sides of an unmoved centre', () => {
    const range = { low: 0.3, central: 0.36, high: 0.427 };
    expect(widened(range, 0, 0.03)).toBe(range);
    const wide = widened(range, 5, 0.03);
    expect(wide.central).toBe(0.36);
    expect(wide.low).toBeLessThan(0.3);
    expect(wide.high).toBeGreaterThan(0.427);
  });
});
