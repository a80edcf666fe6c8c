import { LINE_HEIGHT, wrap } from '../chart/text';
import { withTheme, type Theme } from './themes';

/** All that a picture says besides its chart, so that it can travel alone. */
export interface Caption {
  title: string;
  /** Measure, unit and period. */
  subtitle: string;
  /** Alternative text. */
  alt: string;
  /** «Publicado.», and whether the numbers are estimates. */
  basis: { text: string; estimated: boolean };
  note: string | null;
  /** Publisher, title, vintage and the day it was read. */
  source: string;
  /** Data version, and the page to which the picture belongs. */
  origin: string;
}

/** Shape of a picture in units; without a height it is as tall as its content. */
export interface Frame {
  width: number;
  height?: number;
  padding: number;
  titleSize: number;
  /** Width of a column of text to the left of the chart, where the chart is as tall as the frame. */
  side?: number;
}

export type FrameName = 'page' | 'card' | 'beside' | 'portrait' | 'story';

export const FRAMES: Record<FrameName, Frame> = {
  page: { width: 720, padding: 32, titleSize: 24 },
  card: { width: 800, height: 420, padding: 32, titleSize: 25 },
  /** A card for charts that are as tall as wide. */
  beside: { width: 800, height: 420, padding: 32, titleSize: 23, side: 290 },
  portrait: { width: 432, height: 540, padding: 24, titleSize: 21 },
  story: { width: 432, height: 768, padding: 28, titleSize: 23 }
};

/** Width and height that a chart may take in a frame, before it is known how it will be laid out. */
export function chartRoom(caption: Caption, frame: Frame): { width: number; height: number | null } {
  const width = frame.width - 2 * frame.padding - (frame.side ? frame.side + GUTTER : 0);
  if (!frame.height) return { width, height: null };
  const texts = frame.side ? 0 : head(caption, frame).height + foot(caption, frame).height;
  return { width, height: frame.height - 2 * frame.padding - texts };
}

/**
 * A chart's markup as a picture of its own: title, subtitle, chart, basis, note, source and version; colours literal, links
 * and classes taken out. Text stays text. `fontCss` holds the faces, for machines on which they are not installed.
 */
export function composePicture(chart: string, caption: Caption, frame: Frame, theme: Theme, fontCss = ''): string {
  const drawn = readChart(chart);
  const above = head(caption, frame);
  const below = foot(caption, frame);
  const room = chartRoom(caption, frame);
  const scale = Math.min(room.width / drawn.width, room.height === null ? Infinity : room.height / drawn.height);
  const chartHeight = drawn.height * scale;
  const height = Math.ceil(frame.height ?? 2 * frame.padding + above.height + chartHeight + below.height);
  const slack = room.height === null ? 0 : Math.max(0, room.height - chartHeight);
  const aside = frame.side ? frame.side + GUTTER : 0;
  const x = at(frame.padding + aside + (room.width - drawn.width * scale) / 2);
  const y = at(frame.padding + (aside ? 0 : above.height) + slack / 2);
  const picture = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${height}" width="${frame.width}" height="${height}" role="img" aria-labelledby="title desc" font-family="var(--font-sans)" fill="var(--ink)">`,
    `<title id="title">${escaped(caption.title)}</title>`,
    `<desc id="desc">${escaped(caption.alt)}</desc>`,
    fontCss ? `<style>${fontCss}</style>` : '',
    `<rect width="${frame.width}" height="${height}" fill="var(--paper)"/>`,
    ...above.texts(frame.padding, frame.padding),
    `<g transform="translate(${x} ${y}) scale(${Math.round(scale * 1e4) / 1e4})" font-size="13">${drawn.content}</g>`,
    ...below.texts(frame.padding, height - frame.padding - below.height),
    '</svg>'
  ];
  return withTheme(picture.filter(Boolean).join('\n'), theme);
}

interface Drawn {
  width: number;
  height: number;
  content: string;
}

/** What is inside the first `svg` of a markup, without what only a page needs. Throws RangeError when there is none. */
export function readChart(markup: string): Drawn {
  const found = /<svg[^>]*\sviewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>([\s\S]*)<\/svg>/.exec(markup);
  if (!found) throw new RangeError('there is no chart in the markup');
  const content = found[3]!
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^\s*<title[\s\S]*?<\/title>\s*(<desc[\s\S]*?<\/desc>)?/, '')
    .replace(/\s(class|aria-[\w]+|data-[\w-]+|xmlns|tabindex)="[^"]*"/g, '')
    .replace(/<a\b[^>]*>/g, '<g>')
    .replace(/<\/a>/g, '</g>')
    .trim();
  return { width: Number(found[1]), height: Number(found[2]), content };
}

/** The characters that a picture draws, each once: what its fonts must hold. */
export function charactersOf(svg: string): string {
  const text = svg
    .replace(/<(style|desc)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  return [...new Set(text)].sort().join('');
}

const GUTTER = 24;
const SUBTITLE = 13.5;
const SUBTITLE_LINE = LINE_HEIGHT + 2;
const FOOT = 11;
const FOOT_LINE = 15;

interface Block {
  height: number;
  texts(x: number, y: number): string[];
}

function head(caption: Caption, frame: Frame): Block {
  const width = textWidthOf(frame);
  const size = frame.titleSize;
  const line = Math.round(size * 1.2);
  const title = wrap(caption.title, width, frame.side ? 6 : 4, size, true);
  const subtitle = wrap(caption.subtitle, width, 3, SUBTITLE);
  return {
    height: title.length * line + subtitle.length * SUBTITLE_LINE + 18,
    texts: (x, y) => [
      ...title.map(
        (text, i) =>
          `<text x="${x}" y="${y + line * i + Math.round(size * 0.9)}" font-family="var(--font-serif)" font-size="${size}" font-weight="700">${escaped(text)}</text>`
      ),
      ...subtitle.map(
        (text, i) =>
          `<text x="${x}" y="${y + title.length * line + SUBTITLE_LINE * (i + 1) - 3}" font-size="${SUBTITLE}" fill="var(--muted)">${escaped(text)}</text>`
      )
    ]
  };
}

function foot({ basis, source, note, origin }: Caption, frame: Frame): Block {
  const width = textWidthOf(frame);
  const said = [basis.text, source, note].filter(Boolean).join(' ');
  const lines = [...wrap(said, width, frame.side ? 8 : frame.height ? 4 : 7, FOOT), ...wrap(origin, width, 2, FOOT)];
  const mark = (text: string) =>
    `<tspan font-weight="600"${basis.estimated ? ' fill="var(--caveat)"' : ''}>${escaped(text)}</tspan>`;
  return {
    height: lines.length * FOOT_LINE + 22,
    texts: (x, y) => [
      `<line x1="${x}" x2="${x + width}" y1="${y + 12}" y2="${y + 12}" stroke="var(--rule)"/>`,
      ...lines.map((text, i) => {
        const first = i === 0 && text.startsWith(basis.text) ? basis.text : '';
        return `<text x="${x}" y="${y + 14 + FOOT_LINE * (i + 1)}" font-size="${FOOT}" fill="var(--muted)">${first ? mark(first) : ''}${escaped(text.slice(first.length))}</text>`;
      })
    ]
  };
}

function textWidthOf({ width, padding, side }: Frame): number {
  return side ?? width - 2 * padding;
}

function at(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Text as it stands in markup, between tags and in attributes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
