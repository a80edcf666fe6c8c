import type { EstimatedShare, MixCell } from '../data/questions/profile';
import { herfindahl } from '../model/concentration';
import type { Amount, PlaceFacts, RangedShare } from './facts';

type Mixed = Pick<PlaceFacts, 'mix' | 'known' | 'concentration'>;

/** A state of which less than this is published by sector has no index of concentration. */
const WELL_KNOWN = 0.8;
/** Less than this is rounding, not something withheld. */
const TRACE = 5e-4;

/**
 * Groups of a state as they are published. What is confidential may be of any group: a share lies between what is printed and
 * that with all of it, and so does the index, which is highest when all of it is of the first group.
 */
export function stateMix(groups: readonly MixCell[], exports: Amount | null): Mixed {
  if (!exports) return { mix: [], known: 0, concentration: null };
  const printed = groups.map(({ group, value }) => ({ id: group, share: value / exports.value }));
  const known = Math.min(
    1,
    printed.reduce((sum, { share }) => sum + share, 0)
  );
  const open = known > 1 - TRACE ? 0 : 1 - known;
  const mix = ordered(printed.map(({ id, share }) => ({ id, share, low: share, high: share + open })));
  const value = herfindahl(mix.map(({ share }) => share));
  const first = mix[0]?.share ?? 0;
  const high = (value ?? 0) + (first + open) ** 2 - first ** 2;
  return {
    mix,
    known,
    concentration:
      value === null || known < WELL_KNOWN
        ? null
        : { ...exports, basis: 'derived', value, low: open ? value : null, high: open ? high : null }
  };
}

/** Groups of a city as they are estimated, each share with the range that it has when it is computed within every draw. */
export function cityMix(cells: readonly EstimatedShare[], exports: Amount | null): Mixed {
  const mix = cells.flatMap(({ kind, group, value, low, high }) =>
    kind === 'share' ? { id: group, share: value, low, high } : []
  );
  const index = cells.find(({ kind }) => kind === 'concentration');
  return {
    mix: ordered(mix),
    known: mix.length ? 1 : 0,
    concentration: index && exports ? { ...exports, value: index.value, low: index.low, high: index.high } : null
  };
}

function ordered(mix: RangedShare[]): RangedShare[] {
  return mix.sort((a, b) => b.share - a.share || a.id.localeCompare(b.id));
}
