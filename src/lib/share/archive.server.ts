import { isMissing } from '../chart/table';
import { formatNumber } from '../text/format';
import { basisName } from '../text/levels';
import * as m from '../text/paraglide/messages';
import { embedCss } from './embed-css';
import { embedFragment } from './embed.server';
import type { Prepared } from './figure.server';
import { fontCss } from './fonts.server';
import { charactersOf, escaped } from './svg';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

const RULES = `main{max-width:52rem;margin:auto}
table{border-collapse:collapse;width:100%;font-size:13px;margin-top:8px}
caption,th,td{text-align:left;padding:4px 12px 4px 0;border-bottom:1px solid var(--rule);font-weight:400}
.number{text-align:right;font-feature-settings:'tnum'}
.scroll{overflow-x:auto}
details{margin-top:12px}
summary{color:var(--accent);cursor:pointer}
`;

/**
 * A figure for ever: one file with its style, faces, chart and table inside, no script and no request. It says which data
 * version it is a copy of, and goes on saying it.
 */
export async function archivedDocument(prepared: Prepared): Promise<string> {
  const { told } = prepared;
  const body = `<main>${embedFragment(prepared)}${table(prepared)}</main>`;
  const faces = await fontCss(charactersOf(`${told.title}${body}`));
  return [
    '<!doctype html>',
    `<html lang="${told.locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="content-security-policy" content="${POLICY}">`,
    '<meta name="robots" content="noindex">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(told.title)} (${prepared.version})</title>`,
    `<meta name="description" content="${escaped(told.alt)}">`,
    `<style>${embedCss(faces)}${RULES}</style>`,
    '</head>',
    `<body>${body}</body>`,
    '</html>',
    ''
  ].join('\n');
}

function table({ told }: Prepared): string {
  const { columns, rows, caption } = told.table;
  const head = columns.map(({ label, kind }) => `<th scope="col"${numeric(kind)}>${escaped(label)}</th>`).join('');
  const lines = rows.map((row) => {
    const cells = columns.map(({ key, kind, decimals = 0 }, i) => {
      const cell = row.cells[key];
      const text = isMissing(cell)
        ? (cell?.missing ?? m.missing())
        : typeof cell === 'number'
          ? formatNumber(cell, told.locale, decimals)
          : cell;
      return i === 0 ? `<th scope="row">${escaped(text)}</th>` : `<td${numeric(kind)}>${escaped(text)}</td>`;
    });
    return `<tr>${cells.join('')}<td>${basisName(row.basis ?? told.basis).toLowerCase()}</td></tr>`;
  });
  return `<details><summary>${m.show_table()}</summary><div class="scroll"><table><caption>${escaped(caption)}</caption><thead><tr>${head}<th scope="col">${m.col_basis()}</th></tr></thead><tbody>${lines.join('')}</tbody></table></div></details>`;
}

function numeric(kind: 'text' | 'number'): string {
  return kind === 'number' ? ' class="number"' : '';
}
