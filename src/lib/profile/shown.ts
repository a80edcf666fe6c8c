import type { EventMark } from '../figures/event-marks';
import type { Declared } from './declared';

/** A neighbour as a profile names it. */
export interface ShownPeer {
  name: string;
  path: string | null;
  reasons: string;
  /** Query that puts both side by side; null where there is no such page. */
  compare: string | null;
}

/** A number of the context, or why it is missing: then `value` is empty. */
export interface ShownRow {
  label: string;
  value: string;
  detail: string;
}

/** Published points of one series, in words. */
export interface ShownTrend {
  label: string;
  points: { period: string; value: string }[];
}

export interface ShownReform {
  year: string;
  titles: string[];
  own: string;
  nation: string;
}

/** Everything that a profile shows besides its figures, in one language. */
export interface Profile {
  paragraphs: string[];
  sources: string[];
  peers: ShownPeer[];
  rows: ShownRow[];
  trend: ShownTrend[];
  mix: { name: string; share: string }[];
  reforms: ShownReform[];
  /** Substances that its plants declare to the release register; null where none does. */
  declared: Declared | null;
  /** Reforms laid over its published series of time. */
  marks: EventMark[];
}
