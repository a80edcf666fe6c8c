import { DuckDBInstance } from '@duckdb/node-api';
import { median, quantile, type Bench, type Measurement } from './bench';
import { servedPage } from './served-page';

const ROUNDS = 21;
const CELLS = `CREATE TABLE cell AS SELECT CAST(place.range AS INTEGER) AS place, CAST(sector.range AS INTEGER) AS sector,
  CAST(2006 + year.range AS INTEGER) AS year,
  CAST(hash(place.range * 1000 + sector.range * 37 + year.range) % 1000003 AS DOUBLE) AS value
  FROM range(2469) AS place, range(21) AS sector, range(20) AS year ORDER BY ALL`;

/** Questions as the pages ask them, of a million rows, in at most 3,000 groups. */
const QUESTIONS: Record<string, string> = {
  'sum by place': 'SELECT place, sum(value) AS value FROM cell GROUP BY place',
  'sum by sector and year': 'SELECT sector, year, sum(value) AS value FROM cell GROUP BY ALL',
  'one place over time': 'SELECT year, sum(value) AS value FROM cell WHERE place = 1200 GROUP BY year ORDER BY year',
  'top twenty of a year':
    'SELECT place, sum(value) AS value FROM cell WHERE year = 2024 GROUP BY place ORDER BY value DESC, place LIMIT 20',
  'growth by place': `SELECT place, sum(value) FILTER (year = 2024) / sum(value) FILTER (year = 2014) - 1 AS growth FROM cell
    WHERE sector BETWEEN 3 AND 9 GROUP BY place ORDER BY place`
};

/** Latency of queries in the browser's engine beside native DuckDB of this machine, one thread and all, on the same rows. */
export const query: Bench = {
  name: 'query',
  async run() {
    const served = await servedPage('engine-page');
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const native = async (sql: string, rounds: number) => {
      const times: number[] = [];
      let sum = 0;
      for (let i = 0; i < rounds; i++) {
        const start = performance.now();
        const answer = await connection.runAndReadAll(sql);
        times.push(performance.now() - start);
        const columns = answer.getColumnsJS();
        sum = columns[columns.length - 1]!.reduce((total: number, value) => total + Number(value), 0);
      }
      return { times, sum };
    };
    try {
      await served.page.evaluate((make) => window.prepare(null, make), CELLS);
      await connection.run(CELLS);
      const lines: Measurement[] = [];
      const all: number[] = [];
      const ratios: number[] = [];
      for (const [name, sql] of Object.entries(QUESTIONS)) {
        const ask = (rounds: number) =>
          served.page.evaluate(([text, count]) => window.time(text, count), [sql, rounds] as const);
        await ask(3);
        const ours = await ask(ROUNDS);
        await connection.run('SET threads = 1');
        await native(sql, 3);
        const one = await native(sql, ROUNDS);
        await connection.run('RESET threads');
        const many = await native(sql, ROUNDS);
        if (Math.abs(ours.sum - one.sum) > 1e-9 * Math.abs(one.sum))
          throw new Error(`${name}: ${ours.sum} in the browser, ${one.sum} in native DuckDB`);
        all.push(...ours.times);
        ratios.push(median(ours.times) / median(one.times));
        lines.push({ what: `${name}: browser, median`, value: median(ours.times), unit: 'ms' });
        lines.push({ what: `${name}: native, one thread, median`, value: median(one.times), unit: 'ms' });
        lines.push({ what: `${name}: native, all threads, median`, value: median(many.times), unit: 'ms' });
      }
      return [
        { what: 'all queries in the browser, median', value: median(all), unit: 'ms', budget: 15 },
        { what: 'all queries in the browser, p95', value: quantile(all, 0.95), unit: 'ms' },
        { what: 'browser over native with one thread, median of the ratios', value: median(ratios), unit: 'ratio' },
        ...lines
      ];
    } finally {
      connection.closeSync();
      await served.close();
    }
  }
};
