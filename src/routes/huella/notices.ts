import * as m from '$lib/text/paraglide/messages';
import type { Notice } from './explorer.svelte';

/** What went wrong with the last change, for the reader; empty when nothing did. */
export function noticeText(
  notice: Notice | null,
  parameters: readonly { id: string; name: string; symbol: string }[]
): string {
  if (!notice) return '';
  if (notice.kind === 'contradiction') return m.fp_contradiction();
  if (notice.kind === 'file') {
    const { year } = notice;
    return notice.code === 'broken' ? m.fp_file_broken({ year }) : m.fp_file_failed({ year });
  }
  const parameter = parameters.find(({ id }) => id === notice.parameter);
  return m.fp_refused({
    name: parameter ? `${parameter.name} (${parameter.symbol})` : notice.parameter,
    value: Number.isNaN(notice.value) ? '–' : String(notice.value),
    min: String(notice.min),
    max: String(notice.max)
  });
}
