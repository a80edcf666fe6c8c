import { kept } from '$lib/model/journey-balance';
import type { Journey, Regime, Tax } from '$lib/model/journey';
import { formatList, type Locale } from '$lib/text/format';
import type { Choices } from './choices';
import { inDays, inPesos, pesos, TAX } from './words';

const TAXES: Tax[] = ['vat', 'duty', 'dta'];

/** The journey in words: the ordinary import, the regime, what is left of the difference. True of every choice. */
export function sentences(run: Journey, choices: Choices, locale: Locale): string[] {
  return locale === 'es'
    ? [ordinaryEs(run, choices), immexEs(run, choices), differenceEs(run, choices)]
    : [ordinaryEn(run, choices), immexEn(run, choices), differenceEn(run, choices)];
}

/** The finding over the drawing, in one line. */
export function headline({ shares, benchmarks }: Journey, { standing }: Choices, locale: Locale): string {
  const es = locale === 'es';
  if (benchmarks.C.treasury.lost > 0)
    return es ? 'Solo se pierde lo que se vende sin declarar' : 'Only what is sold undeclared is lost';
  if (shares.exported === 0)
    return es
      ? 'Lo que se queda en México paga por los dos caminos; cambia cuándo'
      : 'What stays in Mexico pays either way; what changes is when';
  if (standing === 'cash')
    return es
      ? 'Sin certificación ni garantía, el IVA se adelanta por los dos caminos'
      : 'Uncertified and unguaranteed, VAT is advanced either way';
  return es
    ? 'El IVA no se queda por ningún camino; cambia cuánto tiempo lo tiene el fisco'
    : 'VAT stays on neither way; what changes is how long the treasury has it';
}

function parts(amounts: [Tax, number][], locale: Locale): string {
  const of = locale === 'es' ? 'de' : 'of';
  return formatList(
    amounts
      .filter(([, amount]) => amount > 0)
      .map(([tax, amount]) => `${pesos(amount, locale)} ${of} ${TAX[tax][locale]}`),
    locale
  );
}

/** Pesos of all taxes that the treasury keeps in a regime. */
export function keeps(run: Journey, regime: Regime): number {
  return TAXES.reduce((sum, tax) => sum + kept(run.lanes[regime], tax), 0);
}

function paidAtEntry({ due }: Journey): number {
  return due.vat + due.duty + due.dta;
}

function ordinaryEs(run: Journey, choices: Choices): string {
  const { due, shares, relieved } = run;
  const all = paidAtEntry(run);
  if (all === 0) return 'En una importación ordinaria estos insumos no pagan ningún impuesto al entrar.';
  const list = parts(
    [
      ['vat', due.vat],
      ['duty', due.duty],
      ['dta', due.dta]
    ],
    'es'
  );
  const back = [
    ...(due.vat * shares.home > 0
      ? [`acredita ${inPesos(due.vat * shares.home, 'es')} de IVA en la declaración del día ${choices.returnDays}`]
      : []),
    ...(due.vat * shares.exported > 0
      ? [`recibe ${inPesos(due.vat * shares.exported, 'es')} de IVA el día ${choices.returnDays + choices.refundDays}`]
      : []),
    ...(relieved > 0 ? [`recupera ${inPesos(relieved, 'es')} de arancel al exportar, el día ${choices.dwellDays}`] : [])
  ];
  const later = back.length > 0 ? ` Después ${formatList(back, 'es')}.` : '';
  return `En una importación ordinaria la empresa paga ${inPesos(all, 'es')} el día en que entran los insumos: ${list}.${later} El fisco se queda con ${inPesos(keeps(run, 'ordinary'), 'es')}.`;
}

