import { untrack } from 'svelte';
import {
  fetchFile,
  FootprintFileError,
  readBase,
  readBaseline,
  readCells,
  type FootprintBaseline
} from '$lib/data/footprint-files';
import { centralResult, footprintResult, type FootprintResult } from '$lib/figures/footprint-result';
import { startView, type FootprintView } from '$lib/figures/footprint-view';
import type { Base } from '$lib/model/base';
import { ModelError, ParameterError } from '$lib/model/errors';
import { drawSlices, openYear, solveCentre, solveYear, type Centre, type Solved, type Year } from '$lib/model/explorer';
import type { Scalar } from '$lib/model/parameters';
import { footprintCsv, type Names } from '$lib/share/footprint-csv';

export type Notice =
  | { kind: 'refused'; parameter: Scalar; value: number; min: number; max: number }
  | { kind: 'contradiction' }
  | { kind: 'file'; code: FootprintFileError['code']; year: number; asked: Partial<FootprintView> };

type OpenYear = Year & { facts: { gdp: number | null } };

/** A city, or one sector: ranges of city × sector, and municipalities of metros, come in a file of their own. */
function needsCells({ place, sector }: FootprintView): boolean {
  return sector !== 'all' || !/^(MX|\d\d)$/.test(place);
}

/** A slider that has rested this long, in ms, has its ranges drawn. */
const REST = 40;

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/**
 * The footprint page's state: a view, its result, and what went wrong with the last change. A change that cannot be computed
 * leaves view and result as they were.
 */
export class FootprintExplorer {
  view = $state.raw<FootprintView>(startView());
  result = $state.raw<FootprintResult>() as FootprintResult;
  notice = $state.raw<Notice | null>(null);
  /** Year on its way, if any. */
  loading = $state.raw<number | null>(null);
  /** Whether the ranges shown are those of before, the new ones being on their way. */
  drawing = $state.raw(false);
  /** Whether the model's files are here, so that the page answers. */
  ready = $state.raw(false);
  #folder: string;
  #baseline: Promise<FootprintBaseline> | undefined;
  #bases = new Map<number, Promise<Base>>();
  #years = new Map<number, OpenYear>();
  /** The last state with ranges of its own. */
  #good: { view: FootprintView; result: FootprintResult; solved: Solved } | undefined;
  #asked = 0;
  #preparing = false;

  constructor(result: FootprintResult, folder: string) {
    this.result = result;
    this.#folder = folder;
  }

