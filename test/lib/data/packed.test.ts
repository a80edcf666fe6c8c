import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { unpacked, unpackedText } from '../../../src/lib/data/packed';

const text = JSON.stringify({ title: 'Juárez', rows: Array.from({ length: 500 }, (_, i) => i * 1.5) });
const plain = new Uint8Array(Buffer.from(text));
const packed = new Uint8Array(gzipSync(plain));

describe('a file that stands packed on the host', () => {
  it('gives its content, whether the host sends it as it is or has unpacked it on the way', async () => {
    expect(packed.byteLength).toBeLessThan(plain.byteLength / 2);
    for (const sent of [packed, plain]) {
      expect(Buffer.from(await unpacked(sent)).equals(plain)).toBe(true);
      expect(await unpackedText(new Response(sent))).toBe(text);
    }
  });

  it('is unpacked in browsers without a stream for it too', async () => {
    vi.stubGlobal('DecompressionStream', undefined);
    expect(await unpackedText(new Response(packed))).toBe(text);
    vi.unstubAllGlobals();
  });

  it.each([
    ['one bit is another', () => packed.map((byte, i) => (i === 200 ? byte ^ 4 : byte))],
    ['it ends early', () => packed.slice(0, -20)]
  ])('is refused when %s', async (_, damaged) => {
    await expect(unpacked(damaged())).rejects.toThrow();
  });
});
