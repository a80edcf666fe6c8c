import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '@inlang/paraglide-js';

const text = 'src/lib/text';

/**
 * Compiles the messages of both languages. The plugin is a file of node_modules, so nothing is fetched; were it not to
 * load, the compiler would only warn and leave an empty module, hence the count. Ends the process, because the compiler
 * leaves timers behind.
 */
await compile({
  project: `${text}/project.inlang`,
  outdir: `${text}/paraglide`,
  strategy: ['baseLocale'],
  emitGitIgnore: false,
  emitPrettierIgnore: false
});

const written = readdirSync(`${text}/messages/es`).flatMap((file) =>
  Object.keys(JSON.parse(readFileSync(`${text}/messages/es/${file}`, 'utf8')) as object)
);
const expected = written.filter((key) => key !== '$schema').length;
const compiled = readFileSync(`${text}/paraglide/messages/_index.js`, 'utf8').match(/^export /gm)?.length ?? 0;
if (compiled !== expected) {
  console.error(
    `${expected} messages are written in ${text}/messages/es but ${compiled} were compiled: ` +
      `check that project.inlang/settings.json names every file, that no key stands twice, and that \`npm ci\` has run.`
  );
  process.exit(1);
}
process.exit(0);
