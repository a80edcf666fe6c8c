import { lever as leverOf, type LeverId } from '../model/levers/index';
import { FIRST_YEAR, type Assumption, type LeverSetting, type Scenario, type TargetList } from '../model/scenario';
import { PRESETS } from './presets';

/** A scenario on the page; its key stays while its content changes. */
export interface Item {
  key: number;
  scenario: Scenario;
}

/** Reforms that a reader may compare with the baseline; a link may bring one more. */
export const MOST_REFORMS = 4;

export function addItem(items: readonly Item[], scenario: Scenario): Item[] {
  const key = items.reduce((most, { key }) => Math.max(most, key), 0) + 1;
  return [...items, { key, scenario }];
}

/** The same scenario once more, under a name that no other has, after the first. */
export function duplicateItem(items: readonly Item[], key: number, copyName: (name: string) => string): Item[] {
  const at = items.findIndex((item) => item.key === key);
  if (at < 0) return [...items];
  const original = items[at]!.scenario;
  const added = addItem(items, { ...structuredClone(original), name: freeName(items, copyName(original.name)) });
  const copy = added.pop()!;
  return [...added.slice(0, at + 1), copy, ...added.slice(at + 1)];
}

export function removeItem(items: readonly Item[], key: number): Item[] {
  return items.filter((item) => item.key !== key);
}

export function replaceItem(items: readonly Item[], key: number, scenario: Scenario): Item[] {
  return items.map((item) => (item.key === key ? { key, scenario } : item));
}

/** A name, with a number after it when another scenario has it; no longer than a document allows. */
export function freeName(items: readonly Item[], name: string): string {
  const taken = new Set(items.map(({ scenario }) => scenario.name));
  const base = name.slice(0, 110);
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base} ${number}`)) number++;
  return `${base} ${number}`;
}

/** The preset that a scenario still is, by what it does and not by its name; null once it was changed. */
export function presetOf({ levers, assumptions }: Scenario): string | null {
  const does = JSON.stringify([levers, assumptions]);
  return PRESETS.find((known) => JSON.stringify([known.levers, known.assumptions ?? {}]) === does)?.id ?? null;
}

/** What a result depends on; name and headline are not among it. */
export function identity({ name: _, behaviour: __, ...rest }: Scenario): string {
  return JSON.stringify(rest);
}

/** Adds a lever on everything, a quarter of the way up its range. */
export function addLever(scenario: Scenario, id: LeverId): Scenario {
  const { max, step } = leverOf(id);
  const value = Number((Math.ceil(max / 4 / step) * step).toPrecision(12));
  return { ...scenario, levers: [...scenario.levers, { lever: id, target: 'all', path: [[FIRST_YEAR, value]] }] };
}

export function setLever(scenario: Scenario, index: number, part: Partial<LeverSetting>): Scenario {
  return { ...scenario, levers: scenario.levers.map((each, i) => (i === index ? { ...each, ...part } : each)) };
}

export function removeLever(scenario: Scenario, index: number): Scenario {
  return { ...scenario, levers: scenario.levers.filter((_, i) => i !== index) };
}

/** One of a target's places or sectors on or off; a target of neither is everything. */
export function toggleTarget(setting: LeverSetting, part: 'places' | 'sectors', id: string): LeverSetting['target'] {
  const before = setting.target === 'all' ? {} : setting.target;
  const list = before[part] ?? [];
  const next = list.includes(id) ? list.filter((each) => each !== id) : [...list, id].sort();
  const { [part]: _, ...others } = before;
  const target: TargetList = next.length ? { ...others, [part]: next } : others;
  return target.places || target.sectors ? target : 'all';
}

/** The reader's own value or range of a parameter; undefined goes back to ours. */
export function setAssumption(scenario: Scenario, id: string, value: Assumption | undefined): Scenario {
  const { [id]: _, ...others } = scenario.assumptions;
  return { ...scenario, assumptions: value === undefined ? others : { ...others, [id]: value } };
}
