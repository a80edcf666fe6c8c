import type { CustomsTotal, TaxExpenditure } from '$lib/data/questions/official-totals';
import { makeWorkbook } from '$lib/share/scenario/make';
import type { Official } from '$lib/share/scenario/workbook';
import type { Locale } from '$lib/text/format';
import { basisName } from '$lib/text/levels';
import * as m from '$lib/text/paraglide/messages';
import type { Lab } from './lab.svelte';
import type { LabNames } from './names';

/** Names of what customs collect, as the page and the workbook write them. */
export const CUSTOMS_NAMES: Record<CustomsTotal['measure'], () => string> = {
  customs_vat_collected: m.lab_customs_vat,
  customs_duty_collected: m.lab_customs_duty,
  customs_dta_collected: m.lab_customs_dta,
  customs_revenue: m.lab_customs_all
};

export const EXPENDITURE_NAMES: Record<TaxExpenditure['tax'], () => string> = {
  iva: m.lab_expenditure_vat,
  total: m.lab_expenditure_all
};

interface Material {
  locale: Locale;
  customs: readonly CustomsTotal[];
  expenditures: readonly TaxExpenditure[];
  names: LabNames;
  parameterNames: Record<string, string>;
  address: string | null;
}

/** The comparison as an Excel workbook; null while a range is still to be drawn. Throws when it cannot be written. */
export async function labWorkbook(lab: Lab, material: Material): Promise<Uint8Array | null> {
  const { locale, customs, expenditures, names, parameterNames, address } = material;
  const reforms = lab.items.flatMap(({ key, scenario }) => {
    const simulation = lab.results.get(key)?.simulation;
    const baseline = lab.baselines.of(lab.baselines.versionOf(scenario));
    return simulation && baseline ? [{ scenario, baseline, simulation }] : [];
  });
  if (reforms.length < lab.items.length) return null;
  const official: Official[] = [
    ...customs.map(({ measure, year, value, basis, source }) => ({
      name: CUSTOMS_NAMES[measure](),
      year,
      value,
      shareOfGdp: null,
      basis: basisName(basis),
      source
    })),
    ...expenditures.map(({ tax, year, share, value, source }) => ({
      name: EXPENDITURE_NAMES[tax](),
      year,
      value,
      shareOfGdp: share,
      basis: basisName('published'),
      source
    }))
  ];
  return makeWorkbook({
    locale,
    reforms,
    official,
    names: {
      places: Object.fromEntries(['MX', ...names.places.map(({ id }) => id)].map((id) => [id, names.placeName(id)])),
      sectors: Object.fromEntries(names.sectors.map((id) => [id, names.sectorName(id)])),
      parameters: parameterNames
    },
    address,
    today: new Date().toISOString().slice(0, 10)
  });
}
