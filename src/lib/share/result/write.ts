import type { WriteAnswer, WriteRequest } from './write.worker';

export const FORMATS = ['csv', 'xlsx', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

const TYPES: Record<Format, string> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet'
};

/** The file of an answer, written in a worker so that the page goes on answering. Throws Error when it could not be written. */
export async function writeResult(request: WriteRequest): Promise<Blob> {
  const worker = new Worker(new URL('./write.worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<WriteAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<WriteAnswer>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message || 'the writing process stopped'));
      worker.postMessage(request);
    });
    if ('error' in answer) throw new Error(answer.error);
    return new Blob([answer.bytes as BlobPart], { type: TYPES[request.format] });
  } finally {
    worker.terminate();
  }
}
