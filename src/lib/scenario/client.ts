import type { Baseline } from '../model/base';
import { joined } from '../model/parts';
import type { Scenario } from '../model/scenario';
import type { Progress, Simulation } from '../model/uncertainty';
import { AnalysisError, Channel, type AskOptions } from './channel';
import type { Kind, Requests } from './protocol';

export { AnalysisError, type AskOptions } from './channel';

type Ask<K extends Kind> = Omit<Requests[K]['ask'], 'data' | 'part'>;
type Options = AskOptions & { data?: string };

/** Levers with places of their own beyond which a second worker is not started: each may double the groups of draws held. */
const MOST_PLACED = 1;

/**
 * Computations of the model in threads of their own: the page is never held up. A scenario is computed on the baseline of its
 * own data version, which must have been loaded, or on the `data` given in the options of a call ("on today's data"). Where
 * the machine has a second core, two workers share the rows of a simulation; its digits do not hang on that.
 */
export class ScenarioClient {
  private readonly first: Channel;
  private second: Channel | null = null;
  private readonly loaded: Baseline[] = [];

  constructor(
    private readonly make: () => Worker = startWorker,
    private two = navigator.hardwareConcurrency > 1
  ) {
    this.first = new Channel(make());
  }

  /** Hands the worker a baseline; once for each data version. */
  async load(baseline: Baseline): Promise<null> {
    this.loaded.push(baseline);
    await Promise.all([this.first, this.second].map((channel) => channel?.ask('load', { baseline }, {})));
    return null;
  }

  async simulate(scenario: Scenario, options: Options = {}): Promise<Simulation> {
    const whole = () => this.about('simulate', { scenario }, options);
    const placed = scenario.levers.filter(({ target }) => target !== 'all' && target.places);
    if (!this.two || placed.length > MOST_PLACED) return whole();
    const { data = scenario.data, onProgress, signal } = options;
    // A failure of one part ends the other.
    const stop = new AbortController();
    const ended = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
    const steps: (Progress | undefined)[] = [];
    try {
      return joined(
        await Promise.all(
          [this.first, this.other()].map((channel, index) =>
            channel.ask(
              'simulate',
              { data, scenario, part: { index, of: 2 } },
              {
                signal: ended,
                onProgress: (progress) => {
                  steps[index] = progress;
                  const behind = steps[0] && steps[1] ? (steps[0].done < steps[1].done ? steps[0] : steps[1]) : null;
                  if (behind) onProgress?.(behind);
                }
              }
            )
          )
        )
      );
    } catch (error) {
      stop.abort();
      if (!(error instanceof AnalysisError) || error.code !== 'worker') throw error;
      // A second worker may be more than the machine gives: one is enough.
      this.second?.close();
      this.second = null;
      this.two = false;
      return whole();
    }
  }

  place(ask: Ask<'place'>, options: Options = {}) {
    return this.about('place', ask, options);
  }

  tornado(ask: Ask<'tornado'>, options: Options = {}) {
    return this.about('tornado', ask, options);
  }

  sobol(ask: Ask<'sobol'>, options: Options = {}) {
    return this.about('sobol', ask, options);
  }

  breakEven(ask: Ask<'breakEven'>, options: Options = {}) {
    return this.about('breakEven', ask, options);
  }

  cells(ask: Ask<'cells'>, options: Options = {}) {
    return this.about('cells', ask, options);
  }

  csv(ask: Ask<'csv'>, options: Options = {}) {
    return this.about('csv', ask, options);
  }

  /** Ends the workers; what was asked and not answered fails. */
  close(): void {
    this.first.close();
    this.second?.close();
  }

  /** The second worker, which knows the same baselines. */
  private other(): Channel {
    if (this.second) return this.second;
    const channel = new Channel(this.make());
    this.second = channel;
    // What fails here fails again where an answer is awaited.
    for (const baseline of this.loaded) channel.ask('load', { baseline }, {}).catch(() => undefined);
    return channel;
  }

  private about<K extends Exclude<Kind, 'load'>>(
    kind: K,
    ask: Ask<K>,
    { data, ...options }: Options
  ): Promise<Requests[K]['answer']> {
    const { scenario } = ask as unknown as { scenario: Scenario };
    return this.first.ask(kind, { ...ask, data: data ?? scenario.data } as unknown as Requests[K]['ask'], options);
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
}
