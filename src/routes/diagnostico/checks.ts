import type { Manifest } from '$lib/data/engine';

export type Verdict = 'good' | 'warn' | 'bad';
/** What a check found; `seen` are names and values of the host's own, untranslated. */
export interface Finding {
  verdict: Verdict;
  seen: string;
}

/** What the checks look at. */
export interface Host {
  base: string;
  build: string;
  manifest: Manifest;
  /** Address of the engine's module and of some script of the site. */
  wasm: string;
  script: string;
}

export type CheckId =
  | 'path'
  | 'folders'
  | 'missing'
  | 'version'
  | 'scripts'
  | 'module'
  | 'compression'
  | 'ranges'
  | 'database'
  | 'immutable'
  | 'fresh'
  | 'policy'
  | 'frames'
  | 'secure'
  | 'wasm'
  | 'offline'
  | 'storage'
  | 'memory';

const MONTH = 2_592_000;
const SHORT = 600;
const good = (seen: string): Finding => ({ verdict: 'good', seen });
const judged = (is: boolean, otherwise: Verdict, seen: string): Finding => ({ verdict: is ? 'good' : otherwise, seen });
const past = { cache: 'no-store' } as const;
const header = (answer: Response, name: string) => answer.headers.get(name) ?? '–';

/** Every check, in the order of the page. A check that throws counts as bad, with the error as what was seen. */
export const CHECKS: Record<CheckId, (host: Host) => Promise<Finding> | Finding> = {
  async path({ base, build }) {
    const answer = await fetch(`${base}/_app/version.json`, past);
    const text = await answer.text();
    return judged(answer.ok && text.includes(build), 'bad', `${answer.status} ${text.slice(0, 60)}`);
  },
  async folders({ base }) {
    const answer = await fetch(`${base}/fuentes`, past);
    const { pathname } = new URL(answer.url);
    return judged(answer.ok && pathname === `${base}/fuentes/`, 'warn', `${answer.status} ${pathname}`);
  },
  async missing({ base }) {
    const answer = await fetch(`${base}/${crypto.randomUUID()}/`, past);
    return judged(answer.status === 404, 'warn', `HTTP ${answer.status}`);
  },
  async version({ base, manifest, build }) {
    const { version } = (await (await fetch(`${base}/data/latest.json`, past)).json()) as Manifest;
    return judged(version === manifest.version && build.startsWith(version), 'bad', version);
  },
  async scripts({ script }) {
    const type = header(await fetch(script, past), 'content-type');
    return judged(/^(text|application)\/javascript/.test(type), 'bad', type);
  },
  async module({ wasm }) {
    const answer = await fetch(wasm, past);
    const reader = answer.body!.getReader();
    const { value = new Uint8Array() } = await reader.read();
    await reader.cancel();
    const begins = Array.from(value.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
    // As it was uploaded, or unpacked on the way, which the page notices.
    return judged(answer.ok && /^(1f 8b|00 61 73 6d)/.test(begins), 'bad', `HTTP ${answer.status} · ${begins}`);
  },
  async compression({ base, script }) {
    const answers = await Promise.all([fetch(script, past), fetch(`${base}/`, past)]);
    const encodings = answers.map((answer) => header(answer, 'content-encoding'));
    return judged(
      encodings.every((encoding) => /^(gzip|br|zstd)$/.test(encoding)),
      'warn',
      `.js ${encodings[0]} · .html ${encodings[1]}`
    );
  },
  async ranges({ base, manifest }) {
    const answer = await fetch(databaseOf(base, manifest), { ...past, headers: { range: 'bytes=8-11' } });
    const encoding = header(answer, 'content-encoding');
    const seen = `HTTP ${answer.status} · content-range ${header(answer, 'content-range')} · content-encoding ${encoding}`;
    if (answer.status !== 206) {
      await answer.body?.cancel();
      return { verdict: 'bad', seen };
    }
    // A part of a compressed file is not a part of the file: these four bytes are a database's mark.
    return judged((await answer.text()) === 'DUCK' && encoding === '–', 'bad', seen);
  },
  async database({ base, manifest }) {
    const answer = await fetch(databaseOf(base, manifest), { ...past, method: 'HEAD' });
    const length = Number(answer.headers.get('content-length'));
    const seen = `HTTP ${answer.status} · ${header(answer, 'content-type')} · content-length ${length}`;
    return judged(answer.ok && length === manifest.files['flows.duckdb'].bytes, 'bad', seen);
  },
  async immutable({ base, script, manifest }) {
    const rules = await Promise.all(
      [script, databaseOf(base, manifest)].map(async (url) =>
        header(await fetch(url, { ...past, method: 'HEAD' }), 'cache-control')
      )
    );
    return judged(
      rules.every((rule) => maxAge(rule) >= MONTH),
      'warn',
      rules.join(' · ')
    );
  },
  async fresh({ base }) {
    const files = ['service-worker.js', 'data/latest.json', '_app/version.json', ''];
    const rules = await Promise.all(
      files.map(async (file) => header(await fetch(`${base}/${file}`, { ...past, method: 'HEAD' }), 'cache-control'))
    );
    const late = rules.filter((rule) => !/no-cache|no-store/.test(rule) && !(maxAge(rule) <= SHORT));
    return judged(late.length === 0, 'warn', [...new Set(rules)].join(' · '));
  },
  async policy({ base }) {
    const inPage = document.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
    const sent = (await fetch(`${base}/`, past)).headers.get('content-security-policy');
    if (!inPage.includes("default-src 'self'")) return { verdict: 'bad', seen: inPage || '–' };
    return judged(sent === null || letsTheEngineStart(sent), 'bad', sent ?? '–');
  },
  async frames({ base }) {
    const answer = await fetch(`${base}/embed/exports-by-group/`, past);
    const [options, embedder] = ['x-frame-options', 'cross-origin-embedder-policy'].map((name) => header(answer, name));
    // Browsers run the script that fits frames, named by its hash, only where others may read it.
    const open = header(await fetch(`${base}/embed/v1.js`, past), 'access-control-allow-origin');
    const seen = `${answer.status} ${options} ${embedder} ${open}`;
    return judged(answer.ok && options === '–' && embedder === '–' && open === '*', 'warn', seen);
  },
  secure: () => judged(isSecureContext, 'bad', location.protocol),
  async wasm() {
    const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
    await WebAssembly.instantiate(empty);
    return good('WebAssembly');
  },
  async offline({ base }) {
    if (!('serviceWorker' in navigator)) return { verdict: 'warn', seen: '–' };
    const answer = await fetch(`${base}/service-worker.js`, past);
    const registration = await navigator.serviceWorker.getRegistration(`${base}/`);
    const type = header(answer, 'content-type');
    const seen = `${answer.status} ${type} · ${registration?.active?.state ?? '–'}`;
    return judged(answer.ok && type.includes('javascript') && Boolean(registration?.active), 'warn', seen);
  },
  async storage() {
    await (await navigator.storage.getDirectory()).getDirectoryHandle('own-data', { create: true });
    const { usage = 0, quota = 0 } = await navigator.storage.estimate();
    return judged(quota - usage > 100e6, 'warn', `${Math.round(usage / 1e6)} / ${Math.round(quota / 1e6)} MB`);
  },
  memory() {
    const { deviceMemory } = navigator as { deviceMemory?: number };
    return judged((deviceMemory ?? 8) > 1, 'warn', deviceMemory === undefined ? '–' : `${deviceMemory} GB`);
  }
};

export async function run(id: CheckId, host: Host): Promise<Finding> {
  try {
    return await CHECKS[id](host);
  } catch (error) {
    return { verdict: 'bad', seen: error instanceof Error ? error.message : String(error) };
  }
}

/** A policy that the host sends binds the engine's worker too, which fetches its module from the page's memory. */
function letsTheEngineStart(policy: string): boolean {
  const rules = new Map(policy.split(';').map((rule) => [rule.trim().split(/\s+/)[0]!, rule]));
  const rule = (name: string) => rules.get(name) ?? rules.get('default-src');
  return (rule('script-src')?.includes('wasm-unsafe-eval') ?? true) && (rule('connect-src')?.includes('blob:') ?? true);
}

function databaseOf(base: string, { version }: Manifest): string {
  return `${base}/data/v/${version}/flows.duckdb`;
}

function maxAge(rule: string): number {
  return Number(/max-age=(\d+)/.exec(rule)?.[1] ?? NaN);
}
