import { build } from '../../src/cli/build';
import { listen, siteServer } from '../../src/cli/serve';
import { isOver, table, type Bench } from './bench';
import { brush } from './brush';
import { contract } from './contract';
import { first } from './first';
import { flows } from './flows';
import { footprint } from './footprint';
import { peers } from './peers';
import { query } from './query';
import { writeReport, type Result } from './report';
import { scale } from './scale';
import { scenario } from './scenario';
import { weight } from './weight';

const benches: Bench[] = [weight, first, peers, query, brush, footprint, scenario, flows, contract, scale];

/**
 * `npm run bench [NAME …]`: measures the built site, prints each figure beside its budget and writes test/bench/REPORT.md.
 * Fails when something is over its budget or could not be measured.
 */
const names = process.argv.slice(2);
const unknown = names.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length) {
  console.error(
    `no benchmark is called ${unknown.join(', ')}; there are: ${benches.map(({ name }) => name).join(', ')}`
  );
  process.exit(2);
}
await build();
const server = siteServer();
const site = (await listen(server, 0)) + (process.env.BASE_PATH ?? '');
const results: Result[] = [];
for (const bench of benches.filter(({ name }) => !names.length || names.includes(name))) {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  try {
    const measurements = await bench.run(site);
    results.push({ bench: bench.name, measurements, note: bench.note, seconds: seconds() });
    console.log(`\n${bench.name} (${seconds().toFixed(0)} s)\n${table(measurements)}`);
  } catch (error) {
    const failed = error instanceof Error ? error.message : String(error);
    results.push({ bench: bench.name, measurements: [], seconds: seconds(), failed });
    console.error(`\n${bench.name}: could not be run: ${failed}`);
  }
  writeReport(results.slice(-1));
}
server.closeAllConnections();
server.close();
process.exit(results.some(({ failed, measurements }) => failed ?? measurements.some(isOver)) ? 1 : 0);
