import type { DuckDBConnection } from '@duckdb/node-api';
import { ModelError } from '../../src/lib/model/errors';
import { rows } from './query';

/** Finished vehicles: tractors, buses, cars, lorries, special vehicles (HS 8701 to 8705). */
const VEHICLES = ['8701', '8702', '8703', '8704', '8705'];

/** Share of the exports of subsector 336 that are finished vehicles, in the year of the product table (2025). */
export async function vehicleShare(connection: DuckDBConnection): Promise<number> {
  const [row] = await rows(
    connection,
    `SELECT sum(value_usd) / (SELECT value FROM best WHERE measure_id = 'exports' AND place_id = 'MX' AND sector_id = '336'
         AND period = CAST(max(year) AS VARCHAR)) AS share
     FROM export_product WHERE product_id IN (${VEHICLES.map((code) => `'${code}'`).join(', ')})`
  );
  const share = Number(row?.share);
  if (!(share > 0 && share < 1)) throw new ModelError(`finished vehicles cannot be ${share} of the exports of 336`);
  return share;
}
