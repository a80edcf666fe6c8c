import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { ComparisonSchema, SCENARIO_VERSION, ScenarioSchema } from '../lib/scenario/schema';

/** JSON Schema of what the site writes and reads, by file name. */
export function jsonSchemas(): Record<string, string> {
  const write = (title: string, schema: Parameters<typeof toJsonSchema>[0]) =>
    JSON.stringify({ title, ...toJsonSchema(schema, { errorMode: 'ignore' }) }, null, 2) + '\n';
  return {
    [`scenario-${SCENARIO_VERSION}.json`]: write('IMMEX Atlas: scenario', ScenarioSchema),
    [`comparison-${SCENARIO_VERSION}.json`]: write('IMMEX Atlas: comparison', ComparisonSchema)
  };
}

if (import.meta.filename === process.argv[1]) {
  const folder = fileURLToPath(new URL('../../static/schema/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(folder + name, text);
}
