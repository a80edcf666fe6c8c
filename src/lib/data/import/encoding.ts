export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export const ENCODINGS: Encoding[] = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'];

/**
 * Encoding of a text by its first bytes: byte-order mark, the zeros of UTF-16, valid UTF-8, and else Windows-1252, which
 * holds all of Latin-1. `sample` may end within a letter.
 */
export function sniffEncoding(sample: Uint8Array): Encoding {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) return 'utf-8';
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  const pairs = Math.floor(sample.length / 2);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (sample[2 * i] === 0) even++;
    if (sample[2 * i + 1] === 0) odd++;
  }
  // NUL padding puts zeros in both places, UTF-16 of a Latin alphabet in one.
  if (pairs > 4 && odd > pairs * 0.4 && even < pairs * 0.1) return 'utf-16le';
  if (pairs > 4 && even > pairs * 0.4 && odd < pairs * 0.1) return 'utf-16be';
  return isUtf8(sample) ? 'utf-8' : 'windows-1252';
}

function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Text of bytes, without byte-order mark and without the NULs that some publishers pad with. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes).replaceAll('\0', '');
}
