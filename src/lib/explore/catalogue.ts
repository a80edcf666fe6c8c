import type { ExploredMeasure, Offer, PlaceLevel, SectorLevel } from '../data/questions/explore';
import type { Grain } from '../data/questions/series';
import type { BasisChoice } from './view';

/** One measure at one level of places: the grain in which it is drawn and the sectors that it can be split by. */
export interface LevelOffer {
  level: PlaceLevel;
  grain: Grain;
  sectorLevels: SectorLevel[];
  /** Whether there are totals of all sectors. */
  totals: boolean;
  /** Bases that one can ask for by name, by level of sectors; only `best` where all cells have the same. */
  bases: Partial<Record<SectorLevel | 'all', BasisChoice[]>>;
}

export interface MeasureOffer extends ExploredMeasure {
  levels: LevelOffer[];
}

const GRAINS: Grain[] = ['year', 'quarter', 'month'];
const LEVELS: PlaceLevel[] = ['state', 'metro', 'municipality'];
const SECTOR_LEVELS: SectorLevel[] = ['group', 'subsector', 'division', 'chapter'];

/** What can be explored, measure by measure; the coarsest grain of each level, the broadest sectors first. */
export function catalogueOf(measures: readonly ExploredMeasure[], offers: readonly Offer[]): MeasureOffer[] {
  return measures.flatMap((measure) => {
    const levels = LEVELS.flatMap((level) =>
      levelOffer(
        level,
        offers.filter((offer) => offer.measure === measure.id && offer.level === level)
      )
    );
    return levels.length > 0 ? [{ ...measure, levels }] : [];
  });
}

function levelOffer(level: PlaceLevel, offers: readonly Offer[]): LevelOffer[] {
  const grain = GRAINS.find((each) => offers.some((offer) => offer.grain === each));
  if (!grain) return [];
  const here = offers.filter((offer) => offer.grain === grain);
  const totals = here.some(({ sectorLevel }) => sectorLevel === 'all');
  // One sector beside a total is no division of it; one sector without a total is all there is (IMMEX manufacturing).
  const least = totals ? 2 : 1;
  const sectorLevels = SECTOR_LEVELS.filter((each) => here.some((o) => o.sectorLevel === each && o.sectors >= least));
  const bases = Object.fromEntries(
    (['all', ...sectorLevels] as const).map((each) => [
      each,
      basesAmong(here.filter(({ sectorLevel }) => sectorLevel === 'all' || sectorLevel === each))
    ])
  );
  return [{ level, grain, sectorLevels, totals, bases }];
}

function basesAmong(offers: readonly Offer[]): BasisChoice[] {
  const found = new Set(offers.flatMap(({ bases }) => bases.split(' ')));
  const named = (['published', 'derived', 'modelled'] as const).filter((basis) => found.has(basis));
  return named.length > 1 ? ['best', ...named] : ['best'];
}

/** Bases that one can ask for by name, `best` first. */
export function basesOf({ bases }: LevelOffer, sectorLevel: SectorLevel | null): BasisChoice[] {
  return bases[sectorLevel ?? 'all'] ?? ['best'];
}

export function measureOf(catalogue: readonly MeasureOffer[], id: string): MeasureOffer | undefined {
  return catalogue.find((measure) => measure.id === id);
}

export function levelOf(measure: MeasureOffer, level: PlaceLevel): LevelOffer | undefined {
  return measure.levels.find((offer) => offer.level === level);
}

/** Jobs that a value may be divided by, best first: formal posts, by state; manufacturing posts, estimates, elsewhere. */
const WORKERS = ['jobs_formal', 'jobs_manufacturing'];

/** Measure of jobs with the same places and grain as a level of `measure`, or null: a wage, a job or a person has none. */
export function workersFor(
  catalogue: readonly MeasureOffer[],
  measure: MeasureOffer,
  { level, grain }: LevelOffer
): MeasureOffer | null {
  if (!measure.adds || ['jobs', 'persons'].includes(measure.unit)) return null;
  const fitting = WORKERS.flatMap((id) => measureOf(catalogue, id) ?? []);
  return fitting.find((jobs) => levelOf(jobs, level)?.grain === grain) ?? null;
}

/** Prices are known for pesos only: dollars of exports would need an export price index, which is not loaded. */
export function canBeReal({ unit }: { unit: string }): boolean {
  return unit === 'MXN' || unit === 'MXN/day';
}
