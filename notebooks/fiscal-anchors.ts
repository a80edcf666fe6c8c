import { formatNumber } from '../src/lib/text/format';
import { numberOf, type Answers, type Notebook } from './notebook';

/** Parameters, facts and bases as the database has them. Nothing of the site's own code is used. */
const INPUTS = `
WITH RECURSIVE parameter_of AS (
  SELECT parameter_id, sector_id, central FROM model_parameter
), p AS (
  SELECT
    max(central) FILTER (parameter_id = 'temporary_share') AS mu,
    max(central) FILTER (parameter_id = 'machinery_share') AS k,
    max(central) FILTER (parameter_id = 'cash_share') AS cash,
    max(central) FILTER (parameter_id = 'return_lag_days') + max(central) FILTER (parameter_id = 'refund_days') AS horizon,
    max(central) FILTER (parameter_id = 'home_offset') AS home,
    max(central) FILTER (parameter_id = 'firm_spread') AS spread,
    max(central) FILTER (parameter_id = 'usmca_share') AS usmca,
    max(central) FILTER (parameter_id = 'customs_fee') AS fee,
    max(central) FILTER (parameter_id = 'refund_fraud') AS fraud,
    max(central) FILTER (parameter_id = 'duty_scale') AS duty_scale,
    max(central) FILTER (parameter_id = 'leakage_scale') AS leakage_scale,
    max(central) FILTER (parameter_id = 'vat_rate') AS vat
  FROM parameter_of WHERE sector_id = 'all'
), fact AS (
  SELECT
    max(value) FILTER (measure_id = 'crossings_imports') AS imports,
    max(value) FILTER (measure_id = 'usd_mxn') AS fx,
    max(value) FILTER (measure_id = 'cetes_28') AS cetes,
    max(value) FILTER (measure_id = 'tiie_28') AS tiie
  FROM best WHERE place_id = 'MX' AND sector_id = 'all' AND period = '2024'
), s AS (
  SELECT sector_id,
    max(central) FILTER (parameter_id = 'programme_share') AS theta,
    max(central) FILTER (parameter_id = 'import_content') AS iota_start,
    max(central) FILTER (parameter_id = 'dutiable_share') AS dutiable,
    max(central) FILTER (parameter_id = 'duty_rate') AS rate,
    max(central) FILTER (parameter_id = 'duty_free_share') AS free,
    max(central) FILTER (parameter_id = 'us_duty_rate') AS us_rate,
    max(central) FILTER (parameter_id = 'leakage_share') AS diversion
  FROM parameter_of WHERE sector_id <> 'all' GROUP BY sector_id
), base AS (
  SELECT state_id, sector_id, exports, tilt
  FROM state_sector_base JOIN state_tilt USING (state_id) WHERE period = '2024'
)`;

/** The common shift of ι in log-odds, by bisection: inputs of all sectors at the middle, against μ · imports · (1 − k). */
const SHIFT = `${INPUTS}, national AS (
  SELECT sector_id, sum(exports * tilt) AS tilted FROM base GROUP BY sector_id
), weight AS (
  SELECT list(theta * tilted * fx ORDER BY sector_id) AS pesos,
    list(ln(iota_start / (1 - iota_start)) ORDER BY sector_id) AS odds
  FROM s JOIN national USING (sector_id), fact
), goal AS (
  SELECT mu * imports * fx * (1 - k) AS target FROM p, fact
), bisection AS (
  SELECT 0 AS step, -12.0::DOUBLE AS below, 12.0::DOUBLE AS above
  UNION ALL
  SELECT step + 1,
    CASE WHEN inputs < target THEN middle ELSE below END,
    CASE WHEN inputs < target THEN above ELSE middle END
  FROM (
    SELECT step, below, above, target, (below + above) / 2 AS middle,
      list_sum(list_transform(generate_series(1, len(pesos)),
        i -> pesos[i] / (1 + exp(-(odds[i] + (below + above) / 2))))) AS inputs
    FROM bisection, weight, goal
  ) WHERE step < 60
), solved AS (
  SELECT (below + above) / 2 AS shift FROM bisection WHERE step = 60
)`;

