import type { DuckDBConnection } from '@duckdb/node-api';
import { ModelError } from '../../src/lib/model/errors';
import { calibrate, type YearFacts } from '../../src/lib/model/footprint';
import type { ParameterValues } from '../../src/lib/model/parameters';
import { rows } from './query';
import { SECTORS } from './sectors';
import type { YearExports } from './state-exports';

/** How much more a state imports for what it exports than its sectors alone would say, g, by state; 1 is the nation. */
export type Tilt = ReadonlyMap<string, number>;

/** Year of the published shares. */
export const TILT_YEAR = 2018;

/** Shares of the nation's imported IMMEX inputs by state, January and February 2018 (INEGI, quoted). */
export async function readInputShares(connection: DuckDBConnection): Promise<Map<string, number>> {
  const quotes = await rows(
    connection,
    `SELECT place_id, value FROM quoted_figure WHERE period = '2018-01/02'
       AND indicator = 'share_of_national_immex_imported_inputs' ORDER BY ALL`
  );
  if (!quotes.length) throw new ModelError('no published shares of imported inputs to tilt states by');
  return new Map(quotes.map(({ place_id, value }) => [String(place_id), Number(value) / 100]));
}

/**
 * The tilt that gives each state with a published share of the nation's imported inputs exactly that share in 2018; the
 * others share the rest as their sectors say, with one common tilt. Solved together with ι, which the tilt moves.
 */
export function stateTilt(
  shares: ReadonlyMap<string, number>,
  exports: YearExports,
  facts: YearFacts,
  values: ParameterValues
): Tilt {
  const states = [...new Set([...exports.value.keys()].map((key) => key.slice(0, 2)))].sort();
  let tilt = new Map(states.map((state) => [state, 1]));
  for (let round = 0; round < 8; round++) {
    const { programme, content } = calibrate(facts, values, tiltedExports(exports, tilt));
    const plain = new Map(
      states.map((state) => [
        state,
        SECTORS.reduce(
          (sum, sector, s) => sum + programme[s]! * content[s]! * (exports.value.get(`${state} ${sector}`) ?? 0),
          0
        )
      ])
    );
    const total = [...plain.values()].reduce((sum, value) => sum + value, 0);
    const restShare = 1 - [...shares.values()].reduce((sum, value) => sum + value, 0);
    const restPlain = states.reduce((sum, state) => sum + (shares.has(state) ? 0 : plain.get(state)!), 0);
    tilt = new Map(
      states.map((state) => [
        state,
        shares.has(state) ? (shares.get(state)! * total) / plain.get(state)! : (restShare * total) / restPlain
      ])
    );
  }
  return tilt;
}

/** Exports of the nation by sector, each state's weighted by its tilt, USD. */
export function tiltedExports({ value }: YearExports, tilt: Tilt): Float64Array {
  const index = new Map(SECTORS.map((sector, s) => [sector, s]));
  const tilted = new Float64Array(SECTORS.length);
  for (const [key, amount] of value) {
    const s = index.get(key.slice(3));
    if (s !== undefined) tilted[s]! += amount * tilt.get(key.slice(0, 2))!;
  }
  return tilted;
}
