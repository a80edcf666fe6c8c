import type { ResultTable } from '../../data/workbench/result';
import { toCsv } from './csv';
import { toParquet } from './parquet';
import { toXlsx } from './xlsx';

/** What is to be written, and the bytes or the error that come back. */
export interface WriteRequest {
  format: 'csv' | 'xlsx' | 'parquet';
  table: ResultTable;
  /** Name of the sheet. */
  title: string;
}

export type WriteAnswer = { bytes: Uint8Array } | { error: string };

const writers: Record<WriteRequest['format'], (request: WriteRequest) => Uint8Array> = {
  csv: ({ table }) => new TextEncoder().encode(toCsv(table)),
  xlsx: ({ table, title }) => toXlsx(table, title),
  parquet: ({ table }) => toParquet(table)
};

self.onmessage = ({ data }: MessageEvent<WriteRequest>) => {
  let answer: WriteAnswer;
  try {
    answer = { bytes: writers[data.format](data) };
  } catch (error) {
    answer = { error: String(error) };
  }
  self.postMessage(answer);
};
