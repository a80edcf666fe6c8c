import { absoluteFile } from '$lib/text/routes';
import { embedCss } from '$lib/share/embed-css';

export const prerender = true;

const face = (family: string, file: string) =>
  `@font-face{font-family:'${family}';src:url(${absoluteFile(`fonts/${file}.woff2`, '')}) format('woff2');font-weight:400 700;font-display:swap}`;

/** One style sheet for every embed. */
export function GET() {
  const css = embedCss(`${face('Inter', 'inter')}\n${face('Source Serif 4', 'source-serif-4')}`);
  return new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
