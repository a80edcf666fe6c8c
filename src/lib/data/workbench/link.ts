/** Longest text that the workbench runs or takes from a link, in characters. */
export const MAX_SQL = 50_000;
/** Longest hash that a link may have: what mail and messengers carry whole. */
export const MAX_LINK = 6_000;

export type Linked =
  { kind: 'none' } | { kind: 'sql'; sql: string } | { kind: 'refused'; why: 'too-long' | 'damaged'; length: number };

/** Hash of a link that carries the text as it is: readable, written without waiting. */
export function plainLink(sql: string): string {
  // Half a surrogate pair is no text that an address can hold.
  return `#q=${encodeURIComponent(sql.replace(/\p{Surrogate}/gu, '\ufffd'))}`;
}

/** Hash of the shortest link to the text, or null when it is longer than `MAX_LINK`. */
export async function sqlLink(sql: string): Promise<string | null> {
  if (sql.length > MAX_SQL) return null;
  const packed = `#z=${base64url(await deflated(new TextEncoder().encode(sql)))}`;
  const plain = plainLink(sql);
  const shorter = packed.length < plain.length ? packed : plain;
  return shorter.length <= MAX_LINK ? shorter : null;
}

/** The text that a hash carries. Never throws: whatever is wrong is said. */
export async function readLink(hash: string): Promise<Linked> {
  const found = /^#([qz])=(.*)$/s.exec(hash);
  if (!found) return { kind: 'none' };
  const [, form, body] = found as unknown as [string, 'q' | 'z', string];
  if (hash.length > MAX_LINK) return { kind: 'refused', why: 'too-long', length: hash.length };
  try {
    const sql = form === 'q' ? decodeURIComponent(body) : await inflated(bytesOf(body));
    if (sql.length > MAX_SQL) return { kind: 'refused', why: 'too-long', length: sql.length };
    return sql.trim() ? { kind: 'sql', sql } : { kind: 'none' };
  } catch (error) {
    const why = error instanceof TooLong ? 'too-long' : 'damaged';
    return { kind: 'refused', why, length: hash.length };
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
