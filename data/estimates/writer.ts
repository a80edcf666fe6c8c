import type { DuckDBConnection } from '@duckdb/node-api';
import type { Range } from '../../src/lib/model/range';

/** A modelled row on its way to `observation` or `city_sector`. */
export interface Estimate extends Range {
  measure: string;
  place: string;
  sector: string;
  period: string;
  method: string;
}

export type Emit = (estimate: Estimate) => void;

/** Source whose published total each measure's estimates divide, or stand on. */
const SOURCES: Record<string, string> = {
  exports: 'inegi-etef',
  jobs_manufacturing: 'imss',
  jobs_immex: 'immex-quoted'
};
export const FISCAL_SOURCE = 'inegi-bcmm';

/**
 * Collects estimates column by column and writes them at the end: text as numbered ids, so that a million rows take
 * seconds. `table` is created by the caller's SQL from the staged rows.
 */
export class EstimateWriter {
  readonly #texts: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #keys: number[] = [];
  readonly #values: number[] = [];

  readonly emit: Emit = ({ measure, place, sector, period, method, low, central, high }) => {
    this.#keys.push(this.#id(measure), this.#id(place), this.#id(sector), this.#id(period), this.#id(method));
    this.#values.push(central, low, high);
  };

  get rows(): number {
    return this.#values.length / 3;
  }

  /** Creates the temporary table `name` (measure_id, place_id, sector_id, period, method_id, value, low, high). */
  async stage(connection: DuckDBConnection, name: string): Promise<void> {
    await connection.run(`CREATE TEMP TABLE ${name}_text (id INTEGER, text VARCHAR)`);
    await connection.run(
      `CREATE TEMP TABLE ${name}_raw (m INTEGER, p INTEGER, s INTEGER, t INTEGER, x INTEGER, value DOUBLE, low DOUBLE, high DOUBLE)`
    );
    const texts = await connection.createAppender(`${name}_text`);
    this.#texts.forEach((text, id) => {
      texts.appendInteger(id);
      texts.appendVarchar(text);
      texts.endRow();
    });
    texts.closeSync();
    const raw = await connection.createAppender(`${name}_raw`);
    for (let row = 0; row < this.rows; row++) {
      for (let k = 0; k < 5; k++) raw.appendInteger(this.#keys[row * 5 + k]!);
      for (let k = 0; k < 3; k++) raw.appendDouble(this.#values[row * 3 + k]!);
      raw.endRow();
    }
    raw.closeSync();
    const text = (column: string) => `(SELECT text FROM ${name}_text WHERE id = ${column})`;
    await connection.run(
      `CREATE TEMP TABLE ${name} AS SELECT ${text('m')} AS measure_id, ${text('p')} AS place_id, ${text('s')} AS sector_id,
         ${text('t')} AS period, ${text('x')} AS method_id, value, low, high FROM ${name}_raw`
    );
    await connection.run(`DROP TABLE ${name}_raw; DROP TABLE ${name}_text`);
  }

  #id(text: string): number {
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#texts.push(text) - 1;
      this.#ids.set(text, id);
    }
    return id;
  }
}

/** Moves staged estimates into `observation`, each with the source that it divides and that source's vintage and status. */
export async function intoObservation(connection: DuckDBConnection, staged: string): Promise<void> {
  const source = Object.entries(SOURCES)
    .map(([measure, id]) => `WHEN '${measure}' THEN '${id}'`)
    .join(' ');
  await connection.run(
    `INSERT INTO observation BY NAME
     SELECT measure_id, place_id, sector_id, period, 'modelled' AS basis, method_id, source_id, source.vintage,
       CASE WHEN period = (SELECT max(period) FROM observation WHERE measure_id = 'exports' AND status = 'preliminary' AND length(period) = 4)
         THEN 'preliminary' ELSE 'final' END AS status, value, low, high
     FROM (SELECT *, CASE measure_id ${source} ELSE '${FISCAL_SOURCE}' END AS source_id FROM ${staged}) AS estimate
     JOIN source USING (source_id)`
  );
}
