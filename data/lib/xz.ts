import { Readable } from 'node:stream';
import xz from 'xz-decompress';

/** Bytes of an .xz file, decompressed. */
export async function xzBytes(compressed: Uint8Array): Promise<Buffer> {
  const source = Readable.toWeb(Readable.from([compressed])) as ReadableStream<Uint8Array>;
  const chunks: Uint8Array[] = [];
  for await (const chunk of Readable.fromWeb(new xz.XzReadableStream(source) as never)) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** UTF-8 text of an .xz file. */
export async function xzText(compressed: Uint8Array): Promise<string> {
  return new TextDecoder().decode(await xzBytes(compressed)).replace(/^\uFEFF/, '');
}
