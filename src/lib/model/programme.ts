import type { Baseline } from './base';
import { relievedShare, creditHorizon } from './footprint';
import { shifted } from './range';
import { demandElasticities, sectorShares, substitutionOf, yearlyAdjustment } from './response';
import type { ScenarioScalar } from './scenario-book';
import type { BySector } from './parameters';
import { programmeJobs, sectorJobs } from './sector-jobs';

/** One value of every parameter, with ι derived: what one draw, or the centre, believes. */
export interface ProgrammeValues {
  scalars: Record<ScenarioScalar, number>;
  bySector: Record<BySector, Float64Array>;
  /** θ after its shift, and ι as calibrated, by sector. */
  programme: Float64Array;
  content: Float64Array;
}

/** Numbers of the country that hang on the draw and not on the sector. */
export interface NationValues {
  pesosPerDollar: number;
  vat: number;
  cashShare: number;
  homeOffset: number;
  /** Horizon of the credit, and dwell time of inputs, in years of 360 days. */
  horizon: number;
  dwell: number;
  treasuryRate: number;
  firmRate: number;
  refundFraud: number;
  usmcaShare: number;
  customsFee: number;
  /** Elasticity of exports to the programme's cost, ε · pt. */
  exportResponse: number;
  adjustment: number;
  armington: number;
  domesticInputContent: number;
  /** Income tax for a peso of costs and a point of profit: the rate, more where assets exceed costs. */
  incomeTax: number;
  employmentElasticity: number;
  refundCost: number;
  taxPerJob: number;
  growth: number;
}

/** Numbers of one sector that a reform starts from, in their places in the block of a draw. */
export const CELL = {
  imports: 0,
  programme: 1,
  content: 2,
  materials: 3,
  labour: 4,
  labourToMaterials: 5,
  materialsOwn: 6,
  materialsToLabour: 7,
  dutiable: 8,
  rate: 9,
  dutyFree: 10,
  usRate: 11,
  diversion: 12,
  relieved: 13,
  programmeJobs: 14,
  carbon: 15,
  imported: 16
} as const;
export const CELL_SIZE = 17;

/** National totals by sector that shares and intensities are taken from. */
export interface NationBase {
  exports: Float64Array;
  jobs: Float64Array;
  /** Subsector under which each sector is published. */
  published: readonly string[];
}

/** Writes what each sector starts from into `cells`, from `offset`, and returns the country's numbers. */
export function startOf(
  baseline: Baseline,
  nation: NationBase,
  facts: Baseline['facts'][number],
  { scalars: p, bySector, programme, content }: ProgrammeValues,
  cells: Float64Array,
  offset: number
): NationValues {
  const fx = facts.pesosPerDollar;
  const reference = {
    labour: p.labour_cost_share,
    materials: p.materials_cost_share,
    capital: 1 - p.labour_cost_share - p.materials_cost_share
  };
  const substitution = substitutionOf(reference, {
    labour: p.labour_elasticity,
    materials: p.materials_elasticity,
    capital: p.capital_elasticity
  });
  const fixed = sectorJobs(baseline, nation);
  const jobShares = programmeJobs(fixed, nation, programme, p.programme_jobs);
  const count = programme.length;
  let costs = 0;
  for (let s = 0, at = offset; s < count; s++, at += CELL_SIZE) {
    const theta = programme[s]!;
    const iota = content[s]!;
    const shares = sectorShares(reference, iota);
    const eta = demandElasticities(shares, substitution);
    const rate = bySector.duty_rate[s]! * p.duty_scale;
    const q = shifted(bySector.duty_free_share[s]!, p.duty_free_shift);
    const owed = bySector.dutiable_share[s]! * rate;
    const usRate = bySector.us_duty_rate[s]!;
    cells[at + CELL.imports] = (theta * iota * fx) / (1 - p.machinery_share);
    cells[at + CELL.programme] = theta;
    cells[at + CELL.content] = iota;
    cells[at + CELL.materials] = shares.materials;
    cells[at + CELL.labour] = shares.labour;
    cells[at + CELL.labourToMaterials] = eta[0]![1]!;
    cells[at + CELL.materialsToLabour] = eta[1]![0]!;
    cells[at + CELL.materialsOwn] = eta[1]![1]!;
    cells[at + CELL.dutiable] = bySector.dutiable_share[s]!;
    cells[at + CELL.rate] = rate;
    cells[at + CELL.dutyFree] = q;
    cells[at + CELL.usRate] = usRate;
    cells[at + CELL.diversion] = Math.min(1, bySector.leakage_share[s]! * p.leakage_scale);
    cells[at + CELL.relieved] = relievedShare({
      usmca: p.usmca_share,
      dutyFree: q,
      usDuty: usRate,
      inputDuty: iota * owed
    });
    cells[at + CELL.programmeJobs] = jobShares[s]!;
    // Tonnes for a dollar exported: what the sector's plants register, as much of it as the programme has of their jobs.
    cells[at + CELL.carbon] =
      nation.exports[s]! > 0 ? (fixed.tonnes[s]! * jobShares[s]! * fixed.part[s]!) / nation.exports[s]! : 0;
    cells[at + CELL.imported] = iota / shares.materials;
    costs += nation.exports[s]! * theta * fx * (1 - iota);
  }
  return {
    pesosPerDollar: fx,
    vat: facts.vat,
    cashShare: p.cash_share,
    homeOffset: p.home_offset,
    horizon: creditHorizon(p.return_lag_days, p.refund_days) / 360,
    dwell: p.dwell_days / 360,
    treasuryRate: p.cetes_rate,
    firmRate: p.cetes_rate + (facts.tiie - facts.cetes) + p.firm_spread,
    refundFraud: p.refund_fraud,
    usmcaShare: p.usmca_share,
    customsFee: p.customs_fee,
    exportResponse: p.export_elasticity * p.price_pass_through,
    adjustment: yearlyAdjustment(p.adjustment_years),
    armington: p.armington,
    domesticInputContent: p.domestic_input_content,
    incomeTax: p.income_tax_rate * (costs > 0 ? Math.max(1, p.asset_base / costs) : 1),
    employmentElasticity: p.employment_elasticity,
    refundCost: p.refund_cost,
    taxPerJob: p.tax_per_job,
    growth: p.activity_growth
  };
}
