import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { publish } from '../../data/publish';
import { Progress } from './progress';
import { fingerprint, Stamps, type Inputs } from './stale';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What hosts of static sites commonly accept (DESIGN §1). */
const MAX_BYTES = 400e6;
const MAX_FILES = 6000;

/** The environment as it was: a run of tests in this process sets it for tests, and a site built with that is one for developers. */
const outside = { ...process.env };

type StepName = 'messages' | 'data' | 'site';
type Note = (line: string) => void;

interface Step {
  name: StepName;
  title: string;
  inputs: () => Inputs;
  work: (note: Note) => Promise<void>;
}

const steps: Step[] = [
  {
    name: 'messages',
    title: 'messages in Spanish and English',
    inputs: () => ({
      reads: [
        'src/lib/text/messages',
        'src/lib/text/project.inlang/settings.json',
        'src/cli/messages.ts',
        'package-lock.json'
      ],
      leaves: ['src/lib/text/paraglide/messages.js']
    }),
    work: () => run('tsx', ['src/cli/messages.ts'])
  },
  {
    name: 'data',
    title: 'database from data/tables',
    inputs: () => ({
      reads: ['data', 'src/lib/model', 'src/lib/data/schema.ts'],
      ignores: ['data/.cache', 'data/raw', 'data/readers'],
      leaves: ['static/data/latest.json']
    }),
    work: async (note) => {
      await publish(undefined, note);
    }
  },
  {
    name: 'site',
    title: 'pages',
    inputs: () => ({
      reads: [
        'src',
        'notebooks',
        'static',
        'svelte.config.js',
        'vite.config.ts',
        'package-lock.json',
        'data/catalog',
        'data/tables/geography'
      ],
      ignores: ['static/data/v/', 'static/data/latest/', 'src/cli/', 'src/lib/text/project.inlang/'],
      settings: { base: process.env.BASE_PATH ?? '', origin: process.env.SITE_URL ?? '' },
      leaves: ['build/index.html', 'build/en/index.html', 'build/404.html']
    }),
    work: buildSite
  }
];

/** Builds what is stale, in order; `only` names the steps, `force` builds them all. Throws when a step fails. */
export async function build(options: { only?: readonly StepName[]; force?: boolean } = {}): Promise<void> {
  const unknown = options.only?.filter((name) => !steps.some((step) => step.name === name)) ?? [];
  if (unknown.length)
    throw new Error(`no step is called ${unknown.join(', ')}; there are: ${steps.map(({ name }) => name).join(', ')}`);
  const chosen = steps.filter(({ name }) => options.only?.includes(name) ?? true);
  const stamps = new Stamps(root);
  const progress = new Progress(chosen.length);
  for (const { name, title, inputs, work } of chosen) {
    if (!options.force && !stamps.isStale(name, inputs())) {
      progress.skip(title);
      continue;
    }
    stamps.forget(name);
    const before = inputs();
    await progress.step(title, work);
    stamps.remember(name, before);
  }
  if (chosen.some(({ name }) => name === 'site')) progress.finish(`build/ ${sizeOf(join(root, 'build'))}`);
}

async function buildSite(note: Note): Promise<void> {
  const pages = join(root, '.svelte-kit/output/prerendered/pages');
  const timer = setInterval(() => {
    const written = pagesIn(pages);
    note(written ? `${written} pages written` : 'compiling');
  }, 5000);
  const manifest = JSON.parse(readFileSync(join(root, 'static/data/latest.json'), 'utf8')) as { version: string };
  try {
    await run('vite', ['build', '--logLevel', 'warn'], {
      NODE_ENV: 'production',
      SITE_VERSION: `${manifest.version}-${code()}`
    });
  } finally {
    clearInterval(timer);
  }
}

/** Names a build by what it was made from, so that the same sources give the same name. */
function code(): string {
  return fingerprint(root, steps.find(({ name }) => name === 'site')!.inputs()).slice(0, 8);
}

/** Runs a tool of node_modules; its output is shown as it comes. Rejects with the command when it fails. */
/** Writes the types and settings that tools read of the routes, without a build. */
export const sync = (): Promise<void> => run('svelte-kit', ['sync']);

function run(tool: string, args: string[], env: Record<string, string> = {}): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(join(root, 'node_modules/.bin', tool), args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...outside, ...env }
    });
    child.on('error', fail);
    child.on('exit', (code) =>
      code === 0
        ? done()
        : fail(new Error(`\`${tool} ${args.join(' ')}\` failed (exit code ${code}); its message is above.`))
    );
  });
}

/** 0 while there is no folder yet, and when the build moves it away under the count. */
function pagesIn(folder: string): number {
  try {
    return (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('.html')).length;
  } catch {
    return 0;
  }
}

function sizeOf(folder: string): string {
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) =>
    statSync(join(folder, file)).isFile()
  );
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  const warning = bytes > MAX_BYTES || files.length > MAX_FILES ? ': more than common hosts accept' : '';
  return `${files.length} files of ${MAX_FILES}, ${(bytes / 1e6).toFixed(0)} MB of ${MAX_BYTES / 1e6}${warning}`;
}

if (import.meta.filename === process.argv[1]) {
  const { values } = parseArgs({ options: { force: { type: 'boolean' }, only: { type: 'string', multiple: true } } });
  try {
    await build({ force: values.force, only: values.only as StepName[] | undefined });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
