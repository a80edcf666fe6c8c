import { begin, redo, step, undo, type History } from '$lib/explore/history';
import type { Baseline } from '$lib/model/base';
import type { Scenario } from '$lib/model/scenario';
import type { Simulation } from '$lib/model/uncertainty';
import { answerRows, centralAnswer, nationCentral, type AnswerRow } from '$lib/scenario/answer';
import type { ReadFile } from '$lib/scenario/baselines';
import { addItem, identity, type Item } from '$lib/scenario/edit';
import { checkScenario } from '$lib/scenario/schema';
import type { Result } from './draw-ranges';
import { KeptBaselines } from './kept-baselines.svelte';
import { RangeDrawer } from './range-drawer.svelte';
import { START_VIEW, type Example, type Fold, type LabView } from './shown';
import type { ShownView } from './view-address';

/**
 * The laboratory's state: reforms, their results, what is shown of them, and what went wrong with the last change. A change
 * that the model refuses leaves reforms and results as they were. Centres of the nation are computed at once; the rest is
 * drawn in a worker.
 */
export class Lab {
  items = $state.raw<Item[]>([]);
  results = $state.raw<ReadonlyMap<number, Result>>(new Map());
  view = $state.raw<LabView>(START_VIEW);
  /** State, metro or municipality opened below the figures. */
  place = $state.raw<string | null>(null);
  unfolded = $state.raw<readonly Fold[]>([]);
  /** Key of the reform that is being changed, or null. */
  open = $state.raw<number | null>(null);
  /** What went wrong, and with which reform. */
  failure = $state.raw<{ error: unknown; key: number | null } | null>(null);
  /** Whether what is shown is still the example of the page. */
  untouched = $state.raw(true);
  readonly baselines: KeptBaselines;
  readonly ranges: RangeDrawer;
  readonly #example: Example;
  #history: History<Item[]>;
  readonly #made = new WeakMap<Simulation, { view: string; rows: AnswerRow[] }>();

  constructor(
    example: Example,
    readonly today: string,
    read: ReadFile,
    private readonly changed: () => void
  ) {
    this.#example = example;
    this.baselines = new KeptBaselines(today, read, example.scenario);
    this.ranges = new RangeDrawer(this.baselines, {
      wanted: () => this.items.filter(({ key }) => !this.results.get(key)?.sectors),
      onFound: ({ key, scenario }, part) => this.#keep(key, identity(scenario), part),
      onFailure: (error) => (this.failure = { error, key: null })
    });
    this.items = addItem([], example.scenario);
    this.#history = begin(this.items);
    const [{ key, scenario }] = this.items as [Item];
    this.results = new Map([
      [key, { identity: identity(scenario), nation: example.nation, simulation: null, sectors: null }]
    ]);
  }

  /** Today's baseline, fetched once; on the reader's intent. Throws when it cannot be had. */
  start(): Promise<Baseline> {
    const starting = this.baselines.start();
    starting.catch((error: unknown) => {
      this.failure = { error, key: null };
    });
    return starting;
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
    this.ranges.later();
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

  /** What is shown, as an address holds it. */
  get shown(): ShownView {
    const { focus, ...look } = this.view;
    const at = this.items.findIndex(({ key }) => key === focus);
    return { look, position: Math.max(0, at) + 1, place: this.place, unfolded: this.unfolded };
  }

  /** Shows what an address asked for. */
  show({ look, position, place, unfolded }: ShownView): void {
    this.place = place;
    this.unfolded = unfolded;
    this.look({ ...look, focus: this.items[position - 1]?.key ?? this.view.focus });
  }

  /** Changes the view; what the page did not bring is drawn. */
  look(part: Partial<LabView>): void {
    this.view = { ...this.view, ...part };
    if (this.untouched && this.places(this.view.focus) === null) void this.#drawNow();
    this.changed();
  }

  openPlace(place: string): void {
    this.place = place;
    this.changed();
  }

  fold(part: Fold, open: boolean): void {
    if (this.unfolded.includes(part) === open) return;
    this.unfolded = open ? [...this.unfolded, part] : this.unfolded.filter((each) => each !== part);
    this.changed();
  }

  /** Draws ranges that are not drawn yet. */
  draw(): void {
    this.ranges.stopped = false;
    void this.#drawNow();
  }

  async #drawNow(): Promise<void> {
    try {
      await this.start();
      this.ranges.later(0);
    } catch {
      // `start` has said why.
    }
  }

  close(): void {
    this.ranges.close();
  }

  async #centre(key: number, scenario: Scenario): Promise<Result> {
    const known = this.results.get(key);
    const now = identity(scenario);
    if (known?.identity === now) return known;
    await this.baselines.bring(scenario.data);
    const baseline = this.baselines.of(this.baselines.versionOf(scenario))!;
    const nation = centralAnswer(nationCentral(baseline, scenario));
    return { identity: now, nation, simulation: null, sectors: null };
  }

  #keep(key: number, of: string, part: Partial<Result>): void {
    const known = this.results.get(key);
    if (known?.identity !== of) return;
    this.results = new Map(this.results).set(key, { ...known, ...part });
  }
}
