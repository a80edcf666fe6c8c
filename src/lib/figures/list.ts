import type { ChartSpec } from './chart-spec';
import type { Figure } from './figure';

interface Listed {
  /** How its chart is drawn, so that a page can fetch the drawing beside the figure. */
  kind: ChartSpec['kind'];
  read(): Promise<unknown>;
}

/**
 * Every figure by its id, each in a file that a page fetches only when it shows it. To add one: a file beside this one, and
 * a line here.
 */
const LISTED = {
  'exports-map': { kind: 'map', read: async () => (await import('./exports-map')).exportsMap },
  'exports-by-state': { kind: 'bars', read: async () => (await import('./exports-by-state')).exportsByState },
  'exports-by-group': { kind: 'line', read: async () => (await import('./exports-by-group')).exportsByGroup },
  'exports-by-group-stacked': {
    kind: 'stack',
    read: async () => (await import('./exports-by-group-stacked')).exportsStack
  },
  'exports-composition': {
    kind: 'shares',
    read: async () => (await import('./exports-composition')).exportsComposition
  },
  'exports-by-subsector': {
    kind: 'bars',
    read: async () => (await import('./exports-by-subsector')).exportsBySubsector
  },
  'exports-by-chapter': { kind: 'bars', read: async () => (await import('./chapters')).exportsByChapter },
  'exports-trend': { kind: 'line', read: async () => (await import('./trends')).exportsTrend },
  'sector-exports-trend': { kind: 'line', read: async () => (await import('./sector-trend')).sectorExportsTrend },
  'exports-quarterly': { kind: 'groups', read: async () => (await import('./exports-changes')).exportsQuarterly },
  'exports-waterfall': { kind: 'waterfall', read: async () => (await import('./exports-changes')).exportsWaterfall },
  'exports-small-multiples': {
    kind: 'multiples',
    read: async () => (await import('./exports-small-multiples')).exportsMultiples
  },
  'exports-heat-map': { kind: 'matrix', read: async () => (await import('./exports-heat-map')).exportsHeat },
  'exports-slope': { kind: 'slope', read: async () => (await import('./exports-slope')).exportsSlope },
  'exports-concentration': {
    kind: 'line',
    read: async () => (await import('./exports-concentration')).exportsConcentration
  },
  'product-concentration': { kind: 'line', read: async () => (await import('./chapters')).productConcentration },
  'jobs-against-exports': { kind: 'scatter', read: async () => (await import('./state-scatters')).jobsAgainstExports },
  'domestic-value-added': { kind: 'line', read: async () => (await import('./more-trends')).valueAddedTrend },
  'jobs-map': { kind: 'map', read: async () => (await import('./jobs-by-city')).jobsMap },
  'jobs-by-city': { kind: 'bars', read: async () => (await import('./jobs-by-city')).jobsByCity },
  'jobs-by-division': { kind: 'shares', read: async () => (await import('./divisions')).jobsByDivision },
  'manufacturing-share-by-state': {
    kind: 'bars',
    read: async () => (await import('./state-rankings')).manufacturingShareByState
  },
  'city-exports-map': { kind: 'map', read: async () => (await import('./exports-by-city')).cityExportsMap },
  'exports-by-city': { kind: 'bars', read: async () => (await import('./exports-by-city')).exportsByCity },
  'city-exports-trend': { kind: 'line', read: async () => (await import('./city-trend')).cityExportsTrend },
  'city-exports-by-sector': { kind: 'bars', read: async () => (await import('./city-sectors')).cityExportsBySector },
  'footprint-map': { kind: 'map', read: async () => (await import('./footprint-map')).footprintMap },
  'footprint-by-city': { kind: 'bars', read: async () => (await import('./footprint-by-city')).footprintByCity },
  'footprint-by-sector': { kind: 'bars', read: async () => (await import('./footprint-by-sector')).footprintBySector },
  'footprint-trend': { kind: 'line', read: async () => (await import('./footprint-trend')).footprintTrend },
  'city-jobs-trend': { kind: 'line', read: async () => (await import('./city-trend')).cityJobsTrend },
  'city-jobs-by-sector': { kind: 'bars', read: async () => (await import('./city-sectors')).cityJobsBySector },
  'city-jobs-monthly': { kind: 'line', read: async () => (await import('./trends')).cityJobsMonthly },
  'formal-jobs-trend': { kind: 'line', read: async () => (await import('./trends')).formalJobsTrend },
  'formal-jobs-by-state': { kind: 'bars', read: async () => (await import('./state-rankings')).formalJobsByState },
  'census-manufacturing-personnel': { kind: 'line', read: async () => (await import('./more-trends')).censusPersonnel },
  'informality-by-state': { kind: 'bars', read: async () => (await import('./state-rankings')).informalityByState },
  'informality-map': { kind: 'map', read: async () => (await import('./state-rankings')).informalityMap },
  'immex-jobs-points': { kind: 'line', read: async () => (await import('./immex-points')).immexJobsPoints },
  'immex-plants-points': { kind: 'line', read: async () => (await import('./more-trends')).immexPlantsPoints },
  'immex-jobs-jalisco': { kind: 'line', read: async () => (await import('./more-trends')).immexJalisco },
  'wage-against-minimum': { kind: 'line', read: async () => (await import('./wages')).wageAgainstMinimum },
  'wages-by-state': { kind: 'bars', read: async () => (await import('./state-rankings')).wagesByState },
  'minimum-wages': { kind: 'line', read: async () => (await import('./more-trends')).minimumWages },
  'wages-against-informality': {
    kind: 'scatter',
    read: async () => (await import('./state-scatters')).wagesAgainstInformality
  },
  'crossings-by-office': { kind: 'bars', read: async () => (await import('./crossings')).crossingsByOffice },
  'customs-by-tax': { kind: 'groups', read: async () => (await import('./customs-by-tax')).customsByTax },
  'content-by-state': { kind: 'bars', read: async () => (await import('./content-by-state')).contentByState },
  'value-added-per-worker': {
    kind: 'line',
    read: async () => (await import('./value-added-per-worker')).valueAddedPerWorker
  },
  'co2-per-job-by-city': { kind: 'bars', read: async () => (await import('./co2-per-job')).co2PerJobByCity },
  'co2-per-job-by-subsector': { kind: 'bars', read: async () => (await import('./co2-per-job')).co2PerJobBySubsector },
  'after-2015-vat-rule': { kind: 'line', read: async () => (await import('./after-reform')).after2015 },
  'after-2019-border': { kind: 'line', read: async () => (await import('./after-reform')).after2019 },
  'after-2024-apparel': { kind: 'line', read: async () => (await import('./after-reform')).after2024 },
  'crossings-flows': { kind: 'flows', read: async () => (await import('./border-trade')).crossingsFlows },
  'crossings-by-us-port': { kind: 'bars', read: async () => (await import('./chapters')).crossingsByPort },
  'crossings-small-multiples': { kind: 'multiples', read: async () => (await import('./chapters')).crossingsMultiples },
  'crossings-balance': { kind: 'line', read: async () => (await import('./border-trade')).crossingsBalance },
  'us-mexico-trade': { kind: 'line', read: async () => (await import('./border-trade')).usTrade },
  'us-inputs-trend': { kind: 'line', read: async () => (await import('./trends')).usInputsTrend },
  'us-inputs-by-state': { kind: 'bars', read: async () => (await import('./state-rankings')).usInputsByState },
  'us-inputs-map': { kind: 'map', read: async () => (await import('./state-rankings')).usInputsMap },
  'us-inputs-by-chapter': { kind: 'bars', read: async () => (await import('./chapters')).usInputsByChapter },
  'fdi-trend': { kind: 'line', read: async () => (await import('./trends')).fdiTrend },
  'fdi-by-state': { kind: 'bars', read: async () => (await import('./state-rankings')).fdiByState },
  'fdi-by-subsector': { kind: 'bars', read: async () => (await import('./investment')).fdiBySubsector },
  'fdi-by-origin': { kind: 'bars', read: async () => (await import('./investment')).fdiByOrigin },
  'usmca-by-month': { kind: 'line', read: async () => (await import('./usmca')).usmcaByMonth },
  'usmca-by-chapter': { kind: 'matrix', read: async () => (await import('./usmca')).usmcaHeat },
  'usmca-unclaimed': { kind: 'bars', read: async () => (await import('./usmca')).usmcaUnclaimed },
  'retc-plants': { kind: 'line', read: async () => (await import('./releases')).retcPlants },
  'retc-by-subsector': { kind: 'bars', read: async () => (await import('./releases')).retcBySector },
  'retc-substances': { kind: 'bars', read: async () => (await import('./releases')).retcSubstances },
  'reforms-collected': { kind: 'bars', read: async () => (await import('./reforms')).reformsCollected },
  'reforms-jobs': { kind: 'bars', read: async () => (await import('./reforms')).reformsJobs },
  'reform-jobs-by-year': { kind: 'line', read: async () => (await import('./reforms')).reformJobsByYear },
  'reform-revenue': { kind: 'waterfall', read: async () => (await import('./reform-revenue')).reformRevenue },
  'reform-doubt': { kind: 'tornado', read: async () => (await import('./reform-doubt')).reformDoubt },
  'population-trend': { kind: 'line', read: async () => (await import('./trends')).populationTrend },
  'exchange-rate': { kind: 'line', read: async () => (await import('./more-trends')).exchangeRate },
  'us-industrial-production': { kind: 'line', read: async () => (await import('./more-trends')).usIndustry },
  'us-vehicle-sales': { kind: 'line', read: async () => (await import('./more-trends')).usVehicles }
} satisfies Record<string, Listed>;

export const FIGURE_IDS: readonly string[] = Object.keys(LISTED);

/** Kind of chart of a figure. Throws RangeError for an id that no figure has. */
export function kindOf(id: string): ChartSpec['kind'] {
  return listed(id).kind;
}

/** Fetches a figure's definition, with the caveats that touch it. Throws RangeError for an id that no figure has. */
export async function readFigure(id: string): Promise<Figure<unknown>> {
  const [figure, { withCaveats }] = await Promise.all([listed(id).read(), import('./caveats')]);
  return withCaveats(figure as Figure<unknown>);
}

function listed(id: string): Listed {
  if (!Object.hasOwn(LISTED, id)) throw new RangeError(`no figure has the id ${id}`);
  return LISTED[id as keyof typeof LISTED];
}
