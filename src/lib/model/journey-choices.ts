import { ParameterError } from './errors';
import type { Mxn } from './units';

/** How the firm answers for VAT when goods enter temporarily (LIVA 28-A): credit of the certified, guarantee, or cash. */
export type Standing = 'certified' | 'guarantee' | 'cash';

/** What is dated and published: the goods' value in pesos, the rates of the taxes, and those of money (a year). */
export interface JourneyInputs {
  value: Mxn;
  vatRate: number;
  /** Customs processing fee (DTA) of a definitive import, as a fraction of value. */
  dtaRate: number;
  /** What money costs the treasury: 28-day CETES. */
  cetes: number;
  /** What money costs a bank: 28-day TIIE; the firm pays a spread on it. */
  tiie: number;
}

export interface JourneyChoices {
  standing: Standing;
  /** Import duty (IGI) on the inputs, n·rate: zero where they originate in a treaty partner or the line is free. */
  tariff: number;
  /** Share of the inputs that ends in products declared and sold in Mexico. */
  homeShare: number;
  /** λ: share that is sold in Mexico without being declared. */
  divertedShare: number;
  /** a: of what is exported, the share that goes to the United States or Canada. */
  usShare: number;
  /** q: of that, the share that enters free of duty by any route. */
  dutyFreeShare: number;
  /** Duty there on the product, for what does not enter free. */
  productTariff: number;
  /** ι: pesos of these inputs in each peso of product. */
  inputShare: number;
  /** D: days from entry to sale; the law allows 18 months. */
  dwellDays: number;
  /** c: days from entry to the monthly VAT return. */
  returnDays: number;
  /** R: days from the return to the refund. */
  refundDays: number;
  /** What the firm pays for money above TIIE, a year. */
  spread: number;
  /** Price of the bond, a year, as a fraction of the VAT it guarantees. No published price was found. */
  bondRate: number;
}

type Range = readonly [min: number, max: number];
export type NumericChoice = Exclude<keyof JourneyChoices, 'standing'>;

/** Allowed ranges: fractions, or days. 540 days are the 18 months of Ley Aduanera 108. */
export const CHOICE_RANGES: Readonly<Record<NumericChoice, Range>> = {
  tariff: [0, 0.5],
  homeShare: [0, 1],
  divertedShare: [0, 0.2],
  usShare: [0, 1],
  dutyFreeShare: [0, 1],
  productTariff: [0, 0.5],
  inputShare: [0.05, 1],
  dwellDays: [1, 540],
  returnDays: [1, 62],
  refundDays: [0, 180],
  spread: [0, 0.15],
  bondRate: [0, 0.1]
};

const INPUT_RANGES: Readonly<Record<keyof JourneyInputs, Range>> = {
  value: [0, 1e15],
  vatRate: [0, 0.3],
  dtaRate: [0, 0.05],
  cetes: [0, 1],
  tiie: [0, 1]
};

/** Throws `ParameterError`, with name and allowed range, for the first parameter that is out of its range. */
export function checkJourney(inputs: JourneyInputs, choices: JourneyChoices): void {
  for (const [name, range] of Object.entries(INPUT_RANGES)) within(name, inputs[name as keyof JourneyInputs], ...range);
  for (const [name, range] of Object.entries(CHOICE_RANGES)) within(name, choices[name as NumericChoice], ...range);
  const left = 1 - choices.homeShare;
  // Shares of a whole, give or take the last binary digit of 1 − 0.9.
  if (choices.divertedShare > left + 1e-12)
    throw new ParameterError('divertedShare', choices.divertedShare, 0, Math.max(0, left));
}

function within(parameter: string, value: number, min: number, max: number): void {
  if (!(value >= min && value <= max)) throw new ParameterError(parameter, value, min, max);
}
