// Made from data/sql/schema.sql by `npm run data:types`. Edit that file, not this one.

export type Basis = 'published' | 'derived' | 'modelled';
export type Status = 'final' | 'preliminary' | 'revised';

export interface Tables {
  source: {
    /** Source identifier. */
    source_id: string;
    /** Publishing body. */
    publisher: string;
    /** Title in Spanish. */
    title_es: string;
    /** Title in English. */
    title_en: string;
    /** Official address. */
    url: string;
    /** Licence or terms of use. */
    licence: string;
    /** Address of the terms. */
    licence_url: string | null;
    /** Vintage of the data. */
    vintage: string;
    /** Date retrieved. */
    retrieved: string;
    /** Public mirror the copy was taken from, when it was not the original. */
    via: string | null;
    /** SHA-256 of the raw files, joined. */
    sha256: string | null;
  };
  method: {
    /** Method identifier. */
    method_id: string;
    /** Name in Spanish. */
    name_es: string;
    /** Name in English. */
    name_en: string;
    /** Description in Spanish. */
    description_es: string;
    /** Description in English. */
    description_en: string;
  };
  measure: {
    /** Measure identifier. */
    measure_id: string;
    /** Name in Spanish. */
    name_es: string;
    /** Name in English. */
    name_en: string;
    /** Base unit. */
    unit: string;
    /** sum when places and sectors add up; none when they do not (rates, indices, wages). */
    rollup: string;
    /** Meaningful decimals in the base unit. */
    decimals: number;
    /** Whether growth rates by place are allowed. */
    growth_allowed: boolean;
    /** Definition in Spanish. */
    definition_es: string;
    /** Definition in English. */
    definition_en: string;
    /** Caveat in Spanish. */
    caveat_es: string;
    /** Caveat in English. */
    caveat_en: string;
  };
  place: {
    /** MX, state code, CVEGEO, M + metro code, C- customs office, P- US port. */
    place_id: string;
    /** Geographic level. */
    level: string;
    /** Name in Spanish. */
    name_es: string;
    /** Name in English. */
    name_en: string;
    /** Address segment, the same in both languages. */
    slug: string;
    /** State it belongs to; for metros, the one with most population. */
    state_id: string | null;
    /** Longitude, degrees. */
    lon: number | null;
    /** Latitude, degrees. */
    lat: number | null;
    /** 2020 census population, persons. */
    population_2020: number | null;
  };
  place_part: {
    /** Metro. */
    place_id: string;
    /** Municipality. */
    part_id: string;
  };
  observation: {
    /** Measure. */
    measure_id: string;
    /** Place; MX is the national total. */
    place_id: string;
    /** Sector; all is the total. */
    sector_id: string;
    /** ISO period: 2024, 2024-Q3, 2024-06. */
    period: string;
    /** Published, derived or modelled. */
    basis: Basis;
    /** Method. */
    method_id: string;
    /** Source. */
    source_id: string;
    /** Vintage of the publication. */
    vintage: string;
    /** Final, preliminary or revised. */
    status: Status;
    /** Value in the base unit of the measure. */
    value: number;
    /** Lower bound, for estimates and sums with suppressed cells. */
    low: number | null;
    /** Upper bound. */
    high: number | null;
  };
  gap: {
    /** Measure. */
    measure_id: string;
    /** Place. */
    place_id: string;
    /** Sector. */
    sector_id: string;
    /** ISO period. */
    period: string;
    /** confidential: statistical secrecy; unavailable: no information; insignificant: below the unit of publication. */
    reason: string;
  };
  quoted_figure: {
    /** Quote identifier. */
    quote_id: string;
    /** Source. */
    source_id: string;
    /** Period as quoted. */
    period: string;
    /** Place. */
    place_id: string;
    /** Sector. */
    sector_id: string;
    /** Indicator as quoted. */
    indicator: string;
    /** total, manufacturing or non-manufacturing. */
    segment: string | null;
    /** Value in the quoted unit. */
    value: number | null;
    /** Value as quoted, when it is not a number. */
    value_text: string | null;
    /** Quoted unit. */
    unit: string | null;
    /** Arithmetic between two quoted figures, if any. */
    derivation: string | null;
    /** Page where it was read. */
    url: string;
    /** Note. */
    note: string | null;
    /** Measure of the atlas it belongs to, if any. */
    measure_id: string | null;
  };
  parameter: {
    /** Identifier. */
    parameter_id: string;
    /** Topic. */
    group_id: string;
    /** Name in Spanish. */
    name_es: string;
    /** Name in English. */
    name_en: string;
    /** Value as the source gives it. */
    value: string;
    /** Unit. */
    unit: string | null;
    /** Period as the source gives it. */
    period: string | null;
    /** Source. */
    source: string;
    /** Verbatim quote. */
    quote: string | null;
    /** Confidence. */
    confidence: string;
    /** Note. */
    note: string | null;
    /** Parameters with the same mark contradict each other; both are shown. */
    conflict_id: string | null;
  };
  event: {
    /** Identifier. */
    event_id: string;
    /** Reform or tariff. */
    kind: string;
    /** Date published, when the day is known. */
    published: string | null;
    /** ISO period of publication. */
    period: string;
    /** Effective. */
    effective: string | null;
    /** Title in Spanish. */
    title_es: string;
    /** Title in English. */
    title_en: string;
    /** What changes, in Spanish. */
    summary_es: string;
    /** What changes, in English. */
    summary_en: string;
    /** Official reference (DOF, SIDOF). */
    official_ref: string | null;
    /** Source consulted. */
    source: string;
    /** Confidence. */
    confidence: string;
  };
  fdi: {
    /** State. */
    place_id: string;
    /** SCIAN subsector, or all. */
    sector_id: string;
    /** Country of origin as published, or all. */
    origin: string;
    /** Quarter. */
    period: string;
    /** USD; empty when confidential. */
    value: number | null;
    /** Confidential in the publication. */
    confidential: boolean;
    /** Source. */
    source_id: string;
    /** Vintage. */
    vintage: string;
  };
  tariff_line: {
    /** 8-digit tariff line. */
    line_id: string;
    /** HS chapter (hs..). */
    sector_id: string;
    /** Year of the tariff. */
    year: number;
    /** Description. */
    description: string | null;
    /** Rate as published. */
    rate_text: string | null;
    /** Ad valorem rate, as a fraction of 1; empty when it is not one. */
    rate: number | null;
    /** ad_valorem, specific, mixed, exempt, prohibited or suppressed. */
    kind: string;
    /** mfn or the PROSEC sector. */
    programme: string;
    /** Source. */
    source_id: string;
  };
  usmca_use: {
    /** HS chapter, or all. */
    sector_id: string;
    /** Month. */
    period: string;
    /** Imports, USD. */
    imports_usd: number;
    /** Imports claiming USMCA, USD. */
    claimed_usd: number;
    /** Source. */
    source_id: string;
  };
  plant: {
    /** Environmental registration number. */
    plant_id: string;
    /** Name. */
    name: string;
    /** Municipality, or state when the municipality is not recognised. */
    place_id: string;
    /** SCIAN subsector, or all when unknown. */
    sector_id: string;
    /** 6-digit SCIAN class. */
    class_id: string | null;
    /** Longitude. */
    lon: number | null;
    /** Latitude. */
    lat: number | null;
    /** First year with a report. */
    first_year: number;
    /** Last year with a report. */
    last_year: number;
    /** Source. */
    source_id: string;
  };
  release: {
    /** Establishment. */
    plant_id: string;
    /** Year. */
    year: number;
    /** Substance as published. */
    substance: string;
    /** air, water, soil, sewer or off-site transfer. */
    medium: string;
    /** Kilograms. */
    kg: number;
    /** Source. */
    source_id: string;
  };
  crossing: {
    /** Port (BTS), customs office (INEGI) or MX. */
    place_id: string;
    /** HS chapter, or all. */
    sector_id: string;
    /** Month. */
    period: string;
    /** northbound/southbound for BTS; export/import for INEGI. */
    direction: string;
    /** Mode of transport. */
    mode: string;
    /** USD. */
    value_usd: number;
    /** Source. */
    source_id: string;
  };
  us_input: {
    /** State of the consignee, or MX-unknown. */
    place_id: string;
    /** HS chapter. */
    sector_id: string;
    /** Month. */
    period: string;
    /** Mode of transport. */
    mode: string;
    /** USD. */
    value_usd: number;
    /** Source. */
    source_id: string;
  };
  activity: {
    /** SCIAN codes it groups (333-336, 21-1) or WIOD code (C26). */
    activity_id: string;
    /** inegi-mip: INEGI input-output table; wiod: World Input-Output Database 2016. */
    scheme: string;
    /** Name in Spanish. */
    name_es: string;
    /** Name in English. */
    name_en: string;
  };
  sector: {
    /** all, SCIAN code, group, imss-… or hs…. */
    sector_id: string;
    /** Classification. */
    scheme: string;
    /** Level. */
    level: string;
    /** Reader group it belongs to. */
    group_id: string | null;
    /** Name in Spanish. */
    name_es: string;
    /** Name in English. */
    name_en: string;
    /** Address segment. */
    slug: string;
  };
  activity_sector: {
    /** Activity. */
    activity_id: string;
    /** SCIAN subsector; in the WIOD one can be in several industries (325 in C20 and C21). */
    sector_id: string;
  };
  productivity: {
    /** Municipality (CVEGEO). */
    place_id: string;
    /** 6-digit SCIAN class. */
    class_id: string;
    /** SCIAN subsector of the class. */
    sector_id: string;
    /** Year of the data. */
    year: number;
    /** Gross census value added over total persons employed, MXN per person. */
    value_added_per_worker: number;
    /** Source. */
    source_id: string;
  };
  census_class: {
    /** State. */
    place_id: string;
    /** 6-digit SCIAN class, of the SCIAN edition of each census. */
    class_id: string;
    /** SCIAN subsector of the class. */
    sector_id: string;
    /** Year of the data: one before the edition of the census. */
    year: number;
    /** Persons employed; empty when confidential. */
    personnel: number | null;
    /** Economic units; complete: they add up to the nation. */
    units: number;
    /** Source. */
    source_id: string;
  };
  input_output: {
    /** State. */
    place_id: string;
    /** Activity. */
    activity_id: string;
    /** Year of the table. */
    year: number;
    /** Gross output, MXN; 0 when the state has none of the activity. */
    output_mxn: number;
    /** Inputs from the same state, MXN. */
    own_state_inputs_mxn: number;
    /** Inputs from the rest of the country, MXN. */
    other_state_inputs_mxn: number;
    /** Imported inputs, CIF, MXN. */
    imported_inputs_mxn: number;
    /** Taxes less subsidies on the products used, MXN; may be negative. */
    net_taxes_mxn: number;
    /** Gross value added, MXN. */
    gva_mxn: number;
    /** Exports to other countries, MXN. */
    exports_mxn: number;
    /** National value added per peso of output, direct and indirect (Leontief), fraction of 1; empty without output. */
    domestic_content: number | null;
    /** Part of the domestic content generated in the same state, as a fraction of 1 of output. */
    state_content: number | null;
    /** Imports per peso of output, direct and indirect, fraction of 1; domestic + imported + net taxes = 1. */
    import_content: number | null;
    /** Source. */
    source_id: string;
  };
  industry_import_content: {
    /** Industry (activity_id of the WIOD). */
    industry: string;
    /** Year. */
    year: number;
    /** Gross output, USD. */
    output_usd: number;
    /** Domestic inputs, USD. */
    domestic_inputs_usd: number;
    /** Imported inputs, USD. */
    imported_inputs_usd: number;
    /** Value added, USD. */
    value_added_usd: number;
    /** Imported inputs over output, fraction of 1. */
    direct_import_share_of_output: number;
    /** Imports per dollar of output, direct and indirect (Leontief), fraction of 1. */
    import_content: number;
    /** Source. */
    source_id: string;
  };
  tax_expenditure: {
    /** Tax, estimulos-fiscales (fiscal stimuli) or total. */
    tax: string;
    /** all, or the treatment: deductions, exemptions, reduced rates, deferrals… by their Spanish names. */
    treatment: string;
    /** Year; there is no detail of 2023. */
    year: number;
    /** Fraction of 1 of GDP. */
    share_gdp: number;
    /** Current MXN, only in the detail of 2026. */
    mxn: number | null;
    /** Source. */
    source_id: string;
  };
  pedimento_key: {
    /** Key (IN, AF, RT, V1, F5…). */
    key: string;
    /** Group of keys of the appendix; not the regime, which the pedimento states apart. */
    key_group: string;
    /** Official name, in Spanish. */
    name_es: string;
    /** Cases of use, in Spanish; empty when the copy lacks them. */
    uses_es: string | null;
    /** Source. */
    source_id: string;
  };
  payment_form: {
    /** Key: 5 temporary not subject, 21 credit in VAT and IEPS, 22 guarantee…. */
    form_id: string;
    /** Official name, in Spanish. */
    name_es: string;
    /** Source. */
    source_id: string;
  };
  contribution: {
    /** Key: 1 DTA, 3 VAT, 6 import or export duty…. */
    contribution_id: string;
    /** Official name, in Spanish. */
    name_es: string;
    /** Official abbreviation. */
    abbreviation: string;
    /** Level at which it is stated: G general, P line, C complementary. */
    level: string;
    /** Source. */
    source_id: string;
  };
  customs_regime: {
    /** Key: ITE is the temporary importation of IMMEX firms. */
    regime_id: string;
    /** Official name, in Spanish. */
    name_es: string;
    /** Source. */
    source_id: string;
  };
  trade_partner: {
    /** Direction: export or import. */
    direction: string;
    /** Comtrade code (842 is the US), or all. */
    partner_id: string;
    /** Name in English as published. */
    name_en: string;
    /** Year. */
    year: number;
    /** Current USD. */
    value_usd: number;
    /** Source. */
    source_id: string;
  };
  export_product: {
    /** Chapter (87), heading (8703) or rest of the chapter (87xx). */
    product_id: string;
    /** chapter, heading or rest: headings without detail; add one level only, or heading with rest. */
    level: string;
    /** HS chapter (hs..). */
    sector_id: string;
    /** Name in English as published. */
    name_en: string;
    /** Year. */
    year: number;
    /** Current USD. */
    value_usd: number;
    /** Source. */
    source_id: string;
  };
  city_sector: {
    /** Measure: exports, jobs_manufacturing or a fiscal one. */
    measure_id: string;
    /** Municipality with at least 500 manufacturing jobs. */
    place_id: string;
    /** SCIAN subsector. */
    sector_id: string;
    /** Year. */
    period: string;
    /** Method. */
    method_id: string;
    /** Central estimate, in the base unit. */
    value: number;
    /** 10th percentile. */
    low: number;
    /** 90th percentile. */
    high: number;
  };
  city_mix: {
    /** share: part of the group in exports; concentration: sum of squared shares (Herfindahl, 0 to 1). */
    kind: string;
    /** Metro, or municipality with a profile. */
    place_id: string;
    /** Reader group; all for the concentration. */
    sector_id: string;
    /** Year. */
    period: string;
    /** Method. */
    method_id: string;
    /** Central estimate. */
    value: number;
    /** 10th percentile of the draws. */
    low: number;
    /** 90th percentile of the draws. */
    high: number;
  };
  model_parameter: {
    /** Parameter, under its name in the code. */
    parameter_id: string;
    /** Sector of the estimates (3361 is vehicle assembly; 336-other the rest of 336), or all. */
    sector_id: string;
    /** First year it holds, when dated. */
    from_year: number | null;
    /** Last year it holds. */
    to_year: number | null;
    /** Symbol in the equations. */
    symbol: string;
    /** Unit. */
    unit: string;
    /** 10th percentile of belief. */
    low: number;
    /** Median. */
    central: number;
    /** 90th percentile. */
    high: number;
    /** Least allowed value. */
    min: number;
    /** Greatest allowed value. */
    max: number;
    /** Step of the control, when a reader may move it. */
    step: number | null;
    /** Where it comes from: published, derived, assumption, law or convention. */
    basis: string;
    /** Article to check. */
    article: string | null;
    /** Source. */
    source: string;
    /** Quote. */
    quote: string | null;
    /** Confidence. */
    confidence: string;
    /** Name in Spanish. */
    name_es: string;
    /** Name in English. */
    name_en: string;
    /** Why that value, in Spanish. */
    reason_es: string;
    /** Why that value, in English. */
    reason_en: string;
  };
  calibration: {
    /** Identifier. */
    line_id: string;
    /** Name in Spanish. */
    name_es: string;
    /** Name in English. */
    name_en: string;
    /** Unit. */
    unit: string;
    /** Central value of the model. */
    value: number;
    /** 10th percentile. */
    low: number | null;
    /** 90th percentile. */
    high: number | null;
    /** Reference. */
    anchor: number | null;
    /** Least value that is published. */
    allowed_from: number;
    /** Greatest value that is published. */
    allowed_to: number;
    /** Where the reference comes from. */
    source: string;
  };
  backtest: {
    /** exports-region, exports-nation: exports of a region or the nation allocated to states; jobs-fit: jobs of states fitted; jobs-path: census of 2013; city-points: IMMEX employment of cities. */
    test_id: string;
    /** Least predicted size of the class (dollars or jobs); -1 is all of them. */
    size_from: number;
    /** Cells compared. */
    cells: number;
    /** Median of |ln(published / predicted)|. */
    median_error: number | null;
    /** 80th percentile of |ln(published / predicted)| over 1.28. */
    spread: number | null;
    /** Share of the published inside the 80% interval measured without the place tested. */
    coverage: number | null;
  };
  backtest_point: {
    /** Test. */
    test_id: string;
    /** Place. */
    place_id: string;
    /** Sector. */
    sector_id: string;
    /** Year. */
    period: string;
    /** Published. */
    actual: number;
    /** Predicted without having seen it. */
    predicted: number;
    /** 10th percentile of what is predicted. */
    low: number | null;
    /** 90th percentile. */
    high: number | null;
  };
  state_tilt: {
    /** State. */
    state_id: string;
    /** Tilt g; 1 is the nation. */
    tilt: number;
    /** Published share of the nation’s imported IMMEX inputs, January and February 2018. */
    published_share: number | null;
  };
  state_sector_base: {
    /** State. */
    state_id: string;
    /** Sector of the estimates (3361 is vehicle assembly; 336-other the rest of 336). */
    sector_id: string;
    /** Year. */
    period: string;
    /** Current USD. */
    exports: number;
    /** Whether the cell is confidential and was given part of the state’s suppressed row. */
    completed: boolean;
  };
  estimate_result: {
    /** Result. */
    result_id: string;
    /** State, sector or tried value that it is about, or all. */
    detail: string;
    /** Unit. */
    unit: string;
    /** Value. */
    value: number;
    /** Name in Spanish. */
    name_es: string;
    /** Name in English. */
    name_en: string;
  };
  scenario_change: {
    /** Reform. */
    preset_id: string;
    /** Result of the scenario model. */
    result_id: string;
    /** Total of its column that the result is a part of; empty where it is part of none. */
    part_of: string | null;
    /** Unit. */
    unit: string;
    /** Year, 2026 to 2035. */
    year: number;
    /** static: nobody responds; full: exports, inputs and jobs respond. */
    behaviour: string;
    /** Central level without reform. */
    baseline: number;
    /** With reform less without, central. */
    value: number;
    /** 10th percentile of the change. */
    low: number;
    /** 90th percentile of the change. */
    high: number;
  };
  scenario_preset: {
    /** Reform, under its name in links. */
    preset_id: string;
    /** Act that it starts from. */
    event_id: string;
    /** Name in Spanish. */
    name_es: string;
    /** Name in English. */
    name_en: string;
    /** Version of the model. */
    model: number;
    /** Year of the base that it is computed on. */
    base_year: number;
    /** Draws that the range comes from. */
    draws: number;
    /** Seed of the draws. */
    seed: number;
    /** Method. */
    method_id: string;
    /** Source of the base that it is computed on. */
    source_id: string;
  };
  scenario_doubt: {
    /** Reform. */
    preset_id: string;
    /** Result. */
    result_id: string;
    /** Year. */
    year: number;
    /** static or full. */
    behaviour: string;
    /** Parameter that is moved; those by sector in all of them at once. */
    parameter_id: string;
    /** Change with everything at its centre. */
    central: number;
    /** Change with the parameter at its 10th percentile. */
    at_low: number;
    /** Change with the parameter at its 90th percentile. */
    at_high: number;
  };
}

/** Every table of both databases, in the order of the schema. */
export const TABLE_NAMES = [
  'source',
  'method',
  'measure',
  'place',
  'place_part',
  'observation',
  'gap',
  'quoted_figure',
  'parameter',
  'event',
  'fdi',
  'tariff_line',
  'usmca_use',
  'plant',
  'release',
  'crossing',
  'us_input',
  'activity',
  'sector',
  'activity_sector',
  'productivity',
  'census_class',
  'input_output',
  'industry_import_content',
  'tax_expenditure',
  'pedimento_key',
  'payment_form',
  'contribution',
  'customs_regime',
  'trade_partner',
  'export_product',
  'city_sector',
  'city_mix',
  'model_parameter',
  'calibration',
  'backtest',
  'backtest_point',
  'state_tilt',
  'state_sector_base',
  'estimate_result',
  'scenario_change',
  'scenario_preset',
  'scenario_doubt'
] as const satisfies readonly (keyof Tables)[];
