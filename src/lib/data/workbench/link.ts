import * as v from 'valibot';
import { CHART_KINDS, type ChartChoice } from './gallery';
import { plainLink } from './plain-link';

/** Longest text that the workbench runs or takes from a link, in characters. */
export const MAX_SQL = 50_000;
/** Longest hash that a link may have: what mail and messengers carry whole. */
export const MAX_LINK = 6_000;

export type Linked =
  | { kind: 'none' }
  /** `chart` is how the answer was drawn when the link was made; `strange` that it named a chart which cannot be read. */
  | { kind: 'sql'; sql: string; chart: ChartChoice | null; strange: boolean }
  | { kind: 'refused'; why: 'too-long' | 'damaged'; length: number };

/** Hash of the shortest link to the text and the chart drawn of it, or null when it is longer than `MAX_LINK`. */
export async function sqlLink(sql: string, chart: ChartChoice | null = null): Promise<string | null> {
  if (sql.length > MAX_SQL) return null;
  const packed = `#z=${base64url(await deflated(new TextEncoder().encode(sql)))}`;
  const plain = plainLink(sql);
  const shorter = (packed.length < plain.length ? packed : plain) + chartPart(chart);
  return shorter.length <= MAX_LINK ? shorter : null;
}

/** The text that a hash carries. Never throws: whatever is wrong is said. */
export async function readLink(hash: string): Promise<Linked> {
  // The chart stands last; a text never holds a bare & where this program wrote the link.
  const found = /^#([qz])=(.*?)(?:&c=([^&]*))?$/s.exec(hash);
  if (!found) return { kind: 'none' };
  const [, form, body, drawn] = found as unknown as [string, 'q' | 'z', string, string?];
  if (hash.length > MAX_LINK) return { kind: 'refused', why: 'too-long', length: hash.length };
  try {
    const sql = form === 'q' ? decodeURIComponent(body) : await inflated(bytesOf(body));
    if (sql.length > MAX_SQL) return { kind: 'refused', why: 'too-long', length: sql.length };
    if (!sql.trim()) return { kind: 'none' };
    const chart = drawn === undefined ? null : readChart(drawn);
    return { kind: 'sql', sql, chart, strange: drawn !== undefined && chart === null };
  } catch (error) {
    const why = error instanceof TooLong ? 'too-long' : 'damaged';
    return { kind: 'refused', why, length: hash.length };
  }
}

const column = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const Drawn = v.union([
  v.strictTuple([v.picklist(CHART_KINDS), column, column]),
  v.strictTuple([v.picklist(CHART_KINDS), column, column, column])
]);

/** `&c=line,year,value,state`: kind, then the columns. */
function chartPart(chart: ChartChoice | null): string {
  if (!chart) return '';
  const { kind, x, y, series } = chart;
  return `&c=${[kind, x, y, ...(series ? [series] : [])].map(encodeURIComponent).join(',')}`;
}

/** Null for what is no chart; whether the answer has its columns is seen when there is one. */
function readChart(text: string): ChartChoice | null {
  try {
    const [kind, x, y, series] = v.parse(Drawn, text.split(',').map(decodeURIComponent));
    return { kind, x, y, ...(series ? { series } : {}) };
  } catch {
    return null;
  }
}

class TooLong extends Error {}

async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Stops at the first byte too many: six kilobytes may hold six megabytes. */
async function inflated(bytes: Uint8Array): Promise<string> {
  const reader = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > MAX_SQL) {
      await reader.cancel();
      throw new TooLong();
    }
  }
}

function base64url(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(text: string): Uint8Array {
  if (!/^[\w-]+$/.test(text)) throw new RangeError('not base64url');
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}
