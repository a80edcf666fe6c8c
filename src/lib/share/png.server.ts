import { Resvg } from '@resvg/resvg-js';
import { encode } from 'fast-png';
import { fontFiles } from './fonts.server';
import { indexed } from './palette';

/** A picture as PNG, `width` pixels wide, one byte a pixel before it is packed. */
export async function pngOf(svg: string, width: number): Promise<Uint8Array> {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles: await fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Inter' }
  }).render();
  const { palette, data } = indexed(drawing.pixels);
  return encode({ width: drawing.width, height: drawing.height, channels: 1, data, palette }, { zlib: { level: 6 } });
}