function ordinaryEn(run: Journey, choices: Choices): string {
  const { due, shares, relieved } = run;
  const all = paidAtEntry(run);
  if (all === 0) return 'In an ordinary import these inputs pay no tax when they enter.';
  const list = parts(
    [
      ['vat', due.vat],
      ['duty', due.duty],
      ['dta', due.dta]
    ],
    'en'
  );
  const back = [
    ...(due.vat * shares.home > 0
      ? [`credits ${inPesos(due.vat * shares.home, 'en')} of VAT in the return of day ${choices.returnDays}`]
      : []),
    ...(due.vat * shares.exported > 0
      ? [
          `receives ${inPesos(due.vat * shares.exported, 'en')} of VAT on day ${choices.returnDays + choices.refundDays}`
        ]
      : []),
    ...(relieved > 0 ? [`recovers ${inPesos(relieved, 'en')} of duty on exporting, on day ${choices.dwellDays}`] : [])
  ];
  const later = back.length > 0 ? ` Later it ${formatList(back, 'en')}.` : '';
  return `In an ordinary import the firm pays ${inPesos(all, 'en')} on the day the inputs enter: ${list}.${later} The treasury keeps ${inPesos(keeps(run, 'ordinary'), 'en')}.`;
}

function immexEs(run: Journey, choices: Choices): string {
  const { due, shares } = run;
  const cash = choices.standing === 'cash';
  const vat = {
    certified: `debe ${inPesos(due.vat, 'es')} de IVA, pero por estar certificada un crédito del mismo monto los cubre y no los paga al entrar`,
    guarantee: `debe ${inPesos(due.vat, 'es')} de IVA y no los paga al entrar: los garantiza con una fianza o carta de crédito`,
    cash: `paga ${inPesos(due.vat, 'es')} de IVA al entrar, porque no está certificada ni los garantiza`
  }[choices.standing];
  const duty = due.duty > 0 ? `; el arancel, ${inPesos(due.duty, 'es')}, espera` : '; no hay arancel';
  const fates = [
    ...(due.vat * shares.exported > 0
      ? [
          cash
            ? `recibe de vuelta ${inPesos(due.vat * shares.exported, 'es')} de IVA el día ${choices.returnDays + choices.refundDays}`
            : `se cancelan ${inPesos(due.vat * shares.exported, 'es')} de IVA porque la mercancía salió`
        ]
      : []),
    ...(due.vat * shares.home > 0
      ? [
          cash
            ? `acredita ${inPesos(due.vat * shares.home, 'es')} de IVA en su declaración`
            : `paga ${inPesos(due.vat * shares.home, 'es')} de IVA por lo que se queda en México, y los acredita en su declaración`
        ]
      : []),
    ...dutyFates(run, choices, 'es')
  ];
  const after = fates.length > 0 ? ` Después ${formatList(fates, 'es')}.` : '';
  return `Con IMMEX la empresa ${vat}${duty}.${after} El fisco se queda con ${inPesos(keeps(run, 'immex'), 'es')}.`;
}

function immexEn(run: Journey, choices: Choices): string {
  const { due, shares } = run;
  const cash = choices.standing === 'cash';
  const vat = {
    certified: `owes ${inPesos(due.vat, 'en')} of VAT but, being certified, has a credit of the same amount and does not pay it on entry`,
    guarantee: `owes ${inPesos(due.vat, 'en')} of VAT and does not pay it on entry: a bond or letter of credit guarantees it`,
    cash: `pays ${inPesos(due.vat, 'en')} of VAT on entry, being neither certified nor guaranteed`
  }[choices.standing];
  const duty = due.duty > 0 ? `; the duty, ${inPesos(due.duty, 'en')}, waits` : '; there is no duty';
  const fates = [
    ...(due.vat * shares.exported > 0
      ? [
          cash
            ? `it gets ${inPesos(due.vat * shares.exported, 'en')} of VAT back on day ${choices.returnDays + choices.refundDays}`
            : `${inPesos(due.vat * shares.exported, 'en')} of VAT fall away because the goods left`
        ]
      : []),
    ...(due.vat * shares.home > 0
      ? [
          cash
            ? `it credits ${inPesos(due.vat * shares.home, 'en')} of VAT in its return`
            : `it pays ${inPesos(due.vat * shares.home, 'en')} of VAT on what stays in Mexico, and credits it in its return`
        ]
      : []),
    ...dutyFates(run, choices, 'en')
  ];
  const after = fates.length > 0 ? ` Later ${formatList(fates, 'en')}.` : '';
  return `Under IMMEX the firm ${vat}${duty}.${after} The treasury keeps ${inPesos(keeps(run, 'immex'), 'en')}.`;
}

