import { strToU8, zipSync } from 'fflate';
import type { ColumnKind, ResultColumn, ResultTable, Value } from '../../data/workbench/result';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Formats of cells: general, heading, date, date with time. */
const STYLE = { plain: 0, heading: 1, date: 2, timestamp: 3 };

/**
 * The answer as an Excel workbook of one sheet (ECMA-376): numbers and dates as such, texts as texts that no program takes for
 * formulas, headings fixed on top. Written by hand over fflate, because the libraries for it compress in workers made of
 * blobs, which the policy of these pages refuses.
 */
export function toXlsx({ columns, rows }: ResultTable, sheet: string): Uint8Array {
  const cells = (row: number) => columns.map((column, i) => bodyCell(column, row, `${letters(i)}${row + 2}`)).join('');
  const body = Array.from({ length: rows }, (_, row) => `<row r="${row + 2}">${cells(row)}</row>`).join('');
  const head = columns.map(({ name }, i) => textCell(name, `${letters(i)}1`, STYLE.heading)).join('');
  const widths = columns.map(({ kind, name }, i) => {
    const width = Math.max(10, Math.min(40, kind === 'text' ? 24 : name.length + 2));
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`;
  });
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`
      ),
      '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
      'xl/_rels/workbook.xml.rels': relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml']
      ]),
      'xl/workbook.xml': strToU8(
        `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="${escaped(sheetName(sheet))}" sheetId="1" r:id="rId1"/></sheets></workbook>`
      ),
      'xl/styles.xml': strToU8(STYLES),
      'xl/worksheets/sheet1.xml': strToU8(
        `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widths.length ? `<cols>${widths.join('')}</cols>` : ''}<sheetData><row r="1">${head}</row>${body}</sheetData></worksheet>`
      )
    },
    { level: 6 }
  );
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function relations(targets: [type: string, target: string][]): Uint8Array {
  const entries = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATION}/${type}" Target="${target}"/>`
  );
  return strToU8(`${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`);
}

function bodyCell({ kind, values }: ResultColumn, row: number, at: string): string {
  const value = values[row] ?? null;
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${Number(value)}</v></c>`;
  const serial = serialOf(kind, value);
  if (serial !== null) return `<c r="${at}" s="${kind === 'date' ? STYLE.date : STYLE.timestamp}"><v>${serial}</v></c>`;
  return textCell(value, at, STYLE.plain);
}

/** Days since 1899-12-30, as Excel counts them from 1 March 1900 on; null for what is no such date. */
function serialOf(kind: ColumnKind, value: Value): number | null {
  if (kind !== 'date' && kind !== 'timestamp') return null;
  const milliseconds = Date.parse(`${String(value).replace(' ', 'T')}${kind === 'timestamp' ? 'Z' : ''}`);
  const days = milliseconds / 86_400_000 + 25_569;
  return days > 60 && days < 2_958_466 ? days : null;
}

function textCell(text: string, at: string, style: number): string {
  // A cell holds 32,767 characters at most; a longer text would make Excel call the file damaged.
  const kept = text.length > 32_767 ? `${text.slice(0, 32_766)}…` : text;
  return `<c r="${at}" t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${escaped(kept)}</t></is></c>`;
}

function letters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}

function sheetName(name: string): string {
  return (
    name
      .replace(/[[\]:*?/\\']/g, ' ')
      .slice(0, 31)
      .trim() || 'Sheet1'
  );
}

/** XML knows no control characters, not even escaped. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
