import { after2015, after2019, after2024 } from './after-reform';
import { co2PerJobByCity, co2PerJobBySubsector } from './co2-per-job';
import { contentByState } from './content-by-state';
import { crossingsBalance, crossingsFlows, usTrade } from './border-trade';
import {
  crossingsByPort,
  crossingsMultiples,
  exportsByChapter,
  productConcentration,
  usInputsByChapter
} from './chapters';
import { cityExportsBySector, cityJobsBySector } from './city-sectors';
import { cityExportsTrend, cityJobsTrend } from './city-trend';
import { crossingsByOffice } from './crossings';
import { jobsByDivision } from './divisions';
import { cityExportsMap, exportsByCity } from './exports-by-city';
import { exportsByGroup } from './exports-by-group';
import { exportsByState } from './exports-by-state';
import { exportsBySubsector } from './exports-by-subsector';
import { exportsQuarterly, exportsWaterfall } from './exports-changes';
import { exportsComposition } from './exports-composition';
import { exportsMap } from './exports-map';
import { exportsConcentration, exportsHeat, exportsMultiples, exportsSlope, exportsStack } from './exports-over-time';
import type { Figure } from './figure';
import { footprintByCity } from './footprint-by-city';
import { footprintBySector } from './footprint-by-sector';
import { footprintMap } from './footprint-map';
import { footprintTrend } from './footprint-trend';
import { immexJobsPoints } from './immex-points';
import { fdiByOrigin, fdiBySubsector } from './investment';
import { jobsByCity, jobsMap } from './jobs-by-city';
import {
  censusPersonnel,
  exchangeRate,
  immexJalisco,
  immexPlantsPoints,
  minimumWages,
  usIndustry,
  usVehicles,
  valueAddedTrend
} from './more-trends';
import { retcBySector, retcPlants, retcSubstances } from './releases';
import { sectorExportsTrend } from './sector-trend';
import {
  fdiByState,
  formalJobsByState,
  informalityByState,
  informalityMap,
  manufacturingShareByState,
  usInputsByState,
  usInputsMap,
  wagesByState
} from './state-rankings';
import { jobsAgainstExports, wagesAgainstInformality } from './state-scatters';
import { cityJobsMonthly, exportsTrend, fdiTrend, formalJobsTrend, populationTrend, usInputsTrend } from './trends';
import { valueAddedPerWorker } from './value-added-per-worker';
import { usmcaByMonth, usmcaHeat, usmcaUnclaimed } from './usmca';
import { wageAgainstMinimum } from './wages';

/** Every figure. To add one: a file beside this one, and a line here. */
export const figures: readonly Figure<unknown>[] = [
  exportsMap,
  exportsByState,
  exportsByGroup,
  exportsStack,
  exportsComposition,
  exportsBySubsector,
  exportsByChapter,
  exportsTrend,
  sectorExportsTrend,
  exportsQuarterly,
  exportsWaterfall,
  exportsMultiples,
  exportsHeat,
  exportsSlope,
  exportsConcentration,
  productConcentration,
  jobsAgainstExports,
  valueAddedTrend,
  jobsMap,
  jobsByCity,
  jobsByDivision,
  manufacturingShareByState,
  cityExportsMap,
  exportsByCity,
  cityExportsTrend,
  cityExportsBySector,
  footprintMap,
  footprintByCity,
  footprintBySector,
  footprintTrend,
  cityJobsTrend,
  cityJobsBySector,
  cityJobsMonthly,
  formalJobsTrend,
  formalJobsByState,
  censusPersonnel,
  informalityByState,
  informalityMap,
  immexJobsPoints,
  immexPlantsPoints,
  immexJalisco,
  wageAgainstMinimum,
  wagesByState,
  minimumWages,
  wagesAgainstInformality,
  crossingsByOffice,
  contentByState,
  valueAddedPerWorker,
  co2PerJobByCity,
  co2PerJobBySubsector,
  after2015,
  after2019,
  after2024,
  crossingsFlows,
  crossingsByPort,
  crossingsMultiples,
  crossingsBalance,
  usTrade,
  usInputsTrend,
  usInputsByState,
  usInputsMap,
  usInputsByChapter,
  fdiTrend,
  fdiByState,
  fdiBySubsector,
  fdiByOrigin,
  usmcaByMonth,
  usmcaHeat,
  usmcaUnclaimed,
  retcPlants,
  retcBySector,
  retcSubstances,
  populationTrend,
  exchangeRate,
  usIndustry,
  usVehicles
] as readonly unknown[] as readonly Figure<unknown>[];

const byId = new Map(figures.map((figure) => [figure.id, figure]));

/** Throws RangeError for an id that no figure has. */
export function figureById(id: string): Figure<unknown> {
  const figure = byId.get(id);
  if (!figure) throw new RangeError(`no figure has the id ${id}`);
  return figure;
}
