import type { Baseline } from '$lib/model/base';
import type { Scenario } from '$lib/model/scenario';
import { nationCentral } from '$lib/scenario/answer';
import { loadBaseline, type ReadFile } from '$lib/scenario/baselines';
import { ScenarioError } from '$lib/scenario/schema';

/** Baselines of the data versions that the page has met, each fetched once. */
export class KeptBaselines {
  /** Versions of the data whose baseline is not kept here. */
  missing = $state.raw<readonly string[]>([]);
  readonly #kept = new Map<string, Baseline>();
  #starting: Promise<Baseline> | undefined;

  constructor(
    readonly today: string,
    private readonly read: ReadFile,
    private readonly example: Scenario
  ) {}

  /** Today's, fetched on the reader's intent; after a failure the next call tries again. Throws when it cannot be had. */
  start(): Promise<Baseline> {
    this.#starting ??= this.#begin();
    this.#starting.catch(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  async #begin(): Promise<Baseline> {
    const baseline = await loadBaseline(this.today, this.read);
    // The first computation takes many times as long as those after it: it has a task of its own, before a slider needs it.
    await new Promise((done) => setTimeout(done));
    nationCentral(baseline, this.example);
    await new Promise((done) => setTimeout(done));
    this.#kept.set(this.today, baseline);
    return baseline;
  }

  of(version: string): Baseline | null {
    return this.#kept.get(version) ?? null;
  }

  /** Fetches that of a scenario's version, or notes that nobody kept it. */
  async bring(version: string): Promise<void> {
    if (this.#kept.has(version) || this.missing.includes(version)) return;
    try {
      this.#kept.set(version, await loadBaseline(version, this.read));
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      this.missing = [...this.missing, version];
    }
  }

  /** Version that a scenario is computed on: its own, or today's where its own is not kept. */
  versionOf({ data }: Scenario): string {
    return this.#kept.has(data) ? data : this.today;
  }
}
