import type { DuckDBConnection } from '@duckdb/node-api';
import { exportWeights } from '../../src/lib/model/allocation';
import { WITHIN_PLACE } from '../../src/lib/model/allocation-draws';
import { errorsBySize, spreadFunction } from '../../src/lib/model/backtest';
import { centralValues } from '../../src/lib/model/parameters';
import type { Base, CellBook } from '../../src/lib/model/base';
import type { YearFacts } from '../../src/lib/model/footprint';
import { bookOf, WIDENING } from '../../src/lib/model/year-book';
import type { ParameterBook } from '../../src/lib/model/parameters';
import { basePlaces, cellEnds, exportsBase, memberPlaces, withEnds, withJobs } from './base';
import { TRADE_WEIGHT } from './book';
import { calibratedBook, PROGRAMME_EXPORTS } from './calibrated-book';
import { calibrationReport, checkReport, type ReportLine } from './calibration';
import { censusPersonnel } from './census';
import { writeEvidence } from './evidence';
import { immexOfYear, type CityPoint } from './immex';
import { programmeIntensity, stateIntensity } from './immex-intensity';
import { readImmexPoints } from './immex-points';
import { yearlyDrift } from './drift';
import { DRAWS, drawUncertainty } from './draws';
import { EmittedEnds } from './ends';
import { CITY_FOOTPRINT_FROM, emitExports, emitFootprint, emitJobs, type Target } from './emit';
import { readFacts } from './facts';
import { yearFootprints } from './footprints';
import { readGeography } from './geography';
import { holdOut, predictStates, REGIONS, SCORED_YEARS, stateCells, type HoldOut } from './holdout';
import { readJobsPath } from './jobs-path';
import { readMargins, readSeeds } from './margins';
import { emitMix } from './mix';
import { placesOf } from './places';
import { readProductivity } from './productivity';
import { fitStates } from './seed-holdout';
import { ASSEMBLY, PRIMARY, published } from './sectors';
import { readStateExports, YEARS } from './state-exports';
import { assemblyPerJob, blockTotals, jobsOfYear, meanExports, STATES, stateJobs } from './state-totals';
import { buildStructure, fitAll, readPrimaryPosts } from './structure';
import { readInputShares, stateTilt, tiltedExports, TILT_YEAR } from './tilt';
import { allocate, weightsOf } from './year';
import { EstimateWriter, intoObservation } from './writer';
import { vehicleShare } from './vehicles';

/** Values of β that the hold-out chooses from. */
const BETAS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** The year whose mixes are published: the last one exported in. */
const MIX_YEAR = YEARS.at(-1)!;

export interface EstimateReport {
  beta: number;
  programmeShift: number;
  holdOuts: { nation: HoldOut; region: HoldOut };
  softened: { state: string; part: number }[];
  calibration: ReportLine[];
  rows: { observation: number; citySector: number };
  /** Parameters with θ calibrated, published series, and the bases of the years in which cities have a footprint. */
  book: ParameterBook;
  facts: (YearFacts & { gdp: number | null; customsExports: number | null })[];
  bases: Base[];
  /** What city × sector needs beside the bases, by the same years. */
  cells: CellBook[];
}

/**
 * Everything that is modelled, from the published tables already in the database: jobs and exports by municipality and
 * subsector, and the fiscal footprint, each with its range. Writes `observation` and `city_sector`. Throws what the model
 * throws, and CalibrationError when a line of the calibration report leaves its stated range. `years` are those written;
 * the calibration report needs 2022 and 2024.
 */
