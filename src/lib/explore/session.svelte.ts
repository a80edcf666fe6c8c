import { EngineError } from '../data/engine-errors';
import type { Locale } from '../text/format';
import { defaultView, readAddress, type Read } from './address';
import { measureOf, type MeasureOffer } from './catalogue';
import { Crossfilter, type Linked, type Picked } from './crossfilter';
import { RangeReader } from './ends';
import { backAt, begin, redo, step, undo, type History } from './history';
import type { Loader, Material } from './load';
import { fit, pick, type Misfit } from './pick';
import { cellBasis } from './sourced';
import { unitsOf } from './units';
import { current, edited, sameView, type Selection, type Slot, type View } from './view';
import { changeWords } from './words-change';

/** Answers of one side of the view. */
export interface Side {
  slot: Slot;
  selection: Selection;
  picked: Picked;
  linked: Linked;
  ranges: RangeReader;
}

type Fetching = { kind: 'none' } | { kind: 'running' } | { kind: 'failed'; error: EngineError };

interface Shown {
  view: View;
  material: Material;
  /** One for each question asked again and again: each keeps the sums of its last selection. */
  filters: Record<Slot | 'settled', Crossfilter>;
}

/** One reader's exploration: the view wanted, the view on screen, and the way back. */
export class Session {
  #history = $state.raw<History<View>>() as History<View>;
  #shown = $state.raw<Shown>() as Shown;
  /** Selection under a brush that is being moved: seen by every view, not yet a step. */
  #draft = $state.raw<Selection | null>(null);
  /**
   * A brush is under the reader's hand: marks and the one number follow it, the rest waits for its end. Beside the draft, so
   * that what only waits hears of its beginning and its end, and is not asked on every move whether it has changed.
   */
  #moving = $state(false);
  #abort: AbortController | undefined;
  fetching = $state.raw<Fetching>({ kind: 'none' });
  /** What changed last, in words. */
  said = $state('');
  /** What was left out of an address. */
  notice = $state.raw<Read & { misfit: Misfit | null }>();

  constructor(
    readonly catalogue: readonly MeasureOffer[],
    private readonly loader: Loader,
    readonly locale: Locale,
    private readonly sectorNames: Readonly<Record<string, string>>,
    private readonly stateNames: Readonly<Record<string, string>>,
    private readonly onaddress: (view: View) => void
  ) {
    const view = defaultView(catalogue);
    const material = loader.atHand(view);
    if (!material) throw new Error('the page does not bring the data of its first view');
    this.#history = begin(view);
    this.#show(view, material);
  }

  /** The view asked for, whose data may still be on their way: what the controls show. */
  get wanted(): View {
    return this.#history.present;
  }

  /** The view on screen; what a moving brush selects is in its side alone. */
  get view(): View {
    return this.#shown.view;
  }

