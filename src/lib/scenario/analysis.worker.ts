import type { Baseline } from '../model/base';
import { breakEven, NoBreakEvenError } from '../model/break-even';
import { ModelError, ParameterError, UnknownCodeError } from '../model/errors';
import { sobolSteps } from '../model/sobol';
import { tornado } from '../model/tornado';
import { DrawCache, placeSteps, simulateSteps, type Progress } from '../model/uncertainty';
import type { FromWorker, Refusal, ToWorker } from './protocol';
import { cellTable, type Cell } from './tables';

/** Milliseconds between two looks at the post: a cancel waits no longer. */
const TURN = 30;

const baselines = new Map<string, Baseline>();
const cache = new DrawCache();
const cancelled = new Set<number>();
let queue = Promise.resolve();

const post = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer });

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'cancel') {
    cancelled.add(data.id);
    return;
  }
  // One at a time, in their order: two would only slow each other.
  queue = queue.then(() => answer(data));
};

async function answer(message: Exclude<ToWorker, { kind: 'cancel' }>): Promise<void> {
  const { id } = message;
  try {
    await pause();
    if (cancelled.delete(id)) return post({ id, kind: 'cancelled' });
    const found = await compute(message);
    if (cancelled.delete(id)) return post({ id, kind: 'cancelled' });
    post({ id, kind: 'answer', answer: found }, transferable(found));
  } catch (error) {
    if (error === STOPPED) return post({ id, kind: 'cancelled' });
    post({
      id,
      kind: 'error',
      code: refusalOf(error),
      message: error instanceof Error ? error.message : String(error)
    });
  }
}

async function compute(message: Exclude<ToWorker, { kind: 'cancel' }>): Promise<unknown> {
  const { id } = message;
  switch (message.kind) {
    case 'load':
      baselines.set(message.ask.baseline.version, message.ask.baseline);
      return null;
    case 'simulate':
      return stepwise(id, simulateSteps(known(message.ask.data), message.ask.scenario, cache, message.ask.part));
    case 'place': {
      const { data, scenario, place, entry } = message.ask;
      return stepwise(id, placeSteps(known(data), scenario, place, cache, entry));
    }
    case 'tornado':
      return tornado(known(message.ask.data), message.ask.scenario, message.ask.goal);
    case 'sobol':
      return stepwise(
        id,
        sobolSteps(known(message.ask.data), message.ask.scenario, message.ask.goal, message.ask.samples)
      );
    case 'breakEven': {
      const { data, scenario, goal, unknown, sought, bracket } = message.ask;
      return breakEven(known(data), scenario, goal, unknown, sought, bracket);
    }
    case 'cells':
      return cellTable(known(message.ask.data), message.ask.scenario, message.ask.filter).objects() as Cell[];
    case 'csv':
      return cellTable(known(message.ask.data), message.ask.scenario, message.ask.filter).toCSV();
  }
}

const STOPPED = new Error('cancelled');

/** Runs steps to their end, telling how far it is and reading the post between two of them. */
async function stepwise<Result>(id: number, steps: Generator<Progress, Result>): Promise<Result> {
  let last = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - last < TURN && value.done > 0) continue;
    post({ id, kind: 'progress', progress: value });
    await pause();
    if (cancelled.delete(id)) throw STOPPED;
    last = performance.now();
  }
}

/** Lets messages that are waiting be read. */
function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

class NotLoadedError extends Error {}

/** By class and not by name: names do not survive the build. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof NoBreakEvenError) return 'no-break-even';
  if (error instanceof ParameterError) return 'parameter';
  if (error instanceof UnknownCodeError) return 'unknown-code';
  if (error instanceof ModelError) return 'model';
  return error instanceof NotLoadedError ? 'not-loaded' : 'worker';
}

function known(version: string): Baseline {
  const baseline = baselines.get(version);
  if (!baseline) throw new NotLoadedError(`the baseline of data version ${version} was not loaded`);
  return baseline;
}

/** Buffers of numbers inside an answer, moved to the page rather than copied. */
function transferable(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (value instanceof Float64Array) found.add(value.buffer as ArrayBuffer);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) transferable(part, found);
  return [...found];
}
