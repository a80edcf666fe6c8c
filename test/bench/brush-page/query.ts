import type { Contender, Frame } from './contender';
import type { BenchDatabase } from './database';

/** Plain SQL on every frame: one query for each view that changes, and one for the total. */
export async function queryContender({ connection }: BenchDatabase): Promise<Contender> {
  return {
    name: 'DuckDB, a query a view',
    begin: async () => undefined,
    answer: async (frame) => {
      for (const view of changing(frame))
        await connection.query(
          `SELECT ${view}, sum(value) AS value FROM cell WHERE ${condition(frame)} GROUP BY ${view}`
        );
      const total = await connection.query(`SELECT sum(value) AS value FROM cell WHERE ${condition(frame)}`);
      return Number(total.get(0)!.value);
    }
  };
}

/** The views that a brush changes: all but its own. */
export function changing({ kind }: Frame): string[] {
  return kind === 'years' ? ['place', 'sector'] : ['sector', 'year'];
}

function condition({ kind, from, to }: Frame): string {
  return `${kind === 'years' ? 'year' : 'place'} BETWEEN ${from} AND ${to}`;
}
