import { after2015, after2019, after2024 } from './after-reform';
import { co2PerJobByCity, co2PerJobBySubsector } from './co2-per-job';
import { contentByState } from './content-by-state';
import { crossingsByOffice } from './crossings';
import { jobsByDivision } from './divisions';
import { exportsByGroup } from './exports-by-group';
import { exportsByState } from './exports-by-state';
import { exportsBySubsector } from './exports-by-subsector';
import { exportsComposition } from './exports-composition';
import { exportsMap } from './exports-map';
import type { Figure } from './figure';
import { immexJobsPoints } from './immex-points';
import { jobsByCity, jobsMap } from './jobs-by-city';
import { sectorExportsTrend } from './sector-trend';
import { cityJobsMonthly, exportsTrend, fdiTrend, formalJobsTrend, populationTrend, usInputsTrend } from './trends';
import { valueAddedPerWorker } from './value-added-per-worker';
import { wageAgainstMinimum } from './wages';

/** Every figure. To add one: a file beside this one, and a line here. */
export const figures: readonly Figure<unknown>[] = [
  exportsMap,
  exportsByState,
  exportsByGroup,
  exportsComposition,
  exportsBySubsector,
  exportsTrend,
  sectorExportsTrend,
  jobsMap,
  jobsByCity,
  jobsByDivision,
  cityJobsMonthly,
  formalJobsTrend,
  immexJobsPoints,
  wageAgainstMinimum,
  fdiTrend,
  usInputsTrend,
  crossingsByOffice,
  populationTrend,
  contentByState,
  valueAddedPerWorker,
  co2PerJobByCity,
  co2PerJobBySubsector,
  after2015,
  after2019,
  after2024
] as readonly unknown[] as readonly Figure<unknown>[];

const byId = new Map(figures.map((figure) => [figure.id, figure]));

/** Throws RangeError for an id that no figure has. */
export function figureById(id: string): Figure<unknown> {
  const figure = byId.get(id);
  if (!figure) throw new RangeError(`no figure has the id ${id}`);
  return figure;
}
