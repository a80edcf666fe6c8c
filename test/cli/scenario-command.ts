import { fileURLToPath } from 'node:url';

export { main } from '../../src/cli/scenario';
export const root = fileURLToPath(new URL('../..', import.meta.url));
