import { build } from '../../src/cli/build';
import { listen, siteServer } from '../../src/cli/serve';
import { isOver, table, type Bench } from './bench';
import { brush } from './brush';
import { footprint } from './footprint';
import { scenario } from './scenario';
import { weight } from './weight';

const benches: Bench[] = [weight, brush, footprint, scenario];

/** `npm run bench [NAME]`: measures the built site and prints each figure beside its budget. */
const chosen = benches.filter(({ name }) => !process.argv[2] || name === process.argv[2]);
if (!chosen.length) {
  console.error(`no benchmark is called ${process.argv[2]}; there are: ${benches.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
await build();
const server = siteServer();
const site = (await listen(server, 0)) + (process.env.BASE_PATH ?? '');
let over = false;
for (const bench of chosen) {
  const measurements = await bench.run(site);
  console.log(`\n${bench.name}\n${table(measurements)}`);
  over ||= measurements.some(isOver);
}
server.closeAllConnections();
server.close();
process.exitCode = over ? 1 : 0;
