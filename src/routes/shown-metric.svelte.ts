import { base } from '$app/paths';
import { unpackRows } from '$lib/data/rows';
import type { Answered, PackedAnswers } from '$lib/figures/figure';
import type { Names } from '$lib/figures/names';
import { makeReady } from '$lib/figures/ready';
import type { Locale } from '$lib/text/format';
import * as m from '$lib/text/paraglide/messages';

export type Metric = 'exports' | 'jobs' | 'footprint';

/** The metric of the front page: the one asked for, and the one on screen until what the other is drawn from is here. */
export class ShownMetric {
  metric = $state<Metric>('exports');
  wanted = $state<Metric>('exports');
  /** What is on its way, or was lost. */
  notice = $state('');
  /** Fetched when a reader asks for the metric: no part of the page as it comes. */
  footprint = $state.raw<{ answers: Answered[]; names: Names } | null>(null);

  constructor(private readonly locale: () => Locale) {}

  /** Shows a metric once what it is drawn from is here; `then` follows only if it is still the one asked for. */
  async choose(asked: Metric, then?: () => void): Promise<void> {
    this.wanted = asked;
    this.notice = '';
    if (asked === 'footprint' && !this.footprint) {
      this.notice = m.figure_loading({ name: m.metric_footprint() });
      try {
        this.footprint = await fetchFootprint(this.locale());
      } catch {
        if (this.wanted !== asked) return;
        this.wanted = this.metric;
        this.notice = m.figure_lost({ name: m.metric_footprint() });
        return;
      }
      if (this.wanted !== asked) return;
      this.notice = '';
    }
    this.metric = asked;
    then?.();
  }
}

async function fetchFootprint(locale: Locale): Promise<{ answers: Answered[]; names: Names }> {
  const [answer] = await Promise.all([
    fetch(`${base}/huella/nacional.${locale}.json`),
    makeReady(['footprint-by-city', 'footprint-map', 'footprint-trend', 'footprint-by-sector'])
  ]);
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const packed = (await answer.json()) as PackedAnswers;
  return {
    answers: packed.answers.map((answered) => ({ ...answered, rows: unpackRows(answered.rows) })),
    names: packed.names
  };
}
