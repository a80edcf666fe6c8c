import { crc32 } from 'node:zlib';
import { pack } from 'tar-stream';

/** A .tar.xz of these files, for readers of compressed archives. */
export async function tarXz(files: Record<string, string>): Promise<Uint8Array> {
  const archive = pack();
  for (const [name, text] of Object.entries(files)) archive.entry({ name }, text);
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(chunk as Buffer);
  return xz(Buffer.concat(chunks));
}

/** `bytes` as an .xz file that stores them in uncompressed LZMA2 chunks (The .xz File Format 1.2.1). */
export function xz(bytes: Uint8Array): Uint8Array {
  const flags = Buffer.from([0x00, 0x01]);
  const header = withCrc(Buffer.from([0x02, 0x00, 0x21, 0x01, 0x16, 0x00, 0x00, 0x00]));
  const stored = Buffer.concat([...chunksOf(bytes), Buffer.from([0x00])]);
  const unpadded = header.length + stored.length + 4;
  const index = withCrc(padded(Buffer.from([0x00, 0x01, ...variable(unpadded), ...variable(bytes.length)])));
  const backward = Buffer.concat([little(index.length / 4 - 1), flags]);
  return Buffer.concat([
    Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]),
    withCrc(flags),
    header,
    padded(stored),
    little(crc32(bytes)),
    index,
    little(crc32(backward)),
    backward,
    Buffer.from('YZ')
  ]);
}

function chunksOf(bytes: Uint8Array): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 65_536) {
    const chunk = bytes.subarray(at, at + 65_536);
    const size = chunk.length - 1;
    chunks.push(Buffer.from([at === 0 ? 0x01 : 0x02, size >> 8, size & 0xff]), Buffer.from(chunk));
  }
  return chunks;
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function withCrc(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, little(crc32(bytes))]);
}

function little(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

/** Multibyte integer of the format: seven bits a byte, low ones first. */
function variable(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...variable(Math.floor(value / 0x80))];
}
