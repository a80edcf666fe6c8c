import { fold } from '../../../text/fold';

/** Letters and digits, without accents, case, points or doubled spaces. */
export function normalised(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * Likeness of two normalised names, 0 to 1: shared pairs of letters (Dice 1945). Names of which one is only the start of
 * the other stay below 0.9: Atizapán is not Atizapán de Zaragoza.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const left = pairs(a);
  const right = pairs(b);
  if (left.size + right.size === 0) return 0;
  let shared = 0;
  let total = 0;
  for (const [pair, times] of left) {
    shared += Math.min(times, right.get(pair) ?? 0);
    total += times;
  }
  for (const times of right.values()) total += times;
  const score = (2 * shared) / total;
  return a.startsWith(`${b} `) || b.startsWith(`${a} `) ? Math.min(score, 0.85) : score;
}

function pairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const padded = ` ${text} `;
  for (let i = 0; i + 1 < padded.length; i++) {
    const pair = padded.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
