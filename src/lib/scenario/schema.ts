import * as v from 'valibot';
import { LEVER_IDS } from '../model/levers/index';
import { FIRST_YEAR, LAST_YEAR, type Comparison, type Scenario } from '../model/scenario';

/** Version of scenario documents that this code writes; older ones are migrated. */
export const SCENARIO_VERSION = 1;
export const MOST_SCENARIOS = 5;

const finite = v.pipe(v.number(), v.finite());
const place = v.pipe(v.string(), v.regex(/^(\d{2}|M\d{2}\.\d\.\d{2})$/));
const sector = v.pipe(v.string(), v.regex(/^[0-9a-z-]{3,9}$/));
const year = v.pipe(v.number(), v.integer(), v.minValue(FIRST_YEAR), v.maxValue(LAST_YEAR));
const version = v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/));

const TargetSchema = v.union([
  v.literal('all'),
  v.strictObject({
    places: v.optional(v.pipe(v.array(place), v.minLength(1), v.maxLength(124))),
    sectors: v.optional(v.pipe(v.array(sector), v.minLength(1), v.maxLength(28)))
  })
]);

const PathSchema = v.pipe(v.array(v.strictTuple([year, finite])), v.minLength(1), v.maxLength(10));

const LeverSchema = v.strictObject({ lever: v.picklist(LEVER_IDS), target: TargetSchema, path: PathSchema });

/** Form of a scenario document; what the form cannot say (years in order, ranges in order) is in `parseScenario`. */
export const ScenarioSchema = v.strictObject({
  v: v.literal(SCENARIO_VERSION),
  model: v.pipe(v.number(), v.integer(), v.minValue(1)),
  data: version,
  name: v.pipe(v.string(), v.maxLength(120)),
  baseline: v.strictObject({ year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)) }),
  levers: v.pipe(v.array(LeverSchema), v.maxLength(24)),
  behaviour: v.picklist(['static', 'full']),
  assumptions: v.pipe(
    v.record(v.pipe(v.string(), v.regex(/^[a-z_]{1,40}$/)), v.union([finite, v.strictTuple([finite, finite, finite])]))
  ),
  draws: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(20_000)),
  seed: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_147_483_647))
});

export const ComparisonSchema = v.strictObject({
  v: v.literal(SCENARIO_VERSION),
  scenarios: v.pipe(v.array(ScenarioSchema), v.minLength(1), v.maxLength(MOST_SCENARIOS))
});

/** Headline numbers that a link was made with: by scenario, in the order of `RECEIPT`, six digits. */
export const ReceiptSchema = v.strictObject({
  year,
  figures: v.pipe(v.array(v.pipe(v.array(v.nullable(finite)), v.maxLength(20))), v.maxLength(MOST_SCENARIOS))
});
export type Receipt = v.InferOutput<typeof ReceiptSchema>;

/** Why a document was refused: a code for a message in the reader's language, the place in it, and a sentence. */
export class ScenarioError extends Error {
  constructor(
    readonly code:
      'not-json' | 'not-a-scenario' | 'too-large' | 'damaged-link' | 'newer' | 'form' | 'order' | 'version-unknown',
    message: string,
    /** Where in the document, as `scenarios.0.levers.1.path`. */
    readonly path = ''
  ) {
    super(message);
    this.name = 'ScenarioError';
  }
}

/** A scenario of the current version from anything. Throws ScenarioError with where and what is wrong. */
export function checkScenario(value: unknown): Scenario {
  refuseLists(value, '');
  const scenario = checked(ScenarioSchema, value) as Scenario;
  checkOrder(scenario, '');
  return scenario;
}

/** A comparison of the current version from anything. Throws ScenarioError. */
export function checkComparison(value: unknown): Comparison {
  const { scenarios } = (value ?? {}) as { scenarios?: unknown };
  if (Array.isArray(scenarios)) scenarios.forEach((scenario, i) => refuseLists(scenario, `scenarios.${i}.`));
  const comparison = checked(ComparisonSchema, value) as Comparison;
  comparison.scenarios.forEach((scenario, i) => checkOrder(scenario, `scenarios.${i}.`));
  return comparison;
}

export function checked<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const path = v.getDotPath(issue) ?? '';
  throw new ScenarioError('form', `${path || 'the document'}: ${issue.message}`, path);
}

/** Valibot takes an empty list for an object without keys; a document that holds one there is not ours. */
function refuseLists(value: unknown, at: string): void {
  const { assumptions, levers } = (value ?? {}) as { assumptions?: unknown; levers?: unknown };
  const lists = [
    ['assumptions', assumptions],
    ...(Array.isArray(levers) ? levers : []).map((lever: unknown, i) => [
      `levers.${i}.target`,
      (lever as { target?: unknown } | null)?.target
    ])
  ] as [string, unknown][];
  for (const [path, part] of lists)
    if (Array.isArray(part))
      throw new ScenarioError('form', `${at}${path}: a list stands where an object should`, at + path);
}

function checkOrder({ levers, assumptions }: Scenario, at: string): void {
  levers.forEach(({ path }, i) =>
    path.forEach(([current], point) => {
      if (point > 0 && current <= path[point - 1]![0])
        throw new ScenarioError(
          'order',
          `${at}levers.${i}.path: ${current} comes after ${path[point - 1]![0]}; years must rise`,
          `${at}levers.${i}.path`
        );
    })
  );
  for (const [id, value] of Object.entries(assumptions))
    if (Array.isArray(value) && !(value[0] <= value[1] && value[1] <= value[2]))
      throw new ScenarioError(
        'order',
        `${at}assumptions.${id}: low, central and high must rise, and are ${value.join(', ')}`,
        `${at}assumptions.${id}`
      );
}
