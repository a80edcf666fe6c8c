import type { Choice } from '../figures/figure';
import type { Locale } from '../text/format';
import { escaped } from './svg';

export interface EmbedOptions {
  locale: Locale;
  theme: 'auto' | 'light' | 'dark';
  /** Key of the state, sector or city shown; empty for the default. */
  option: string;
  takes?: Choice;
  controls: boolean;
  transparent: boolean;
}

export const EMBED_DEFAULTS: EmbedOptions = {
  locale: 'es',
  theme: 'auto',
  option: '',
  controls: true,
  transparent: false
};

/** Heights that a figure needs, in px, at 320 and at 640 px of width: what the snippet reserves before any script runs. */
export interface EmbedSize {
  narrow: number;
  wide: number;
}

/** The hash that says the options that are not the default: `#t=dark&p=chihuahua&c=0&bg=0`. */
export function embedHash({ theme, option, takes, controls, transparent }: EmbedOptions): string {
  const said = [
    theme === 'auto' ? '' : `t=${theme}`,
    option ? `${takes === 'sector' ? 's' : 'p'}=${encodeURIComponent(option)}` : '',
    controls ? '' : 'c=0',
    transparent ? 'bg=0' : ''
  ].filter(Boolean);
  return said.length ? `#${said.join('&')}` : '';
}

export interface Snippet {
  id: string;
  title: string;
  /** Address of the frame with its hash. */
  src: string;
  size: EmbedSize;
  /** Address of the optional script and its SRI hash; without it the snippet is the frame alone. */
  script?: { src: string; integrity: string };
}

/** Code for a host page. Aspect ratio and least height make it read with no script at all. */
export function snippet({ id, title, src, size, script }: Snippet): string {
  const style = `width:100%;border:0;aspect-ratio:640/${size.wide};min-height:${size.narrow}px`;
  const frame = `<iframe src="${escaped(src)}" title="${escaped(title)}" loading="lazy" style="${style}" data-immex-atlas="${id}"></iframe>`;
  if (!script) return frame;
  return `${frame}\n<script src="${escaped(script.src)}" integrity="${script.integrity}" crossorigin="anonymous" async></script>`;
}
