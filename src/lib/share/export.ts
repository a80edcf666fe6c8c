import { base } from '$app/paths';
import { flushSync, mount, unmount } from 'svelte';
import type { Ground } from '../chart/geo';
import FigureChart from '../figures/FigureChart.svelte';
import type { SourceLine } from '../figures/source-line';
import type { Told } from '../figures/told';
import { captionOf, specFor } from './caption';
import { withDensity } from './png-density';
import { chartRoom, composePicture, FRAMES, type Caption, type FrameName } from './svg';
import { themes } from './themes';

/** What a picture is made of in the browser. */
export interface Exported {
  told: Told;
  ground?: Ground;
  sources: readonly SourceLine[];
  version: string;
  /** Address of the view, as it stands in the picture. */
  address: string;
}

export interface PngKind {
  frame: FrameName;
  /** Pixels of a unit. */
  scale: number;
  dpi?: number;
}

/** A frame of 720 units is 17 cm of paper: at 300 dots an inch 2,008 pixels. */
const PRINT_CM = 17;
const PRINT_DPI = 300;

export const PNG_KINDS = {
  png: { frame: 'page', scale: 1 },
  png2: { frame: 'page', scale: 2 },
  print: { frame: 'page', scale: ((PRINT_CM / 2.54) * PRINT_DPI) / 720, dpi: PRINT_DPI },
  portrait: { frame: 'portrait', scale: 2.5 },
  story: { frame: 'story', scale: 2.5 }
} as const satisfies Record<string, PngKind>;

/** The view as a standalone SVG with its faces inside, drawn by the same components as the page. */
export async function svgOf(exported: Exported, frame: FrameName = 'page'): Promise<string> {
  const { told, ground, sources, version, address } = exported;
  const caption = captionOf(told, sources, version, address);
  const room = chartRoom(caption, FRAMES[frame]);
  const target = document.createElement('div');
  const chart = mount(FigureChart, {
    target,
    props: {
      spec: specFor(told.spec, frame),
      title: told.title,
      desc: told.alt,
      width: room.width,
      locale: told.locale,
      ...(room.height === null ? {} : { height: room.height }),
      ...(ground ? { ground } : {})
    }
  });
  flushSync();
  const drawn = target.querySelector('svg');
  const markup = drawn ? new XMLSerializer().serializeToString(drawn) : '';
  await unmount(chart);
  return dressed(markup, caption, frame);
}

/** A chart's markup as a standalone picture with its caption and faces. */
export async function dressed(markup: string, caption: Caption, frame: FrameName): Promise<string> {
  return composePicture(markup, caption, FRAMES[frame], themes.light, await faces());
}

/** Markup of the first chart in an element; outlines that stand elsewhere on the page are copied into it. Throws when there is none. */
export function chartMarkup(root: Element): string {
  const drawn = root.querySelector('svg');
  if (!drawn) throw new Error('there is no chart to draw');
  const copy = drawn.cloneNode(true) as SVGElement;
  for (const use of copy.querySelectorAll('use')) {
    const shape = document.getElementById((use.getAttribute('href') ?? '').slice(1));
    const path = shape?.cloneNode() as Element | undefined;
    if (!path) continue;
    path.removeAttribute('id');
    for (const { name, value } of use.attributes) if (name !== 'href') path.setAttribute(name, value);
    use.replaceWith(path);
  }
  return new XMLSerializer().serializeToString(copy);
}

/** The view as PNG. Throws when the browser cannot draw the picture. */
export async function pngOf(exported: Exported, kind: PngKind): Promise<Blob> {
  return pngFrom(await svgOf(exported, kind.frame), kind);
}

/** A standalone SVG as PNG. Throws when the browser cannot draw it. */
export async function pngFrom(svg: string, { scale, dpi }: PngKind): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!png) throw new Error('the canvas gave no PNG');
    if (!dpi) return png;
    return new Blob([new Uint8Array(withDensity(new Uint8Array(await png.arrayBuffer()), dpi))], { type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}

let inlined: Promise<string> | undefined;

/** The site's own faces as data: a picture may load nothing. */
function faces(): Promise<string> {
  inlined ??= Promise.all(
    [
      ['Inter', 'inter'],
      ['Source Serif 4', 'source-serif-4']
    ].map(async ([family, file]) => {
      const answer = await fetch(`${base}/fonts/${file}.woff2`);
      if (!answer.ok) throw new Error(`${file}.woff2: HTTP ${answer.status}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
      return `@font-face{font-family:'${family}';font-weight:400 700;src:url(data:font/woff2;base64,${btoa(binary)}) format('woff2')}`;
    })
  ).then((rules) => rules.join(''));
  inlined.catch(() => (inlined = undefined));
  return inlined;
}

/** Hands a file to the reader. */
export function save(content: Blob | string, name: string, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download holds the blob by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
