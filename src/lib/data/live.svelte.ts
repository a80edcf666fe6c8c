import { base } from '$app/paths';
import type { Database } from './database';
import type { Engine } from './engine';
import { EngineError } from './engine-errors';
import { pageManifest } from './manifest';
import type { Question } from './question';

type State =
  | { kind: 'idle' }
  | { kind: 'starting'; received: number; total: number }
  | { kind: 'ready' }
  | { kind: 'failed'; error: EngineError };

/** The one engine of a visit: started on demand, its state shown wherever it matters. */
class LiveEngine implements Database {
  state = $state<State>({ kind: 'idle' });
  #started: Promise<Engine> | undefined;
  #abort = new AbortController();

  start(): Promise<Engine> {
    this.#started ??= this.#launch();
    return this.#started;
  }

  cancel(): void {
    this.#abort.abort();
  }

  async ask<Row>(question: Question<Row>, signal?: AbortSignal): Promise<Row[]> {
    const running = await this.start();
    try {
      return await running.ask(question, signal);
    } catch (error) {
      // Its worker is gone: the next question, or the reader, starts another.
      if (running.ended && error instanceof EngineError) {
        this.#started = undefined;
        this.state = { kind: 'failed', error };
      }
      throw error;
    }
  }

  async #launch(): Promise<Engine> {
    const abort = new AbortController();
    this.#abort = abort;
    this.state = { kind: 'starting', received: 0, total: 1 };
    try {
      // First of all: on a page whose version is gone, even the engine's code is no longer there to be fetched.
      const manifest = await pageManifest(abort.signal);
      const { startEngine } = await import('./engine');
      const engine = await startEngine({
        base,
        manifest,
        signal: abort.signal,
        // Bytes may still come after one download has failed; they must not undo the failure on screen.
        onProgress: (received, total) => {
          if (!abort.signal.aborted) this.state = { kind: 'starting', received, total };
        }
      });
      this.state = { kind: 'ready' };
      return engine;
    } catch (cause) {
      this.#started = undefined;
      const code = abort.signal.aborted ? 'cancelled' : 'offline';
      const error = cause instanceof EngineError ? cause : new EngineError(code, cause);
      abort.abort();
      this.state = { kind: 'failed', error };
      throw error;
    }
  }
}

export const engine = new LiveEngine();
