import { replaceState } from '$app/navigation';
import type { LeverId } from '$lib/model/levers/index';
import { gridIndex, resultIndex } from '$lib/model/central';
import { LAST_YEAR, YEARS, FIRST_YEAR, type Comparison, type Scenario } from '$lib/model/scenario';
import { nationCentral } from '$lib/scenario/answer';
import { addItem, freeName, MOST_REFORMS, replaceItem } from '$lib/scenario/edit';
import { readFileText } from '$lib/scenario/migrations';
import { emptyScenario, preset, presetScenario } from '$lib/scenario/presets';
import { MOST_SCENARIOS, SCENARIO_VERSION, ScenarioError, type Receipt } from '$lib/scenario/schema';
import { decodeLink, encodeLink, RECEIPT, receiptDifferences, receiptOf } from '$lib/scenario/url';
import type { Locale } from '$lib/text/format';
import type { Lab } from './lab.svelte';
import type { Compared } from './LinkNotice.svelte';
import { readView, writeView, type ReadView } from './view-address';

/** The address follows once the reader rests: a slider moves sixty times a second, and browsers count. */
const REST = 350;

/** The comparison and its view in the address, the comparison in files, and what an opened link said. */
export class LabLink {
  /** Why a link or file could not be opened. */
  notice = $state.raw<unknown>(null);
  /** What the address asked the page to show and it does not have. */
  refused = $state.raw<ReadView['refused']>([]);
  oldVersions = $state.raw<readonly string[]>([]);
  compared = $state.raw<readonly Compared[]>([]);
  differs = $state.raw(false);
  receiptYear = $state.raw<number>(LAST_YEAR);
  /** The reforms that a link brought, until the reader changes one. */
  opened = $state.raw<Lab['items'] | null>(null);
  /** Address that holds the comparison as it was last written; null before, and when it fits in none. */
  written = $state.raw<string | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly lab: Lab,
    private readonly knownPlace: (id: string) => boolean
  ) {}

  /**
   * Opens what the address asks for: a comparison in the hash, or a preset, and what to show of it. What is wrong gives a
   * notice and leaves the page.
   */
  async open(locale: Locale): Promise<void> {
    await this.#openComparison(locale);
    const { view, refused } = readView(location.search, this.knownPlace, this.lab.items.length);
    this.refused = refused;
    if (writeView(view)) this.lab.show(view);
  }

  async #openComparison(locale: Locale): Promise<void> {
    const hash = location.hash.slice(1);
    if (hash && !document.getElementById(hash)) return this.#openHash(hash);
    const id = new URLSearchParams(location.search).get('preset');
    if (id === null) return;
    const found = preset(id);
    if (!found) {
      this.notice = new ScenarioError('not-a-scenario', `no preset is called ${id.slice(0, 40)}`);
      return;
    }
    try {
      const baseline = await this.lab.start();
      await this.lab.set(addItem([], presetScenario(found, baseline, locale)));
    } catch (error) {
      this.notice = error;
    }
  }

  /** The hash was changed by hand or by an anchor; an anchor must not cost the reader the comparison. */
  async moved(locale: Locale): Promise<void> {
    const hash = location.hash.slice(1);
    if (hash && document.getElementById(hash)) this.later();
    else if (hash) await this.open(locale);
  }

  async #openHash(hash: string): Promise<void> {
    this.notice = null;
    try {
      const { comparison, receipt } = decodeLink(hash);
      await this.#show(comparison, receipt);
      if (this.notice === null) this.opened = this.lab.items;
    } catch (error) {
      this.notice = error;
    }
  }

  /** Opens a saved comparison; what is on the page stays when it cannot be read. */
  async openFile(text: string): Promise<void> {
    this.notice = null;
    try {
      await this.#show(readFileText(text), null);
    } catch (error) {
      this.notice = error;
    }
  }

  async #show({ scenarios }: Comparison, receipt: Receipt | null): Promise<void> {
    const shown = await this.lab.set(scenarios.reduce((items, scenario) => addItem(items, scenario), this.#none()));
    if (!shown) {
      this.notice = this.lab.failure?.error;
      this.lab.failure = null;
      return;
    }
    this.#compare(scenarios, receipt);
  }

  #none() {
    return [] as ReturnType<typeof addItem>;
  }

  /** What the link says beside what is computed now, on its own data and on today's. */
  #compare(scenarios: readonly Scenario[], receipt: Receipt | null): void {
    const { lab } = this;
    this.oldVersions = [...new Set(scenarios.map(({ data }) => data))].filter((version) => version !== lab.today);
    const now = receiptOf({ v: SCENARIO_VERSION, scenarios: [...scenarios] }, (version) => lab.baselines.of(version));
    this.differs = receipt !== null && receipt.year === now.year && receiptDifferences(receipt, now).length > 0;
    this.receiptYear = receipt?.year ?? now.year;
    if (!this.oldVersions.length && !this.differs) {
      this.compared = [];
      return;
    }
    this.compared = scenarios.flatMap((scenario, i) => {
      const today = this.#onToday(scenario);
      return RECEIPT.map((result, k) => ({
        name: scenario.name || String(i + 1),
        result,
        receipt: receipt?.figures[i]?.[k] ?? null,
        own: now.figures[i]?.[k] ?? null,
        today: today?.[k] ?? null
      }));
    });
  }

  #onToday(scenario: Scenario): number[] | null {
    const baseline = this.lab.baselines.of(this.lab.today);
    if (!baseline) return null;
    try {
      const { change } = nationCentral(baseline, this.#todays(scenario));
      const grid = change[scenario.behaviour];
      return RECEIPT.map((id) => grid[gridIndex(0, YEARS.length - 1, resultIndex(id))]!);
    } catch {
      return null;
    }
  }

  #todays(scenario: Scenario): Scenario {
    const baseline = this.lab.baselines.of(this.lab.today);
    if (!baseline) return scenario;
    return { ...scenario, data: baseline.version, model: baseline.model, baseline: { year: baseline.base.year } };
  }

  /** Every reform on today's data. */
  async useToday(): Promise<void> {
    const items = this.lab.items.map(({ key, scenario }) => ({ key, scenario: this.#todays(scenario) }));
    if (!(await this.lab.set(items))) return;
    this.oldVersions = [];
    this.compared = [];
    this.differs = false;
  }

  async add(id: string, locale: Locale): Promise<void> {
    const found = preset(id);
    if (!found || this.lab.items.length >= MOST_REFORMS) return;
    const baseline = await this.lab.start();
    await this.lab.set(addItem(this.lab.items, presetScenario(found, baseline, locale)));
  }

  async addEmpty(name = ''): Promise<void> {
    const baseline = await this.lab.start();
    const items = addItem(this.lab.items, emptyScenario(baseline, name && freeName(this.lab.items, name)));
    if (await this.lab.set(items)) this.lab.open = items.at(-1)!.key;
  }

  /** A lever of a reform at one value in every year, as the search for a break-even found it. */
  async setLever(key: number, lever: LeverId, value: number): Promise<void> {
    const scenario = this.lab.items.find((item) => item.key === key)?.scenario;
    if (!scenario) return;
    const own = scenario.levers.find((setting) => setting.lever === lever);
    const setting = {
      lever,
      target: own?.target ?? ('all' as const),
      path: [[FIRST_YEAR, value]] as [number, number][]
    };
    const levers = [...scenario.levers.filter((each) => each.lever !== lever), setting];
    await this.lab.set(replaceItem(this.lab.items, key, { ...scenario, levers }));
  }

  /** Writes comparison and view into the address, once the reader rests. */
  later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.lab.untouched ? this.#writeView() : this.write()), REST);
  }

  /** The example needs no hash: whoever opens the address has it too. */
  #writeView(): void {
    replaceState(`${location.pathname}${writeView(this.lab.shown)}${location.hash}`, {});
  }

  /** False when the comparison does not fit in an address. */
  write(): boolean {
    clearTimeout(this.#timer);
    const comparison = this.#comparison();
    const plain = location.pathname + (comparison.scenarios.length ? writeView(this.lab.shown) : '');
    this.written = null;
    if (!comparison.scenarios.length) {
      replaceState(plain, {});
      return true;
    }
    try {
      const receipt = receiptOf(comparison, (version) => this.lab.baselines.of(version));
      replaceState(`${plain}#${encodeLink({ comparison, receipt })}`, {});
      this.written = location.href;
      return true;
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      // An address that holds an earlier comparison would mislead.
      replaceState(plain, {});
      return false;
    }
  }

  /** Address of the comparison as it stands; null when only a file can hold it. */
  async address(): Promise<string | null> {
    await this.lab.start();
    return this.write() ? location.href : null;
  }

  json(): string {
    return JSON.stringify(this.#comparison(), null, 2) + '\n';
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #comparison(): Comparison {
    return {
      v: SCENARIO_VERSION,
      scenarios: this.lab.items.slice(0, MOST_SCENARIOS).map(({ scenario }) => scenario)
    };
  }
}
