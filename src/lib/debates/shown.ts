import type { Answered } from '../figures/figure';
import type { Names } from '../figures/names';
import type { ShownTerm } from '../text/glossary';
import type { DebateId, Side } from './debate';
import type { PresetId } from './preset-path';

/** A claim as its page shows it, in one language. */
export interface ShownClaim {
  id: string;
  side: Side;
  who: string;
  said: string;
  table: 'labour-cases' | 'benchmarks' | null;
  supports: string[];
  contradicts: string[];
  unknown: string[];
  answers: Answered<unknown>[];
  /** Of every measure that the texts quote or the figures draw. */
  caveats: { id: string; name: string; caveat: string }[];
  sources: { id: string; title: string }[];
  addresses: { name: string; url: string }[];
  parameters: {
    id: string;
    name: string;
    value: string;
    period: string | null;
    source: string;
    quote: string | null;
  }[];
  presets: { id: PresetId; name: string }[];
}

/** A reform on the timeline: `at` in years. */
export interface ShownReform {
  id: string;
  at: number;
  date: string;
  title: string;
  summary: string;
  official: string | null;
  source: string;
}

/** A case of the rapid response mechanism. */
export interface ShownCase {
  id: string;
  facility: string;
  place: string;
  sector: string | null;
  invoked: string;
  outcome: string | null;
  publisher: string;
  url: string;
  /** Release that states the outcome, where it is another. */
  outcomeUrl: string | null;
}

/** Amounts of the three benchmarks in pesos, in words. */
export interface ShownBenchmarks {
  year: string;
  values: Record<'vat_suspended' | 'float_treasury' | 'stock_oneoff' | 'tax_lost', Amount>;
}

export interface Amount {
  value: string;
  low: string;
  high: string;
}

/** A debate with all that its page shows, in one language. */
export interface ShownDebate {
  id: DebateId;
  title: string;
  lead: string;
  /** The same with its terms marked. */
  markedLead: string;
  claims: ShownClaim[];
  reforms: ShownReform[];
  cases: ShownCase[];
  benchmarks: ShownBenchmarks | null;
  names: Names;
  terms: Record<string, ShownTerm>;
}
