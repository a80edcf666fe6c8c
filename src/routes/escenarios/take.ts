import type { CustomsTotal, TaxExpenditure } from '$lib/data/questions/official-totals';
import type { Locale } from '$lib/text/format';
import { cellsCsv } from './cells-csv';
import type { Lab } from './lab.svelte';
import type { LabNames } from './names';
import { labWorkbook } from './workbook';

interface WorkbookMaterial {
  locale: Locale;
  names: LabNames;
  customs: readonly CustomsTotal[];
  expenditures: readonly TaxExpenditure[];
  parameterNames: Record<string, string>;
  /** Address of the comparison; null when it fits in none. */
  address(): Promise<string | null>;
}

/** The workbook of the comparison; null while ranges are still to be drawn, which it then asks for. */
export async function takeWorkbook(lab: Lab, { address, ...material }: WorkbookMaterial): Promise<Uint8Array | null> {
  await lab.start();
  const bytes = await labWorkbook(lab, { ...material, address: await address() });
  if (!bytes) lab.draw();
  return bytes;
}

/** Every cell of the comparison as one CSV file. Throws AbortError when `signal` stops it. */
export async function takeCells(
  lab: Lab,
  names: LabNames,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal
): Promise<Blob> {
  await lab.start();
  const scenarios = lab.items.map(({ scenario }) => ({ scenario, data: lab.baselines.versionOf(scenario) }));
  const client = await lab.ranges.worker([...new Set(scenarios.map((each) => each.data))]);
  const parts: string[] = [];
  for await (const { text, done, total } of cellsCsv(
    scenarios,
    ['MX', ...names.places.map(({ id }) => id)],
    client,
    names,
    signal
  )) {
    parts.push(text);
    onProgress(done, total);
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
