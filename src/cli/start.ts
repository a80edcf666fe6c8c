import { build } from './build';
import { serve } from './serve';

/** `npm start`: builds what is stale, then serves the site. */
try {
  await build();
  await serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
