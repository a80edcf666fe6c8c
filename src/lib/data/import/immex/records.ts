export interface CsvRecord {
  values: string[];
  /** Line on which the record starts, 1-based. */
  line: number;
}

/** RFC 4180 records with the line each starts on (d3's parser keeps no line numbers, and errors need them). */
export function parseCsv(text: string, delimiter = ','): CsvRecord[] {
  const records: CsvRecord[] = [];
  let values: string[] = [];
  let line = 1;
  let start = 1;
  let at = 0;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      for (at++; at < text.length; at++) {
        if (text[at] === '"' && text[at + 1] === '"') {
          value += '"';
          at++;
        } else if (text[at] === '"') break;
        else {
          if (text[at] === '\n') line++;
          value += text[at];
        }
      }
      at++;
    } else {
      const from = at;
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++;
      value = text.slice(from, at);
      if (value.endsWith('\r')) value = value.slice(0, -1);
    }
    values.push(value);
    if (text[at] === '\r') at++;
    if (text[at] === delimiter) {
      at++;
      if (at < text.length) continue;
      // The text ends behind a delimiter, without a line end: its last field is empty.
      values.push('');
    }
    records.push({ values, line: start });
    values = [];
    at++;
    line++;
    start = line;
  }
  return records;
}
