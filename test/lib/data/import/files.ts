import { strToU8, zipSync } from 'fflate';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A workbook of one sheet with text, numbers, booleans and (style 1) dates. */
export function workbook(
  rows: (string | number | boolean | Date | null)[][],
  sheet = 'Hoja1'
): Uint8Array<ArrayBuffer> {
  const cell = (value: string | number | boolean | Date | null, row: number, column: number) => {
    const at = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
    if (value === null) return '';
    if (value instanceof Date) return `<c ${at} s="1"><v>${value.getTime() / 86_400_000 + 25_569}</v></c>`;
    if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `<c ${at} t="b"><v>${Number(value)}</v></c>`;
    return `<c ${at} t="inlineStr"><is><t>${escape(value)}</t></is></c>`;
  };
  const body = rows
    .map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, r, c)).join('')}</row>`)
    .join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${body}</sheetData></worksheet>`
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  ) as Uint8Array<ArrayBuffer>;
}

/** A CSV of about `bytes` bytes: code, year, month, decimal, text. */
export function largeCsv(bytes: number): Blob {
  const line = (i: number) =>
    `${String(1002 + (i % 32) * 1000).padStart(5, '0')},${2000 + (i % 25)},${1 + (i % 12)},${(i * 7919) % 100003}.${i % 10},"sector ${i % 97}, nota"\n`;
  const block = Array.from({ length: 20_000 }, (_, i) => line(i)).join('');
  const parts: string[] = ['cvegeo,anio,mes,valor,texto\n'];
  for (let size = 0; size < bytes; size += block.length) parts.push(block);
  return new Blob(parts);
}
