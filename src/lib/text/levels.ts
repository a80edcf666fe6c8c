import * as m from './paraglide/messages';

const LEVELS: Record<string, () => string> = {
  nation: m.level_nation,
  state: m.level_state,
  metro: m.level_metro,
  municipality: m.level_municipality,
  customs: m.level_customs,
  port: m.level_port,
  unallocated: m.level_unallocated
};

/** Plural of a level of places, in the page's language. */
export function levelName(level: string): string {
  return LEVELS[level]?.() ?? level;
}

const GRAINS = { year: m.grain_year, quarter: m.grain_quarter, month: m.grain_month };

export function grainName(grain: keyof typeof GRAINS): string {
  return GRAINS[grain]();
}

const BASES = { published: m.basis_published, derived: m.basis_derived, modelled: m.basis_modelled };

export function basisName(basis: keyof typeof BASES): string {
  return BASES[basis]();
}

const REASONS: Record<string, () => string> = {
  confidential: m.gap_confidential,
  unavailable: m.gap_unavailable,
  insignificant: m.gap_insignificant
};

export function reasonName(reason: string): string {
  return REASONS[reason]?.() ?? reason;
}
