import { asImportError, type ImportErrorCode } from './import-error';
import type { PlaceEntry } from './places/index';
import type { ImmexResult } from './immex-zip';
import type { Choice, Plan } from './plan';
import { ImportSession, type Inspection, type ReadResult } from './session';
import type { Progress } from './source';

export type Request =
  | { kind: 'open'; blob: Blob; name: string; choice: Choice }
  | { kind: 'inspect'; choice: Choice }
  | { kind: 'read'; plan: Plan; places: PlaceEntry[] }
  | { kind: 'immex'; places: PlaceEntry[] }
  | { kind: 'finish'; decisions: Plan['decisions'] };

export type Reply =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'done'; result: Inspection | ReadResult | ImmexResult | Uint8Array<ArrayBuffer> }
  | { kind: 'failed'; code: ImportErrorCode; detail: string };

/** At most this many messages a second, so that the page keeps drawing. */
const BETWEEN_MS = 50;

let session: ImportSession | null = null;
let last = 0;

const send = (reply: Reply, transfer: Transferable[] = []) => postMessage(reply, { transfer });
const report = (progress: Progress) => {
  const now = performance.now();
  if (now - last < BETWEEN_MS && progress.done < progress.total) return;
  last = now;
  send({ kind: 'progress', progress });
};

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  try {
    const result = await answer(data);
    send({ kind: 'done', result }, result instanceof Uint8Array ? [result.buffer] : []);
  } catch (error) {
    const { code, detail } = asImportError(error);
    send({ kind: 'failed', code, detail });
  }
});

async function answer(request: Request) {
  if (request.kind === 'open') session = new ImportSession(request.blob, request.name);
  const current = session!;
  switch (request.kind) {
    case 'open':
    case 'inspect':
      return current.inspect(request.choice);
    case 'read':
      return current.read(request.plan, request.places, report);
    case 'immex':
      return current.readImmex(request.places, report);
    case 'finish':
      return current.finish(request.decisions);
  }
}
