import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Quiet and alone: no sandbox (containers), no graphics card, and not one request of the browser's own. */
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe'
];

/** Starts Chromium for a test; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
}

/**
 * Chromium of this machine: `CHROMIUM`, then the system's, then playwright's cache; on Debian as root it is installed.
 * Throws with what to do when there is none.
 */
export function chromiumPath(): string {
  const named = process.env.CHROMIUM;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM names ${named}, which is not there.`);
  const found = named ?? SYSTEM.find((path) => existsSync(path)) ?? playwrightChromium() ?? installed();
  if (found) return found;
  throw new Error(
    'No Chromium was found for the browser tests. Install one (`npx playwright install chromium`, or your system’s package) ' +
      'or set CHROMIUM to the path of one.'
  );
}

function playwrightChromium(): string | undefined {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright')
  ];
  const inside = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'];
  for (const cache of caches) {
    if (!cache || !existsSync(cache)) continue;
    for (const folder of readdirSync(cache)
      .filter((name) => /^chromium-\d+$/.test(name))
      .sort()
      .reverse()) {
      const path = inside.map((file) => join(cache, folder, file)).find((file) => existsSync(file));
      if (path) return path;
    }
  }
  return undefined;
}

/** A bare Debian container of a test service: root, and no browser yet. */
function installed(): string | undefined {
  const debian = existsSync('/etc/debian_version') && !/ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));
  if (!debian || process.getuid?.() !== 0) return undefined;
  console.log('installing Chromium with apt-get for the browser tests');
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  return SYSTEM.find((path) => existsSync(path));
}
