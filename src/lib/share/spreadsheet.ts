import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Formats of cells, as positions in the list of styles below. */
export const STYLE = { plain: 0, heading: 1, date: 2, timestamp: 3, amount: 4, percent: 5, wrapped: 6 } as const;
export type Style = keyof typeof STYLE;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="166" formatCode="0.000%"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="166" applyNumberFormat="1"/><xf applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>`;

/** A sheet: its name, cells row by row as XML, widths of its columns in characters, rows that stay on top. */
export interface SheetXml {
  name: string;
  rows: string[];
  widths: readonly number[];
  frozen: number;
}

/**
 * An Excel workbook (ECMA-376). Written by hand over fflate, because the libraries for it compress in workers made of blobs,
 * which the policy of these pages refuses, or leave out the values that formulas had when they were written.
 */
export function workbookOf(sheets: readonly SheetXml[]): Uint8Array {
  const parts = sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`);
  const overrides = parts
    .map((part) => `<Override PartName="/xl/${part}" ContentType="${CONTENT}.worksheet+xml"/>`)
    .join('');
  const entries = sheets
    .map(({ name }, i) => `<sheet name="${escaped(sheetName(name))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('');
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>${overrides}<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`
      ),
      '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
      'xl/_rels/workbook.xml.rels': relations([
        ...parts.map((part): [string, string] => ['worksheet', part]),
        ['styles', 'styles.xml']
      ]),
      'xl/workbook.xml': strToU8(
        `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${entries}</sheets></workbook>`
      ),
      'xl/styles.xml': strToU8(STYLES),
      ...Object.fromEntries(sheets.map((sheet, i) => [`xl/${parts[i]!}`, strToU8(sheetXml(sheet))]))
    },
    { level: 6 }
  );
}

function sheetXml({ rows, widths, frozen }: SheetXml): string {
  const pane = frozen
    ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`
    : '';
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>${columns.length ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function relations(targets: [type: string, target: string][]): Uint8Array {
  const entries = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATION}/${type}" Target="${target}"/>`
  );
  return strToU8(`${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`);
}

/** A text that no program takes for a formula. */
export function textCell(text: string, at: string, style: number): string {
  // A cell holds 32,767 characters at most; a longer text would make Excel call the file damaged.
  const kept = text.length > 32_767 ? `${text.slice(0, 32_766)}…` : text;
  return `<c r="${at}" t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${escaped(kept)}</t></is></c>`;
}

export function numberCell(value: number, at: string, style: number): string {
  return `<c r="${at}"${style ? ` s="${style}"` : ''}><v>${value}</v></c>`;
}

/** A formula, without its `=`, and the value that it had when it was written: what a reader sees that computes nothing. */
export function formulaCell(formula: string, value: number, at: string, style: number): string {
  return `<c r="${at}"${style ? ` s="${style}"` : ''}><f>${escaped(formula)}</f><v>${value}</v></c>`;
}

/** Name of a column, from 0. */
export function letters(index: number): string {
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
