import { replaceState } from '$app/navigation';
import { MAX_LINK, readLink, sqlLink, type Linked } from '$lib/data/workbench/link';
import { formatNumber, type Locale } from '$lib/text/format';
import * as m from '$lib/text/paraglide/messages';
import { desk } from './desk.svelte';

type LinkedSql = Extract<Linked, { kind: 'sql' }>;

/** The desk's way in and out of links: what comes is shown and runs on a click, and never takes the place of what was typed. */
export class DeskLinks {
  /** What happened last, to the link or to the text, in a sentence. */
  notice = $state('');
  /** SQL of a link that came while the reader's own text was on the desk. */
  waiting = $state.raw<LinkedSql | null>(null);

  constructor(private readonly locale: Locale) {}

  /** Puts text and chart of the desk into the address, and the address on the clipboard. */
  async copy(): Promise<void> {
    const { sql, chart } = desk.drawing;
    const hash = await sqlLink(desk.text, sql === desk.text ? chart : null);
    if (!hash) {
      this.notice = m.wb_link_too_long({ limit: this.#count(MAX_LINK) });
      return;
    }
    replaceState(hash, {});
    desk.kept = desk.text;
    try {
      await navigator.clipboard.writeText(location.href);
      this.notice = m.wb_link_copied();
    } catch {
      this.notice = m.wb_link_shown();
    }
  }

  /** Takes what the address brings onto the desk, or keeps it waiting. */
  async take(): Promise<void> {
    const linked = await readLink(location.hash);
    if (linked.kind === 'none' || (linked.kind === 'sql' && linked.sql === desk.text)) return;
    if (linked.kind === 'refused') {
      this.notice =
        linked.why === 'too-long'
          ? m.wb_link_refused_long({ length: this.#count(linked.length), limit: this.#count(MAX_LINK) })
          : m.wb_link_damaged();
    } else if (desk.unsaved) {
      this.waiting = linked;
      this.notice = m.wb_link_waiting();
    } else {
      this.#put(linked);
      desk.answers = [];
      desk.fault = null;
    }
  }

  takeWaiting(): void {
    if (this.waiting) this.#put(this.waiting);
    this.waiting = null;
  }

  #put({ sql, chart, strange }: LinkedSql): void {
    desk.open(sql, chart, chart !== null);
    this.notice = strange ? `${m.wb_from_link()} ${m.wb_link_chart_strange()}` : m.wb_from_link();
  }

  #count(value: number): string {
    return formatNumber(value, this.locale);
  }
}
