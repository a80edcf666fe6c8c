import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const build = fileURLToPath(new URL('../../build', import.meta.url));

/** `count` built pages spread evenly over all of them, so that every run looks at the same ones. */
export function sample(count: number): string[] {
  const all = (readdirSync(build, { recursive: true }) as string[])
    .filter((file) => file.endsWith('index.html') && !/^(data|(en\/)?embed)\//.test(file))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
    .sort();
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, i) => i % step === 0).slice(0, count);
}
