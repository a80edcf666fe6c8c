import { ask } from '../data/atlas.server';
import { declarations, type Declaration } from '../data/questions/declared';
import { partsOfMetros } from '../data/questions/places';
import { series } from '../data/questions/series';
import { placePath, placesById, profiledIds, sectorPath, sectorsById } from '../figures/answer.server';
import { sourceLines } from '../share/figure.server';
import { sourceText } from '../figures/source-line';
import { href } from '../text/routes';
import { formatPeriod, formatValue, type Locale } from '../text/format';
import { shareText, shownValue } from './prose/grammar';
import { CITY_PLAN } from './prose/city';
import { write } from './prose/plan';
import { SECTOR_PLAN } from './prose/sector';
import { STATE_PLAN } from './prose/state';
import { amountOf, type Amount, type Ends, type PlaceFacts, type SectorFacts } from './facts';
import { declaredBy } from './declared';
import { gather, type Gathered } from './gather';
import { gatherSectors } from './gather-sectors';
import { compareKey, rowDetail, rowText } from './compare';
import { peersOf, placeTraits, sectorTraits } from './peers';
import { placeReasons, sectorReasons } from './peer-words';
import { reformMarks } from './reform-marks';
import { around, reforms } from './reforms';
import { CONTEXT, ROWS, rowsOf, type NumberSpec, type RowAmount } from './rows';
import { SECTOR_CONTEXT, SECTOR_ROWS } from './sector-rows';
import type { Profile, ShownRow, ShownTrend } from './shown';

// Asked for by every profile of a build, and the same for all of them.
let places: Promise<Gathered> | undefined;
let sectors: Promise<SectorFacts[]> | undefined;
let declared: Promise<Declaration[]> | undefined;

export function gathered(): Promise<Gathered> {
  places ??= gather({ ask });
  return places;
}

function allDeclared(): Promise<Declaration[]> {
  declared ??= ask(declarations());
  return declared;
}

/** Neighbours that a profile names. */
const PEERS = 4;

/** Prose, peers and context of a place in one language, as its page shows them. */
export async function placeProfile(id: string, locale: Locale): Promise<Profile> {
  const { places: all, nation } = await gathered();
  const place = all.find((candidate) => candidate.id === id);
  if (!place) throw new RangeError(`no profile is gathered for ${id}`);
  const names = await sectorsById();
  const group = (sector: string, language: Locale) => names.get(sector)!.name[language];
  const plan = place.level === 'state' ? STATE_PLAN : CITY_PLAN;
  const { paragraphs } = write(plan, { place, nation, group }, locale);
  const [known, profiled] = [await placesById(), await profiledIds()];
  const peers = peersOf(placeTraits(place), all.filter(({ level }) => level === place.level).map(placeTraits), PEERS);
  return {
    paragraphs,
    sources: await cited(place, locale),
    peers: peers.map((peer) => {
      const other = all.find((candidate) => candidate.id === peer.id)!;
      const path = placePath(known.get(peer.id)!, profiled);
      return {
        name: fullName(other, locale),
        path: path && href(path, locale),
        reasons: placeReasons(place, other, peer, (sector) => group(sector, locale), locale),
        compare: `?a=${compareKey(place)}&b=${compareKey(other)}`
      };
    }),
    rows: context(place, all, nation, locale),
    trend: await trendOf(place, locale),
    mix: place.mix
      .filter(({ share }) => share >= 0.01)
      .map((each) => ({
        name: group(each.id, locale),
        share: shareText(each, place.level === 'state' ? 'derived' : 'modelled', locale)
      })),
    reforms: place.level === 'state' ? around(await ask(reforms()), await yearly(id), await yearly('MX'), locale) : [],
    declared: declaredBy(await allDeclared(), await within(place)),
    marks: reformMarks(await ask(reforms()), { border: place.borderZone, sector: null }, locale)
  };
}

/** A municipality with its state: many names repeat. */
export function fullName(place: PlaceFacts, locale: Locale): string {
  return place.level === 'municipality'
    ? `${place.name[locale]}, ${place.states[0]!.name[locale]}`
    : place.name[locale];
}

function context(
  place: PlaceFacts,
  all: readonly PlaceFacts[],
  nation: Gathered['nation'],
  locale: Locale
): ShownRow[] {
  const state = place.level === 'state' ? null : (all.find(({ id }) => id === place.states[0]?.id) ?? null);
  const amounts = rowsOf(place, state, nation);
  return CONTEXT[place.level === 'state' ? 'state' : 'city'].map((id) => {
    const spec = ROWS.find((row) => row.id === id)!;
    const amount = amounts[id];
    return shownRow(spec, amount, locale);
  });
}

