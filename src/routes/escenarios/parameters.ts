import { RATE } from '$lib/model/scenario-book';
import * as m from '$lib/text/paraglide/messages';
import type { LabParameter } from './AssumptionRow.svelte';

/** The treasury's rate as a parameter: a published fact of past years, the reader's to say for years to come. */
export function ratePlus(
  rate: Pick<LabParameter, 'low' | 'central' | 'high' | 'min' | 'max'>,
  baseYear: number
): LabParameter {
  return {
    ...rate,
    id: RATE,
    symbol: 'r_T',
    unit: 'rate',
    article: null,
    source: 'Banco de México, SF43936',
    quote: null,
    confidence: 'high',
    name: m.lab_rate_name(),
    reason: m.lab_rate_reason({ year: baseYear })
  };
}
