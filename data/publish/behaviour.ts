import type { DuckDBConnection } from '@duckdb/node-api';
import type { Baseline } from '../../src/lib/model/base';
import { checkBehaviour, type Behaviour, type BehaviourBook } from '../../src/lib/model/behaviour';
import { readBehaviourParameters } from '../catalog/behaviour';
import { rows } from '../estimates/query';
import { published, SECTORS } from '../estimates/sectors';

/** What a baseline holds for scenarios beside the footprint. */
export type ScenarioInputs = Pick<Baseline, 'behaviour' | 'straddling'>;

/** Years of the register whose median stands for a sector: single years differ up to tenfold. */
const CARBON_YEARS = [2020, 2022] as const;

/** Parameters of behaviour from the catalogue; jobs, carbon dioxide and metros from the tables. Throws ParameterError. */
export async function scenarioInputs(connection: DuckDBConnection): Promise<ScenarioInputs> {
  const parameters = readBehaviourParameters();
  const record = <Value>(of: (entry: (typeof parameters)[number]) => Value) =>
    Object.fromEntries(parameters.map((entry) => [entry.id, of(entry)])) as Record<Behaviour, Value>;
  const behaviour: BehaviourBook = {
    bounds: record(({ min, max }) => ({ min, max })),
    scalars: record(({ range }) => ({ low: range![0], central: range![1], high: range![2] })),
    programmeJobShares: await jobShares(connection),
    carbonTonnes: await carbonTonnes(connection)
  };
  checkBehaviour(behaviour);
  return { behaviour, straddling: await straddling(connection) };
}

/** Shares of the programme's manufacturing jobs, November 2017 (INEGI, quoted): the only month with three subsectors. */
async function jobShares(connection: DuckDBConnection): Promise<Record<string, number>> {
  const found = await rows(
    connection,
    `SELECT sector_id, value FROM quoted_figure WHERE place_id = 'MX' AND period = '2017-11'
       AND indicator LIKE 'IMMEX manufacturing workers, share%' AND sector_id IN ('334', '335', '336') ORDER BY ALL`
  );
  return Object.fromEntries(found.map((row) => [String(row.sector_id), Number(row.value) / 100]));
}

async function carbonTonnes(connection: DuckDBConnection): Promise<Record<string, number | null>> {
  const [from, to] = CARBON_YEARS;
  const found = await rows(
    connection,
    `WITH yearly AS (
       SELECT sector_id, year, sum(kg) / 1000 AS tonnes FROM release JOIN plant USING (plant_id)
       WHERE substance = 'Bióxido de carbono' AND year BETWEEN ${from} AND ${to} GROUP BY ALL)
     SELECT sector_id, round(median(tonnes)) AS tonnes FROM yearly GROUP BY ALL ORDER BY ALL`
  );
  const tonnes = new Map(found.map((row) => [String(row.sector_id), Number(row.tonnes)]));
  return Object.fromEntries(SECTORS.map((sector) => [published(sector), tonnes.get(published(sector)) ?? null]));
}

async function straddling(connection: DuckDBConnection): Promise<Record<string, string[]>> {
  const found = await rows(
    connection,
    `SELECT place_part.place_id, string_agg(DISTINCT left(part_id, 2), ' ' ORDER BY left(part_id, 2)) AS states
     FROM place_part GROUP BY ALL HAVING count(DISTINCT left(part_id, 2)) > 1 ORDER BY ALL`
  );
  return Object.fromEntries(found.map(({ place_id, states }) => [String(place_id), String(states).split(' ')]));
}
