import type { WorkbookInput } from './workbook';
import type { WorkbookAnswer } from './workbook.worker';

/** The workbook of a comparison, written in a worker so that the page goes on answering. Throws Error when it could not be. */
export async function makeWorkbook(input: WorkbookInput): Promise<Uint8Array> {
  const worker = new Worker(new URL('./workbook.worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<WorkbookAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<WorkbookAnswer>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message || 'the writing process stopped'));
      worker.postMessage(input);
    });
    if ('error' in answer) throw new Error(answer.error);
    return answer.bytes;
  } finally {
    worker.terminate();
  }
}
