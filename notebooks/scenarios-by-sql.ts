import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { central, gridIndex, resultIndex } from '../src/lib/model/central';
import type { Baseline } from '../src/lib/model/base';
import { RESULTS } from '../src/lib/model/measures';
import { YEARS } from '../src/lib/model/scenario';
import { preset, presetScenario } from '../src/lib/scenario/presets';
import type { RawRecord } from '../src/lib/data/question';
import { formatNumber } from '../src/lib/text/format';
import { numberOf, type Answers, type Notebook } from './notebook';

const BASELINE = 'static/data/latest/baseline.json';

/**
 * The files of `sql/` as one statement: each table of theirs a part of it, and the macro for a parameter written out. What
 * the recursive part reads is not materialized: DuckDB 1.4 reads it wrongly there.
 */
function oneStatement(preset: string): string {
  const text = ['scenario-base', `scenario-${preset}`, 'scenario-results']
    .map((name) => readFileSync(join(process.cwd(), 'notebooks/sql', `${name}.sql`), 'utf8'))
    .join('\n')
    .replace(/^--.*\n/gm, '')
    .replace(/^CREATE OR REPLACE MACRO .*\n/m, '')
    .replaceAll(`getvariable('baseline')`, `'${BASELINE}'`)
    .replace(/\bp\('(\w+)'\)/g, `(SELECT value FROM parameter_central WHERE id = '$1')`);
  const statements = text
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter(Boolean);
  const tables = statements.slice(0, -1).map((statement) => {
    const [, name, query] = /^CREATE OR REPLACE TEMP TABLE (\w+) AS\s+([\s\S]+)$/.exec(statement)!;
    return `${name} AS ${name === 'sector_base' ? 'NOT ' : ''}MATERIALIZED (\n${query}\n)`;
  });
  return `WITH ${tables.join(', ')}\nSELECT * FROM (\n${statements.at(-1)!}\n)`;
}

function atlas(): RawRecord[] {
  const baseline = JSON.parse(readFileSync(join(process.cwd(), BASELINE), 'utf8')) as Baseline;
  return ['vat-upfront', 'tariff-2026'].flatMap((id) => {
    const found = central(baseline, presetScenario(preset(id)!, baseline, 'en'));
    return (['full', 'static'] as const).flatMap((mode) =>
      YEARS.flatMap((year, y) =>
        RESULTS.map((result) => {
          const at = gridIndex(0, y, resultIndex(result));
          return { preset: id, mode, year, result, change: found.change[mode][at]!, level: found.baseline[at]! };
        })
      )
    );
  });
}

function compared(answers: Answers): RawRecord[] {
  const bySql = { 'vat-upfront': answers.upfront!, 'tariff-2026': answers.tariff! };
  return answers.atlas!.flatMap(({ preset: id, mode, year, result, change, level }) => {
    const row = bySql[id as keyof typeof bySql].find((other) => other.mode === mode && Number(other.year) === year);
    const sql = row?.[String(result)];
    if (typeof sql !== 'number') return [];
    // What is the difference of two large sums is exact to 1e-9 of them: a change of nothing is nothing to that.
    const scale = Math.max(Math.abs(Number(change)), 1e-3 * Math.abs(Number(level)), 1);
    return [
      {
        preset: id!,
        mode: mode!,
        year: year!,
        result: result!,
        sql,
        atlas: change!,
        error: Math.abs(sql - Number(change)) / scale
      }
    ];
  });
}

const worst = (answers: Answers) => Math.max(...answers.compared!.map(({ error }) => Number(error)));
const billions = (answers: Answers, cell: string, result: string) =>
  numberOf(answers, cell, result, { mode: 'full', year: 2035 }) / 1e9;

export const scenariosBySql: Notebook = {
  id: 'scenarios-by-sql',
  title: {
    es: 'Dos reformas, recalculadas solo con SQL',
    en: 'Two reforms, computed again by SQL alone'
  },
  question: {
    es: '¿Salen las mismas cifras de un escenario si se calculan sin el código del atlas, desde baseline.json?',
    en: 'Do the figures of a scenario come out the same when computed without the atlas’s code, from baseline.json?'
  },
  cells: [
    {
      kind: 'prose',
      text: {
        es: () =>
          'El laboratorio calcula en TypeScript sobre un archivo pequeño, baseline.json. Aquí una sola consulta de SQL lee el mismo archivo y rehace dos reformas: todo el IVA pagado al entrar, y los aranceles de enero de 2026. Nada del modelo se usa en la consulta.',
        en: () =>
          'The lab computes in TypeScript on a small file, baseline.json. Here one SQL statement reads the same file and makes two reforms again: all VAT paid up front, and the tariffs of January 2026. Nothing of the model is used in the statement.'
      }
    },
    {
      kind: 'sql',
      name: 'upfront',
      title: { es: 'Todo el IVA pagado al entrar', en: 'All VAT paid up front' },
      sql: oneStatement('vat-upfront')
    },
    {
      kind: 'sql',
      name: 'tariff',
      title: { es: 'Aranceles de enero de 2026', en: 'Tariffs of January 2026' },
      sql: oneStatement('tariff-2026')
    },
    {
      kind: 'code',
      name: 'atlas',
      title: { es: 'Lo que calcula el atlas', en: 'What the atlas computes' },
      source: 'atlas',
      run: atlas
    },
    {
      kind: 'code',
      name: 'compared',
      title: { es: 'Una cuenta frente a la otra', en: 'One computation beside the other' },
      source: 'compared',
      run: compared
    },
    {
      kind: 'check',
      text: {
        es: (answers) =>
          `Los ${formatNumber(answers.compared!.length, 'es')} números de las dos cuentas coinciden: la mayor diferencia es ${worst(answers).toExponential(1)}, menor que una parte en mil millones.`,
        en: (answers) =>
          `The ${formatNumber(answers.compared!.length, 'en')} numbers of both computations agree: the largest difference is ${worst(answers).toExponential(1)}, less than one part in a thousand million.`
      },
      holds: (answers) => answers.compared!.length === 2 * 2 * YEARS.length * 14 && worst(answers) < 1e-9
    },
    {
      kind: 'prose',
      text: {
        es: (answers) =>
          `Por SQL, en 2035 y con respuesta de las empresas, el IVA por adelantado cambiaría lo suspendido en ${formatNumber(billions(answers, 'upfront', 'suspended_vat'), 'es', 1)} mil millones de pesos y el IVA recaudado en ${formatNumber(billions(answers, 'upfront', 'collected_vat'), 'es', 2)}; los aranceles cambiarían el IGI recaudado en ${formatNumber(billions(answers, 'tariff', 'collected_duty'), 'es', 2)}. Son valores centrales de una estimación en equilibrio parcial, sin respuesta del tipo de cambio ni de los salarios; sus intervalos están en el laboratorio.`,
        en: (answers) =>
          `By SQL, in 2035 and with responses of firms, VAT up front would change what is suspended by ${formatNumber(billions(answers, 'upfront', 'suspended_vat'), 'en', 1)} billion pesos and VAT collected by ${formatNumber(billions(answers, 'upfront', 'collected_vat'), 'en', 2)}; the tariffs would change duty collected by ${formatNumber(billions(answers, 'tariff', 'collected_duty'), 'en', 2)}. They are central values of an estimate in partial equilibrium, where neither the exchange rate nor wages respond; their ranges are in the lab.`
      }
    }
  ]
};