/** Pesos of each measure for a dollar that a sector exports, then every state × sector in whole pesos. */
const CELLS = `${SHIFT}, calibrated AS (
  SELECT s.*, 1 / (1 + exp(-(ln(iota_start / (1 - iota_start)) + shift))) AS iota FROM s, solved
), imported AS (
  SELECT *, theta * iota * fx / (1 - k) AS m, dutiable * rate * duty_scale AS owed FROM calibrated, p, fact
), suspended AS (
  SELECT *, m * vat * (1 + owed + fee) * (1 - cash) AS v, m * owed AS d,
    least(1, diversion * leakage_scale) AS lost,
    CASE WHEN iota * owed > 0 THEN least(1, us_rate / (iota * owed)) ELSE 1 END AS lesser
  FROM imported
), rates AS (
  SELECT sector_id,
    m AS temp_imports,
    v AS vat_suspended,
    d AS duty_owed,
    d * (usmca * (1 - free) * lesser + 1 - usmca) AS duty_relieved,
    v * (1 - home) * horizon / 360 * cetes AS float_treasury,
    v * (1 - home) * horizon / 360 * (tiie + spread) AS float_firms,
    v * (1 - home) * horizon / 360 AS stock_oneoff,
    v * lost * (1 - fraud) + d * lost AS tax_lost
  FROM suspended
), rate AS (
  UNPIVOT rates ON COLUMNS(* EXCLUDE sector_id) INTO NAME measure_id VALUE pesos_per_dollar
), cell AS (
  SELECT measure_id, state_id, sector_id, round(round(exports) * tilt * pesos_per_dollar) AS pesos
  FROM base JOIN rate USING (sector_id)
)`;

const COMPARED = `${CELLS}, recomputed AS (
  SELECT measure_id, 'MX' AS place_id, sum(pesos) AS pesos FROM cell GROUP BY measure_id
  UNION ALL
  SELECT measure_id, state_id, sum(pesos) FROM cell WHERE state_id = '08' GROUP BY measure_id, state_id
)
SELECT measure_id, place_id, recomputed.pesos, observation.value AS published,
  abs(recomputed.pesos / observation.value - 1) AS relative_error
FROM recomputed JOIN observation USING (measure_id, place_id)
WHERE sector_id = 'all' AND period = '2024' AND basis = 'modelled'
ORDER BY place_id, measure_id`;

const worst = (answers: Answers) => Math.max(...answers.compared!.map((row) => Number(row.relative_error)));

