import { CHOICE_RANGES, type JourneyChoices, type NumericChoice, type Standing } from '$lib/model/journey-choices';

/** Where what is exported goes, and how it enters there. */
export type Destination = 'us-free' | 'us-duty' | 'elsewhere';

/** What a reader sets: the model's choices, with its two shares of destination told as one of three. */
export interface Choices extends Omit<JourneyChoices, 'usShare' | 'dutyFreeShare'> {
  destination: Destination;
}

export type SlidingChoice = Exclude<NumericChoice, 'usShare' | 'dutyFreeShare'>;

/** The page as it is printed. Days of refund: 28 lie in the middle of the usual 18 to the legal 56 (40 business days). */
export const DEFAULTS: Choices = {
  standing: 'certified',
  destination: 'us-free',
  tariff: 0.05,
  homeShare: 0,
  divertedShare: 0,
  productTariff: 0.025,
  inputShare: 0.6,
  dwellDays: 90,
  returnDays: 32,
  refundDays: 28,
  spread: 0.03,
  bondRate: 0
};

/** A slider: its key in the address, whether it counts days or percent, and its step in those. */
export const SLIDERS: Readonly<Record<SlidingChoice, { key: string; unit: 'days' | 'percent'; step: number }>> = {
  refundDays: { key: 'r', unit: 'days', step: 1 },
  homeShare: { key: 'h', unit: 'percent', step: 1 },
  tariff: { key: 't', unit: 'percent', step: 0.1 },
  dwellDays: { key: 'e', unit: 'days', step: 1 },
  divertedShare: { key: 'u', unit: 'percent', step: 0.5 },
  productTariff: { key: 'p', unit: 'percent', step: 0.1 },
  inputShare: { key: 'i', unit: 'percent', step: 1 },
  returnDays: { key: 'm', unit: 'days', step: 1 },
  spread: { key: 'x', unit: 'percent', step: 0.1 },
  bondRate: { key: 'b', unit: 'percent', step: 0.1 }
};
export const SLIDING = Object.keys(SLIDERS) as SlidingChoice[];

const STANDINGS: Record<string, Standing> = { c: 'certified', g: 'guarantee', p: 'cash' };
const DESTINATIONS: Record<string, Destination> = { f: 'us-free', d: 'us-duty', x: 'elsewhere' };

/** As the slider shows it: days, or percent without binary dust. */
export function shown(name: SlidingChoice, value: number): number {
  return SLIDERS[name].unit === 'days' ? value : Number((value * 100).toFixed(4));
}

/** From what the slider shows to what the model takes. */
export function taken(name: SlidingChoice, value: number): number {
  return SLIDERS[name].unit === 'days' ? value : Number((value / 100).toFixed(6));
}

/** Least and most of a slider, as shown; what is diverted is a part of what does not stay openly at home. */
export function bounds(name: SlidingChoice, choices: Choices): [min: number, max: number] {
  const [min, max] = CHOICE_RANGES[name];
  const most = name === 'divertedShare' ? Math.min(max, 1 - choices.homeShare) : max;
  return [shown(name, min), shown(name, most)];
}

/** The model's choices of a reader's. */
export function modelChoices({ destination, ...rest }: Choices): JourneyChoices {
  return {
    ...rest,
    usShare: destination === 'elsewhere' ? 0 : 1,
    dutyFreeShare: destination === 'us-free' ? 1 : 0
  };
}

/** With one slider moved; the share that is diverted gives way to the share that stays openly. */
export function moved(choices: Choices, name: SlidingChoice, value: number): Choices {
  const next = { ...choices, [name]: taken(name, value) };
  const [, most] = bounds('divertedShare', next);
  return { ...next, divertedShare: Math.min(next.divertedShare, taken('divertedShare', most)) };
}

/** Whether a number can stand for a slider: finite, in its range. */
export function allowed(name: SlidingChoice, value: number, choices: Choices): boolean {
  const [min, max] = bounds(name, choices);
  return Number.isFinite(value) && value >= min && value <= max;
}

/** Only what differs from the page as printed: `t=12.5&s=p`; empty for the page as printed. */
export function toQuery(choices: Choices): string {
  const query = new URLSearchParams();
  const letter = (letters: Record<string, string>, word: string) =>
    Object.keys(letters).find((key) => letters[key] === word)!;
  if (choices.standing !== DEFAULTS.standing) query.set('s', letter(STANDINGS, choices.standing));
  if (choices.destination !== DEFAULTS.destination) query.set('d', letter(DESTINATIONS, choices.destination));
  for (const name of SLIDING)
    if (choices[name] !== DEFAULTS[name]) query.set(SLIDERS[name].key, String(shown(name, choices[name])));
  return query.toString();
}

/** What a link asks for; a value that cannot be taken is left at its default and named in `refused`. */
export function fromQuery(query: URLSearchParams): { choices: Choices; refused: string[] } {
  let choices = { ...DEFAULTS };
  const refused: string[] = [];
  const refuse = (key: string) => refused.push(`${key}=${(query.get(key) ?? '').slice(0, 24)}`);
  const standing = query.get('s');
  if (standing !== null) {
    if (Object.hasOwn(STANDINGS, standing)) choices.standing = STANDINGS[standing]!;
    else refuse('s');
  }
  const destination = query.get('d');
  if (destination !== null) {
    if (Object.hasOwn(DESTINATIONS, destination)) choices.destination = DESTINATIONS[destination]!;
    else refuse('d');
  }
  for (const name of SLIDING) {
    const { key, unit } = SLIDERS[name];
    const text = query.get(key);
    if (text === null) continue;
    const pattern = unit === 'days' ? /^\d{1,3}$/ : /^\d{1,3}(\.\d{1,4})?$/;
    if (pattern.test(text) && allowed(name, Number(text), choices))
      choices = { ...choices, [name]: taken(name, Number(text)) };
    else refuse(key);
  }
  return { choices, refused };
}

/** Which duties the presets take from the catalogue, in percent. */
export interface PresetRates {
  textiles: number;
  vehicles: number;
}

export type PresetId = 'electronics' | 'apparel' | 'autoparts' | 'half' | 'importer';

/** Examples to start from: they illustrate, they measure no firm. */
export function presets(rates: PresetRates): Record<PresetId, Choices> {
  return {
    electronics: { ...DEFAULTS, tariff: 0, dwellDays: 45 },
    apparel: { ...DEFAULTS, standing: 'cash', tariff: rates.textiles / 100, dwellDays: 120 },
    autoparts: { ...DEFAULTS, tariff: rates.vehicles / 100, destination: 'us-duty', dwellDays: 60 },
    half: { ...DEFAULTS, homeShare: 0.5 },
    importer: { ...DEFAULTS, standing: 'cash', homeShare: 1, dwellDays: 60 }
  };
}

export function sameChoices(a: Choices, b: Choices): boolean {
  return (Object.keys(DEFAULTS) as (keyof Choices)[]).every((name) => a[name] === b[name]);
}
