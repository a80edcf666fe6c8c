import type { Question } from '../data/question';
import type { FigureParams } from '../figures/figure';
import type { Locale } from '../text/format';
import type { EvidenceFigure } from './evidence-figures';
import type { PresetId } from './preset-path';

/** The five arguments; ids are the same in both languages and never change. */
export const DEBATE_IDS = ['labour', 'tax', 'environment', 'resilience', 'reform'] as const;
export type DebateId = (typeof DEBATE_IDS)[number];

/** Who would change the programme, and who would keep it as it is. */
export type Side = 'change' | 'keep';

/** What people say, and what the numbers answer; texts in the reader's language, terms marked as `[[id|words]]`. */
export interface Claim {
  /** Anchor on the page. */
  id: string;
  side: Side;
  who: string;
  said: string;
  figures: { id: EvidenceFigure; params?: FigureParams }[];
  table?: 'labour-cases' | 'benchmarks';
  supports: string[];
  contradicts: string[];
  /** What the data cannot say. */
  unknown: string[];
  /** Measures that the text quotes: their caveats stand under the claim. */
  measures: string[];
  /** Ids of publications, and of catalogue entries with their quote. */
  sources: string[];
  parameters?: string[];
  /** Official pages that are no publication of the database. */
  addresses?: { name: string; url: string }[];
  /** Scenarios in which a reader can put the claim to the test. */
  presets: PresetId[];
}

export interface Debate {
  title: string;
  lead: string;
  claims: Claim[];
  /** Ids of the reforms on its timeline; none, no timeline. */
  reforms: string[];
}

export type Ask = <Row>(question: Question<Row>) => Promise<Row[]>;

/** Reads the numbers, then writes the argument around them. Throws when a number that it rests on is not there. */
export type Writer = (ask: Ask, locale: Locale) => Promise<Debate>;
