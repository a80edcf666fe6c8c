import { begin, redo, step, undo, type History } from '$lib/explore/history';
import type { Baseline } from '$lib/model/base';
import type { Scenario } from '$lib/model/scenario';
import type { Simulation } from '$lib/model/uncertainty';
import { answerRows, centralAnswer, nationCentral, type AnswerRow } from '$lib/scenario/answer';
import { loadBaseline, type ReadFile } from '$lib/scenario/baselines';
import { ScenarioClient } from '$lib/scenario/client';
import { addItem, identity, type Item } from '$lib/scenario/edit';
import { drawRanges, type Drawing, type Result } from './draw-ranges';
import { checkScenario, ScenarioError } from '$lib/scenario/schema';
import type { Example, LabView } from './shown';
import { START_VIEW } from './shown';

/** A reader who has rested this long, in ms, has the ranges drawn. */
const REST = 250;

/**
 * The laboratory's state: reforms, their results, and what went wrong with the last change. A change that the model refuses
 * leaves reforms and results as they were. Centres of the nation are computed at once; the rest is drawn in a worker.
 */
export class Lab {
  items = $state.raw<Item[]>([]);
  results = $state.raw<ReadonlyMap<number, Result>>(new Map());
  view = $state.raw<LabView>(START_VIEW);
  /** Key of the reform that is being changed, or null. */
  open = $state.raw<number | null>(null);
  drawing = $state.raw<Drawing | null>(null);
  /** Whether the reader stopped the draws: ranges are made when asked for. */
  stopped = $state.raw(false);
  /** What went wrong, and with which reform. */
  failure = $state.raw<{ error: unknown; key: number | null } | null>(null);
  /** Whether what is shown is still the example of the page. */
  untouched = $state.raw(true);
  /** Versions of the data whose baseline is not kept here. */
  missing = $state.raw<readonly string[]>([]);
  readonly #example: Example;
  #history: History<Item[]>;
  readonly #baselines = new Map<string, Baseline>();
  #client: ScenarioClient | null = null;
  readonly #made = new WeakMap<Simulation, { view: string; rows: AnswerRow[] }>();
  readonly #handed = new Set<string>();
  #stop: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #starting: Promise<Baseline> | undefined;

  constructor(
    example: Example,
    readonly today: string,
    private readonly read: ReadFile,
    private readonly changed: () => void
  ) {
    this.#example = example;
    this.items = addItem([], example.scenario);
    this.#history = begin(this.items);
    const [{ key, scenario }] = this.items as [Item];
    this.results = new Map([
      [key, { identity: identity(scenario), nation: example.nation, simulation: null, sectors: null }]
    ]);
  }

