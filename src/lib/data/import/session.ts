import { ArrowBuilder, type Misfit } from './arrow-builder';
import { cellText, hasBytes } from './byte-records';
import { asText, guessType, type Cell } from './column-type';
import { hasText } from './delimited';
import type { Delimiter } from './delimiter';
import { decodeText, sniffEncoding, type Encoding } from './encoding';
import { headerNames, sniffHeader, type HeaderGuess } from './header';
import { identifier, identifiers } from './identifier';
import { immexMembers, isImmexHeader, readImmex, type ImmexResult } from './immex-zip';
import { asImportError, ImportError } from './import-error';
import type { FileKind } from './kind';
import { checkShape } from './limits';
import { sniffDecimalMark, type DecimalMark } from './numbers';
import { openFile } from './open-file';
import { PlaceIndex, SURE, type PlaceEntry } from './places/index';
import { KeyColumn } from './places/keys';
import { keyOf, matchKey, suggestJoin, type Join, type Match } from './places/join';
import type { Choice, ColumnPlan, Plan } from './plan';
import type { Progress, Source } from './source';
import { listZip, unpack, type Member } from './zip';

/** What a file is taken for, every guess of it open to change. */
export interface Inspection {
  kind: FileKind;
  choice: Choice;
  members: Member[];
  sheets: string[];
  text: { encoding: Encoding; delimiter: Delimiter } | null;
  mark: DecimalMark;
  /** Null where the format carries names. */
  header: HeaderGuess | null;
  /** First records as they stand in the file, for choosing the header. */
  raw: string[][];
  columns: ColumnPlan[];
  /** First data rows, as text. */
  rows: string[][];
  total: number | null;
  join: Join | null;
  /** INEGI's own IMMEX tables. */
  immex: boolean;
}

export interface ReadResult {
  rows: number;
  misfits: Misfit[];
  widened: string[];
  /** Rows with fewer cells than the header; their last cells are missing. */
  short: number;
  /** Every way of naming a place, the doubtful first. */
  matches: Match[];
}

const PREVIEW = 12;

/** One file from drop to table. Nothing outside is touched until `finish` hands over the table. Throws ImportError. */
export class ImportSession {
  #zip: Uint8Array | null = null;
  #source: Source | null = null;
  #inspection: Inspection | null = null;
  #builder: ArrowBuilder | null = null;
  #keys: Int32Array | null = null;
  #matches: Match[] = [];

  constructor(
    private readonly blob: Blob,
    private readonly name: string
  ) {}

