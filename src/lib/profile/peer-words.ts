import { formatNumber, formatValue, type Locale } from '../text/format';
import type { PlaceFacts, SectorFacts } from './facts';
import { ALIKE, type Peer, type Trait } from './peers';
import { list, percent, sectorInside } from './prose/grammar';

const say = (locale: Locale, es: string, en: string) => (locale === 'es' ? es : en);

/** Groups that both places have most of in common, the most first. */
function inBoth(own: PlaceFacts, other: PlaceFacts, nameOf: (id: string) => string, locale: Locale): string {
  const share = new Map(other.mix.map((group) => [group.id, group.share]));
  const common = own.mix
    .map((group) => ({ id: group.id, least: Math.min(group.share, share.get(group.id) ?? 0) }))
    .sort((a, b) => b.least - a.least);
  return list(
    common.slice(0, 2).map(({ id }) => sectorInside(nameOf(id))),
    locale
  );
}

/**
 * Why two places are alike, in words: the traits that are near, nearest first, with their numbers where these are published.
 * `nameOf` names the reader groups in the language.
 */
export function placeReasons(
  own: PlaceFacts,
  other: PlaceFacts,
  { parts }: Peer,
  nameOf: (id: string) => string,
  locale: Locale
): string {
  const words: Record<Trait, () => string> = {
    mix: () =>
      own.level === 'state'
        ? say(
            locale,
            `la mezcla de sectores publicada coincide en ${percent(1 - parts.mix!, 'es')}`,
            `their published sector mixes overlap by ${percent(1 - parts.mix!, 'en')}`
          )
        : say(
            locale,
            `mezcla de sectores parecida (estimada), con ${inBoth(own, other, nameOf, 'es')} en ambos`,
            `a similar sector mix (estimated), with ${inBoth(own, other, nameOf, 'en')} in both`
          ),
    size: () => sizes(own, other, locale),
    intensity: () => say(locale, 'exportan parecido por puesto (estimado)', 'similar exports per job (estimated)'),
    border: () => borders(own, other, locale)
  };
  return reasons(parts, words, locale);
}

function sizes(own: PlaceFacts, other: PlaceFacts, locale: Locale): string {
  if (own.level === 'state') {
    const [a, b] = [own.exports!, other.exports!].map(({ value }) => formatValue(value, 'USD', locale));
    return say(locale, `exportan ${a} y ${b}`, `they export ${a} and ${b}`);
  }
  const [a, b] = [own.jobs!, other.jobs!].map(({ value }) => formatNumber(value, locale));
  return say(locale, `${a} y ${b} puestos en 2020`, `${a} and ${b} jobs in 2020`);
}

function borders(own: PlaceFacts, other: PlaceFacts, locale: Locale): string {
  if (own.level === 'state')
    return own.borderZone
      ? say(locale, 'ambos en la frontera norte', 'both on the northern border')
      : say(locale, 'ambos lejos de la frontera norte', 'both away from the northern border');
  const [a, b] = [own, other].map(({ crossing }) => formatNumber(Math.max(1, crossing!.km), locale));
  return say(locale, `a ${a} y ${b} km de un puerto fronterizo`, `${a} and ${b} km from a port of entry`);
}

/** Why two sectors are alike: where they export from, size, and how much VAT is suspended by dollar. */
export function sectorReasons(own: SectorFacts, other: SectorFacts, { parts }: Peer, locale: Locale): string {
  const [a, b] = [own.exports, other.exports].map(({ value }) => formatValue(value, 'USD', locale));
  const words: Record<Trait, () => string> = {
    mix: () =>
      say(
        locale,
        `la mezcla de estados que los exportan coincide en ${percent(1 - parts.mix!, 'es')}`,
        `their mixes of exporting states overlap by ${percent(1 - parts.mix!, 'en')}`
      ),
    size: () => say(locale, `exportan ${a} y ${b}`, `they export ${a} and ${b}`),
    intensity: () =>
      say(
        locale,
        'IVA suspendido parecido por dólar exportado (estimado)',
        'similar suspended VAT per dollar exported (estimated)'
      ),
    border: () => ''
  };
  return reasons(parts, words, locale);
}

function reasons(parts: Peer['parts'], words: Record<Trait, () => string>, locale: Locale): string {
  const near = (Object.entries(parts) as [Trait, number][])
    .filter(([, part]) => part <= ALIKE)
    .sort((x, y) => x[1] - y[1])
    .map(([trait]) => words[trait]());
  return near.length
    ? list(near, locale)
    : say(
        locale,
        'lo más parecido que hay, aunque no se parecen mucho en nada',
        'the closest there is, though not very similar in anything'
      );
}
