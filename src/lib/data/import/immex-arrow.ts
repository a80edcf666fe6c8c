import { float64, tableFromArrays, tableToIPC, utf8 } from '@uwdata/flechette';
import type { Observation } from './immex-zip';

const TEXTS = [
  'measure_id',
  'place_id',
  'sector_id',
  'period',
  'basis',
  'method_id',
  'source_id',
  'vintage',
  'status'
] as const;
const NUMBERS = ['value', 'low', 'high'] as const;

/** Observations as an Arrow IPC stream with the columns of `observation`, so that it joins and unions with it. */
export function immexTable(rows: readonly Observation[]): Uint8Array<ArrayBuffer> {
  const arrays = Object.fromEntries([...TEXTS, ...NUMBERS].map((name) => [name, rows.map((row) => row[name])]));
  const types = Object.fromEntries([
    ...TEXTS.map((name) => [name, utf8()] as const),
    ...NUMBERS.map((name) => [name, float64()] as const)
  ]);
  return tableToIPC(tableFromArrays(arrays, { types }), { format: 'stream' }) as Uint8Array<ArrayBuffer>;
}
