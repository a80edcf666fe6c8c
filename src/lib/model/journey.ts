import { checkJourney, type JourneyChoices, type JourneyInputs } from './journey-choices';
import { mxn, type Mxn } from './units';
import { benchmarks, type Benchmarks } from './journey-benchmarks';

export type Tax = 'vat' | 'duty' | 'dta';

/**
 * What happens to an amount of tax. Paid: the firm hands it to the treasury. Suspended: due, not paid (a certified firm
 * sets a credit of the same amount against VAT). Guaranteed: due, not paid, under a bond. Settled: leaves suspension by
 * being paid. Released: VAT that falls away because the goods left. Relieved: duty that falls away for good. Credited: set
 * against VAT that the firm owes on its sales at home. Refunded: the treasury pays it back. Lost: falls away unlawfully.
 */
export type Fate =
  'paid' | 'suspended' | 'guaranteed' | 'settled' | 'released' | 'relieved' | 'credited' | 'refunded' | 'lost';

export interface Entry {
  tax: Tax;
  fate: Fate;
  /** Pesos, more than zero. */
  amount: Mxn;
}

export type StepId = 'entry' | 'plant' | 'return' | 'refund' | 'sale' | 'home-return';

export interface Step {
  id: StepId;
  /** Days since the goods entered. */
  day: number;
  /** Last day of a step that lasts. */
  until?: number;
  entries: Entry[];
}

export type Regime = 'ordinary' | 'immex';

export interface Journey {
  lanes: Record<Regime, Step[]>;
  /** Shares of the inputs by where they end; they add to one. */
  shares: { exported: number; home: number; diverted: number };
  /** Amounts due on the whole, as if the import were definitive: base B = M(1 + n·rate + dta), v = vat·B, d, DTA. */
  due: { base: Mxn; vat: Mxn; duty: Mxn; dta: Mxn };
  /** ρ: part of the duty on exported goods that may be relieved under USMCA 2.5. */
  reliefShare: number;
  /** T = d · exported · ρ. */
  relieved: Mxn;
  benchmarks: Benchmarks;
}

/**
 * The goods' way through both regimes: what each tax does, on which day, in pesos, and what that is worth on the three
 * benchmarks. H = c + R, F = V(1 − o)·r·H/360 with o, the VAT offset at home, the share sold at home; USMCA 2.5. Values in
 * the units of `inputs.value`. Throws `ParameterError` (name, allowed range) for a parameter out of range.
 */
export function journey(inputs: JourneyInputs, choices: JourneyChoices): Journey {
  checkJourney(inputs, choices);
  const { homeShare: home, divertedShare: diverted } = choices;
  const shares = { exported: Math.max(0, 1 - home - diverted), home, diverted };
  const base = mxn(inputs.value * (1 + choices.tariff + inputs.dtaRate));
  const due = {
    base,
    vat: mxn(inputs.vatRate * base),
    duty: mxn(inputs.value * choices.tariff),
    dta: mxn(inputs.value * inputs.dtaRate)
  };
  const reliefShare = reliefUnderUsmca(choices);
  const relieved = mxn(due.duty * shares.exported * reliefShare);
  const travel = { due, shares, relieved, choices };
  return {
    lanes: { ordinary: ordinaryImport(travel), immex: temporaryImport(travel) },
    shares,
    due,
    reliefShare,
    relieved,
    benchmarks: benchmarks(inputs, choices, travel)
  };
}

/**
 * ρ, USMCA 2.5 (NAFTA 303): of the duty on inputs of goods that go to the United States or Canada, what may be relieved is
 * the lesser of it and the duty that the product pays there; where the product enters free, nothing. Other partners: all.
 */
function reliefUnderUsmca({
  usShare,
  dutyFreeShare,
  productTariff,
  inputShare,
  tariff
}: Pick<JourneyChoices, 'usShare' | 'dutyFreeShare' | 'productTariff' | 'inputShare' | 'tariff'>): number {
  const owedHere = inputShare * tariff;
  const lesser = owedHere <= productTariff ? 1 : productTariff / owedHere;
  return usShare * (1 - dutyFreeShare) * lesser + (1 - usShare);
}

export interface Travel extends Pick<Journey, 'due' | 'shares' | 'relieved'> {
  choices: JourneyChoices;
}

/** Everything is paid at entry; VAT comes back through the monthly return, duty that may be relieved as drawback. */
function ordinaryImport({ due, shares, relieved, choices }: Travel): Step[] {
  const { dwellDays, returnDays, refundDays } = choices;
  return inOrder([
    { id: 'entry', day: 0, entries: [entry('vat', 'paid', due.vat), ...both(due, 'paid')] },
    { id: 'plant', day: 0, until: dwellDays, entries: [] },
    { id: 'return', day: returnDays, entries: [entry('vat', 'credited', due.vat * shares.home)] },
    {
      id: 'refund',
      day: returnDays + refundDays,
      entries: [entry('vat', 'refunded', due.vat * shares.exported)]
    },
    { id: 'sale', day: dwellDays, entries: [entry('duty', 'refunded', relieved)] }
  ]);
}

/** VAT and duty are due at entry and wait; at the sale each part meets its fate. VAT paid in cash is not paid again. */
function temporaryImport({ due, shares, relieved, choices }: Travel): Step[] {
  const { standing, dwellDays, returnDays, refundDays } = choices;
  const atHome = due.vat * shares.home;
  const cash = standing === 'cash';
  const waiting: Fate = cash ? 'paid' : standing === 'guarantee' ? 'guaranteed' : 'suspended';
  const vatAtSale = [
    entry('vat', 'released', due.vat * shares.exported),
    entry('vat', 'settled', atHome),
    entry('vat', 'lost', due.vat * shares.diverted)
  ];
  const vatSteps: Step[] = cash
    ? [
        { id: 'return', day: returnDays, entries: [entry('vat', 'credited', atHome)] },
        {
          id: 'refund',
          day: returnDays + refundDays,
          entries: [entry('vat', 'refunded', due.vat * shares.exported)]
        }
      ]
    : [{ id: 'home-return', day: dwellDays + returnDays, entries: [entry('vat', 'credited', atHome)] }];
  return inOrder([
    { id: 'entry', day: 0, entries: [entry('vat', waiting, due.vat), entry('duty', 'suspended', due.duty)] },
    { id: 'plant', day: 0, until: dwellDays, entries: [] },
    {
      id: 'sale',
      day: dwellDays,
      entries: [
        ...(cash ? [] : vatAtSale),
        entry('duty', 'relieved', relieved),
        entry('duty', 'settled', due.duty * (shares.exported + shares.home) - relieved),
        entry('duty', 'lost', due.duty * shares.diverted),
        entry('dta', 'paid', due.dta * shares.home)
      ]
    },
    ...vatSteps
  ]);
}

function entry(tax: Tax, fate: Fate, amount: number): Entry {
  return { tax, fate, amount: mxn(amount) };
}

function both({ duty, dta }: Travel['due'], fate: Fate): Entry[] {
  return [entry('duty', fate, duty), entry('dta', fate, dta)];
}

/** By day; amounts of nothing fall out, and so does a refund or a return at home of nothing. */
function inOrder(steps: Step[]): Step[] {
  return steps
    .map((step) => ({ ...step, entries: step.entries.filter(({ amount }) => amount > 0) }))
    .filter(({ id, entries }) => entries.length > 0 || (id !== 'refund' && id !== 'home-return'))
    .sort((a, b) => a.day - b.day);
}
