/** Section of the methods page that says how a measure is made. */
export type MethodSection = 'huella' | 'ciudades' | 'empleo' | 'immex' | 'clases';

const SECTIONS: readonly [RegExp, MethodSection][] = [
  [/^(vat_|float_|stock_|tax_|duty_)/, 'huella'],
  [/^jobs_immex$/, 'immex'],
  [/^jobs_/, 'empleo'],
  [/^exports$/, 'ciudades']
];

/** The section for the first measure that has one of its own; else the kinds of number, which hold for all. */
export function methodOf(measures: readonly string[]): MethodSection {
  for (const measure of measures) {
    const found = SECTIONS.find(([pattern]) => pattern.test(measure));
    if (found) return found[1];
  }
  return 'clases';
}
