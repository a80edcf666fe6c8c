import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { siteServer } from '../../src/cli/serve';

const { version: build } = JSON.parse(readFileSync('build/_app/version.json', 'utf8')) as { version: string };
export const FIRST = { build, data: build.split('-')[0]! };
/** What the host serves after a new version was put there: the same site under other names. */
export const SECOND = { build: 'beefbeefbeef-c0dec0de', data: 'beefbeefbeef' };

/**
 * A host on which a new version can be deployed while readers are there: until `deploy()` the built site, after it the
 * same with another data version, another build and other names of all code, the old files gone, as static hosts do.
 */
export function redeployable(): { server: Server; deploy(): void; requests: string[]; down(is: boolean): void } {
  const first = siteServer();
  let [second, down] = [false, false];
  const requests: string[] = [];
  const serve = (request: IncomingMessage, response: ServerResponse) => first.emit('request', request, response);
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    requests.push(url);
    if (down) {
      request.socket.destroy();
      return;
    }
    if (!second) {
      serve(request, response);
      return;
    }
    // The files of the first version are gone.
    if (url.includes(FIRST.data) || /_app\/immutable\/(?!second-)/.test(url)) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('gone');
      return;
    }
    request.url = url.replace('/immutable/second-', '/immutable/').replace(SECOND.data, FIRST.data);
    delete request.headers['if-none-match'];
    if (/\.(gz|duckdb|woff2|png)$/.test(url)) serve(request, response);
    else rewrite(request, response);
  });
  return { server, deploy: () => (second = true), requests, down: (is) => (down = is) };

  /** Text of the first version under the names of the second, with the hashes that the policy allows. */
  function rewrite(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    const { write, writeHead, end } = response;
    response.write = ((chunk: Buffer) => chunks.push(Buffer.from(chunk)) > 0) as typeof response.write;
    response.writeHead = ((status: number, headers: Record<string, string> = {}) => {
      response.statusCode = status;
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      return response;
    }) as typeof response.writeHead;
    response.end = ((chunk?: Buffer | string) => {
      if (chunk) chunks.push(Buffer.from(chunk));
      response.removeHeader('content-length');
      response.removeHeader('etag');
      Object.assign(response, { write, writeHead, end });
      return response.end(renamed(Buffer.concat(chunks).toString('utf8')));
    }) as typeof response.end;
    serve(request, response);
  }
}

function renamed(text: string): string {
  const scripts = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script!);
  const rename = (part: string) =>
    part
      .replaceAll(FIRST.build, SECOND.build)
      .replaceAll(FIRST.data, SECOND.data)
      .replace(/(immutable\/|\.\.\/)(?=(entry|chunks|nodes|assets|workers)\/)/g, '$1second-');
  const sha = (script: string) => createHash('sha256').update(script).digest('base64');
  return scripts.reduce((page, script) => page.replaceAll(sha(script), sha(rename(script))), rename(text));
}
