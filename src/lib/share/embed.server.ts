import { render } from 'svelte/server';
import { coarseGround } from '../figures/ground.server';
import { optionsOf, defaultKey } from '../figures/options.server';
import { absolute, absoluteFile } from '../text/routes';
import * as m from '../text/paraglide/messages';
import { choiceName } from './choice-name';
import EmbedFigure from './EmbedFigure.svelte';
import type { EmbedSize } from './embed';
import { chartMarkup, type Prepared } from './figure.server';
import { escaped, readChart } from './svg';
import { wrap } from '../chart/text';

/** What the frame loads is its own: nothing else, from anywhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** The figure without chrome: heading, both layouts, foot. */
export function embedFragment({ told, sources, version, ...prepared }: Prepared): string {
  const ground = prepared.ground && coarseGround();
  const page = absolute(`/graficas/${told.figure.id}/`, told.locale);
  const props = { told, sources, version, page, ...(ground ? { ground } : {}) };
  return render(EmbedFigure, { props })
    .body.replace(/<!--[\s\S]*?-->/g, '')
    .replace(/ class="s-\w{5}"/g, '')
    .replace(/ s-\w{5}"/g, '"')
    .replace(/<svg[\s\S]*?<\/svg>/g, unlinked)
    .trim();
}

/** A link of a mark would open the atlas inside somebody else's frame: in an embed the foot alone leads there. */
function unlinked(chart: string): string {
  return chart
    .replace(/<a\b[^>]*>/g, '<g>')
    .replace(/<\/a>/g, '</g>')
    .replace('role="group"', 'role="img"');
}

/** The whole document of `/embed/ID/`: reads without script; the script applies the hash and reports the height. */
export async function embedDocument(prepared: Prepared): Promise<string> {
  const { told } = prepared;
  const { figure, locale } = told;
  const options = await optionsOf(figure);
  const chosen = defaultKey(figure, options);
  const choices = options
    .map(
      ({ key, name }) => `<option value="${key}"${key === chosen ? ' selected' : ''}>${escaped(name[locale])}</option>`
    )
    .join('');
  const label = choiceName(figure.takes);
  const form = options.length ? `<label hidden>${label} <select>${choices}</select></label>` : '';
  const file = (path: string) => absoluteFile(path, '');
  return [
    '<!doctype html>',
    `<html lang="${locale}" data-figure="${figure.id}" data-slices="${file(`graficas/${figure.id}/`)}" data-option="${chosen}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="content-security-policy" content="${POLICY}">`,
    '<meta name="robots" content="noindex">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(told.title)}</title>`,
    `<meta name="description" content="${escaped(told.alt)}">`,
    `<link rel="canonical" href="${absolute(`/graficas/${figure.id}/`, locale)}">`,
    `<link rel="stylesheet" href="${file('embed/v1.css')}">`,
    '</head>',
    `<body>${form}<p class="notice" role="status" hidden>${escaped(m.embed_missing())}</p><main>${embedFragment(prepared)}</main>`,
    `<script src="${file('embed/frame.v1.js')}"></script>`,
    '</body>',
    '</html>',
    ''
  ].join('\n');
}

/** Heights that the snippet reserves: chart as laid out, texts by their estimated lines, margins of `v1.css`. */
export function embedSize(prepared: Prepared): EmbedSize {
  return { narrow: heightAt(prepared, 320, 340), wide: heightAt(prepared, 640, 640) };
}

function heightAt(prepared: Prepared, width: number, units: number): number {
  const { told, sources } = prepared;
  const room = width - 24;
  const chart = readChart(chartMarkup(prepared, units));
  const foot = sources.map(({ publisher, title, vintage }) => publisher + title[told.locale] + vintage).join(' ');
  const text =
    wrap(told.title, room, 9, 20, true).length * 24 +
    wrap(told.subtitle, room, 9, 14).length * 20 +
    wrap(`${foot} ${told.note ?? ''} ${'x'.repeat(70)}`, room, 20, 13).length * 19;
  const controls = told.figure.takes ? 40 : 0;
  return Math.ceil(text + (chart.height * room) / chart.width + controls + 64);
}
