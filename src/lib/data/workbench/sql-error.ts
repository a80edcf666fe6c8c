/** What DuckDB says of a statement that it cannot run (`errors_as_json`). */
interface Said {
  exception_type?: string;
  exception_message?: string;
  error_subtype?: string;
  /** Offset in the statement, in UTF-8 bytes. */
  position?: string;
  name?: string;
  candidates?: string;
  type?: string;
}

/** A statement that the engine refused, with the place in it where that is known. */
export class SqlError extends Error {
  constructor(
    message: string,
    /** DuckDB's class of error: Parser, Binder, Catalog, Permission, Conversion … */
    readonly type: string,
    readonly details: {
      subtype?: string;
      /** Place in the statement, in UTF-8 bytes. */
      position?: number;
      /** The name that is not there, and what kind of thing was looked for. */
      name?: string;
      sought?: string;
      candidates: string[];
    }
  ) {
    super(message);
    this.name = 'SqlError';
  }

  /** Reads what the engine threw, JSON or plain text. */
  static from(error: unknown): SqlError {
    if (error instanceof SqlError) return error;
    const text = error instanceof Error ? error.message : String(error);
    const said = parsed(text);
    const plain = /^(?:Error: )?(\w[\w ]*?) Error: (.*)$/s.exec(text);
    const type = said?.exception_type ?? plain?.[1] ?? 'Unknown';
    const position = Number(said?.position);
    return new SqlError(said?.exception_message ?? plain?.[2] ?? text, type, {
      ...(said?.error_subtype ? { subtype: said.error_subtype } : {}),
      ...(said?.position !== undefined && Number.isInteger(position) ? { position } : {}),
      ...(said?.name ? { name: said.name } : {}),
      ...(said?.type ? { sought: said.type } : {}),
      candidates: said?.candidates ? said.candidates.split(',').filter(Boolean) : []
    });
  }

  /** Where in the statement the fault stands, in UTF-16 units, to the end of the word there; null when unknown. */
  place(sql: string): { from: number; to: number } | null {
    if (this.details.position === undefined) return null;
    const from = unitsOf(sql, this.details.position);
    const word = /^(?:"[^"]*"?|'[^']*'?|[\p{L}\p{N}_.]+|\S)/u.exec(sql.slice(from))?.[0] ?? '';
    // At the end of the text there is nothing to mark but what came last.
    return word ? { from, to: from + word.length } : { from: Math.max(0, sql.trimEnd().length - 1), to: sql.length };
  }
}

function parsed(text: string): Said | null {
  const start = text.indexOf('{"exception_type"');
  if (start < 0) return null;
  try {
    return JSON.parse(text.slice(start)) as Said;
  } catch {
    return null;
  }
}

/** UTF-16 units that take so many bytes of UTF-8. */
function unitsOf(text: string, bytes: number): number {
  let left = bytes;
  let units = 0;
  for (const letter of text) {
    if (left <= 0) break;
    const code = letter.codePointAt(0)!;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    units += letter.length;
  }
  return units;
}
