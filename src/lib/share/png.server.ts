import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from './fonts.server';

/** A picture as PNG, `width` pixels wide. */
export async function pngOf(svg: string, width: number): Promise<Uint8Array> {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles: await fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Inter' }
  });
  return drawing.render().asPng();
}
