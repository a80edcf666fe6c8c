/**
 * The one vector of changes in prices, rates and shares that all levers write into and that is applied once: their order
 * cannot matter. Every field stands at what leaves the programme as it is.
 */
export interface Change {
  /** Share of the VAT now suspended that is paid on entry, σ. */
  paid: number;
  /** Share of those who pay in cash today that no longer would. */
  freed: number;
  /** Multiple of undeclared diversion λ. */
  diversion: number;
  /** Points added to the duty on inputs, after PROSEC and Rule 8. */
  dutyPoints: number;
  /** Points added to the share of intermediate inputs bought at home, κ − κ0. */
  domesticContent: number;
  /** Cost of that content, as a share of intermediate inputs. */
  contentPremium: number;
  /** Cost of proving returns, as a share of the value imported. */
  returnCost: number;
  /** Share of imports that stays in the programme; the rest enters under the ordinary regime. */
  staying: number;
  /** Points added to the minimum profit on which income tax is paid. */
  profitPoints: number;
  /** Change in the logarithm of wages. */
  wage: number;
  /** Pesos a tonne of carbon dioxide. */
  carbonFee: number;
  /** Change of US demand, as a fraction of what is sold there. */
  demand: number;
  /** Points added to the US duty on what does not enter free. */
  usDutyPoints: number;
  /** Share of what enters the US free that no longer does. */
  preferenceLost: number;
}

export function noChange(): Change {
  return {
    paid: 0,
    freed: 0,
    diversion: 1,
    dutyPoints: 0,
    domesticContent: 0,
    contentPremium: 0,
    returnCost: 0,
    staying: 1,
    profitPoints: 0,
    wage: 0,
    carbonFee: 0,
    demand: 0,
    usDutyPoints: 0,
    preferenceLost: 0
  };
}

/** The same object brought back to no change: one object serves millions of cells. */
export function reset(change: Change): void {
  change.paid = 0;
  change.freed = 0;
  change.diversion = 1;
  change.dutyPoints = 0;
  change.domesticContent = 0;
  change.contentPremium = 0;
  change.returnCost = 0;
  change.staying = 1;
  change.profitPoints = 0;
  change.wage = 0;
  change.carbonFee = 0;
  change.demand = 0;
  change.usDutyPoints = 0;
  change.preferenceLost = 0;
}
