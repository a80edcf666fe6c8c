import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { gridIndex, resultIndex } from '../model/central';
import type { Baseline } from '../model/base';
import type { ResultId } from '../model/measures';
import { LAST_YEAR, YEARS, type Comparison } from '../model/scenario';
import { nationCentral } from './answer';
import { readComparison } from './migrations';
import { checked, ReceiptSchema, ScenarioError, type Receipt } from './schema';

/** What a link carries. */
export interface Link {
  comparison: Comparison;
  receipt: Receipt | null;
}

/** A hash longer than this is refused by some programs that links are sent through: then only a file holds it. */
export const MOST_HASH_BYTES = 6000;
/** No comparison inflates to more; a link that does is not ours. */
const MOST_JSON_BYTES = 200_000;
/** First character of the hash: how what follows is packed. */
const FORMAT = '1';

/** Results whose change for the nation in the last year a receipt holds, in this order. */
export const RECEIPT: readonly ResultId[] = [
  'suspended',
  'financing_treasury',
  'financing_firms',
  'lost',
  'collected',
  'exports',
  'jobs',
  'value_added'
];

/**
 * Headline numbers of a comparison, six digits, by scenario: central change of the nation in the last year, as the scenario's
 * own `behaviour` says. `baselines` gives the baseline of each scenario's data version; null where it cannot be had.
 */
export function receiptOf(comparison: Comparison, baselines: (version: string) => Baseline | null): Receipt {
  return {
    year: LAST_YEAR,
    figures: comparison.scenarios.map((scenario) => {
      const baseline = baselines(scenario.data);
      if (!baseline) return RECEIPT.map(() => null);
      const { change } = nationCentral(baseline, scenario);
      const year = YEARS.length - 1;
      return RECEIPT.map((id) =>
        Number(change[scenario.behaviour][gridIndex(0, year, resultIndex(id))]!.toPrecision(6))
      );
    })
  };
}

/** Scenarios whose numbers differ from their receipt in the sixth digit, as positions in both. */
export function receiptDifferences(
  was: Receipt,
  now: Receipt
): { scenario: number; result: ResultId; was: number; now: number }[] {
  return was.figures.flatMap((figures, scenario) =>
    figures.flatMap((before, i) => {
      const after = now.figures[scenario]?.[i];
      if (before === null || after == null || before === after || RECEIPT[i] === undefined) return [];
      return [{ scenario, result: RECEIPT[i], was: before, now: after }];
    })
  );
}

/**
 * The hash of a link, without `#`: everything that a comparison is, and its receipt. Throws ScenarioError `too-large` when
 * only a file can hold it.
 */
export function encodeLink({ comparison, receipt }: Link): string {
  const bytes = deflateSync(strToU8(JSON.stringify(receipt ? { ...comparison, receipt } : comparison)), {
    level: 9,
    mem: 8
  });
  const hash = FORMAT + toBase64Url(bytes);
  if (hash.length > MOST_HASH_BYTES)
    throw new ScenarioError(
      'too-large',
      `the link would take ${hash.length} characters, more than ${MOST_HASH_BYTES}; save the comparison as a file`
    );
  return hash;
}

/** What a hash holds, of any version. Throws ScenarioError. */
export function decodeLink(hash: string): Link {
  const text = hash.replace(/^#/, '');
  if (text.length > MOST_HASH_BYTES * 2)
    throw new ScenarioError('too-large', `the link has ${text.length} characters, more than any that this site makes`);
  if (!text.startsWith(FORMAT))
    throw new ScenarioError('damaged-link', 'the link does not begin as the links of this site do');
  let value: unknown;
  try {
    value = JSON.parse(strFromU8(inflate(fromBase64Url(text.slice(1)))));
  } catch (error) {
    if (error instanceof ScenarioError) throw error;
    throw new ScenarioError('damaged-link', 'the link is damaged: it cannot be unpacked; ask for it again');
  }
  if (typeof value !== 'object' || value === null)
    throw new ScenarioError('not-a-scenario', 'the link holds no comparison');
  const { receipt, ...rest } = value as Record<string, unknown>;
  return {
    comparison: readComparison(rest),
    receipt: receipt === undefined ? null : checked(ReceiptSchema, receipt)
  };
}

/** Stops as soon as more comes out than a comparison can be: a small link could inflate to gigabytes. */
function inflate(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((part) => {
    size += part.length;
    if (size > MOST_JSON_BYTES)
      throw new ScenarioError('too-large', 'the link unpacks to more than a comparison can be');
    parts.push(part);
  });
  const step = 1024;
  for (let at = 0; at < bytes.length || at === 0; at += step)
    stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array {
  if (!/^[\w-]*$/.test(text))
    throw new ScenarioError('damaged-link', 'the link holds characters that its packing never does');
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
