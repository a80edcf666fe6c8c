/**
 * Published series that the numbers of `baseline.json`, and so every amount of the footprint and of a scenario, are computed
 * from, by source: exports and jobs of its base, imports, exchange and interest rates and product of its facts. Parameters
 * cite sources of their own, with quotes, on the methods page.
 */
export const MODEL_SERIES = {
  'inegi-etef': ['exports'],
  'inegi-bcmm': ['crossings_imports', 'crossings_exports'],
  imss: ['jobs_permanent'],
  banxico: ['usd_mxn', 'cetes_28', 'tiie_28'],
  'worldbank-gdp': ['gdp_usd']
} as const;

/** Ids of the sources that whatever the model computes cites. */
export const MODEL_SOURCES: readonly string[] = Object.keys(MODEL_SERIES);
