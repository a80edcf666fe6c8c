import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { figures } from '../../../src/lib/figures/registry';
import { needsGround } from '../../../src/lib/figures/chart-spec';
import { prepare, type Prepared } from '../../../src/lib/share/figure.server';
import { drawPicture } from '../../../src/lib/share/picture.server';
import { FRAMES, type FrameName } from '../../../src/lib/share/svg';
import { speaking } from '../../../src/lib/text/current.server';
import type { Locale } from '../../../src/lib/text/format';

const FOLDER = join(fileURLToPath(new URL('.', import.meta.url)), '__svg__');
const INDEX = join(FOLDER, 'pictures.txt');
/** One figure of each kind is kept whole, so that a change can be seen; of the others the fingerprint. */
const WHOLE = new Set([
  'exports-composition',
  'exports-by-group-stacked',
  'exports-quarterly',
  'exports-slope',
  'exports-waterfall',
  'wages-against-informality',
  'usmca-by-month',
  'retc-plants'
]);

const stored = new Map(
  existsSync(INDEX)
    ? readFileSync(INDEX, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(' ') as [string, string])
    : []
);

/** The data version changes with any table: what is looked at here is the picture. */
async function prepared(id: string, locale: Locale): Promise<Prepared> {
  const found = await prepare(id, locale);
  if (!found) throw new Error(`${id} has no row by default`);
  return { ...found, version: '000000000000' };
}

const draw = (one: Prepared, locale: Locale, frame: FrameName = 'page', theme: 'light' | 'dark' = 'light') =>
  speaking(locale, () => drawPicture(one, frame, theme));

describe('pictures of all figures', () => {
  it('are those that were looked at (accept new ones with --update)', async () => {
    mkdirSync(FOLDER, { recursive: true });
    const lines: string[] = [];
    const whole: [id: string, picture: string][] = [];
    for (const { id } of figures)
      for (const locale of ['es', 'en'] as const) {
        const one = await prepared(id, locale);
        for (const theme of ['light', 'dark'] as const) {
          const name = `${id}.${locale}.${theme}`;
          const picture = draw(one, locale, 'page', theme);
          expect(draw(one, locale, 'page', theme), name).toBe(picture);
          const hash = createHash('sha256').update(picture).digest('hex').slice(0, 16);
          lines.push(`${name} ${hash}`);
          const changed = join(FOLDER, `${name}-changed.svg`);
          if (stored.has(name) && stored.get(name) !== hash) writeFileSync(changed, picture);
          else rmSync(changed, { force: true });
          if (WHOLE.has(id) && locale === 'es' && theme === 'light') whole.push([id, picture]);
        }
      }
    for (const [id, picture] of whole) await expect.soft(picture).toMatchFileSnapshot(join(FOLDER, `${id}.svg`));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(INDEX);
  }, 120_000);

  it('carry title, unit, basis, source and data version inside, and nothing of the page', async () => {
    for (const { id } of figures) {
      const one = await prepared(id, 'es');
      const picture = draw(one, 'es');
      const text = picture.replace(/<desc[\s\S]*?<\/desc>|<[^>]+>/g, ' ').replace(/\s+/g, ' ');
      expect(text, id).toContain('000000000000');
      expect(text, id).toMatch(/Publicado\.|Derivado\.|Estimación\./);
      expect(text, id).toMatch(/Fuentes?: /);
      expect(text, id).toContain(one.told.title.split(' ')[0]!);
      expect(picture, id).not.toMatch(/var\(--|class=|<a |<!--|undefined|NaN|≥|→/);
    }
  });

  it('keep to their frame in every shape', async () => {
    for (const id of ['exports-map', 'exports-by-state', 'exports-by-group', 'usmca-by-chapter']) {
      const one = await prepared(id, 'en');
      const shapes: FrameName[] = [
        'card',
        'portrait',
        'story',
        ...(needsGround(one.told.spec) ? ['beside' as const] : [])
      ];
      for (const frame of shapes) {
        const { width, height } = FRAMES[frame];
        expect(draw(one, 'en', frame), `${id} ${frame}`).toContain(`viewBox="0 0 ${width} ${height}"`);
      }
    }
  });
});