/** What becomes of the duty, and why: the rule of USMCA 2.5 in the case at hand. */
function dutyFates(run: Journey, choices: Choices, locale: Locale): string[] {
  const { due, shares, relieved, benchmarks } = run;
  if (due.duty === 0) return [];
  const es = locale === 'es';
  const money = (amount: number) => inPesos(amount, locale);
  const fates: string[] = [];
  const owed = benchmarks.C.overcharge;
  if (relieved > 0)
    fates.push(es ? `se perdonan ${money(relieved)} de arancel` : `${money(relieved)} of duty are forgiven`);
  if (owed > 1e-9) {
    const free = choices.destination === 'us-free';
    const why = es
      ? free
        ? 'porque el producto entra libre de arancel en Estados Unidos o Canadá y el T-MEC no deja perdonar nada'
        : 'porque el T-MEC solo deja perdonar el menor de los dos aranceles'
      : free
        ? 'because the product enters the United States or Canada free of duty and USMCA lets nothing be forgiven'
        : 'because USMCA lets only the lesser of the two duties be forgiven';
    fates.push(
      es
        ? `paga ${money(owed)} de arancel por lo exportado, ${why}`
        : `it pays ${money(owed)} of duty on what is exported, ${why}`
    );
  }
  if (shares.home > 0)
    fates.push(
      es
        ? `paga ${money(due.duty * shares.home)} de arancel por lo que se queda en México`
        : `it pays ${money(due.duty * shares.home)} of duty on what stays in Mexico`
    );
  return fates;
}

function differenceEs({ benchmarks: { A, B, C }, due, shares }: Journey, choices: Choices): string {
  const lost =
    C.treasury.lost > 0
      ? `Se pierden ${inPesos(C.treasury.lost, 'es')}, los de la mercancía vendida sin declarar.`
      : shares.diverted > 0
        ? 'De la mercancía vendida sin declarar el fisco ya tenía el IVA y no se pierde impuesto.'
        : 'No se pierde impuesto: nada se vende sin declarar.';
  const financing =
    B.treasury.vatFinancing > 0
      ? `Lo que el fisco deja de tener ${inDays(choices.returnDays + choices.refundDays, 'es')} en la mano es IVA por ${inPesos(due.vat * shares.exported, 'es')}: a la tasa de los CETES vale ${inPesos(B.treasury.vatFinancing, 'es')}; a la empresa el mismo dinero le costaría ${inPesos(B.firm.vatFinancing, 'es')}.`
      : 'En el IVA, el régimen no da ninguna ventaja de tiempo frente a la importación ordinaria.';
  const exposure =
    A.treasury.total > 0
      ? `Contra un mundo en el que nada se devuelve, son ${inPesos(A.treasury.total, 'es')} de exposición, no de ingreso.`
      : 'El comparador A, que suma el IVA sin pagar al entrar y el arancel perdonado, da cero.';
  return `${financing} ${lost} ${exposure}`;
}

function differenceEn({ benchmarks: { A, B, C }, due, shares }: Journey, choices: Choices): string {
  const lost =
    C.treasury.lost > 0
      ? `${inPesos(C.treasury.lost, 'en')} are lost, those of the goods sold undeclared.`
      : shares.diverted > 0
        ? 'On the goods sold undeclared the treasury already had the VAT, and no tax is lost.'
        : 'No tax is lost: nothing is sold undeclared.';
  const financing =
    B.treasury.vatFinancing > 0
      ? `What the treasury does not have in hand for ${inDays(choices.returnDays + choices.refundDays, 'en')} is ${inPesos(due.vat * shares.exported, 'en')} of VAT: at the CETES rate that is worth ${inPesos(B.treasury.vatFinancing, 'en')}; to the firm the same money would cost ${inPesos(B.firm.vatFinancing, 'en')}.`
      : 'On VAT, the regime gives no advantage of time over an ordinary import.';
  const exposure =
    A.treasury.total > 0
      ? `Against a world in which nothing is ever returned it is ${inPesos(A.treasury.total, 'en')} of exposure, not of revenue.`
      : 'Benchmark A, which adds VAT unpaid on entry and duty forgiven, comes to nothing.';
  return `${financing} ${lost} ${exposure}`;
}
