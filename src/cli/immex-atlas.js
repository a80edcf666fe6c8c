#!/usr/bin/env node
// Node 20 reads no TypeScript: tsx is registered first, then the command itself is loaded.
import { register } from 'tsx/esm/api';

register();
// Whoever reads the output may stop early (`| head`): that is no fault.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
const { main } = await import('./scenario.ts');
process.exitCode = await main(process.argv.slice(2));
