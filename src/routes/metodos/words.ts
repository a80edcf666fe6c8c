import * as m from '$lib/text/paraglide/messages';
import { formatNumber, formatShare, type Locale } from '$lib/text/format';

const BASIS: Record<string, () => string> = {
  published: m.mt_basis_published,
  derived: m.mt_basis_derived,
  assumption: m.mt_basis_assumption,
  law: m.mt_basis_law,
  convention: m.mt_basis_convention
};

const CONFIDENCE: Record<string, () => string> = {
  high: m.mt_confidence_high,
  'medium-high': m.mt_confidence_medium_high,
  medium: m.mt_confidence_medium,
  'low-medium': m.mt_confidence_low_medium,
  low: m.mt_confidence_low
};

const GROUPS: Record<string, () => string> = {
  'tax-expenditure': m.mt_group_tax_expenditure,
  vat: m.mt_group_vat,
  evidence: m.mt_group_evidence,
  collections: m.mt_group_collections,
  finance: m.mt_group_finance,
  'programme-rules': m.mt_group_programme_rules,
  'income-tax': m.mt_group_income_tax,
  'programme-scale': m.mt_group_programme_scale,
  compliance: m.mt_group_compliance,
  duty: m.mt_group_duty
};

const UNITS: Record<string, () => string> = {
  days: m.mt_unit_days,
  'log-odds': m.mt_unit_log_odds,
  multiple: m.mt_unit_multiple
};

/** Unit after a value; shares and rates carry their per cent with them. */
export const unitWord = (unit: string) => UNITS[unit]?.() ?? '';
export const basisWord = (basis: string) => BASIS[basis]?.() ?? basis;
export const confidenceWord = (confidence: string) => CONFIDENCE[confidence]?.() ?? confidence;
export const groupWord = (group: string) => GROUPS[group]?.() ?? group;

/** A parameter's value as its unit is read: shares and rates in per cent, the rest as it stands. */
export function parameterValue(value: number, unit: string, locale: Locale): string {
  if (unit === 'share' || unit === 'rate')
    return formatShare(value, locale, Math.abs(value * 100 - Math.round(value * 100)) < 1e-9 ? 0 : 1);
  return formatNumber(value, locale, Number.isInteger(value) ? 0 : 2);
}

/** Whether a text holds every word sought, whatever accents and capitals. */
export function holds(text: string, sought: string): boolean {
  const plain = (value: string) => value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const own = plain(text);
  return plain(sought)
    .split(/\s+/)
    .every((word) => own.includes(word));
}
