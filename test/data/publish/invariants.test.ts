import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCatalog } from '../../../data/catalog/catalog';
import { readSchema } from '../../../data/lib/schema';
import { derive } from '../../../data/publish/derive';
import { checkInvariants, InvariantError, invariants } from '../../../data/publish/invariants';
import { load } from '../../../data/publish/load';

describe('invariants', () => {
  let connection: DuckDBConnection;

  beforeEach(async () => {
    connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    await load(connection, await readSchema(), readCatalog());
    await derive(connection);
  }, 60_000);

  const broken = async (sql: string) => {
    await connection.run(sql);
    const error = await checkInvariants(connection, invariants).then(
      () => null,
      (caught: unknown) => caught
    );
    expect(error).toBeInstanceOf(InvariantError);
    return (error as InvariantError).message;
  };

  it('hold on the committed tables', async () => {
    await expect(checkInvariants(connection, invariants)).resolves.toBeUndefined();
  });

  it('refuse a confidential cell that became a zero', async () => {
    const message = await broken(`
      INSERT INTO observation BY NAME SELECT measure_id, place_id, sector_id, period, 'published' AS basis, 'as-published' AS method_id,
        'inegi-etef' AS source_id, 'x' AS vintage, 'final' AS status, 0.0 AS value FROM gap WHERE reason = 'confidential' AND measure_id = 'exports' LIMIT 1`);
    expect(message).toContain('a cell with a printed reason for being empty has no published value');
  });

  it('refuse an unknown place and name it', async () => {
    expect(
      await broken(`UPDATE observation SET place_id = '99999' WHERE place_id = '08037' AND period = '2020-05'`)
    ).toContain('99999');
  });

  it('refuse a total that moved', async () => {
    const message = await broken(
      `UPDATE observation SET value = value * 1.01 WHERE measure_id = 'exports' AND place_id = '08' AND sector_id = '334' AND period = '2025'`
    );
    expect(message).toContain('subsectors and the suppressed row add up to each state');
  });

  it('refuse a class that lost a plant, and an imported input that moved', async () => {
    expect(
      await broken(
        `UPDATE census_class SET units = units + 1 WHERE place_id = '08' AND class_id = '336390' AND year = 2018`
      )
    ).toContain('units of manufacturing classes add up to the census of 2018');
    expect(
      await broken(
        `UPDATE input_output SET imported_inputs_mxn = imported_inputs_mxn * 1.1 WHERE activity_id = '333-336'`
      )
    ).toContain('imported inputs over output in 333-336');
  });

  it('refuse a modelled value without its range', async () => {
    const message = await broken(
      `UPDATE observation SET basis = 'modelled', low = NULL WHERE measure_id = 'informality' AND place_id = '08'`
    );
    expect(message).toContain('a modelled value has its range');
  });
});
