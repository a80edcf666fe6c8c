import { ScenarioClient } from '$lib/scenario/client';
import type { Item } from '$lib/scenario/edit';
import { drawRanges, type Drawing, type Result } from './draw-ranges';
import type { KeptBaselines } from './kept-baselines.svelte';

/** A reader who has rested this long, in ms, has the ranges drawn. */
const REST = 250;

interface Asked {
  /** Reforms that have no ranges yet. */
  wanted(): readonly Item[];
  onFound(item: Item, part: Partial<Result>): void;
  onFailure(error: unknown): void;
}

/** Draws ranges in a worker once the reader rests; a newer wish stops an older one. */
export class RangeDrawer {
  drawing = $state.raw<Drawing | null>(null);
  /** Whether the reader stopped the draws: ranges are made when asked for. */
  stopped = $state.raw(false);
  #client: ScenarioClient | null = null;
  readonly #handed = new Set<string>();
  #stop: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly baselines: KeptBaselines,
    private readonly asked: Asked
  ) {}

  /** A worker that knows the baselines of these versions. */
  async worker(versions: readonly string[]): Promise<ScenarioClient> {
    this.#client ??= new ScenarioClient();
    for (const version of versions) {
      if (this.#handed.has(version)) continue;
      this.#handed.add(version);
      await this.#client.load(this.baselines.of(version)!);
    }
    return this.#client;
  }

  later(wait = REST): void {
    this.#halt();
    this.drawing = null;
    if (!this.stopped) this.#timer = setTimeout(() => void this.#draw(), wait);
  }

  /** Stops until the reader asks for ranges again. */
  cancel(): void {
    this.#halt();
    this.drawing = null;
    this.stopped = true;
  }

  close(): void {
    this.#halt();
    this.#forget();
  }

  #halt(): void {
    clearTimeout(this.#timer);
    this.#stop?.abort();
    this.#stop = null;
  }

  #forget(): void {
    this.#client?.close();
    this.#client = null;
    this.#handed.clear();
  }

  async #draw(): Promise<void> {
    const wanted = this.asked.wanted();
    if (!wanted.length) return;
    const stop = new AbortController();
    this.#stop = stop;
    const { baselines } = this;
    try {
      const client = await this.worker([...new Set(wanted.map(({ scenario }) => baselines.versionOf(scenario)))]);
      await drawRanges(wanted, client, {
        versionOf: (scenario) => baselines.versionOf(scenario),
        signal: stop.signal,
        onProgress: (drawing) => (this.drawing = drawing),
        onFound: (item, part) => this.asked.onFound(item, part)
      });
      if (this.#stop === stop) this.drawing = null;
    } catch (error) {
      if (this.#stop !== stop) return;
      this.drawing = null;
      stop.abort();
      if (error instanceof DOMException) return;
      this.asked.onFailure(error);
      // A worker that failed does not come back: the next attempt starts another.
      this.#forget();
    }
  }
}