export async function estimate(
  connection: DuckDBConnection,
  log: (line: string) => void = () => undefined,
  years: readonly number[] = YEARS
): Promise<EstimateReport> {
  const personnel = await censusPersonnel(connection, 2018);
  const seeds = await readSeeds(connection);
  const margins = await readMargins(connection, personnel, seeds);
  const productivity = await readProductivity(connection, personnel);
  const tables = fitAll(margins(1));
  const structure = buildStructure(tables, await readPrimaryPosts(connection), productivity);
  const jobs = stateJobs(structure);
  const finished = await vehicleShare(connection);
  const exports = await readStateExports(connection, jobs, assemblyPerJob(finished, jobs));
  log(`${structure.place.length} places × sectors fitted`);

  const cells = stateCells(structure, productivity).filter(({ sector }) => !(sector in PRIMARY));
  const scoredYears = exports.filter(({ year }) => SCORED_YEARS.includes(year));
  const whole = [Object.values(REGIONS).flat()];
  const scored = (beta: number, wholes: readonly (readonly string[])[]) =>
    predictStates(cells, scoredYears, beta, wholes);
  const holdOuts = new Map(BETAS.map((beta) => [beta, holdOut(scored(beta, Object.values(REGIONS)))]));
  const beta = [...holdOuts].reduce((best, entry) => (entry[1].meanError < best[1].meanError ? entry : best))[0];
  const region = holdOuts.get(beta)!;
  const nation = holdOut(scored(beta, whole));
  log(
    `β ${beta} by hold-out; coverage of 80 % intervals ${(100 * region.coverage).toFixed(0)} % of ${region.cells} cells`
  );

  const weights = exportWeights(structure, beta);
  const path = await readJobsPath(connection);
  const fit = fitStates(margins(1));
  const drift = yearlyDrift(seeds);
  const uncertainty = drawUncertainty(structure, margins, meanExports(structure, exports, weights), {
    seed: spreadFunction(fit.errors, 100),
    exports: spreadFunction(region.errors),
    drift: drift.spread
  });
  log(`${DRAWS} draws of the structure`);

  const { book, shift } = await calibratedBook(connection, exports);
  const national = await readFacts(connection);
  const facts = national.facts;
  const inputShares = await readInputShares(connection);
  const tilt = stateTilt(
    inputShares,
    exports[TILT_YEAR - YEARS[0]!]!,
    facts[TILT_YEAR - YEARS[0]!]!,
    centralValues(bookOf(book, TILT_YEAR))
  );
  const footprints = yearFootprints(book, facts, (year) => tiltedExports(exports[year - YEARS[0]!]!, tilt));

  const geography = await readGeography(connection);
  const places = placesOf(structure, geography);
  const [observation, citySector, mix] = [new EstimateWriter(), new EstimateWriter(), new EstimateWriter()];
  const ends = new EmittedEnds();
  const to: Target = {
    observation: ends.watch(observation.emit, CITY_FOOTPRINT_FROM),
    citySector: ends.watch(citySector.emit, CITY_FOOTPRINT_FROM)
  };
  const exported = weightsOf('exports', weights, uncertainty);
  const employed = weightsOf('jobs', structure.jobs, uncertainty);
  const scratch = new Float64Array(structure.place.length * DRAWS);
  const based = basePlaces(places, geography);
  const bases: Base[] = [];
  const members = memberPlaces(places, geography);
  const cellBooks: CellBook[] = [];
  const immex = await readImmexPoints(connection);
  const nationalJobs = (sector: string) => STATES.reduce((sum, state) => sum + jobs(state, sector), 0);
  const intensity = await programmeIntensity(connection, book, nationalJobs);
  const programmeTilt = stateIntensity(structure, intensity, immex);
  const cityPoints: CityPoint[] = [];
  for (const [y, year] of YEARS.entries()) {
    if (!years.includes(year)) continue;
    const totals = blockTotals(structure, (state, sector) => exports[y]!.value.get(`${state} ${sector}`) ?? 0);
    const allocated = allocate(structure, totals, exported, uncertainty.drift, year, scratch);
    emitExports(places, allocated, year, geography.groupOf, to);
    if (year === MIX_YEAR) emitMix(places, allocated, year, geography.groupOf, mix.emit);
    const local = year >= CITY_FOOTPRINT_FROM;
    const base = local ? exportsBase(structure, based, allocated, tilt, year) : null;
    const within = local ? exportsBase(structure, members, allocated, tilt, year) : null;
    emitFootprint(structure, places, allocated, tilt, footprints[y]!, geography.groupOf, to);
    const yearJobs = jobsOfYear(structure, path, year, employed, uncertainty.drift, scratch);
    emitJobs(places, yearJobs, year, geography.groupOf, to);
    if (base && within) {
      bases.push(withEnds(withJobs(base, based, yearJobs), ends));
      const { places: parts } = withEnds(withJobs(within, members, yearJobs), ends);
      cellBooks.push({
        year,
        members: parts,
        cells: cellEnds([...base.places, ...parts], year, ends),
        withheld: [...exports[y]!.suppressed].filter((key) => !key.endsWith(ASSEMBLY)).map(withheldCell)
      });
    }
    if (immex.national.has(year))
      cityPoints.push(
        ...immexOfYear(structure, yearJobs, intensity, programmeTilt, immex, year, geography, to.observation)
      );
    log(`${year}: exports, jobs, footprint`);
  }
  await observation.stage(connection, 'estimate');
  await intoObservation(connection, 'estimate');
  await citySector.stage(connection, 'city_estimate');
  await connection.run(
    `INSERT INTO city_sector BY NAME SELECT measure_id, place_id, sector_id, period, method_id, value, low, high FROM city_estimate`
  );
  await mix.stage(connection, 'mix_estimate');
  await connection.run(
    `INSERT INTO city_mix BY NAME SELECT measure_id AS kind, place_id, sector_id, period, method_id, value, low, high FROM mix_estimate`
  );
  const softened = tables.flatMap((table) =>
    table.softened > 0 ? [{ state: table.state, part: table.softened }] : []
  );
  const calibration = await calibrationReport(connection, footprints, shift);
  for (const line of calibration) log(line.text);
  checkReport(calibration);
  await writeEvidence(connection, {
    book,
    calibration,
    tilt,
    inputShares,
    tests: [
      {
        id: 'exports-region',
        scored: scored(beta, Object.values(REGIONS)),
        errors: region.errors,
        coverage: region.coverage
      },
      { id: 'exports-nation', scored: scored(beta, whole), errors: nation.errors, coverage: nation.coverage },
      { id: 'jobs-fit', scored: fit.scored, errors: fit.errors, coverage: null },
      { id: 'jobs-path', scored: path.heldOut, errors: errorsBySize(path.heldOut, [0]), coverage: null }
    ],
    cityPoints,
    exports,
    results: {
      beta,
      betaErrors: [...holdOuts].map(([tried, { meanError }]) => ({ beta: tried, error: meanError })),
      programmeShift: shift,
      drift,
      pathSpread: path.yearlySpread,
      imputed: personnel.imputed,
      vehicleShare: finished,
      softened,
      cells: structure.place.length,
      draws: DRAWS,
      immexManufacturing: immex.manufacturingShare,
      chosen: {
        withinPlace: WITHIN_PLACE,
        widening: WIDENING,
        programmeExports: PROGRAMME_EXPORTS.share,
        dutyWeight: TRADE_WEIGHT.central
      }
    }
  });
  return {
    beta,
    programmeShift: shift,
    holdOuts: { nation, region },
    softened,
    calibration,
    rows: { observation: observation.rows, citySector: citySector.rows },
    book,
    facts: facts.map((year, i) => ({
      ...year,
      gdp: national.gdp[i]!,
      customsExports: national.customsExports[i]!
    })),
    bases,
    cells: cellBooks
  };
}

/** `state subsector` of a withheld cell of the estimates. */
function withheldCell(key: string): string {
  const [state, sector] = key.split(' ') as [string, string];
  return `${state} ${published(sector)}`;
}
