#!/usr/bin/env node
// Node 20 reads no TypeScript: tsx is registered first, then the command itself is loaded.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./scenario.ts');
process.exitCode = await main(process.argv.slice(2));
