import type { JourneyChoices, JourneyInputs } from './journey-choices';
import type { Travel } from './journey';
import { mxn, type Mxn } from './units';

const YEAR = 360;

/** What the regime is worth against one other world, in pesos; a year's cost of money is taken for the days it lasts. */
export interface Benchmarks {
  /** Nothing is ever returned: exposure, not revenue. No country taxes so. */
  A: { treasury: { vat: Mxn; duty: Mxn; total: Mxn } };
  /** An ordinary import: VAT at entry, credited and refunded after H days. */
  B: {
    treasury: Advantage & { lost: Mxn; total: Mxn };
    firm: Advantage & { bond: Mxn; total: Mxn };
    /** V(1 − o)·H/360: paid in once if the regime ended, as a mean stock of a year's flow; financing, not revenue. */
    oneOff: Mxn;
  };
  /** Exports untaxed from the start (destination principle). `overcharge` is duty paid under USMCA 2.5, shown beside. */
  C: { treasury: { lost: Mxn; total: Mxn }; overcharge: Mxn };
}

/** What the treasury goes without, and the firm spares, against an ordinary import. */
interface Advantage {
  /** F: cost of money on VAT that would wait for its refund, H days. */
  vatFinancing: Mxn;
  /** Cost of money on duty that would be paid and given back at the sale, T·r·D/360. */
  dutyFinancing: Mxn;
  /** Cost of money on duty that is paid, but at the sale instead of at entry. */
  dutyDeferral: Mxn;
  /** Customs processing fee that a definitive import pays and a temporary one replaces by a fixed fee. */
  dta: Mxn;
}

/**
 * The three benchmarks of the goods' journey. Those of the footprint (F, T·r·D/360, L) are joined by two that a single
 * shipment shows: DTA, and the deferral of duty that is paid in the end.
 */
export function benchmarks(inputs: JourneyInputs, choices: JourneyChoices, travel: Travel): Benchmarks {
  const { due, shares, relieved } = travel;
  const suspended = choices.standing === 'cash' ? mxn(0) : due.vat;
  const horizon = choices.returnDays + choices.refundDays;
  const waiting = suspended * shares.exported;
  const lost = mxn((suspended + due.duty) * shares.diverted);
  const paidLater = due.duty * (1 - shares.diverted) - relieved;
  const against = (rate: number): Advantage => ({
    vatFinancing: mxn((waiting * rate * horizon) / YEAR),
    dutyFinancing: mxn((relieved * rate * choices.dwellDays) / YEAR),
    dutyDeferral: mxn((paidLater * rate * choices.dwellDays) / YEAR),
    dta: mxn(due.dta * (1 - shares.home))
  });
  const treasury = against(inputs.cetes);
  const firm = against(inputs.tiie + choices.spread);
  const bond = mxn(choices.standing === 'guarantee' ? (due.vat * choices.bondRate * choices.dwellDays) / YEAR : 0);
  return {
    A: { treasury: { vat: suspended, duty: relieved, total: mxn(suspended + relieved) } },
    B: {
      treasury: { ...treasury, lost, total: mxn(sum(treasury) + lost) },
      firm: { ...firm, bond, total: mxn(sum(firm) - bond) },
      oneOff: mxn((waiting * horizon) / YEAR)
    },
    C: { treasury: { lost, total: lost }, overcharge: mxn(due.duty * shares.exported - relieved) }
  };
}

function sum({ vatFinancing, dutyFinancing, dutyDeferral, dta }: Advantage): number {
  return vatFinancing + dutyFinancing + dutyDeferral + dta;
}
