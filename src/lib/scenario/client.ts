import type { Baseline } from '../model/base';
import type { Scenario } from '../model/scenario';
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

type Ask<K extends Kind> = Omit<Requests[K]['ask'], 'data'>;

/**
 * Computations of the model in their own thread: the page is never held up. A scenario is computed on the baseline of its own
 * data version, which must have been loaded, or on the `data` given in the options of a call ("on today's data").
 */
export class ScenarioClient {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private next = 1;

  constructor(make: () => Worker = startWorker) {
    this.worker = make();
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.receive(data);
    this.worker.onerror = (event) => {
      const error = new AnalysisError('worker', event.message || 'the analysis could not be started');
      for (const one of this.waiting.values()) {
        one.release();
        one.fail(error);
      }
      this.waiting.clear();
    };
  }

  /** Hands the worker a baseline; once for each data version. */
  load(baseline: Baseline): Promise<null> {
    return this.ask('load', { baseline }, {});
  }

  simulate(scenario: Scenario, options: AskOptions & { data?: string } = {}) {
    return this.about('simulate', { scenario }, options);
  }

  place(ask: Ask<'place'>, options: AskOptions & { data?: string } = {}) {
    return this.about('place', ask, options);
  }

  tornado(ask: Ask<'tornado'>, options: AskOptions & { data?: string } = {}) {
    return this.about('tornado', ask, options);
  }

  sobol(ask: Ask<'sobol'>, options: AskOptions & { data?: string } = {}) {
    return this.about('sobol', ask, options);
  }

  breakEven(ask: Ask<'breakEven'>, options: AskOptions & { data?: string } = {}) {
    return this.about('breakEven', ask, options);
  }

  cells(ask: Ask<'cells'>, options: AskOptions & { data?: string } = {}) {
    return this.about('cells', ask, options);
  }

  csv(ask: Ask<'csv'>, options: AskOptions & { data?: string } = {}) {
    return this.about('csv', ask, options);
  }

  /** Ends the worker; what was asked and not answered fails. */
  close(): void {
    this.worker.terminate();
    for (const one of this.waiting.values()) {
      one.release();
      one.fail(new AnalysisError('closed', 'the analysis was closed'));
    }
    this.waiting.clear();
  }

  private about<K extends Exclude<Kind, 'load'>>(
    kind: K,
    ask: Ask<K>,
    { data, ...options }: AskOptions & { data?: string }
  ): Promise<Requests[K]['answer']> {
    const { scenario } = ask as unknown as { scenario: Scenario };
    return this.ask(kind, { ...ask, data: data ?? scenario.data } as unknown as Requests[K]['ask'], options);
  }

  private ask<K extends Kind>(
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

function startWorker(): Worker {
  return new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
}
