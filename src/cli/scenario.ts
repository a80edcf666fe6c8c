import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gridIndex } from '../lib/model/central';
import { ModelError } from '../lib/model/errors';
import { resultOf } from '../lib/model/measures';
import type { Baseline } from '../lib/model/base';
import type { Comparison, Scenario } from '../lib/model/scenario';
import { DrawCache, placeSteps, run, simulate, type Simulation } from '../lib/model/uncertainty';
import { loadBaseline, type ReadFile } from '../lib/scenario/baselines';
import { readFileText } from '../lib/scenario/migrations';
import { preset, PRESETS, presetScenario } from '../lib/scenario/presets';
import { checkScenario, ScenarioError } from '../lib/scenario/schema';
import { heldBack } from '../lib/text/formula';
import { isMunicipality, municipalityOf } from './municipalities';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Each is drawn anew: more belong into a loop, with a file for each. */
const MOST_PLACES = 50;

const USAGE = `immex-atlas: scenarios of the IMMEX programme, headless

  immex-atlas simulate FILE | --preset ID  [--format csv|json] [--draws N] [--seed S] [--place ID,…] [--today]
  immex-atlas compare FILE FILE …          [--format csv|json] [--draws N] [--seed S] [--place ID,…] [--today]
  immex-atlas presets                      lists the presets

FILE is a scenario or a comparison as the site saves it; \`-\` reads standard input. Output is one row a place, year and result:
level without reform, and what the reform changes with nobody responding (static) and with everybody (full), each with its
10th and 90th percentile; of states and metros, the headline results. --place opens places, up to ${MOST_PLACES} with commas between (MX, a
state as 08, a metro as M08.1.01, a municipality by its CVEGEO as 08037): every result, in all and by sector. --today computes
on today's data whatever the file was written for. Exit codes: 0 done, 1 the scenario was refused, 2 the command was not understood.`;

/** The command was not understood. */
class UsageError extends Error {}

interface Options {
  format: 'csv' | 'json';
  draws?: number;
  seed?: number;
  places?: string[];
  today: boolean;
}

