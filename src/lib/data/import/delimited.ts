import { ByteRecords, type ByteRecord } from './byte-records';
import type { Cell } from './column-type';
import { sniffDelimiter, type Delimiter } from './delimiter';
import { decodeText, sniffEncoding, type Encoding } from './encoding';
import { ImportError } from './import-error';
import { RecordSplitter } from './records';
import type { Progress, Source } from './source';

export interface DelimitedChoice {
  encoding?: Encoding;
  delimiter?: Delimiter;
}

const SAMPLE_BYTES = 512_000;
const SAMPLE_ROWS = 1_000;
const FURTHER_BYTES = 65_536;

/** A CSV or TSV, encoding and delimiter guessed where not chosen. Throws ImportError. */
export async function openDelimited(blob: Blob, choice: DelimitedChoice = {}): Promise<Source> {
  const head = new Uint8Array(await blob.slice(0, SAMPLE_BYTES).arrayBuffer());
  const encoding = choice.encoding ?? sniffEncoding(head);
  const text = decodeText(head, encoding);
  const delimiter = choice.delimiter ?? sniffDelimiter(text);
  const splitter = new RecordSplitter(delimiter);
  const sample = splitter.push(text);
  if (blob.size <= SAMPLE_BYTES || sample.length === 0) sample.push(...splitter.end());
  const filled = sample.slice(0, SAMPLE_ROWS);
  if (!filled.some(hasText)) throw new ImportError('empty');
  return {
    kind: 'delimited',
    names: null,
    text: { encoding, delimiter },
    types: null,
    sample: filled,
    further: await furtherDown(blob, encoding, delimiter),
    total: null,
    read: (onProgress) => readDelimited(blob, encoding, delimiter, onProgress),
    // Lines that end with CR alone are for the slower reader.
    ...(text.includes('\n')
      ? { scan: (onProgress, onRecord) => scanDelimited(blob, encoding, delimiter, onProgress, onRecord) }
      : {})
  };
}

/** Whole records from the middle and the end; what cannot be read there does not matter here. */
async function furtherDown(blob: Blob, encoding: Encoding, delimiter: Delimiter): Promise<string[][]> {
  if (blob.size <= SAMPLE_BYTES * 2) return [];
  const found: string[][] = [];
  for (const part of [0.25, 0.5, 0.75, 1]) {
    const start = Math.floor((blob.size - FURTHER_BYTES) * part) & ~1;
    const text = decodeText(new Uint8Array(await blob.slice(start, start + FURTHER_BYTES).arrayBuffer()), encoding);
    found.push(...new RecordSplitter(delimiter, { lenient: true }).push(text).slice(1));
  }
  return found;
}

async function* readDelimited(
  blob: Blob,
  encoding: Encoding,
  delimiter: Delimiter,
  onProgress: (progress: Progress) => void
): AsyncGenerator<Cell[][]> {
  const decoder = new TextDecoder(encoding);
  const splitter = new RecordSplitter(delimiter);
  const reader = blob.stream().getReader();
  let done = 0;
  let rows = 0;
  for (;;) {
    const piece = await reader.read();
    const text = decoder.decode(piece.value, { stream: !piece.done });
    const records = splitter.push(text.includes('\0') ? text.replaceAll('\0', '') : text);
    if (piece.done) records.push(...splitter.end());
    rows += records.length;
    done += piece.value?.byteLength ?? 0;
    if (records.length) yield records;
    onProgress({ done, total: blob.size, unit: 'bytes', rows });
    if (piece.done) return;
  }
}

const PIECE = 1 << 19;

async function scanDelimited(
  blob: Blob,
  encoding: Encoding,
  delimiter: Delimiter,
  onProgress: (progress: Progress) => void,
  onRecord: (record: ByteRecord) => void
): Promise<void> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  let rows = 0;
  const records = new ByteRecords(delimiter, (record) => {
    rows++;
    onRecord(record);
  });
  for (let done = 0; done < blob.size;) {
    const piece = await blob.slice(done, done + PIECE).arrayBuffer();
    done += piece.byteLength;
    // Through text and back: whatever the encoding, what follows is UTF-8 without a fault in it.
    const text = decoder.decode(piece, { stream: done < blob.size });
    records.push(encoder.encode(text.includes('\0') ? text.replaceAll('\0', '') : text), done >= blob.size);
    onProgress({ done, total: blob.size, unit: 'bytes', rows });
  }
}

export const hasText = (record: readonly Cell[]) =>
  // Most records begin with something.
  (typeof record[0] === 'string' && /^[!-~]/.test(record[0])) ||
  record.some((cell) => cell !== null && (typeof cell !== 'string' || cell.trim() !== ''));
