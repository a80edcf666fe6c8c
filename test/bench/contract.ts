import { duckdb, postgres, QUESTIONS } from '../data/sql/engines';
import type { Bench, Measurement } from './bench';

const ROWS = 5_000_000;

/** The questions of the microdata contract on five million made-up rows, in DuckDB and in PostgreSQL compiled to wasm. */
export const contract: Bench = {
  name: 'contract',
  async run() {
    const lines: Measurement[] = [];
    const answers = new Map<string, string>();
    for (const open of [duckdb, postgres]) {
      let start = performance.now();
      const engine = await open(ROWS);
      lines.push({
        what: `${engine.name}: ${ROWS / 1e6} M rows written and loaded`,
        value: (performance.now() - start) / 1000,
        unit: 's'
      });
      for (const question of QUESTIONS) {
        start = performance.now();
        const rows = await engine.ask(question);
        lines.push({ what: `${engine.name}: ${question}`, value: performance.now() - start, unit: 'ms' });
        const total = rows.reduce((sum, row) => sum + Number(row.temp_imports ?? row.entries ?? row.value ?? 0), 0);
        const said = `${rows.length} rows, ${total.toPrecision(9)}`;
        if ((answers.get(question) ?? said) !== said)
          throw new Error(`${question}: ${answers.get(question)} in DuckDB, ${said} in ${engine.name}`);
        answers.set(question, said);
      }
      await engine.close();
    }
    return lines;
  }
};