  readonly #drawn = $derived.by(() => (this.#draft ? edited(this.view, this.#draft) : this.view));
  readonly #ofA = $derived(this.#drawn.a);
  readonly #ofB = $derived(this.#drawn.b);
  readonly a = $derived.by(() => this.#side('a', this.#ofA));
  readonly b = $derived.by(() => (this.#ofB ? this.#side('b', this.#ofB) : null));
  readonly side = $derived.by(() => (this.view.editing === 'b' && this.b ? this.b : this.a));
  readonly units = $derived.by(() => unitsOf(this.view, this.material, this.deflator, this.locale));

  /** The side being edited, as last settled: what is too heavy to follow every move of a brush. */
  readonly settled = $derived.by(() => this.#side(this.view.editing, current(this.view), 'settled'));
  /** The sides that words and the order of marks tell of: those on screen, or while a brush moves the one before it. */
  readonly toldA = $derived.by(() => (this.moving && this.settled.slot === 'a' ? this.settled : this.a));
  readonly toldB = $derived.by(() => (this.moving && this.settled.slot === 'b' ? this.settled : this.b));
  readonly told = $derived.by(() => (this.moving ? this.settled : this.side));

  /** Basis and sources of the settled selection. */
  readonly sourced = $derived.by(() => cellBasis(this.material.cube, this.settled));

  get moving(): boolean {
    return this.#moving;
  }

  get material(): Material {
    return this.#shown.material;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  get deflator() {
    return this.loader.deflator;
  }

  sectorName(id: string): string {
    return this.sectorNames[id] ?? id;
  }

  /** Name of the measure on its way. */
  get wantedName(): string {
    return measureOf(this.catalogue, this.wanted.measure)!.name[this.locale];
  }

  /** State of a municipality, whose name alone may be that of several; null for other places. */
  stateOf(id: string): string | null {
    if (this.view.level !== 'municipality') return null;
    const state = this.material.places.get(id)?.state;
    return (state && this.stateNames[state]) || null;
  }

  /** «Juárez, Chihuahua». */
  fullName(id: string): string {
    return [this.placeName(id), this.stateOf(id)].filter(Boolean).join(', ');
  }

  placeName(id: string): string {
    return this.material.places.get(id)?.name ?? id;
  }

  /** Takes the view of an address in place of the first one. */
  open(query: string): void {
    const read = readAddress(query, this.catalogue);
    this.notice = { ...read, misfit: null };
    if (sameView(read.view, this.wanted)) return;
    this.#history = begin(read.view);
    void this.#follow('');
  }

  /** A new step. Views that need data not yet at hand stay as they are until it comes. */
  go(next: View): void {
    this.drop();
    if (sameView(next, this.wanted)) return;
    this.notice = undefined;
    this.#history = step(this.#history, next);
    void this.#follow();
  }

  /** A step that changes what is selected on the side being edited. */
  choose(change: Partial<Selection>): void {
    this.go(edited(this.wanted, change));
  }

  /** A selection under a moving brush. */
  preview(change: Partial<Selection>): void {
    this.#draft = { ...current(this.view), ...change };
    this.#moving = true;
  }

  drop(): void {
    this.#draft = null;
    this.#moving = false;
  }

  undo(prefix: string): void {
    this.drop();
    this.#history = undo(this.#history);
    void this.#follow(prefix);
  }

  redo(prefix: string): void {
    this.drop();
    this.#history = redo(this.#history);
    void this.#follow(prefix);
  }

  /** Gives up on data that are on their way: back to the view on screen. */
  cancel(): void {
    this.#abort?.abort();
    this.#history = backAt(this.#history, this.view, sameView);
    this.fetching = { kind: 'none' };
    this.onaddress(this.wanted);
  }

  retry(): void {
    void this.#follow();
  }

  /** Brings the view wanted on screen, fetching what it needs, and says what changed. */
  async #follow(prefix?: string): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const view = this.wanted;
    const before = this.#shown;
    this.onaddress(view);
    let material = this.loader.atHand(view);
    if (!material) {
      this.fetching = { kind: 'running' };
      try {
        material = await this.loader.load(view, abort.signal);
      } catch (error) {
        if (abort.signal.aborted) return;
        this.fetching = {
          kind: 'failed',
          error: error instanceof EngineError ? error : new EngineError('query', error)
        };
        return;
      }
      if (abort.signal.aborted) return;
    }
    this.fetching = { kind: 'none' };
    this.#show(this.#fit(view, material), material);
    const words = changeWords(before.view, this.#shown.view, this);
    this.said = [prefix, ...words].filter(Boolean).join('. ');
  }

  /** The view without ids and spans that its data do not hold; the history keeps what fits. */
  #fit(view: View, { cube }: Material): View {
    const { view: kept, misfit } = fit(cube, view);
    this.notice = { ...(this.notice ?? { view, refused: [], from: null }), misfit };
    if (!misfit) return view;
    this.#history = { ...this.#history, present: kept };
    this.onaddress(kept);
    return kept;
  }

  #show(view: View, material: Material): void {
    const { cube, combine } = material;
    const same = (this.#shown as Shown | undefined)?.material.cube === cube && this.#shown.material.combine === combine;
    const filters = same
      ? this.#shown.filters
      : {
          a: new Crossfilter(cube, combine),
          b: new Crossfilter(cube, combine),
          settled: new Crossfilter(cube, combine)
        };
    this.#shown = { view, material, filters };
  }

  #side(slot: Slot, selection: Selection, filter: Slot | 'settled' = slot): Side {
    const { filters, material } = this.#shown;
    const { picked } = pick(material.cube, selection);
    const linked = filters[filter].answer(picked);
    return { slot, selection, picked, linked, ranges: new RangeReader(material.cube, picked, linked) };
  }
}
