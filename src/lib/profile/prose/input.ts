import type { NationFacts, PlaceFacts, SectorFacts } from '../facts';
import type { Locale } from '../../text/format';

/** What the sentences of a place draw on. */
export interface PlaceInput {
  place: PlaceFacts;
  nation: NationFacts;
  /** Name of a reader group in a language. */
  group: (id: string, locale: Locale) => string;
}

/** What the sentences of a sector draw on. */
export interface SectorInput {
  sector: SectorFacts;
}
