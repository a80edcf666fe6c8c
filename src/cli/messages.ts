import { compile } from '@inlang/paraglide-js';

/** Compiles the messages of both languages; ends the process, because the compiler leaves timers behind. */
await compile({
  project: 'src/lib/text/project.inlang',
  outdir: 'src/lib/text/paraglide',
  strategy: ['baseLocale'],
  emitGitIgnore: false,
  emitPrettierIgnore: false
});
process.exit(0);