function shownRow(spec: NumberSpec, amount: RowAmount | null, locale: Locale): ShownRow {
  if (!amount) return { label: spec.label[locale], value: '', detail: spec.missing[locale] };
  return {
    label: spec.label[locale],
    value: rowText(spec, shownValue(amount), locale),
    detail: rowDetail(spec, amount, locale)
  };
}

export function gatheredSectors(): Promise<SectorFacts[]> {
  sectors ??= gatherSectors({ ask });
  return sectors;
}

/** Prose and peers of a subsector or group in one language. */
export async function sectorProfile(id: string, locale: Locale): Promise<Profile> {
  const all = await gatheredSectors();
  const sector = all.find((candidate) => candidate.id === id);
  if (!sector) throw new RangeError(`no profile is gathered for sector ${id}`);
  const known = await sectorsById();
  const level = known.get(id)!.level;
  const candidates = all.filter((other) => known.get(other.id)!.level === level);
  return {
    paragraphs: write(SECTOR_PLAN, { sector }, locale).paragraphs,
    sources: await named([sector.exports, sector.vat, sector.jobs, sector.plants], locale),
    peers: peersOf(sectorTraits(sector), candidates.map(sectorTraits), PEERS).map((peer) => {
      const other = all.find((candidate) => candidate.id === peer.id)!;
      const path = sectorPath(known.get(peer.id)!, known);
      return {
        name: other.name[locale],
        path: path && href(path, locale),
        reasons: sectorReasons(sector, other, peer, locale),
        compare: `?a=${known.get(id)!.slug}&b=${known.get(other.id)!.slug}`
      };
    }),
    rows: SECTOR_ROWS.filter(({ id: row }) => SECTOR_CONTEXT.includes(row)).map((row) =>
      shownRow(row, row.value(sector), locale)
    ),
    trend: [
      {
        label: words(locale).exports,
        points: points([sector.exportsEnds.first, sector.exportsEnds.last], 'USD', locale)
      }
    ],
    mix: [],
    reforms: [],
    declared: declaredBy(await allDeclared(), ({ sector: own }) => own === id || known.get(own)?.group === id),
    marks: reformMarks(await ask(reforms()), { border: false, sector: id }, locale)
  };
}

/** Whether a plant stands in a place: its municipality, one of a metro's, or any of a state. */
async function within({ id, level }: PlaceFacts): Promise<(plant: Declaration) => boolean> {
  if (level === 'state') return ({ place }) => place.startsWith(id);
  const parts = new Set((await ask(partsOfMetros())).flatMap(({ metro, part }) => (metro === id ? part : [])));
  return ({ place }) => place === id || parts.has(place);
}

const yearly = (place: string) => ask(series('exports', [place], ['all'], 'year'));

const words = (locale: Locale) =>
  locale === 'es'
    ? { exports: 'exportaciones', jobs: 'puestos permanentes de manufactura', immex: 'personal IMMEX' }
    : { exports: 'exports', jobs: 'permanent manufacturing jobs', immex: 'IMMEX employment' };

/** Published points only: exports of a state every third year and the last, first and last jobs of a city. */
async function trendOf(place: PlaceFacts, locale: Locale): Promise<ShownTrend[]> {
  const { exports, jobs, immex } = words(locale);
  const of = (label: string, ends: Ends | null, unit: string) =>
    ends ? [{ label, points: points([ends.first, ends.last], unit, locale) }] : [];
  if (place.level === 'state') {
    const years = (await yearly(place.id)).map(amountOf);
    const shown = years.filter((_, i) => i % 3 === 0 || i === years.length - 1);
    return [{ label: exports, points: points(shown, 'USD', locale) }, ...of(immex, place.immexEnds, 'persons')];
  }
  return [...of(jobs, place.jobsEnds, 'jobs'), ...of(immex, place.immexEnds, 'persons')];
}

function points(amounts: readonly Amount[], unit: string, locale: Locale): ShownTrend['points'] {
  return amounts.map(({ period, value }) => ({
    period: formatPeriod(period, locale),
    value: formatValue(value, unit, locale)
  }));
}

async function cited(place: PlaceFacts, locale: Locale): Promise<string[]> {
  const { exports, jobs, immex, immexNow, plants, formal, wage, informality, fdi, inputs, crossings, vat } = place;
  return named(
    [exports, jobs, immex ?? immexNow, plants, formal, wage, informality, fdi, inputs, crossings, vat],
    locale
  );
}

async function named(amounts: readonly (Amount | null)[], locale: Locale): Promise<string[]> {
  const ids = [...new Set(amounts.flatMap((amount) => amount?.source ?? []))].sort();
  return (await sourceLines(ids)).map((source) => sourceText(source, locale));
}
