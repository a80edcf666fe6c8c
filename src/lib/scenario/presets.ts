import type { Baseline } from '../model/base';
import type { Assumption, LeverSetting, Scenario } from '../model/scenario';
import { SCENARIO_VERSION } from './schema';

/** A reform to start from, with the act or date that it stands for. */
export interface Preset {
  id: string;
  /** `event_id` of the act in the `event` table. */
  event: string;
  name: { es: string; en: string };
  /** What it changes, and what of the act it leaves out. */
  text: { es: string; en: string };
  levers: LeverSetting[];
  assumptions?: Record<string, Assumption>;
}

const always = (value: number): LeverSetting['path'] => [[2026, value]];

export const PRESETS: readonly Preset[] = [
  {
    id: 'vat-rule-removed',
    event: '2013-12-fiscal-reform',
    name: { es: 'Sin la regla de IVA de 2015', en: '2015 VAT rule removed' },
    text: {
      es: 'Hasta 2014 la importación temporal estaba exenta; desde 2015 causa IVA, con crédito del 100 % para la empresa certificada. Aquí se vuelve atrás: quienes hoy pagan en efectivo por no tener certificación ni garantía dejan de pagar. Cambia poco el total, porque casi todo ya se suspende.',
      en: 'Until 2014 temporary imports were exempt; from 2015 they owe VAT, with a 100% credit for certified firms. Here that is undone: those who pay in cash today, having neither certification nor bond, no longer pay. The total changes little, since nearly all of it is suspended already.'
    },
    levers: [{ lever: 'vat_upfront', target: 'all', path: always(-1) }]
  },
  {
    id: 'vat-upfront',
    event: '2013-12-fiscal-reform',
    name: { es: 'Todo el IVA pagado al entrar', en: 'All VAT paid up front' },
    text: {
      es: 'Se elimina el crédito de la empresa certificada (LIVA 28-A): todo el IVA se paga en la aduana y se acredita o devuelve después. El fisco gana una vez el dinero que hoy espera, cada año su costo financiero y lo que hoy se desvía; las empresas pagan el financiamiento y las devoluciones crecen.',
      en: 'The credit of certified firms (LIVA 28-A) ends: all VAT is paid at customs and credited or refunded later. The treasury gains once the money that now waits, and each year its financing cost and what is now diverted; firms pay the financing and refunds grow.'
    },
    levers: [{ lever: 'vat_upfront', target: 'all', path: always(1) }]
  },
  {
    id: 'return-80-all',
    event: '2024-10-rgce',
    name: { es: 'Retorno de 80 % para todos', en: '80% return rule for all' },
    text: {
      es: 'Desde octubre de 2024 la mercancía sensible de la empresa certificada debe retornar en 80 % y no en 60 %. Aquí la regla vale para todo lo que entra. No recauda por sí misma, pues lo que se queda ya debe impuestos: reduce el desvío en la medida que se suponga, cuesta comprobarla y algunos dejan el programa.',
      en: 'Since October 2024 sensitive goods of certified firms must be returned at 80% and not 60%. Here the rule covers all that enters. It raises nothing by itself, since what stays already owes tax: it lowers diversion by as much as is assumed, costs something to prove, and some leave the programme.'
    },
    levers: [{ lever: 'return_rule', target: 'all', path: always(1) }]
  },
  {
    id: 'apparel-2024',
    event: '2024-12-apparel-decree',
    name: { es: 'Decreto de confección de diciembre de 2024', en: 'December 2024 apparel decree' },
    text: {
      es: 'El arancel sube a 35 % en confección y 15 % en textiles, y 304 fracciones de prendas terminadas ya no pueden entrar temporalmente. Los insumos textiles pasan de una media de 8 a 15 %: siete puntos en los sectores 313 a 315. La prohibición de prendas, que no son insumo, se representa como la regla de retorno aplicada a todo el sector 315.',
      en: 'The duty rises to 35% on apparel and 15% on textiles, and 304 lines of finished apparel may no longer enter temporarily. Textile inputs go from a mean of 8 to 15%: seven points in sectors 313 to 315. The ban on garments, which are no input, is represented as the return rule applied to the whole of sector 315.'
    },
    levers: [
      { lever: 'tariff', target: { sectors: ['313', '314', '315'] }, path: always(0.07) },
      { lever: 'return_rule', target: { sectors: ['315'] }, path: always(1) }
    ]
  },
  {
    id: 'tariff-2026',
    event: '2025-12-ligie-reform',
    name: { es: 'Aranceles de enero de 2026', en: 'January 2026 tariff reform' },
    text: {
      es: 'La reforma sube 1,463 fracciones a entre 5 y 50 % para orígenes sin tratado. Hacienda espera casi 52 mil millones de pesos: un punto del valor de lo que entra sin origen preferencial (0.45 de 11.7 billones). Como PROSEC y la Regla Octava frenan cerca de la mitad, aquí son dos puntos antes de ese freno, en todos los sectores; el reparto por sector no se conoce.',
      en: 'The reform raises 1,463 lines to between 5 and 50% for origins without a treaty. The finance ministry expects nearly 52 billion pesos: one point of what enters without preferential origin (0.45 of 11.7 trillion). Since PROSEC and Rule 8 hold back about half, here it is two points before they do, in all sectors; how it falls by sector is not known.'
    },
    levers: [{ lever: 'tariff', target: 'all', path: always(0.02) }]
  },
  {
    id: 'staged-content',
    event: '2025-01-plan-mexico',
    name: { es: 'Contenido nacional por etapas a 2035', en: 'Staged domestic content to 2035' },
    text: {
      es: 'Diez puntos más de insumos nacionales en diez años, uno por año, como obligación. El Plan México solo da estímulos para ello: la obligación es la hipótesis. Chocaría con el acuerdo MIC de la OMC y el artículo 14.10 del T-MEC si condiciona el programa. Los insumos nacionales llevan importados, así que el valor agregado sube menos que lo sustituido.',
      en: 'Ten more points of domestic inputs in ten years, one a year, as an obligation. Plan México only gives incentives to that end: the obligation is the hypothesis. It would clash with the WTO’s TRIMs agreement and USMCA article 14.10 if made a condition of the programme. Domestic inputs carry imported ones, so value added rises by less than what is replaced.'
    },
    levers: [
      {
        lever: 'domestic_content',
        target: 'all',
        path: [
          [2026, 0.01],
          [2035, 0.1]
        ]
      }
    ]
  },
  {
    id: 'monitoring',
    event: '2025-11-customs-law',
    name: { es: 'Supervisión continua', en: 'Continuous monitoring' },
    text: {
      es: 'La ley aduanera reformada pide inventarios en tiempo real desde 2026. Aquí se aplican a todos en tres años, con el doble de costo de la regla de retorno, mayor efecto sobre el desvío y sin que nadie deje el programa. El efecto es un supuesto: no hay evaluación.',
      en: 'The reformed customs law asks for inventories in real time from 2026. Here they reach all in three years, at twice the cost of the return rule, with a larger effect on diversion and nobody leaving the programme. The effect is an assumption: there is no evaluation.'
    },
    levers: [
      {
        lever: 'return_rule',
        target: 'all',
        path: [
          [2026, 0.34],
          [2028, 1]
        ]
      }
    ],
    assumptions: { return_effectiveness: [0.1, 0.35, 0.6], return_cost: [0, 0.002, 0.006], return_exit: 0 }
  },
  {
    id: 'safe-harbour',
    event: '2025-01-safe-harbour',
    name: { es: 'Utilidad mínima, un punto más', en: 'Safe harbour, one point more' },
    text: {
      es: 'La utilidad fiscal mínima (6.9 % de los activos o 6.5 % de los costos, la mayor; única vía: la ley dejó de admitir acuerdos nuevos en 2022 y los últimos valieron hasta 2024) sube un punto. Solo hay resultado nacional: los activos no se publican y, mientras nadie los escriba, el punto se aplica a los costos sin insumos importados.',
      en: 'The minimum taxable profit (6.9% of assets or 6.5% of costs, the larger; the only way: the law admits no new agreements since 2022, and the last held until 2024) rises by one point. There is a national result only: assets are not published and, until someone types them, the point applies to costs without imported inputs.'
    },
    levers: [{ lever: 'safe_harbour', target: 'all', path: always(0.01) }]
  },
  {
    id: 'wage-floor',
    event: '2018-12-border-stimulus',
    name: { es: 'Salario mínimo, 20 % real en cuatro años', en: 'Wage floor, 20% real in four years' },
    text: {
      es: 'En 2019 el mínimo se duplicó en la frontera junto con el estímulo fiscal, sin efecto claro sobre el empleo. Aquí sube 20 % real en todo el país de 2026 a 2029. Cuántos trabajadores del programa quedan debajo es un supuesto: no se publica la distribución de sus salarios.',
      en: 'In 2019 the minimum doubled on the border together with the tax stimulus, with no clear effect on jobs. Here it rises by a real 20% in the whole country from 2026 to 2029. How many of the programme’s workers fall below is an assumption: the distribution of their wages is not published.'
    },
    levers: [
      {
        lever: 'wage_floor',
        target: 'all',
        path: [
          [2026, 0.05],
          [2029, 0.2]
        ]
      }
    ]
  },
  {
    id: 'usmca-loss',
    event: '2026-07-usmca-joint-review',
    name: { es: 'Pérdida de la preferencia del T-MEC', en: 'Loss of USMCA preference' },
    text: {
      es: 'La revisión conjunta de julio de 2026 no extendió el tratado, que sigue vigente. Aquí, desde 2027, todo lo que entra libre a Estados Unidos paga su arancel general. Las exportaciones bajan y, por el artículo 2.5, México puede devolver más arancel de los insumos: recauda menos.',
      en: 'The joint review of July 2026 did not extend the treaty, which stays in force. Here, from 2027, all that enters the United States free pays its general tariff. Exports fall and, under article 2.5, Mexico may relieve more duty on inputs: it collects less.'
    },
    levers: [
      {
        lever: 'preference_loss',
        target: 'all',
        path: [
          [2026, 0],
          [2027, 1]
        ]
      }
    ]
  },
  {
    id: 'bridge',
    event: '2025-11-customs-law',
    name: { es: 'El puente', en: 'The bridge' },
    text: {
      es: 'Se conserva la flexibilidad: nadie paga el IVA por adelantado. A cambio, supervisión continua que llega a todos en 2029, publicación por empresa desde 2028 y ocho puntos más de contenido nacional a 2035. La publicación no mueve ninguna cifra mientras el lector no suponga su efecto.',
      en: 'Flexibility is kept: nobody pays VAT in advance. In exchange, continuous monitoring that reaches all in 2029, publication by firm from 2028 and eight more points of domestic content by 2035. Publication moves no figure until the reader assumes its effect.'
    },
    levers: [
      {
        lever: 'domestic_content',
        target: 'all',
        path: [
          [2026, 0],
          [2035, 0.08]
        ]
      },
      {
        lever: 'return_rule',
        target: 'all',
        path: [
          [2026, 0.25],
          [2029, 1]
        ]
      },
      {
        lever: 'transparency',
        target: 'all',
        path: [
          [2026, 0.25],
          [2028, 1]
        ]
      }
    ]
  }
];

/** The preset of an id, or undefined. */
export function preset(id: string): Preset | undefined {
  return PRESETS.find((known) => known.id === id);
}

/** A scenario of today's version that changes nothing: what a reader builds from. */
export function emptyScenario(baseline: Baseline, name = ''): Scenario {
  return {
    v: SCENARIO_VERSION,
    model: baseline.model,
    data: baseline.version,
    name,
    baseline: { year: baseline.base.year },
    levers: [],
    behaviour: 'full',
    assumptions: {},
    draws: 4000,
    seed: 1
  };
}

/** The scenario of a preset on a baseline, named in the reader's language. */
export function presetScenario(of: Preset, baseline: Baseline, locale: 'es' | 'en'): Scenario {
  return {
    ...emptyScenario(baseline, of.name[locale]),
    levers: structuredClone(of.levers),
    assumptions: structuredClone(of.assumptions ?? {})
  };
}
