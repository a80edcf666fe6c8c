import type { Progress } from '../model/uncertainty';
import type { FromWorker, Kind, Refusal, Requests } from './protocol';

export interface AskOptions {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/** The model refused, or the worker failed: a code for a message in the reader’s language, and a sentence. */
export class AnalysisError extends Error {
  constructor(
    readonly code: Refusal,
    message: string
  ) {
    super(message);
    this.name = 'AnalysisError';
  }
}

interface Waiting {
  done(answer: unknown): void;
  fail(error: Error): void;
  onProgress?: (progress: Progress) => void;
  release(): void;
}

/** Questions to one analysis worker, and its answers. */
export class Channel {
  private readonly waiting = new Map<number, Waiting>();
  private next = 1;

  constructor(private readonly worker: Worker) {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.receive(data);
    worker.onerror = (event) =>
      this.failAll(new AnalysisError('worker', event.message || 'the analysis could not be started'));
  }

  /** Ends the worker; what was asked and not answered fails. */
  close(): void {
    this.worker.terminate();
    this.failAll(new AnalysisError('closed', 'the analysis was closed'));
  }

  ask<K extends Kind>(
    kind: K,
    ask: Requests[K]['ask'],
    { onProgress, signal }: AskOptions
  ): Promise<Requests[K]['answer']> {
    const id = this.next++;
    return new Promise((done, fail) => {
      if (signal?.aborted) return fail(aborted());
      const stop = () => {
        this.worker.postMessage({ id, kind: 'cancel' });
        this.waiting.delete(id);
        fail(aborted());
      };
      signal?.addEventListener('abort', stop, { once: true });
      this.waiting.set(id, {
        done: done as (answer: unknown) => void,
        fail,
        onProgress,
        release: () => signal?.removeEventListener('abort', stop)
      });
      this.worker.postMessage({ id, kind, ask });
    });
  }

  private failAll(error: Error): void {
    const all = [...this.waiting.values()];
    this.waiting.clear();
    for (const one of all) {
      one.release();
      one.fail(error);
    }
  }

  private receive(message: FromWorker): void {
    const one = this.waiting.get(message.id);
    if (!one) return;
    if (message.kind === 'progress') {
      one.onProgress?.(message.progress);
      return;
    }
    this.waiting.delete(message.id);
    one.release();
    if (message.kind === 'answer') one.done(message.answer);
    else if (message.kind === 'error') one.fail(new AnalysisError(message.code, message.message));
    else one.fail(aborted());
  }
}

function aborted(): DOMException {
  return new DOMException('the computation was cancelled', 'AbortError');
}
