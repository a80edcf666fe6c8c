import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest } from '../data/atlas.server';

const kept = join(process.cwd(), 'static/archivo');

/** Data versions of which a figure has a frozen copy in a language: the current one first, then those kept in `static/archivo`. */
export function frozenVersions(id: string, locale: 'es' | 'en'): string[] {
  const earlier = existsSync(kept)
    ? readdirSync(kept).filter((version) => existsSync(join(kept, version, `${id}.${locale}.html`)))
    : [];
  return [manifest.version, ...earlier.filter((version) => version !== manifest.version).sort()];
}

/** Subresource Integrity of the script for hosts: what the snippet prints, so that a host runs this file or none. */
export function hostScriptIntegrity(): string {
  const script = readFileSync(join(process.cwd(), 'static/embed/v1.js'));
  return `sha384-${createHash('sha384').update(script).digest('base64')}`;
}
