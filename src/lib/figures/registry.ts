import { cityExportsBySector, cityJobsBySector } from './city-sectors';
import { cityExportsTrend, cityJobsTrend } from './city-trend';
import { crossingsByOffice } from './crossings';
import { jobsByDivision } from './divisions';
import { cityExportsMap, exportsByCity } from './exports-by-city';
import { exportsByGroup } from './exports-by-group';
import { exportsByState } from './exports-by-state';
import { exportsBySubsector } from './exports-by-subsector';
import { exportsComposition } from './exports-composition';
import { exportsMap } from './exports-map';
import type { Figure } from './figure';
import { footprintByCity } from './footprint-by-city';
import { footprintBySector } from './footprint-by-sector';
import { footprintMap } from './footprint-map';
import { footprintTrend } from './footprint-trend';
import { immexJobsPoints } from './immex-points';
import { jobsByCity, jobsMap } from './jobs-by-city';
import { sectorExportsTrend } from './sector-trend';
import { cityJobsMonthly, exportsTrend, fdiTrend, formalJobsTrend, populationTrend, usInputsTrend } from './trends';
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
  cityExportsMap,
  exportsByCity,
  cityExportsTrend,
  cityExportsBySector,
  footprintMap,
  footprintByCity,
  footprintBySector,
  footprintTrend,
  jobsMap,
  jobsByCity,
  jobsByDivision,
  cityJobsTrend,
  cityJobsBySector,
  cityJobsMonthly,
  formalJobsTrend,
  immexJobsPoints,
  wageAgainstMinimum,
  fdiTrend,
  usInputsTrend,
  crossingsByOffice,
  populationTrend
] as readonly unknown[] as readonly Figure<unknown>[];

const byId = new Map(figures.map((figure) => [figure.id, figure]));

/** Throws RangeError for an id that no figure has. */
export function figureById(id: string): Figure<unknown> {
  const figure = byId.get(id);
  if (!figure) throw new RangeError(`no figure has the id ${id}`);
  return figure;
}
