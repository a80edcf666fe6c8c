import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Licences under which a package may be used here: each lets the site and its code be published under MIT. */
const ACCEPTED = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense'],
  ...['CC0-1.0', 'CC-BY-4.0', 'Python-2.0', 'Zlib', 'OFL-1.1', 'MPL-2.0', 'Apache-2.0 WITH LLVM-exception']
]);

/** States no licence in its own folder: a binary part of @lix-js/sdk, which does; used while messages are compiled, never shipped. */
const PART_OF: Record<string, string> = { '@lix-js/sdk-linux-x64': '@lix-js/sdk' };

export interface Package {
  name: string;
  version: string;
  licence: string;
  /** Part of what readers download, not only of building and testing. */
  shipped: boolean;
}

interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
}

/**
 * Every package of package-lock.json with its licence: as the lock says, else as the package's own licence file begins. A package
 * without either has an empty licence. Packages for other machines, not installed, count as the lock has them.
 */
export function packages(folder = root): Package[] {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license, dev, devOptional }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license ?? licenceFile(join(folder, path)),
      shipped: !dev && !devOptional
    }));
}

/** Packages whose licence is not one of those accepted; of «A OR B» one suffices, of «A AND B» both are needed. */
export function unaccepted(all: readonly Package[]): Package[] {
  const stated = ({ name, licence }: Package) =>
    licence || all.find((other) => other.name === PART_OF[name])?.licence || '';
  return all.filter((entry) => !isAccepted(stated(entry).replace(/^\(|\)$/g, '')));
}

function isAccepted(expression: string): boolean {
  if (expression.includes(' OR ')) return expression.split(' OR ').some(isAccepted);
  return expression.split(' AND ').every((part) => ACCEPTED.has(part.trim()));
}

function licenceFile(folder: string): string {
  if (!existsSync(folder)) return '';
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  const text = file ? readFileSync(join(folder, file), 'utf8').slice(0, 2000) : '';
  if (/Apache License\s+Version 2\.0/.test(text)) return 'Apache-2.0';
  return /MIT License|Permission is hereby granted, free of charge/.test(text) ? 'MIT' : '';
}

/** Known vulnerabilities by severity, as the registry tells; null, with the reason, when it does not answer. */
function audit(): { counts: Record<string, number> } | { silent: string } {
  const run = spawnSync('npm', ['audit', '--json'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32'
  });
  try {
    const answer = JSON.parse(run.stdout) as {
      metadata?: { vulnerabilities: Record<string, number> };
      message?: string;
    };
    if (answer.metadata) return { counts: answer.metadata.vulnerabilities };
    return { silent: answer.message ?? 'no answer' };
  } catch {
    return { silent: run.stderr.trim() || 'no answer' };
  }
}

/** `npm run supply`: licences of every package, then known vulnerabilities. Fails on a licence or a high severity. */
function report(): boolean {
  const all = packages();
  const byLicence = new Map<string, Package[]>();
  for (const entry of all) byLicence.set(entry.licence, [...(byLicence.get(entry.licence) ?? []), entry]);
  for (const [licence, entries] of [...byLicence].sort(([, a], [, b]) => b.length - a.length)) {
    const shipped = entries.filter((entry) => entry.shipped).map(({ name }) => name);
    console.log(
      `${String(entries.length).padStart(4)}  ${licence || 'none stated'}${shipped.length ? `  (shipped: ${shipped.join(', ')})` : ''}`
    );
  }
  const refused = unaccepted(all);
  for (const { name, version, licence } of refused)
    console.log(`not accepted: ${name}@${version} ${licence || 'no licence stated'}`);
  const answer = audit();
  if ('silent' in answer) {
    console.log(`audit: NOT DONE, the registry did not answer (${answer.silent.slice(0, 120)})`);
    return refused.length === 0;
  }
  const { high = 0, critical = 0 } = answer.counts;
  console.log(
    `audit: ${Object.entries(answer.counts)
      .map(([severity, count]) => `${severity} ${count}`)
      .join(', ')}`
  );
  return refused.length === 0 && high + critical === 0;
}

if (import.meta.filename === process.argv[1]) process.exitCode = report() ? 0 : 1;
