import { untrack } from 'svelte';
import {
  fetchFile,
  FootprintFileError,
  readBase,
  readBaseline,
  type FootprintBaseline
} from '$lib/data/footprint-files';
import { footprintCsv } from '$lib/figures/footprint-csv';
import { footprintResult, type FootprintResult } from '$lib/figures/footprint-result';
import { startView, type FootprintView } from '$lib/figures/footprint-view';
import { ModelError, ParameterError } from '$lib/model/errors';
import { openYear, solveYear, type Solved, type Year } from '$lib/model/explorer';
import type { Scalar } from '$lib/model/parameters';

export type Notice =
  | { kind: 'refused'; parameter: Scalar; value: number; min: number; max: number }
  | { kind: 'contradiction' }
  | { kind: 'file'; code: FootprintFileError['code']; year: number };

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
  /** Whether the model's files are here, so that the page answers. */
  ready = $state.raw(false);
  #folder: string;
  #baseline: Promise<FootprintBaseline> | undefined;
  #years = new Map<number, Year>();
  #solved: Solved | undefined;
  #asked = 0;

  constructor(result: FootprintResult, folder: string) {
    this.result = result;
    this.#folder = folder;
  }

  /** Shows a changed view; fetches the year's file when it is not here yet. False when the last good state was kept. */
  async show(change: Partial<FootprintView>): Promise<boolean> {
    const view = { ...untrack(() => this.view), ...change };
    const asked = ++this.#asked;
    let year = this.#years.get(view.year);
    if (!year) {
      this.loading = view.year;
      try {
        year = await this.#open(view.year);
      } catch (error) {
        if (asked === this.#asked) this.loading = null;
        if (!(error instanceof FootprintFileError) && !(error instanceof ModelError)) throw error;
        const code = error instanceof FootprintFileError ? error.code : 'broken';
        this.notice = { kind: 'file', code, year: view.year };
        return false;
      }
      // What the reader asked for later counts.
      if (asked !== this.#asked) return false;
      this.loading = null;
    }
    return this.#compute(year, view);
  }

  /** Moves one parameter, or takes it back to its start with `undefined`. */
  move(parameter: Scalar, value: number | undefined): Promise<boolean> {
    const mine = { ...this.view.mine };
    if (value === undefined) delete mine[parameter];
    else mine[parameter] = value;
    return this.show({ mine });
  }

  csv(nameOf: (place: string) => string): string | null {
    const version = /v\/([^/]+)$/.exec(this.#folder)?.[1] ?? '';
    return this.#solved ? footprintCsv(this.#solved, this.view, version, nameOf) : null;
  }

  #compute(year: Year, view: FootprintView): boolean {
    const same = this.#solved?.year === year && view.mine === this.view.mine;
    try {
      const solved = same ? this.#solved! : solveYear(year, view.mine);
      this.result = footprintResult(solved, view, year.facts as Year['facts'] & { gdp: number | null });
      this.#solved = solved;
    } catch (error) {
      if (error instanceof ParameterError) {
        const { parameter, value, min, max } = error;
        this.notice = { kind: 'refused', parameter: parameter as Scalar, value, min, max };
      } else if (error instanceof ModelError) this.notice = { kind: 'contradiction' };
      else throw error;
      return false;
    }
    this.view = view;
    this.notice = null;
    this.ready = true;
    return true;
  }

  async #open(year: number): Promise<Year> {
    this.#baseline ??= fetchFile(`${this.#folder}/baseline.json`, readBaseline);
    const waiting = this.#baseline;
    waiting.catch(() => (this.#baseline = undefined));
    const [{ facts, book }, base] = await Promise.all([
      waiting,
      fetchFile(`${this.#folder}/footprint/${year}.json`, readBase)
    ]);
    const own = facts.find((candidate) => candidate.year === year);
    if (!own) throw new FootprintFileError('broken', `baseline.json, ${year}`);
    const opened = openYear(base, own, book);
    this.#years.set(year, opened);
    return opened;
  }
}
