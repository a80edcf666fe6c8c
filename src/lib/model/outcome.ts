import type { Change } from './change';
import { relievedShare } from './footprint';
import { AT } from './measures';
import { CELL, type NationValues } from './programme';

/** Log price changes that firms have adjusted to so far: imported inputs, wages, and costs that change no input’s price. */
export const PRICES = 3;

/**
 * Every measure of one sector and year, for a dollar exported or a job (MODEL §6), written into `out` from `at`, in the
 * order of `MEASURES` and `stride` apart. `cells` from `cell` is what the sector starts from; `adjusted` from `memory` holds what firms have
 * adjusted to, and is moved on by a year; null for the static result, in which no firm responds to a price.
 */
export function outcome(
  cells: Float64Array,
  cell: number,
  nation: NationValues,
  change: Change,
  adjusted: Float64Array | null,
  memory: number,
  scale: number,
  out: Float64Array,
  at: number,
  stride: number
): void {
  const theta = cells[cell + CELL.programme]!;
  const iota = cells[cell + CELL.content]!;
  const materials = cells[cell + CELL.materials]!;
  const n = cells[cell + CELL.dutiable]!;
  const rate = cells[cell + CELL.rate]!;
  const lambda = cells[cell + CELL.diversion]!;
  const rho0 = cells[cell + CELL.relieved]!;
  const q = cells[cell + CELL.dutyFree]!;
  const usRate = cells[cell + CELL.usRate]!;
  const jobs = cells[cell + CELL.programmeJobs]!;
  const fx = nation.pesosPerDollar;

  // What the mandate leaves of imported content, before anyone responds.
  const kept = 1 - Math.min(change.domesticContent * materials, 0.95 * iota) / (iota > 0 ? iota : 1);
  const newRate = Math.max(0, rate + change.dutyPoints);
  const newQ = q * (1 - change.preferenceLost);
  const newUsRate = usRate + change.usDutyPoints;
  const owed = n * newRate;
  const rho =
    change.dutyPoints === 0 && change.preferenceLost === 0 && change.usDutyPoints === 0
      ? rho0
      : relievedShare({ usmca: nation.usmcaShare, dutyFree: newQ, usDuty: newUsRate, inputDuty: iota * owed });
  const paid = 1 - (1 - change.paid) * change.staying;
  const leaving = 1 - change.staying;
  const cash = nation.cashShare * (1 - change.freed);
  const vatPerPeso = nation.vat * (1 + owed + nation.customsFee);
  const waiting = (1 - nation.homeOffset) * nation.horizon;
  const demand = 1 + change.demand * nation.usmcaShare;

  let exported = demand;
  let imported = demand;
  let domestic = demand;
  let worked = demand;
  if (adjusted) {
    const financing = (paid * (1 - cash) + cash - nation.cashShare) * vatPerPeso * waiting * nation.firmRate;
    const duty = owed * (1 - rho) - n * rate * (1 - rho0);
    const entry = financing + duty + leaving * nation.customsFee + change.returnCost;
    const incomeTax = nation.incomeTax * change.profitPoints * (1 - iota);
    const carbonCost = theta > 0 ? (change.carbonFee * cells[cell + CELL.carbon]!) / (theta * fx) : 0;
    let other = materials * change.contentPremium + carbonCost + incomeTax;
    if (other !== 0) other = Math.log(1 + other);
    if (change.preferenceLost !== 0 || change.usDutyPoints !== 0)
      other += nation.usmcaShare * ((1 - newQ) * Math.log(1 + newUsRate) - (1 - q) * Math.log(1 + usRate));
    const labour = cells[cell + CELL.labour]!;
    const pace = nation.adjustment;
    const inputs = move(adjusted, memory, entry === 0 ? 0 : Math.log(1 + entry), pace);
    const wage = move(adjusted, memory + 1, change.wage, pace);
    const rest = move(adjusted, memory + 2, other, pace);
    if (inputs !== 0 || wage !== 0 || rest !== 0) {
      const share = cells[cell + CELL.imported]!;
      const bundle = share * inputs;
      const x = nation.exportResponse * (iota * inputs + labour * wage + rest);
      const bought = x + cells[cell + CELL.materialsOwn]! * bundle + cells[cell + CELL.materialsToLabour]! * wage;
      exported *= Math.exp(x);
      imported *= Math.exp(bought + nation.armington * (bundle - inputs));
      domestic *= Math.exp(bought + nation.armington * bundle);
      worked *= Math.exp(x + cells[cell + CELL.labourToMaterials]! * bundle + nation.employmentElasticity * wage);
    }
  }
  exported *= scale;
  imported *= scale;
  domestic *= scale;
  worked *= scale;

  const imports = cells[cell + CELL.imports]! * kept * imported;
  const vat = imports * vatPerPeso * (1 - cash);
  const duties = imports * owed;
  const suspended = vat * (1 - paid);
  const stock = suspended * waiting;
  const relieved = duties * rho;
  const diverted = Math.min(1, lambda * change.diversion);
  const refunded = imports * vatPerPeso * (1 - nation.homeOffset) * (cash + (1 - cash) * paid);
  const value = fx * theta;

  out[at + stride * AT.suspended_vat] = suspended;
  out[at + stride * AT.suspended_duty] = relieved;
  out[at + stride * AT.financing_treasury] = stock * nation.treasuryRate;
  out[at + stride * AT.financing_firms] = stock * nation.firmRate;
  out[at + stride * AT.financing_duty] = relieved * nation.treasuryRate * nation.dwell;
  out[at + stride * AT.financing_oneoff] = stock;
  out[at + stride * AT.lost_vat] = suspended * diverted * (1 - nation.refundFraud);
  out[at + stride * AT.lost_duty] = duties * diverted;
  // VAT paid on entry, in cash today or by the reform, is kept on what is diverted: what stops being paid stops being kept.
  const unpaid = (1 - cash) * (1 - paid);
  out[at + stride * AT.collected_vat] = imports * vatPerPeso * (1 - nation.refundFraud) * (lambda - diverted * unpaid);
  out[at + stride * AT.collected_duty] = duties * ((1 - lambda) * (1 - rho) + (lambda - diverted));
  out[at + stride * AT.collected_dta] = leaving * imports * nation.customsFee;
  out[at + stride * AT.collected_isr] = nation.incomeTax * change.profitPoints * value * (1 - iota) * exported;
  out[at + stride * AT.collected_fee] = change.carbonFee * cells[cell + CELL.carbon]! * exported;
  out[at + stride * AT.exports] = theta * exported;
  out[at + stride * AT.imported_inputs] = imports;
  out[at + stride * AT.jobs] = jobs * worked;
  out[at + stride * AT.value_added] =
    value *
    (exported -
      iota * kept * imported -
      (1 - nation.domesticInputContent) * ((materials - iota) * domestic + iota * (1 - kept) * imported));
  out[at + stride * AT.refunds] = refunded;
  out[at + stride * AT.refund_cost] = nation.refundCost * refunded;
  out[at + stride * AT.taxes_on_jobs] = nation.taxPerJob * jobs * worked;
}

/** Moves what firms have adjusted to towards a price by one year's part of the way. */
function move(adjusted: Float64Array, at: number, price: number, pace: number): number {
  return (adjusted[at] = adjusted[at]! + pace * (price - adjusted[at]!));
}
