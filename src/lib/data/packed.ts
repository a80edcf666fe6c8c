/**
 * The content of a file that stands on the host packed by gzip (`NAME.gz`), because only the site's own scripts read it. Some
 * hosts unpack such a file on the way: what it begins with tells. Throws where the bytes are damaged.
 */
export async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  if (typeof DecompressionStream === 'undefined') {
    const { gunzipSync } = await import('fflate');
    return gunzipSync(bytes) as Uint8Array<ArrayBuffer>;
  }
  const content = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(content).arrayBuffer());
}

/** The text of an answer that may be packed. Throws where it breaks off or is damaged. */
export async function unpackedText(answer: Response): Promise<string> {
  return new TextDecoder().decode(await unpacked(new Uint8Array(await answer.arrayBuffer())));
}
