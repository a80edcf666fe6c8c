import { themes, type Theme } from './themes';

function tokens(theme: Theme, used: string): string {
  return Object.entries(theme)
    .filter(([token]) => used.includes(`var(${token})`))
    .map(([token, value]) => `${token}:${value}`)
    .join(';');
}

/** Every token that a chart may use, beside those of the rules below. */
const CHART = Array.from({ length: 8 }, (_, i) => `var(--c${i + 1})`)
  .concat([1, 2, 3, 4, 5].flatMap((i) => [`var(--map-${i})`, `var(--change-${i})`]))
  .concat(['var(--map-ground)', 'var(--map-line)', 'var(--rule-strong)', 'var(--accent)'])
  .join(' ');

const RULES = `*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;padding:12px;background:var(--paper);color:var(--ink);font:14px/1.4 var(--font-sans)}
html[data-bg="0"],html[data-bg="0"] body{background:transparent}
figure{margin:0}
h1{margin:0;font:700 20px/1.2 var(--font-serif);text-wrap:balance}
p{margin:0}
.sub{margin:4px 0 12px;color:var(--muted)}
.foot{margin-top:10px;padding-top:8px;border-top:1px solid var(--rule);font-size:13px;color:var(--muted)}
.estimated,.notice{color:var(--caveat);font-weight:600}
a{color:var(--accent)}
svg{display:block;width:100%;height:auto}
.row{pointer-events:all}
svg[width="0"]{position:absolute;width:0;height:0}
.wide{display:none}
@media(min-width:544px){.narrow{display:none}.wide{display:block;max-width:800px}}
label{display:block;margin-bottom:10px;color:var(--muted)}
label[hidden],.notice[hidden]{display:none}
select{max-width:100%;font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--rule-strong);border-radius:3px;padding:4px 6px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media print{label{display:none}}
`;

/** Style of embeds and of archived copies; `faces` are their `@font-face` rules. */
export function embedCss(faces: string): string {
  const used = RULES + CHART;
  const fixed = tokens(themes.light, used);
  const dark = tokens(themes.dark, used);
  return `${faces}
:root{color-scheme:light;${fixed}}
@media(prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${dark}}}
:root[data-theme=dark]{color-scheme:dark;${dark}}
${RULES}`;
}