  inspect(choice: Choice = {}): Promise<Inspection> {
    return failing(() => this.#inspect(choice));
  }

  /** Reads all rows as planned and looks their places up. The table is made by `finish`. */
  read(plan: Plan, places: readonly PlaceEntry[], onProgress: (progress: Progress) => void): Promise<ReadResult> {
    return failing(() => this.#read(plan, places, onProgress));
  }

  /** INEGI's IMMEX tables as the atlas's own rows; only where the inspection says `immex`. */
  readImmex(places: readonly PlaceEntry[], onProgress: (progress: Progress) => void): Promise<ImmexResult> {
    return failing(() => this.#readImmex(places, onProgress));
  }

  /** The table as an Arrow IPC stream, with `place_id` where rows were joined: sure matches, and what the reader decided. */
  finish(decisions: Plan['decisions']): Uint8Array<ArrayBuffer> {
    const builder = this.#builder;
    if (!builder) throw new ImportError('broken', 'finish before read');
    if (!this.#keys) return builder.finish();
    const keys = this.#keys;
    const ids = this.#matches.map((match) => {
      if (Object.hasOwn(decisions, match.written)) return decisions[match.written]!;
      return best(match) >= SURE ? match.candidates[0]!.id : null;
    });
    const name = identifier('place_id', new Set(builder.columns.map((column) => column.name)));
    return builder.finish({ name, of: (row) => (keys[row]! < 0 ? null : ids[keys[row]!]!) });
  }

  async #inspect(choice: Choice): Promise<Inspection> {
    const opened = await openFile(this.blob, this.name, choice, this.#zip);
    this.#zip = opened.zip;
    if (opened.immex) return (this.#inspection = immexInspection(opened.members, choice));
    const source = opened.source!;
    this.#source = source;
    const { names, text, sample } = source;
    const strings = [...sample, ...source.further].flat().filter((cell) => typeof cell === 'string');
    const mark = choice.mark ?? sniffDecimalMark(strings);
    const guess = names ? null : sniffHeader(sample);
    const header = guess && { skip: choice.skip ?? guess.skip, headerRows: choice.headerRows ?? guess.headerRows };
    const start = header ? header.skip + header.headerRows : 0;
    const data = sample.slice(start).filter(hasText);
    const width = names?.length ?? Math.max(1, ...sample.slice(header!.skip).map((row) => row.length));
    checkShape(source.total ?? 0, width);
    const titles = names ?? headerNames(sample, header!, width);
    const evidence = [...data, ...source.further.filter((row) => row.length === width)];
    const columns = identifiers(titles).map((safe, i) => ({
      source: titles[i]!,
      name: safe,
      keep: data.length === 0 || titles[i] !== `columna_${i + 1}` || data.some((row) => (row[i] ?? '') !== ''),
      ...guessType(
        evidence.map((row) => row[i] ?? null),
        mark
      ),
      ...(source.types ? { type: source.types[i]! } : {})
    }));
    this.#inspection = {
      kind: source.kind,
      choice: {
        ...choice,
        ...(opened.member ? { member: opened.member } : {}),
        ...(opened.sheet ? { sheet: opened.sheet } : {})
      },
      members: opened.members,
      sheets: opened.sheets,
      text,
      mark,
      header,
      raw: header ? sample.slice(0, 8).map((row) => row.slice(0, 12).map(shown)) : [],
      columns,
      rows: data.slice(0, PREVIEW).map((row) => columns.map((_, i) => shown(row[i] ?? null))),
      total: source.total,
      join: suggestJoin(titles),
      immex: names === null && isImmexHeader(titles)
    };
    return this.#inspection;
  }

  async #read(
    plan: Plan,
    places: readonly PlaceEntry[],
    onProgress: (progress: Progress) => void
  ): Promise<ReadResult> {
    const source = this.#source;
    const inspection = this.#inspection;
    if (!source || !inspection) throw new ImportError('broken', 'read before inspect');
    const kept = plan.columns.flatMap(({ name, type, order, keep }, from) =>
      keep ? [{ from, name, conversion: { type, order, mark: inspection.mark } }] : []
    );
    const builder = new ArrowBuilder(kept);
    const skip = inspection.header ? inspection.header.skip + inspection.header.headerRows : 0;
    const keys = plan.join ? new KeyColumn() : null;
    let seen = 0;
    let short = 0;
    if (source.scan)
      await source.scan(onProgress, (record) => {
        if (seen++ < skip || !hasBytes(record)) return;
        if (record.count < plan.columns.length) short++;
        builder.addBytes(record);
        if (keys) keys.add(keyOf((column) => cellText(record, column) ?? null, plan.join!));
      });
    else
      for await (const records of source.read(onProgress))
        for (const record of records) {
          if (seen++ < skip || !hasText(record)) continue;
          if (record.length < plan.columns.length) short++;
          builder.add(record);
          if (keys) keys.add(keyOf((column) => record[column] ?? null, plan.join!));
        }
    if (builder.rows === 0) throw new ImportError('empty');
    this.#builder = builder;
    this.#keys = keys?.column() ?? null;
    const index = new PlaceIndex(places);
    this.#matches = keys ? keys.written.map((key, i) => matchKey(key, keys.counts[i]!, plan.join!, index)) : [];
    return {
      rows: builder.rows,
      misfits: [...builder.misfits.values()],
      widened: [...builder.widened],
      short,
      matches: [...this.#matches].sort((a, b) => best(a) - best(b))
    };
  }

  async #readImmex(places: readonly PlaceEntry[], onProgress: (progress: Progress) => void): Promise<ImmexResult> {
    const texts = new Map<string, string>();
    const decode = (bytes: Uint8Array) => decodeText(bytes, sniffEncoding(bytes));
    if (this.#zip && !this.#inspection?.choice.member) {
      const names = immexMembers(listZip(this.#zip).map((member) => member.name));
      for (const [i, name] of names.entries()) {
        texts.set(name, decode(unpack(this.#zip, name)));
        onProgress({ done: i + 1, total: names.length, unit: 'rows', rows: 0 });
      }
    } else {
      const part = await this.#part();
      texts.set(this.name, decode(new Uint8Array(await part.arrayBuffer())));
    }
    return readImmex(texts, new Set(places.map(({ id }) => id)));
  }

  async #part(): Promise<Blob> {
    const member = this.#inspection?.choice.member;
    return this.#zip && member ? new Blob([unpack(this.#zip, member)]) : this.blob;
  }
}

async function failing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw asImportError(error);
  }
}

const best = (match: Match) => match.candidates[0]?.score ?? 0;
const shown = (cell: Cell) => (cell === null ? '' : asText(cell).slice(0, 120));

function immexInspection(members: Member[], choice: Choice): Inspection {
  return {
    kind: 'zip',
    choice,
    members,
    sheets: [],
    text: null,
    mark: 'point',
    header: null,
    raw: [],
    columns: [],
    rows: [],
    total: null,
    join: null,
    immex: true
  };
}
