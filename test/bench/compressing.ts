import { createServer, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

const TEXT = /\.(html|js|css|json|svg)$|\/$/;

/** The same host with what real ones add: gzip for what is text. Answers are compressed once. */
export function compressing(host: Server): Server {
  // Its own: two hosts may have another page at the same path.
  const packed = new Map<string, Buffer>();
  return createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]!;
    if (TEXT.test(path) && request.method === 'GET') compress(path, response, packed);
    host.emit('request', request, response);
  });
}

function compress(path: string, response: ServerResponse, packed: Map<string, Buffer>): void {
  const { writeHead, end } = response;
  const chunks: Buffer[] = [];
  let status = 200;
  let headers: Record<string, unknown> = {};
  response.writeHead = ((code: number, given: Record<string, unknown> = {}) => {
    [status, headers] = [code, given];
    return response;
  }) as typeof writeHead;
  response.write = ((chunk: Buffer) => chunks.push(Buffer.from(chunk)) > 0) as typeof response.write;
  response.end = ((last?: Buffer) => {
    if (last) chunks.push(Buffer.from(last));
    Object.assign(response, { writeHead, end });
    const key = `${path} ${status}`;
    const body = packed.get(key) ?? gzipSync(Buffer.concat(chunks));
    if (status === 200) packed.set(key, body);
    for (const name of ['Content-Length', 'content-length']) {
      delete headers[name];
      response.removeHeader(name);
    }
    const plain = status === 304 || status === 301;
    response.writeHead(status, {
      ...(headers as Record<string, string>),
      ...(plain ? {} : { 'Content-Encoding': 'gzip', 'Content-Length': String(body.length) })
    });
    return end.call(response, plain ? undefined : body, 'utf8');
  }) as typeof end;
}
