import { needsGround } from '../figures/chart-spec';
import { absolute } from '../text/routes';
import { captionOf, specFor } from './caption';
import { chartMarkup, type Prepared } from './figure.server';
import { fontCss } from './fonts.server';
import { pngOf } from './png.server';
import { charactersOf, chartRoom, composePicture, FRAMES, type FrameName } from './svg';
import { themes, type ThemeName } from './themes';

/** Pixels of a unit: a page's picture is sharp on a dense screen, a card is 1200 wide. */
const PIXELS: Record<FrameName, number> = { page: 2, card: 1.5, beside: 1.5, portrait: 2.5, story: 2.5 };

/** The figure as a standalone SVG without faces. */
export function drawPicture(prepared: Prepared, frame: FrameName = 'page', theme: ThemeName = 'light'): string {
  const { told, sources, version } = prepared;
  const address = absolute(`/graficas/${told.figure.id}/`, told.locale).replace(/^https?:\/\//, '');
  const caption = captionOf(told, sources, version, address);
  const shape = FRAMES[frame];
  const room = chartRoom(caption, shape);
  const shortened = { ...prepared, told: { ...told, spec: specFor(told.spec, frame) } };
  const chart = chartMarkup(shortened, room.width, room.height ?? undefined);
  return composePicture(chart, caption, shape, themes[theme]);
}

/** The same with its faces inside, for a file that is opened anywhere. */
export async function svgFile(prepared: Prepared): Promise<string> {
  const bare = drawPicture(prepared);
  const css = await fontCss(charactersOf(bare));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${bare.replace('</desc>', `</desc>\n<style>${css}</style>`)}\n`;
}

export function pngFile(prepared: Prepared, frame: FrameName = 'page'): Promise<Uint8Array> {
  const shape = frame === 'card' && needsGround(prepared.told.spec) ? 'beside' : frame;
  return pngOf(drawPicture(prepared, shape), FRAMES[shape].width * PIXELS[shape]);
}
