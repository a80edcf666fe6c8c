import { ModelError, ParameterError } from './errors';
import { logistic, logit, shifted } from './range';
import type { ParameterValues } from './parameters';

/** Published facts of one year that the footprint stands on. */
export interface YearFacts {
  year: number;
  /** All imports of the country at customs, USD; null where no series is at hand: then `carriedShift` is needed. */
  imports: number | null;
  /** Pesos a dollar, mean of the year. */
  pesosPerDollar: number;
  /** 28-day CETES and TIIE, mean of the year, as fractions. */
  cetes: number;
  tiie: number;
  /** General VAT rate of the year: 0.15 to 2009, 0.16 after (LIVA art. 1). */
  vat: number;
}

/** Fiscal measures, MXN. `float_*` and `tax_lost` are flows of a year; `stock_oneoff` is a stock; none adds to another. */
export const FISCAL = [
  'temp_imports',
  'vat_suspended',
  'duty_owed',
  'duty_relieved',
  'float_treasury',
  'float_firms',
  'stock_oneoff',
  'tax_lost'
] as const;
export type Fiscal = (typeof FISCAL)[number];

/** What the calibration of a year found; arrays in the order of the sectors. */
export interface Calibration {
  /** Share of each sector's exports made under the programme, θ. */
  programme: Float64Array;
  /** Imported inputs a peso exported under the programme, ι. */
  content: Float64Array;
  /** The one shift in log-odds that brings ι to the year's temporary imports. */
  shift: number;
  /** Temporary imports M = M_in + M_k, and the machinery in them, MXN. */
  temporaryImports: number;
  machinery: number;
}

/** Pesos of each fiscal measure for a dollar that a sector exports from a state with tilt 1; `[sector]` by measure. */
export type FiscalRates = Record<Fiscal, Float64Array>;

const SHIFT_BOUND = 12;

/**
 * Derives ι from the identity θ · X · ι ≡ M_in: temporary imports are the share μ of all imports, and the imported content
 * of every sector moves by one common shift in log-odds until the sum over sectors meets them. `tilted` are the exports
 * of each sector, USD, each state weighted by its tilt g. Without the year's imports the shift of another year is carried.
 * Throws ModelError when no shift can meet the total.
 */
export function calibrate(
  facts: YearFacts,
  values: ParameterValues,
  tilted: Float64Array,
  carriedShift?: number
): Calibration {
  checkFacts(facts, tilted);
  const { scalars, bySector } = values;
  const programme = bySector.programme_share.map((theta) => shifted(theta, scalars.programme_shift));
  const base = programme.map((theta, s) => theta * tilted[s]! * facts.pesosPerDollar);
  // `shifted`, with the logarithm taken once: the bisection asks sixty times for every draw.
  const start = bySector.import_content;
  const odds = start.map((iota) => (iota <= 0 || iota >= 1 ? NaN : logit(iota)));
  const inputs = (shift: number) => {
    let total = 0;
    for (let s = 0; s < base.length; s++)
      total += base[s]! * (Number.isNaN(odds[s]!) ? start[s]! : logistic(odds[s]! + shift));
    return total;
  };
  const k = scalars.machinery_share;
  let shift = carriedShift;
  if (facts.imports !== null) {
    const target = scalars.temporary_share * facts.imports * facts.pesosPerDollar * (1 - k);
    shift = solve(inputs, target, facts.year);
  }
  if (shift === undefined)
    throw new ModelError(`${facts.year}: neither the year's imports nor a shift carried from another year`);
  const temporaryImports = inputs(shift) / (1 - k);
  return {
    programme,
    content: bySector.import_content.map((iota) => shifted(iota, shift)),
    shift,
    temporaryImports,
    machinery: temporaryImports * k
  };
}