export const fiscalAnchors: Notebook = {
  id: 'fiscal-anchors',
  title: {
    es: 'La huella fiscal de 2024, recalculada solo con SQL',
    en: 'The fiscal footprint of 2024, computed again by SQL alone'
  },
  question: {
    es: '¿Salen las mismas cifras nacionales y de Chihuahua si otra persona las calcula, sin el código del atlas?',
    en: 'Do the national figures and those of Chihuahua come out the same when somebody else computes them, without the atlas’s code?'
  },
  cells: [
    {
      kind: 'prose',
      text: {
        es: () =>
          'El atlas calcula la huella en TypeScript. Aquí se calcula otra vez en SQL, sobre las tablas publicadas: parámetros (model_parameter), exportaciones por estado y sector (state_sector_base), inclinación de los estados (state_tilt) e importaciones, tipo de cambio y tasas (best). Nada del modelo se importa.',
        en: () =>
          'The atlas computes the footprint in TypeScript. Here it is computed again in SQL, on the published tables: parameters (model_parameter), exports by state and sector (state_sector_base), the states’ tilt (state_tilt), and imports, exchange rate and interest rates (best). Nothing of the model is imported.'
      }
    },
    {
      kind: 'sql',
      name: 'base',
      title: {
        es: 'La base reproduce los totales publicados de cada estado',
        en: 'The base gives back the published total of every state'
      },
      sql: `
SELECT base.state_id, name_es AS state, sum(exports) AS base, max(total.value) AS published,
  max(coalesce(hidden.value, 0)) AS suppressed
FROM state_sector_base AS base
JOIN place ON place.place_id = base.state_id
JOIN best AS total ON total.measure_id = 'exports' AND total.place_id = base.state_id AND total.sector_id = 'all' AND total.period = '2024'
LEFT JOIN observation AS hidden ON hidden.measure_id = 'exports' AND hidden.place_id = base.state_id AND hidden.sector_id = '000'
  AND hidden.period = '2024'
WHERE base.period = '2024'
GROUP BY base.state_id, name_es ORDER BY base.state_id`
    },
    {
      kind: 'check',
      text: {
        es: () =>
          'La suma de la base es el total publicado del estado, con su renglón suprimido adentro; donde ningún sector es confidencial, ese renglón queda fuera.',
        en: () =>
          'The base adds up to the state’s published total, its suppressed row included; where no sector is confidential, that row stays out.'
      },
      holds: ({ base }) =>
        base!.length === 32 &&
        base!.every((row) => {
          const [sum, total, hidden] = [Number(row.base), Number(row.published), Number(row.suppressed)];
          return Math.min(Math.abs(sum - total), Math.abs(sum + hidden - total)) <= 1e-9 * total;
        })
    },
    {
      kind: 'sql',
      name: 'shift',
      title: {
        es: 'El corrimiento común de ι, por bisección en una consulta recursiva',
        en: 'The common shift of ι, by bisection in a recursive query'
      },
      sql: `${SHIFT}
SELECT shift, target AS inputs_wanted,
  list_sum(list_transform(generate_series(1, len(pesos)), i -> pesos[i] / (1 + exp(-(odds[i] + shift))))) AS inputs_reached
FROM solved, weight, goal`
    },
    {
      kind: 'check',
      text: {
        es: (answers) =>
          `Con un corrimiento de ${formatNumber(numberOf(answers, 'shift', 'shift'), 'es', 4)} en log-momios, θ · X · ι es lo importado en forma temporal.`,
        en: (answers) =>
          `With a shift of ${formatNumber(numberOf(answers, 'shift', 'shift'), 'en', 4)} in log-odds, θ · X · ι is what is imported temporarily.`
      },
      holds: (answers) =>
        Math.abs(numberOf(answers, 'shift', 'inputs_reached') / numberOf(answers, 'shift', 'inputs_wanted') - 1) < 1e-12
    },
    {
      kind: 'sql',
      name: 'compared',
      title: {
        es: 'Las ocho medidas, recalculadas y publicadas, en pesos',
        en: 'The eight measures, computed again and published, in pesos'
      },
      sql: COMPARED
    },
    {
      kind: 'check',
      text: {
        es: (answers) =>
          `Las ocho medidas de la nación y de Chihuahua coinciden: la mayor diferencia relativa es ${worst(answers).toExponential(1)}, menor que una parte en mil millones.`,
        en: (answers) =>
          `All eight measures of the nation and of Chihuahua agree: the largest relative difference is ${worst(answers).toExponential(1)}, below one part in a billion.`
      },
      holds: (answers) => answers.compared!.length === 16 && worst(answers) < 1e-9
    },
    {
      kind: 'prose',
      text: {
        es: (answers) =>
          `Lo suspendido de IVA en Chihuahua es ${formatNumber(
            (100 * numberOf(answers, 'compared', 'pesos', { measure_id: 'vat_suspended', place_id: '08' })) /
              numberOf(answers, 'compared', 'pesos', { measure_id: 'vat_suspended', place_id: 'MX' }),
            'es',
            1
          )} % de lo de la nación. Ninguna cifra oficial mide la huella: lo que se compara es una estimación con otra cuenta de la misma estimación. Que dos cálculos coincidan prueba la cuenta, no los supuestos: para esos están los intervalos, la calibración y las pruebas de la página de métodos.`,
        en: (answers) =>
          `The VAT suspended in Chihuahua is ${formatNumber(
            (100 * numberOf(answers, 'compared', 'pesos', { measure_id: 'vat_suspended', place_id: '08' })) /
              numberOf(answers, 'compared', 'pesos', { measure_id: 'vat_suspended', place_id: 'MX' }),
            'en',
            1
          )}% of the nation’s. No official figure measures the footprint: what is compared is an estimate with another computation of the same estimate. That two computations agree proves the arithmetic, not the assumptions: for those there are the ranges, the calibration and the tests of the methods page.`
      }
    }
  ]
};