/** Runs the command and gives its exit code; output and errors go where `write` and `complain` send them. */
export async function main(
  args: string[],
  write: (text: string) => void = (text) => process.stdout.write(text),
  complain: (text: string) => void = (text) => process.stderr.write(text)
): Promise<number> {
  try {
    write(await output(args));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      complain(`${error.message}\n\n${USAGE}\n`);
      return 2;
    }
    if (error instanceof ScenarioError || error instanceof ModelError) {
      complain(`${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

async function output(args: string[]): Promise<string> {
  const { values, positionals } = parse(args);
  const [command, ...files] = positionals;
  if (values.help || command === undefined) return USAGE + '\n';
  if (command === 'presets')
    return PRESETS.map(({ id, event, name }) => `${id.padEnd(18)} ${event.padEnd(26)} ${name.en}\n`).join('');
  const options = optionsOf(values);
  if (command === 'simulate') {
    if (files.length + (values.preset ? 1 : 0) !== 1) throw new UsageError('simulate takes one file, or --preset ID');
    const today = await todaysBaseline();
    const comparison = values.preset ? presetOf(values.preset, today) : fileOf(files[0]!);
    return print(await results(comparison.scenarios, options, today), options);
  }
  if (command === 'compare') {
    if (files.length < 2) throw new UsageError('compare takes two files or more');
    const today = await todaysBaseline();
    return print(
      await results(
        files.flatMap((file) => fileOf(file).scenarios),
        options,
        today
      ),
      options
    );
  }
  throw new UsageError(`no command is called ${command}`);
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        preset: { type: 'string' },
        format: { type: 'string', default: 'csv' },
        draws: { type: 'string' },
        seed: { type: 'string' },
        place: { type: 'string' },
        today: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false }
      }
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function optionsOf(values: ReturnType<typeof parse>['values']): Options {
  const { format, place, today } = values;
  if (format !== 'csv' && format !== 'json') throw new UsageError(`--format is csv or json, not ${format}`);
  const whole = (name: 'draws' | 'seed') => {
    const text = values[name];
    if (text === undefined) return undefined;
    if (!/^\d+$/.test(text)) throw new UsageError(`--${name} takes a whole number, not ${text}`);
    return Number(text);
  };
  return { format, places: placesOf(place), today, draws: whole('draws'), seed: whole('seed') };
}

function placesOf(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  const ids = [...new Set(text.split(',').map((id) => id.trim()))];
  const wrong = ids.find((id) => !/^(MX|\d{2}|\d{5}|M\d{2}\.\d\.\d{2})$/.test(id));
  if (wrong !== undefined)
    throw new UsageError(
      `--place takes MX, a state (08), a metro (M08.1.01) or a municipality (08037), not «${wrong}»`
    );
  if (ids.length > MOST_PLACES) throw new UsageError(`--place takes ${MOST_PLACES} places at most, not ${ids.length}`);
  return ids;
}

function presetOf(id: string, baseline: Baseline): Comparison {
  const found = preset(id);
  if (!found)
    throw new UsageError(`no preset is called ${id}; there are: ${PRESETS.map(({ id: known }) => known).join(', ')}`);
  const scenario = presetScenario(found, baseline, 'en');
  return { v: scenario.v, scenarios: [scenario] };
}

function fileOf(file: string): Comparison {
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new UsageError(`${file} cannot be read`);
  }
  try {
    return readFileText(text);
  } catch (error) {
    if (error instanceof ScenarioError) throw new ScenarioError(error.code, `${file}: ${error.message}`, error.path);
    throw error;
  }
}

/** Files of the site as the build leaves them in `static`. */
const readStatic: ReadFile = async (path) => {
  try {
    return JSON.parse(readFileSync(join(root, 'static', path), 'utf8')) as unknown;
  } catch {
    return null;
  }
};

async function todaysBaseline(): Promise<Baseline> {
  const latest = (await readStatic('data/latest.json')) as { version: string } | null;
  if (!latest) throw new UsageError('there is no data yet; build it with `npm run data`');
  return loadBaseline(latest.version, readStatic);
}

/** A scenario's simulation, of one place alone where `place` is given. */
interface Found {
  scenario: Scenario;
  simulation: Simulation;
  place?: string;
}

async function results(
  scenarios: readonly Scenario[],
  { draws, seed, today, places }: Options,
  todays: Baseline
): Promise<Found[]> {
  const cache = new DrawCache();
  const found: Found[] = [];
  for (const written of scenarios) {
    const scenario = checkScenario({
      ...written,
      draws: draws ?? written.draws,
      seed: seed ?? written.seed,
      data: today ? todays.version : written.data
    });
    const baseline = scenario.data === todays.version ? todays : await loadBaseline(scenario.data, readStatic);
    if (places === undefined) found.push({ scenario, simulation: simulate(baseline, scenario, cache) });
    for (const place of places ?? []) {
      const folder = join(root, 'static/data/v', baseline.version);
      const entry = isMunicipality(place) ? await municipalityOf(baseline, folder, place) : undefined;
      found.push({ scenario, place, simulation: run(placeSteps(baseline, scenario, place, cache, entry)) });
    }
  }
  return found;
}

const COLUMNS = [
  ...['scenario', 'data', 'place', 'sector', 'year', 'result', 'column', 'tax', 'unit'],
  ...['baseline', 'baseline_low', 'baseline_high'],
  ...['static', 'static_low', 'static_high', 'full', 'full_low', 'full_high']
];

type OutputRow = Record<string, string | number | null>;

function print(found: Found[], { format }: Options): string {
  const scenariosInOrder = [...new Set(found.map(({ scenario }) => scenario))];
  const rows = found.flatMap(({ scenario, simulation, place }) =>
    rowsOf(scenario, simulation, scenariosInOrder.indexOf(scenario), place)
  );
  if (format === 'csv') {
    // The name of a scenario is whoever wrote it's: a spreadsheet must not run it.
    const field = (value: string | number | null) => {
      const text = typeof value === 'string' ? heldBack(value) : String(value ?? '');
      return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    };
    return [COLUMNS, ...rows.map((row) => COLUMNS.map((name) => row[name]!))]
      .map((line) => line.map(field).join(',') + '\n')
      .join('');
  }
  const scenarios = found.map(({ scenario, place, simulation: { data, draws, rejected, omitted, limits } }) => ({
    scenario,
    ...(place === undefined ? {} : { place }),
    computed_on: data,
    draws,
    rejected,
    omitted,
    limits
  }));
  return JSON.stringify({ scenarios, results: rows }, null, 1) + '\n';
}

function rowsOf(scenario: Scenario, simulation: Simulation, position: number, place?: string): OutputRow[] {
  const { rows, years, results, baseline, change } = simulation;
  return rows.flatMap((row, r) =>
    years.flatMap((year, y) =>
      results.flatMap((result, k) => {
        const at = gridIndex(r, y, k);
        // No base exists for it at this place, or its range was not made: no row, rather than a zero.
        if (Number.isNaN(baseline.low[at]!)) return [];
        const { column, tax, unit } = resultOf(result);
        return [
          {
            scenario: scenario.name || String(position + 1),
            data: simulation.data,
            place: place ?? row.id,
            sector: place === undefined || r === 0 ? 'all' : row.id,
            year,
            result,
            column,
            tax,
            unit,
            baseline: baseline.central[at]!,
            baseline_low: baseline.low[at]!,
            baseline_high: baseline.high[at]!,
            static: change.static.central[at]!,
            static_low: change.static.low[at]!,
            static_high: change.static.high[at]!,
            full: change.full.central[at]!,
            full_low: change.full.low[at]!,
            full_high: change.full.high[at]!
          }
        ];
      })
    )
  );
}