/** Bisection on a rising function of the shift. */
function solve(inputs: (shift: number) => number, target: number, year: number): number {
  let [below, above] = [-SHIFT_BOUND, SHIFT_BOUND];
  if (!(inputs(below) <= target && inputs(above) >= target))
    throw new ModelError(
      `${year}: temporary imports of ${(target / 1e12).toFixed(2)} trillion pesos cannot be the inputs of these exports; ` +
        `with every input imported they would be ${(inputs(above) / 1e12).toFixed(2)}`
    );
  for (let i = 0; i < 60; i++) {
    const middle = (below + above) / 2;
    if (inputs(middle) < target) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}

/**
 * Fiscal measures for a dollar exported, by sector (MODEL §5):
 * V = vat · B · (1 − s_pay), B = M (1 + n·rate + dta); F = V (1 − o) r H / 360, H = c + R; d = M · n · rate; T = d · ρ;
 * L = V · λ (1 − φ) + d · λ. Multiply by the exports of a cell and by its state's tilt.
 */
export function fiscalRates(facts: YearFacts, values: ParameterValues, calibration: Calibration): FiscalRates {
  const { scalars: p, bySector } = values;
  const count = calibration.content.length;
  const rates = Object.fromEntries(FISCAL.map((id) => [id, new Float64Array(count)])) as FiscalRates;
  const horizon = creditHorizon(p.return_lag_days, p.refund_days);
  for (let s = 0; s < count; s++) {
    const imports =
      (calibration.programme[s]! * calibration.content[s]! * facts.pesosPerDollar) / (1 - p.machinery_share);
    const tariff = bySector.duty_rate[s]! * p.duty_scale;
    const owedShare = bySector.dutiable_share[s]! * tariff;
    const suspended = imports * facts.vat * (1 + owedShare + p.customs_fee) * (1 - p.cash_share);
    const stock = (suspended * (1 - p.home_offset) * horizon) / 360;
    const duty = imports * owedShare;
    const leakage = Math.min(1, bySector.leakage_share[s]! * p.leakage_scale);
    rates.temp_imports[s] = imports;
    rates.vat_suspended[s] = suspended;
    rates.duty_owed[s] = duty;
    rates.duty_relieved[s] =
      duty *
      relievedShare({
        usmca: p.usmca_share,
        dutyFree: shifted(bySector.duty_free_share[s]!, p.duty_free_shift),
        usDuty: bySector.us_duty_rate[s]!,
        inputDuty: calibration.content[s]! * owedShare
      });
    rates.float_treasury[s] = stock * facts.cetes;
    rates.float_firms[s] = stock * (facts.tiie + p.firm_spread);
    rates.stock_oneoff[s] = stock;
    rates.tax_lost[s] = suspended * leakage * (1 - p.refund_fraud) + duty * leakage;
  }
  return rates;
}

/** Days between paying import VAT and having it back: the lag to the monthly return and the refund, H = c + R. */
export function creditHorizon(returnLag: number, refund: number): number {
  return returnLag + refund;
}

/**
 * Share of the duty owed that may be relieved, ρ = a (1 − q) · min(1, t_US / (ι n rate)) + (1 − a). USMCA art. 2.5: on what
 * goes to the United States or Canada, no more than the lesser of the duty on the input and the duty on the product; a
 * product that enters duty-free leaves nothing to relieve.
 */
export function relievedShare(of: { usmca: number; dutyFree: number; usDuty: number; inputDuty: number }): number {
  const lesser = of.inputDuty > 0 ? Math.min(1, of.usDuty / of.inputDuty) : 1;
  return of.usmca * (1 - of.dutyFree) * lesser + (1 - of.usmca);
}

/**
 * The common odds factor of θ: the shift in log-odds of every sector's share so that the programme's share of national
 * exports is, in the mean of the years, the published one. `exports[year][sector]`, `national[year]` in USD.
 * Throws ModelError when no shift reaches it.
 */
export function programmeShift(
  start: Float64Array,
  exports: readonly Float64Array[],
  national: readonly number[],
  published: number
): number {
  const mean = (shift: number) => {
    let total = 0;
    exports.forEach((bySector, year) => {
      let under = 0;
      for (let s = 0; s < start.length; s++) under += shifted(start[s]!, shift) * bySector[s]!;
      total += under / national[year]!;
    });
    return total / exports.length;
  };
  let [below, above] = [-SHIFT_BOUND, SHIFT_BOUND];
  if (!(mean(below) <= published && mean(above) >= published))
    throw new ModelError(`no shift brings the programme to ${published} of national exports`);
  for (let i = 0; i < 60; i++) {
    const middle = (below + above) / 2;
    if (mean(middle) < published) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}

/** A share's range widened on log-odds by `growth` a year of distance from the years it was measured in. */
export function widened(range: { low: number; central: number; high: number }, distance: number, growth: number) {
  if (distance <= 0 || range.central <= 0 || range.central >= 1) return range;
  const factor = 1 + growth * distance;
  const centre = logit(range.central);
  return {
    low: logistic(centre - (centre - logit(range.low)) * factor),
    central: range.central,
    high: logistic(centre + (logit(range.high) - centre) * factor)
  };
}

function checkFacts(facts: YearFacts, tilted: Float64Array): void {
  const check = (name: string, value: number, min: number, max: number) => {
    if (!(value >= min && value <= max)) throw new ParameterError(`${name} of ${facts.year}`, value, min, max);
  };
  if (facts.imports !== null) check('imports', facts.imports, 0, 1e14);
  check('pesos per dollar', facts.pesosPerDollar, 0.1, 1000);
  check('cetes', facts.cetes, -0.05, 2);
  check('tiie', facts.tiie, -0.05, 2);
  check('vat', facts.vat, 0, 1);
  tilted.forEach((value, s) => check(`exports of sector ${s}`, value, 0, 1e14));
}
