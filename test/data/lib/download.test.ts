import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { download, DownloadError } from '../../../data/lib/download';

const file = Buffer.from('0123456789'.repeat(5000));
const sha256 = createHash('sha256').update(file).digest('hex');

describe('download', () => {
  let folder: string;
  let server: Server;
  let answer: (request: IncomingMessage, response: ServerResponse, attempt: number) => void;
  let attempts: (string | undefined)[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'immex-atlas-download-'));
    attempts = [];
    server = createServer((request, response) => {
      attempts.push(request.headers.range);
      answer(request, response, attempts.length);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/file.zip`;
  const path = () => join(folder, 'deep/file.zip');

  it('gives the fingerprint and counts the bytes', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-length': file.length }).end(file);
    let seen = 0;
    expect(await download(url(), path(), { onProgress: (received) => (seen = received) })).toBe(sha256);
    expect(seen).toBe(file.length);
    expect(existsSync(`${path()}.part`)).toBe(false);
  });

  it('resumes where an interrupted download stopped', async () => {
    answer = (request, response, attempt) => {
      if (attempt === 1) {
        response.writeHead(200, { 'content-length': file.length, etag: '"a"' });
        response.write(file.subarray(0, 20_000), () => setTimeout(() => response.destroy(), 50));
        return;
      }
      const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')![1]);
      expect(request.headers['if-range']).toBe('"a"');
      response.writeHead(206, { 'content-length': file.length - from, etag: '"a"' }).end(file.subarray(from));
    };
    expect(await download(url(), path(), { pause: 1 })).toBe(sha256);
    expect(attempts[1]).toMatch(/^bytes=[1-9]\d*-$/);
  });

  it('starts again when the host changed the file meanwhile', async () => {
    answer = (_, response, attempt) => {
      if (attempt === 1) {
        response.writeHead(200, { 'content-length': file.length, etag: '"old"' });
        response.write(Buffer.alloc(9000), () => setTimeout(() => response.destroy(), 50));
        return;
      }
      response.writeHead(200, { 'content-length': file.length, etag: '"new"' }).end(file);
    };
    await download(url(), path(), { pause: 1 });
    expect(readFileSync(path()).equals(file)).toBe(true);
  });

  it('tries again after a server error and gives up with a sentence', async () => {
    answer = (_, response) => response.writeHead(503).end();
    await expect(download(url(), path(), { tries: 3, pause: 1 })).rejects.toThrow(
      /could not download .* 503.*run the command again/
    );
    expect(attempts).toHaveLength(3);
    expect(existsSync(path())).toBe(false);
  });

  it('does not insist when the host says that there is no such file', async () => {
    answer = (_, response) => response.writeHead(404).end();
    await expect(download(url(), path(), { pause: 1 })).rejects.toBeInstanceOf(DownloadError);
    expect(attempts).toHaveLength(1);
  });
});
