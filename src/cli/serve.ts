import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const site = fileURLToPath(new URL('../../build', import.meta.url));

/** Types that common tables of file endings leave out. */
const TYPES: Record<string, string> = {
  duckdb: 'application/octet-stream',
  parquet: 'application/vnd.apache.parquet',
  csv: 'text/csv;charset=utf-8',
  gz: 'application/gzip'
};

/**
 * Server of a built site as static hosts serve it: folders by their index.html with a redirect to the trailing slash,
 * 404.html for what is not there, byte ranges, nothing compressed on the way (ranges and gzip on one answer break in
 * Firefox). `base` is the path that the site was built for. Throws when nothing has been built.
 */
export function siteServer(folder = site, base = process.env.BASE_PATH ?? ''): Server {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`there is no built site in ${folder}: run \`npm run build\` first`);
  const missing = readFileSync(join(folder, '404.html'));
  const notFound = (response: ServerResponse) => {
    response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' }).end(missing);
  };

  const files = sirv(folder, {
    etag: true,
    extensions: ['html'],
    setHeaders(response, path) {
      const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
      if (type) response.setHeader('Content-Type', type);
      response.setHeader('Accept-Ranges', 'bytes');
      if (path.endsWith('.gz')) asItStands(response);
      // A page of another origin that names a script's hash may run it only where the host lets others read it.
      if (/^\/(data|embed)\//.test(path)) response.setHeader('Access-Control-Allow-Origin', '*');
      const immutable = /^\/(_app\/immutable|data\/v)\//.test(path);
      response.setHeader('Cache-Control', immutable ? 'public,max-age=31536000,immutable' : 'no-cache');
    }
  });

  return createServer((request, response) => {
    const [path, query] = (request.url ?? '/').split('?', 2) as [string, string?];
    if (path !== base && !path.startsWith(`${base}/`)) {
      notFound(response);
      return;
    }
    const inside = path.slice(base.length);
    if (!inside.endsWith('/') && isFolder(folder, inside)) {
      response.writeHead(301, { location: `${path}/${query ? `?${query}` : ''}` }).end();
      return;
    }
    request.url = inside + (query ? `?${query}` : '');
    files(request, response, () => void notFound(response));
  });
}

/** The server library takes `NAME.gz` for NAME sent compressed; hosts of plain files send it as the file that it is. */
function asItStands(response: ServerResponse): void {
  const { writeHead } = response;
  response.writeHead = ((status: number, { 'Content-Encoding': _, ...headers }: Record<string, string>) =>
    writeHead.call(response, status, headers)) as typeof writeHead;
}

/** Starts listening and gives the address. A port that is taken ends in a sentence, not in a stack. */
export function listen(server: Server, port: number, host = '127.0.0.1'): Promise<string> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE'
          ? new Error(`port ${port} is taken: stop what runs there, or choose another with PORT=${port + 1} npm start`)
          : error
      )
    );
    server.listen(port, host, () => {
      done(`http://localhost:${(server.address() as AddressInfo).port}`);
    });
  });
}

/** Serves build/ on PORT (4173) until it is stopped. */
export async function serve(): Promise<void> {
  const base = process.env.BASE_PATH ?? '';
  const address = await listen(
    siteServer(site, base),
    Number(process.env.PORT ?? 4173),
    process.env.HOST ?? '127.0.0.1'
  );
  console.log(`\nIMMEX Atlas: ${address}${base}/  (Ctrl-C to stop)`);
}

function isFolder(folder: string, path: string): boolean {
  const inside = join(folder, decode(path));
  return inside.startsWith(folder) && existsSync(join(inside, 'index.html')) && statSync(inside).isDirectory();
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

if (import.meta.filename === process.argv[1]) {
  try {
    await serve();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
