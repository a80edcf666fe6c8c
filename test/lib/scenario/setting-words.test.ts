import { describe, expect, it } from 'vitest';
import { LEVER_IDS, LEVERS } from '../../../src/lib/model/levers/index';
import { LEVER_WORDS } from '../../../src/lib/scenario/lever-words';
import { PRESETS } from '../../../src/lib/scenario/presets';
import { settingText } from '../../../src/lib/scenario/setting-words';
import type { LeverSetting } from '../../../src/lib/model/scenario';

const say = (lever: LeverSetting['lever'], path: LeverSetting['path'], locale: 'es' | 'en' = 'es') =>
  settingText({ lever, target: 'all', path }, locale, (id) => id);

describe('what a lever does, in words', () => {
  it('says who stops paying where the dial is below zero, and never prints a negative number', () => {
    expect(say('vat_upfront', [[2026, -1]])).toBe(
      'IVA pagado al entrar: deja de pagarlo 100 % de quienes hoy lo pagan en efectivo desde 2026'
    );
    expect(say('vat_upfront', [[2026, -1]], 'en')).toBe(
      'VAT paid on entry: 100% of those who pay it in cash today no longer do from 2026'
    );
    for (const [i, { min }] of LEVERS.entries())
      for (const locale of ['es', 'en'] as const)
        if (min < 0) expect(say(LEVER_IDS[i]!, [[2026, min]], locale)).not.toMatch(/[-−]\s?\d/);
  });

  it('tells a path by its first and last point, and one that begins at zero by where it leads', () => {
    const staged: LeverSetting['path'] = [
      [2026, 0.01],
      [2035, 0.1]
    ];
    expect(say('domestic_content', staged)).toBe(
      'Contenido nacional obligatorio: 1 punto más de insumos comprados en México en 2026 y 10 puntos en 2035'
    );
    const later: LeverSetting['path'] = [
      [2026, 0],
      [2027, 1]
    ];
    expect(say('preference_loss', later, 'en')).toBe(
      'Loss of preference: 100% of what enters free today no longer does in 2027 (none in 2026)'
    );
    const turned: LeverSetting['path'] = [
      [2026, -0.1],
      [2030, 0.1]
    ];
    expect(say('demand_shock', turned)).toMatch(/baja .* en 2026 y sube .* en 2030/);
  });

  it('says more than the name and the number, in both languages, of every lever of every preset', () => {
    for (const { levers } of PRESETS)
      for (const setting of levers)
        for (const locale of ['es', 'en'] as const) {
          const text = settingText(setting, locale, (id) => id);
          const rest = text.slice(LEVER_WORDS[setting.lever].name[locale].length + 2);
          expect(rest.replace(/[\d%.,\s]|desde|from/g, ''), text).toMatch(/\p{L}{4}/u);
        }
  });

  it('names at most three places, and counts the rest', () => {
    const target = { places: ['02', '05', '08', '19', '26'] };
    expect(settingText({ lever: 'tariff', target, path: [[2026, 0.02]] }, 'es', (id) => `E${id}`)).toBe(
      'Arancel de los insumos: sube 2 puntos desde 2026 (E02, E05, E08 y 2 más)'
    );
  });
});
