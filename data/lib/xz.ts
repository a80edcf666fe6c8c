import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { extract } from 'tar-stream';
import xz from 'xz-decompress';

/** Bytes of an .xz file, decompressed. */
async function xzBytes(compressed: Uint8Array): Promise<Buffer> {
  const source = Readable.toWeb(Readable.from([compressed])) as ReadableStream<Uint8Array>;
  const chunks: Uint8Array[] = [];
  for await (const chunk of Readable.fromWeb(new xz.XzReadableStream(source) as never))
    chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** UTF-8 text of an .xz file. */
export async function xzText(compressed: Uint8Array): Promise<string> {
  return new TextDecoder().decode(await xzBytes(compressed)).replace(/^\uFEFF/, '');
}

/** Files of a .tar.xz by their path. */
export async function tarXz(compressed: Uint8Array): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const unpack = extract();
  unpack.on('entry', (header, stream, next) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk) => chunks.push(chunk as Buffer));
    stream.on('end', () => {
      if (header.type === 'file') files.set(header.name, Buffer.concat(chunks));
      next();
    });
  });
  const done = finished(unpack);
  unpack.end(await xzBytes(compressed));
  await done;
  return files;
}