  /** Today's baseline, fetched once; on the reader's intent. Throws when it cannot be had. */
  start(): Promise<Baseline> {
    this.#starting ??= this.#begin();
    this.#starting.catch((error: unknown) => {
      this.#starting = undefined;
      this.failure = { error, key: null };
    });
    return this.#starting;
  }

  async #begin(): Promise<Baseline> {
    const baseline = await loadBaseline(this.today, this.read);
    // The first computation takes many times as long as those after it: it has a task of its own, before a slider needs it.
    await new Promise((done) => setTimeout(done));
    nationCentral(baseline, this.#example.scenario);
    await new Promise((done) => setTimeout(done));
    this.#baselines.set(this.today, baseline);
    return baseline;
  }

  baseline(version: string): Baseline | null {
    return this.#baselines.get(version) ?? null;
  }

  /** Shows other reforms. False when the model refused one of them: then all is as before. */
  async set(items: Item[], options: { keep?: boolean } = {}): Promise<boolean> {
    try {
      await this.start();
    } catch {
      // `start` has said why.
      return false;
    }
    const results = new Map<number, Result>();
    for (const { key, scenario } of items) {
      try {
        results.set(key, await this.#centre(key, checkScenario(scenario)));
      } catch (error) {
        this.failure = { error, key };
        return false;
      }
    }
    this.failure = null;
    this.results = results;
    if (options.keep !== false) this.#history = step(this.#history, items);
    this.items = items;
    this.untouched = false;
    if (!items.some(({ key }) => key === this.view.focus)) this.view = { ...this.view, focus: items[0]?.key ?? 0 };
    if (!items.some(({ key }) => key === this.open)) this.open = null;
    this.#later();
    this.changed();
    return true;
  }

  /** Changes one reform. */
  change(key: number, scenario: Scenario): Promise<boolean> {
    return this.set(this.items.map((item) => (item.key === key ? { key, scenario } : item)));
  }

  get canUndo(): boolean {
    void this.items;
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    void this.items;
    return this.#history.future.length > 0;
  }

  undo(): void {
    this.#history = undo(this.#history);
    void this.set([...this.#history.present], { keep: false });
  }

  redo(): void {
    this.#history = redo(this.#history);
    void this.set([...this.#history.present], { keep: false });
  }

  /** Places of a reform in the view, or null while they are drawn. */
  places(key: number): AnswerRow[] | null {
    const { year, result, kind } = this.view;
    const found = this.results.get(key);
    if (found?.simulation)
      return this.#rows(found.simulation, `${kind} ${year} ${result}`, (from) => answerRows(from, kind, year, result));
    return this.#isExample(found) ? this.#example.places : null;
  }

  sectors(key: number): AnswerRow[] | null {
    const { year, result, kind } = this.view;
    const found = this.results.get(key);
    if (found?.sectors)
      return this.#rows(found.sectors, `${kind} ${year} ${result}`, (from) =>
        answerRows(from, kind, year, result, true)
      );
    return this.#isExample(found) ? this.#example.sectors : null;
  }

  /** The same rows for the same view: a figure is drawn again only when its own numbers change. */
  #rows(of: Simulation, view: string, make: (of: Simulation) => AnswerRow[]): AnswerRow[] {
    const known = this.#made.get(of);
    if (known?.view === view) return known.rows;
    const rows = make(of);
    this.#made.set(of, { view, rows });
    return rows;
  }

  #isExample(found: Result | undefined): boolean {
    const { year, result, kind } = this.view;
    const started = year === START_VIEW.year && result === START_VIEW.result && kind === START_VIEW.kind;
    return started && found?.nation === this.#example.nation;
  }

  /** Changes the view; what the page did not bring is drawn. */
  look(part: Partial<LabView>): void {
    this.view = { ...this.view, ...part };
    if (this.untouched && this.places(this.view.focus) === null) void this.#drawNow();
  }

  /** Draws ranges that are not drawn yet. */
  draw(): void {
    this.stopped = false;
    void this.#drawNow();
  }

  async #drawNow(): Promise<void> {
    try {
      await this.start();
      this.#later(0);
    } catch {
      // `start` has said why.
    }
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#stop?.abort();
    this.#stop = null;
    this.drawing = null;
    this.stopped = true;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#stop?.abort();
    this.#client?.close();
    this.#client = null;
  }

  /** A worker that knows the baselines of these versions. */
  async worker(versions: readonly string[]): Promise<ScenarioClient> {
    this.#client ??= new ScenarioClient();
    for (const version of versions) {
      if (this.#handed.has(version)) continue;
      this.#handed.add(version);
      await this.#client.load(this.#baselines.get(version)!);
    }
    return this.#client;
  }

  /** Version that a scenario is computed on: its own, or today's where its own is not kept. */
  versionOf({ data }: Scenario): string {
    return this.#baselines.has(data) ? data : this.today;
  }

  async #centre(key: number, scenario: Scenario): Promise<Result> {
    const known = this.results.get(key);
    const now = identity(scenario);
    if (known?.identity === now) return known;
    await this.#bring(scenario.data);
    const baseline = this.#baselines.get(this.versionOf(scenario))!;
    const nation = centralAnswer(nationCentral(baseline, scenario));
    return { identity: now, nation, simulation: null, sectors: null };
  }

  async #bring(version: string): Promise<void> {
    if (this.#baselines.has(version) || this.missing.includes(version)) return;
    try {
      this.#baselines.set(version, await loadBaseline(version, this.read));
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      this.missing = [...this.missing, version];
    }
  }

  #later(wait = REST): void {
    clearTimeout(this.#timer);
    this.#stop?.abort();
    this.#stop = null;
    this.drawing = null;
    if (this.stopped) return;
    this.#timer = setTimeout(() => void this.#draw(), wait);
  }

  async #draw(): Promise<void> {
    const wanted = this.items.filter(({ key }) => !this.results.get(key)?.sectors);
    if (!wanted.length) return;
    const stop = new AbortController();
    this.#stop = stop;
    try {
      const client = await this.worker([...new Set(wanted.map(({ scenario }) => this.versionOf(scenario)))]);
      await drawRanges(wanted, client, {
        versionOf: (scenario) => this.versionOf(scenario),
        signal: stop.signal,
        onProgress: (drawing) => (this.drawing = drawing),
        onFound: ({ key, scenario }, part) => this.#keep(key, identity(scenario), part)
      });
      if (this.#stop === stop) this.drawing = null;
    } catch (error) {
      if (this.#stop !== stop) return;
      this.drawing = null;
      stop.abort();
      if (error instanceof DOMException) return;
      this.failure = { error, key: null };
      // A worker that failed does not come back: the next attempt starts another.
      this.#client?.close();
      this.#client = null;
      this.#handed.clear();
    }
  }

  #keep(key: number, of: string, part: Partial<Result>): void {
    const known = this.results.get(key);
    if (known?.identity !== of) return;
    this.results = new Map(this.results).set(key, { ...known, ...part });
  }
}