  /** Shows a changed view; fetches the year's file when it is not here yet. False when the last good state was kept. */
  async show(change: Partial<FootprintView>): Promise<boolean> {
    const view = { ...untrack(() => this.view), ...change };
    const asked = ++this.#asked;
    let year = this.#years.get(view.year);
    if (!year || (needsCells(view) && !year.cells)) {
      this.loading = view.year;
      try {
        year = await this.#open(view.year, needsCells(view));
      } catch (error) {
        if (asked === this.#asked) this.loading = null;
        if (!(error instanceof FootprintFileError) && !(error instanceof ModelError)) throw error;
        const code = error instanceof FootprintFileError ? error.code : 'broken';
        // A slider may have been on its way: no value is left beside the range of another.
        const shown = this.#years.get(untrack(() => this.view).year);
        if (this.drawing && shown) this.#compute(shown, this.view);
        this.notice = { kind: 'file', code, year: view.year, asked: change };
        return false;
      }
      // What the reader asked for later counts.
      if (asked !== this.#asked) return false;
      this.loading = null;
    }
    return this.#compute(year, view);
  }

  /** Fetches what the first change will need, quietly: what goes wrong is told when a change needs it and fails. */
  async prepare(): Promise<void> {
    if (this.ready || this.#preparing) return;
    this.#preparing = true;
    const asked = this.#asked;
    try {
      const year = await this.#open(this.view.year, needsCells(this.view));
      if (asked === this.#asked && !this.ready) this.#compute(year, this.view);
    } catch (error) {
      if (!(error instanceof FootprintFileError) && !(error instanceof ModelError)) throw error;
    } finally {
      this.#preparing = false;
    }
  }

  /** Moves one parameter, or takes it back to its start with `undefined`. */
  move(parameter: Scalar, value: number | undefined): Promise<boolean> {
    return this.show({ mine: this.#with(parameter, value) });
  }

  /**
   * Moves one parameter under a slider: central values at once, ranges when the slider rests. Resolves with true when they
   * are there, false when the last good state was restored, null when a later change took over.
   */
  async slide(parameter: Scalar, value: number): Promise<boolean | null> {
    const view = { ...this.view, mine: this.#with(parameter, value) };
    const year = this.#years.get(view.year);
    const before = this.result;
    if (!year || !this.#good) return this.show(view);
    const asked = ++this.#asked;
    let centre: Centre;
    let result: FootprintResult | null;
    const start = performance.now();
    try {
      centre = solveCentre(year, view.mine);
      result = centralResult(centre, view, year.facts, before);
      performance.measure('footprint-model', { start, end: performance.now() });
    } catch (error) {
      this.#refuse(error);
      return false;
    }
    if (!result) return this.#compute(year, view);
    this.view = view;
    this.result = result;
    this.notice = null;
    this.drawing = true;
    await pause(REST);
    try {
      const slices = drawSlices(centre);
      for (;;) {
        if (asked !== this.#asked) return null;
        const step = slices.next();
        if (step.done) {
          this.#keep(view, footprintResult(step.value, view, year.facts), step.value);
          return true;
        }
        await pause(0);
      }
    } catch (error) {
      this.#refuse(error);
      return false;
    }
  }

  /** The table of the view by place or by subsector; null while there is nothing to write. */
  csv(by: 'places' | 'sectors', names: Names): string | null {
    const version = /v\/([^/]+)$/.exec(this.#folder)?.[1] ?? '';
    return this.#good ? footprintCsv(this.#good.solved, this.#good.view, by, version, names) : null;
  }

  #with(parameter: Scalar, value: number | undefined): FootprintView['mine'] {
    const mine = { ...this.view.mine };
    if (value === undefined) delete mine[parameter];
    else mine[parameter] = value;
    return mine;
  }

  #compute(year: OpenYear, view: FootprintView): boolean {
    const known = this.#good?.solved;
    const start = performance.now();
    try {
      const solved = known?.year === year && view.mine === known.mine ? known : solveYear(year, view.mine);
      const result = footprintResult(solved, view, year.facts);
      performance.measure('footprint-model', { start, end: performance.now() });
      this.#keep(view, result, solved);
    } catch (error) {
      this.#refuse(error);
      return false;
    }
    return true;
  }

  #keep(view: FootprintView, result: FootprintResult, solved: Solved): void {
    this.#good = { view, result, solved };
    this.view = view;
    this.result = result;
    this.notice = null;
    this.drawing = false;
    this.ready = true;
  }

  /** Back to the last state whose ranges are known, with what is wrong; throws what is not about the reader's values. */
  #refuse(error: unknown): void {
    if (error instanceof ParameterError) {
      const { parameter, value, min, max } = error;
      this.notice = { kind: 'refused', parameter: parameter as Scalar, value, min, max };
    } else if (error instanceof ModelError) this.notice = { kind: 'contradiction' };
    else throw error;
    this.drawing = false;
    if (this.#good) ({ view: this.view, result: this.result } = this.#good);
  }

  async #open(year: number, withCells: boolean): Promise<OpenYear> {
    this.#baseline ??= fetchFile(`${this.#folder}/baseline.json`, readBaseline);
    const waiting = this.#baseline;
    waiting.catch(() => (this.#baseline = undefined));
    const known = this.#bases.get(year) ?? fetchFile(`${this.#folder}/footprint/${year}.json.gz`, readBase);
    this.#bases.set(year, known);
    known.catch(() => this.#bases.delete(year));
    const [{ facts, book }, base, cells] = await Promise.all([
      waiting,
      known,
      withCells ? fetchFile(`${this.#folder}/footprint/cells/${year}.json.gz`, readCells) : null
    ]);
    const own = facts.find((candidate) => candidate.year === year);
    if (!own) throw new FootprintFileError('broken', `baseline.json, ${year}`);
    const opened = { ...openYear(base, own, book, cells), facts: own };
    this.#years.set(year, opened);
    return opened;
  }
}
