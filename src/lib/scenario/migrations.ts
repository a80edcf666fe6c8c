import { checkComparison, checkScenario, SCENARIO_VERSION, ScenarioError } from './schema';
import type { Comparison, Scenario } from '../model/scenario';

type Document = Record<string, unknown>;

/**
 * From each version to the next, for ever: an old link must open. A step gets a document that was valid in its version, or
 * anything at all, and leaves what it does not know as it is: the check afterwards says what is wrong.
 */
const STEPS: Record<number, (scenario: Document) => Document> = { 0: fromDrafts };

/** Version 0 held each lever as `{ lever: value }` for the whole country from the first year, and had no draws or seed. */
function fromDrafts(scenario: Document): Document {
  const { levers, start, year, ...rest } = scenario;
  const first = typeof start === 'number' ? start : 2026;
  return {
    ...rest,
    v: 1,
    model: rest.model ?? 1,
    baseline: { year: typeof year === 'number' ? year : 2024 },
    levers: isDocument(levers)
      ? Object.entries(levers).map(([lever, value]) => ({ lever, target: 'all', path: [[first, value]] }))
      : levers,
    behaviour: rest.behaviour ?? 'full',
    assumptions: rest.assumptions ?? {},
    draws: rest.draws ?? 4000,
    seed: rest.seed ?? 1
  };
}

function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function upgraded(scenario: unknown): unknown {
  if (!isDocument(scenario)) return scenario;
  let current: Document = scenario;
  for (;;) {
    const { v } = current;
    if (v === SCENARIO_VERSION) return current;
    if (typeof v === 'number' && v > SCENARIO_VERSION)
      throw new ScenarioError(
        'newer',
        `this document is of version ${v}, newer than this site, ${SCENARIO_VERSION}`,
        'v'
      );
    const step = typeof v === 'number' ? STEPS[v] : undefined;
    if (!step) throw new ScenarioError('not-a-scenario', 'the document has no version of a scenario (`v`)', 'v');
    current = step(current);
  }
}

/** A scenario of any version that was ever written, brought to the current one. Throws ScenarioError. */
function readScenario(value: unknown): Scenario {
  return checkScenario(upgraded(value));
}

/** A comparison of any version; a single scenario is a comparison of one. Throws ScenarioError. */
export function readComparison(value: unknown): Comparison {
  if (isDocument(value) && !('scenarios' in value)) return { v: SCENARIO_VERSION, scenarios: [readScenario(value)] };
  if (!isDocument(value) || !Array.isArray(value.scenarios))
    throw new ScenarioError('not-a-scenario', 'this is neither a scenario nor a comparison');
  if (typeof value.v === 'number' && value.v > SCENARIO_VERSION)
    throw new ScenarioError(
      'newer',
      `this document is of version ${value.v}, newer than this site, ${SCENARIO_VERSION}`,
      'v'
    );
  return checkComparison({ ...value, v: SCENARIO_VERSION, scenarios: value.scenarios.map(upgraded) });
}

/** The same from the text of a file. Throws ScenarioError. */
export function readFileText(text: string): Comparison {
  if (text.length > 1_000_000) throw new ScenarioError('too-large', 'the file is larger than 1 MB: no comparison is');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ScenarioError('not-json', 'the file is not JSON');
  }
  return readComparison(value);
}
