/** What the build measured on its way, to be published beside the estimates. */
export interface Results {
  beta: number;
  /** Error of the regional hold-out for every exponent tried. */
  betaErrors: readonly { beta: number; error: number }[];
  programmeShift: number;
  /** Spread in logarithms of a place's share after one year. */
  drift: { spread: number; cells: number };
  /** Spread in logarithms of the jobs of a state and sector after one year. */
  pathSpread: number;
  /** Share of census personnel that had to be filled in. */
  imputed: number;
  /** Share of the exports of 336 that are finished vehicles. */
  vehicleShare: number;
  softened: readonly { state: string; part: number }[];
  /** Places × sectors with jobs or exports. */
  cells: number;
  draws: number;
  /** Manufacturing over all IMMEX establishments, where months print both. */
  immexManufacturing: number;
  /** Choices of the model that no parameter holds. */
  chosen: { withinPlace: number; widening: number; programmeExports: number; dutyWeight: number };
}

/** Rows of `estimate_result`. */
export function resultRows(results: Results): Record<string, unknown>[] {
  const row = (result_id: string, unit: string, value: number, name_es: string, name_en: string, detail = 'all') => ({
    result_id,
    detail,
    unit,
    value,
    name_es,
    name_en
  });
  return [
    row('beta', 'exponent', results.beta, 'Exponente de la productividad, β', 'Exponent of productivity, β'),
    ...results.betaErrors.map(({ beta, error }) =>
      row(
        'beta-error',
        'log',
        error,
        'Error medio |ln| de la prueba por regiones con ese β',
        'Mean |ln| error of the regional hold-out with that β',
        beta.toFixed(1)
      )
    ),
    row(
      'programme-shift',
      'log-odds',
      results.programmeShift,
      'Corrimiento común de θ, en log-momios',
      'Common shift of θ, in log-odds'
    ),
    row(
      'share-drift',
      'log',
      results.drift.spread,
      'Deriva de la parte de un lugar en un año',
      'Drift of a place’s share in one year'
    ),
    row(
      'share-drift-cells',
      'count',
      results.drift.cells,
      'Celdas con que se midió la deriva',
      'Cells that the drift was measured on'
    ),
    row(
      'jobs-path-spread',
      'log',
      results.pathSpread,
      'Incertidumbre de la trayectoria del empleo en un año',
      'Uncertainty of the path of jobs in one year'
    ),
    row(
      'imputed-personnel',
      'share',
      results.imputed,
      'Parte del personal censal que hubo que completar, 2018',
      'Share of census personnel that had to be filled in, 2018'
    ),
    row(
      'vehicle-share',
      'share',
      results.vehicleShare,
      'Parte de las exportaciones de 336 que son vehículos terminados, 2025',
      'Share of the exports of 336 that are finished vehicles, 2025'
    ),
    ...results.softened.map(({ state, part }) =>
      row(
        'softened',
        'share',
        part,
        'Parte de la mezcla del estado que recibió cada renglón',
        'Part of the state’s own mix that every row was given',
        state
      )
    ),
    row('cells', 'count', results.cells, 'Celdas de lugar y sector', 'Cells of place and sector'),
    row('draws', 'count', results.draws, 'Sorteos', 'Draws'),
    row(
      'immex-manufacturing',
      'share',
      results.immexManufacturing,
      'Manufactura dentro del personal IMMEX',
      'Manufacturing within IMMEX employment'
    ),
    row(
      'within-place',
      'ratio',
      results.chosen.withinPlace,
      'Correlación entre los sectores de un lugar en cada sorteo',
      'Correlation between the sectors of a place in every draw'
    ),
    row(
      'widening',
      'ratio',
      results.chosen.widening,
      'Ensanchamiento de μ y θ por año fuera de 2016–2021',
      'Widening of μ and θ a year outside 2016–2021'
    ),
    row(
      'programme-exports',
      'share',
      results.chosen.programmeExports,
      'Parte publicada de las exportaciones bajo el programa, media 2016–2021 (OMC)',
      'Published share of exports under the programme, mean 2016–2021 (WTO)'
    ),
    row(
      'duty-weight',
      'ratio',
      results.chosen.dutyWeight,
      'Lo que paga el comercio entre la media simple de las fracciones',
      'What trade pays over the simple mean of tariff lines'
    )
  ];
}
