import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { siteServer } from '../../src/cli/serve';

/** What may be wrong with a host, for paths that end as given. */
export type Fault =
  | 'missing'
  | 'error'
  /** The connection breaks in the middle, each time or the first time. */
  | 'broken'
  | 'broken-once'
  /** The answer ends early as if it were whole. */
  | 'short'
  | 'altered'
  | 'slow'
  /** Parts are asked for and the whole is sent. */
  | 'whole'
  | 'gzip-parts'
  | 'plain-type';

/** A host over the built site whose faults can be changed while readers are there. */
export function faultyHost(): { server: Server; faults: Map<string, Fault> } {
  const site = siteServer();
  const faults = new Map<string, Fault>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]!;
    const found = [...faults].find(([end]) => path.endsWith(end));
    if (!found) {
      site.emit('request', request, response);
      return;
    }
    if (found[1] === 'broken-once') faults.delete(found[0]);
    answer(found[1], request, response);
  });
  return { server, faults };

  function answer(fault: Fault, request: IncomingMessage, response: ServerResponse): void {
    const serve = () => void site.emit('request', request, response);
    const { writeHead, write, end } = response;
    const bytesSent = { count: 0 };
    switch (fault) {
      case 'missing':
        response.writeHead(404).end('not here');
        return;
      case 'error':
        response.writeHead(500).end('no');
        return;
      case 'plain-type':
        response.writeHead = ((status: number, headers: Record<string, string> = {}) =>
          writeHead.call(response, status, { ...headers, 'Content-Type': 'text/plain' })) as typeof writeHead;
        serve();
        return;
      case 'whole':
        delete request.headers.range;
        serve();
        return;
      case 'broken':
      case 'broken-once':
        response.write = ((chunk: Buffer) => {
          bytesSent.count += chunk.length;
          if (bytesSent.count > 500_000) {
            request.socket.destroy();
            return false;
          }
          return write.call(response, chunk, 'utf8');
        }) as typeof response.write;
        serve();
        return;
      case 'short':
      case 'altered':
      case 'gzip-parts':
      case 'slow': {
        const chunks: Buffer[] = [];
        let [status, headers]: [number, Record<string, string>] = [200, {}];
        response.writeHead = ((code: number, given: Record<string, string> = {}) => {
          [status, headers] = [code, given];
          return response;
        }) as typeof writeHead;
        response.write = ((chunk: Buffer) => chunks.push(chunk) > 0) as typeof response.write;
        response.end = ((last?: Buffer) => {
          if (last) chunks.push(last);
          Object.assign(response, { writeHead, write, end });
          const body = Buffer.concat(chunks);
          for (const name of ['content-length', 'Content-Length', 'etag', 'ETag']) {
            delete headers[name];
            response.removeHeader(name);
          }
          if (fault === 'short') response.writeHead(status, headers).end(body.subarray(0, body.length / 2));
          else if (fault === 'altered') response.writeHead(status, headers).end(changed(body));
          else if (fault === 'gzip-parts' && status === 206)
            response.writeHead(status, { ...headers, 'Content-Encoding': 'gzip' }).end(gzipSync(body));
          else if (fault === 'gzip-parts') response.writeHead(status, headers).end(body);
          else drip(body);
          return response;
        }) as typeof response.end;
        serve();
        return;
        function drip(body: Buffer) {
          response.writeHead(status, { ...headers, 'Content-Length': String(body.length) });
          let at = 0;
          const timer = setInterval(() => {
            if (response.destroyed) clearInterval(timer);
            response.write(body.subarray(at, (at += 300_000)));
            if (at >= body.length) {
              clearInterval(timer);
              response.end();
            }
          }, 50);
        }
      }
    }
  }
}

/** One bit of one byte in the middle. */
function changed(body: Buffer): Buffer {
  const copy = Buffer.from(body);
  const middle = Math.floor(copy.length / 2);
  copy[middle] = copy[middle]! ^ 1;
  return copy;
}
