import type { FlowLane, FlowLevel, FlowOptions } from '$lib/chart/timeline-flow';
import { balances, kept, type Balance } from '$lib/model/journey-balance';
import type { Fate, Journey, Regime, Step, Tax } from '$lib/model/journey';
import { formatNumber, type Locale } from '$lib/text/format';
import type { Choices } from './choices';
import { inDays, pesos, REGIME, STEP, TAX } from './words';

const COLOUR: Record<Tax, string> = { vat: 'var(--c1)', duty: 'var(--c4)', dta: 'var(--c8)' };
const DETAIL = {
  held: { es: 'lo tiene el fisco', en: 'the treasury has it' },
  waiting: { es: 'se debe, no se paga', en: 'due, not paid' }
};
/** From the axis up: what stays is below what comes back. */
const ORDER: Tax[] = ['duty', 'dta', 'vat'];

/** Both journeys as lanes of a drawing on one axis of days. */
export function drawing(run: Journey, choices: Choices, locale: Locale): FlowLane[] {
  return (['ordinary', 'immex'] as const).map((regime) => {
    const steps = run.lanes[regime].filter(({ id }) => id !== 'plant');
    const after = new Map(balances(steps).map((balance) => [balance.day, balance]));
    return {
      id: regime,
      title: REGIME[regime][locale],
      subtitle: subtitle(regime, choices, locale),
      stops: steps.map((step) => ({
        at: step.day,
        label: `${locale === 'es' ? 'Día' : 'Day'} ${step.day}, ${stepName(step, run, locale)}`,
        text: stepText(step, regime, run, locale),
        levels: levels(after.get(step.day)!, locale)
      })),
      phase: {
        from: 0,
        until: choices.dwellDays,
        label:
          locale === 'es'
            ? `en la planta: ${inDays(choices.dwellDays, locale)}`
            : `in the plant: ${inDays(choices.dwellDays, locale)}`
      },
      end: {
        figure: pesos(
          ORDER.reduce((sum, tax) => sum + kept(steps, tax), 0),
          locale
        ),
        text: locale === 'es' ? 'pesos se queda el fisco' : 'pesos stay with the treasury'
      }
    };
  });
}

export function options(locale: Locale): Pick<FlowOptions, 'format' | 'formatAt' | 'timeLabel' | 'keys'> {
  const es = locale === 'es';
  return {
    format: (amount) => formatNumber(amount, locale, Number.isInteger(amount) ? 0 : 1),
    formatAt: String,
    timeLabel: es ? 'Días desde la entrada; altura en pesos' : 'Days since entry; height in pesos',
    keys: [
      { label: es ? 'IVA pagado' : 'VAT paid', colour: COLOUR.vat, open: false },
      { label: es ? 'IVA pendiente' : 'VAT waiting', colour: COLOUR.vat, open: true },
      { label: es ? 'arancel pagado' : 'duty paid', colour: COLOUR.duty, open: false },
      { label: es ? 'arancel pendiente' : 'duty waiting', colour: COLOUR.duty, open: true },
      { label: es ? 'DTA pagado' : 'DTA paid', colour: COLOUR.dta, open: false }
    ]
  };
}

function levels({ held, waiting }: Balance, locale: Locale): FlowLevel[] {
  const level = (tax: Tax, amount: number, open: boolean): FlowLevel => ({
    id: `${tax}-${open ? 'waiting' : 'held'}`,
    label: TAX[tax][locale],
    colour: COLOUR[tax],
    open,
    amount,
    figure: pesos(amount, locale),
    detail: DETAIL[open ? 'waiting' : 'held'][locale]
  });
  return ORDER.flatMap((tax) => [level(tax, held[tax], false), level(tax, waiting[tax], true)]).filter(
    ({ amount }) => amount > 0
  );
}

function subtitle(regime: Regime, { standing }: Choices, locale: Locale): string {
  if (regime === 'ordinary')
    return locale === 'es' ? 'Primero se paga, después se recupera.' : 'Pay first, recover later.';
  const words = {
    certified: {
      es: 'Empresa certificada: el IVA se debe, pero un crédito del mismo monto lo cubre.',
      en: 'Certified firm: VAT is due, but a credit of the same amount covers it.'
    },
    guarantee: {
      es: 'Empresa sin certificar, con fianza o carta de crédito: el IVA se debe y se garantiza.',
      en: 'Uncertified firm with a bond or letter of credit: VAT is due and guaranteed.'
    },
    cash: {
      es: 'Empresa sin certificar ni garantía: el IVA se paga como en la ordinaria; el arancel espera.',
      en: 'Uncertified firm without guarantee: VAT is paid as in an ordinary import; duty waits.'
    }
  };
  return words[standing][locale];
}

/** The sale has three names: goods leave, stay, or do both. */
export function stepName({ id }: Step, { shares }: Journey, locale: Locale): string {
  if (id !== 'sale') return STEP[id][locale];
  if (shares.exported === 0) return locale === 'es' ? 'venta en México' : 'sale in Mexico';
  if (shares.exported === 1) return locale === 'es' ? 'exportación' : 'export';
  return locale === 'es' ? 'exportación y venta' : 'export and sale';
}

const PHRASES: Record<Fate, Record<Locale, (list: string) => string>> = {
  paid: { es: (list) => `paga ${list}`, en: (list) => `pays ${list}` },
  settled: { es: (list) => `paga ${list}`, en: (list) => `pays ${list}` },
  suspended: { es: (list) => `debe y no paga ${list}`, en: (list) => `owes, does not pay ${list}` },
  guaranteed: { es: (list) => `garantiza ${list}`, en: (list) => `guarantees ${list}` },
  released: { es: (list) => `se cancela ${list}`, en: (list) => `${list} falls away` },
  relieved: { es: (list) => `se perdona ${list}`, en: (list) => `${list} forgiven` },
  credited: { es: (list) => `acredita ${list}`, en: (list) => `credits ${list}` },
  refunded: { es: (list) => `recupera ${list}`, en: (list) => `recovers ${list}` },
  lost: { es: (list) => `se pierde ${list}`, en: (list) => `${list} lost` }
};

/** What happens at a step, in a few words with its pesos. */
function stepText(step: Step, regime: Regime, run: Journey, locale: Locale): string {
  if (step.entries.length === 0) return quietStep(step, regime, run, locale);
  const fates = [...new Set(step.entries.map(({ fate }) => (fate === 'settled' ? 'paid' : fate)))];
  const phrases = fates.map((fate) => {
    const list = step.entries
      .filter((entry) => (entry.fate === 'settled' ? 'paid' : entry.fate) === fate)
      .map(({ tax, amount }) => `${pesos(amount, locale)} ${locale === 'es' ? 'de ' : 'of '}${TAX[tax][locale]}`);
    return PHRASES[fate][locale](list.join(' + '));
  });
  const text = phrases.join('; ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

function quietStep({ id }: Step, regime: Regime, { due, shares }: Journey, locale: Locale): string {
  const es = locale === 'es';
  if (id === 'return') {
    if (due.vat === 0 || shares.exported === 0) return es ? 'No hay IVA que recuperar.' : 'No VAT to recover.';
    return es ? 'Pide la devolución del IVA.' : 'Claims the VAT back.';
  }
  if (id === 'entry') return es ? 'No debe ningún impuesto.' : 'Owes no tax.';
  if (regime === 'ordinary' && due.duty > 0) return es ? 'El arancel no se devuelve.' : 'The duty is not paid back.';
  return es ? 'Nada más que pagar.' : 'Nothing more to pay.';
}
