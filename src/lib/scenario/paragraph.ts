import type { ResultId } from '../model/measures';
import { formatList } from '../text/format';
import type { Amount } from './answer';
import { amountText, intervalEnds, type AmountStyle } from './result-words';

/** What a paragraph is written from: a reform's name and its amounts in one year. */
export interface Told {
  name: string;
  year: number;
  /** Change of a result with everybody responding, or with nobody. */
  change(kind: 'static' | 'full', result: ResultId): Amount | null;
}

/** A change smaller than this is not worth a sentence: half a million pesos, half a job, half a million dollars. */
const LEAST: Partial<Record<ResultId, number>> = { jobs: 0.5 };
const LEAST_MONEY = 5e5;
/** What stands beside the collections, and how much smaller it may be before it is left to the table. */
const BESIDE: readonly ResultId[] = ['financing_treasury', 'financing_firms', 'financing_oneoff', 'lost'];
const SMALL = 0.02;

/**
 * What a reform changes in a year, in one paragraph for somebody who reads no table: what is collected, suspended, financed
 * and lost, each apart; jobs, exports and value added; how much of it hangs on firms responding. Ranges are the 80 %
 * interval; where they are not drawn yet, none is given. Financing and losses far smaller than what is collected are left to
 * the table. `closing` adds what holds of every reform, for the last of several paragraphs.
 */
export function paragraph(told: Told, style: AmountStyle, closing = true): string {
  const words = style.locale === 'es' ? SPANISH : ENGLISH;
  const change = (result: ResultId) => told.change('full', result);
  const least = Math.max(LEAST_MONEY, SMALL * Math.abs(change('collected')?.central ?? 0));
  const moves = (result: ResultId) => {
    const amount = change(result);
    const worth = BESIDE.includes(result) ? least : (LEAST[result] ?? LEAST_MONEY);
    return amount !== null && Math.abs(amount.central) >= worth ? amount : null;
  };
  const say = (result: ResultId, sentence: Saying) => {
    const amount = moves(result);
    return amount
      ? [sentence(signOf(amount), amountText(result, amount.central, style), rangeText(result, amount, style))]
      : [];
  };
  // Waiting tax changes hands only where it is paid and refunded; with smaller imports less of it waits, and nobody pays.
  const paid = Math.sign(change('refunds')?.central ?? 0) === -Math.sign(change('financing_oneoff')?.central ?? 0);
  const fiscal = [
    ...say('collected', words.collected),
    ...say('suspended', words.suspended),
    ...say('financing_treasury', words.treasury),
    ...say('financing_firms', (sign, amount, range) => words.firms(sign, amount, range, paid)),
    ...(paid ? say('financing_oneoff', words.oneoff) : []),
    ...say('lost', words.lost)
  ];
  const economy = (['jobs', 'exports', 'value_added'] as const).flatMap((result) => say(result, words.economy[result]));
  const still = told.change('static', 'collected');
  const sentences = [
    fiscal.length + economy.length === 0
      ? words.nothing(told.name, told.year)
      : words.opening(told.name, told.year, fiscal[0] ?? words.noTax),
    ...fiscal.slice(1),
    ...(economy.length ? [words.economyIs(formatList(economy, style.locale))] : []),
    ...(still && moves('collected') && differs(still, change('collected')!)
      ? [words.still(still.central === 0 ? 'same' : signOf(still), amountText('collected', still.central, style))]
      : []),
    ...(closing ? [words.closing] : [])
  ];
  return sentences.map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1)).join(' ');
}

type Sign = 'more' | 'less';
/** A sentence of a change: its direction, its size, and its range in brackets or nothing. */
type Saying = (sign: Sign, amount: string, range: string) => string;

function signOf({ central }: Amount): Sign {
  return central < 0 ? 'less' : 'more';
}

function differs(a: Amount, b: Amount): boolean {
  return Math.abs(a.central - b.central) >= 0.005 * Math.max(Math.abs(a.central), Math.abs(b.central));
}

/**
 * « (entre 1.1 y 8.2 mil millones)» on the scale of the central amount; with words of direction where the range holds zero,
 * and nothing where there is no range.
 */
function rangeText(result: ResultId, { low, central, high }: Amount, style: AmountStyle): string {
  if (low === null || high === null || low === high) return '';
  const spanish = style.locale === 'es';
  const ends = (from: number, to: number) => intervalEnds(result, [from, to], style, false, central);
  if (low < 0 && high > 0) {
    const { low: less, high: more, scale } = ends(low, high);
    const size = (number: string) => (scale ? `${number} ${scale}` : number);
    const fewer = result === 'jobs' ? 'fewer' : 'less';
    return spanish
      ? ` (el signo no es seguro: entre ${size(less)} menos y ${size(more)} más)`
      : ` (the sign is not certain: between ${size(less)} ${fewer} and ${size(more)} more)`;
  }
  const { low: from, high: to, scale } = Math.abs(low) <= Math.abs(high) ? ends(low, high) : ends(high, low);
  const both = spanish ? `entre ${from} y ${to}` : `between ${from} and ${to}`;
  return ` (${scale ? `${both} ${scale}` : both})`;
}

const SPANISH = {
  opening: (name: string, year: number, first: string) => `con «${name}», en ${year} ${first}`,
  nothing: (name: string, year: number) =>
    `con «${name}» no cambia en ${year} ninguna de las cifras de aquí: o la reforma no mueve nada, o su efecto es un supuesto que el lector aún no hace.`,
  noTax: 'el fisco recauda, suspende y pierde lo mismo.',
  collected: (sign: Sign, amount: string, range: string) =>
    `el fisco recaudaría ${amount} ${sign === 'more' ? 'más' : 'menos'} al año${range}.`,
  suspended: (sign: Sign, amount: string, range: string) =>
    `el impuesto suspendido en la frontera ${sign === 'more' ? 'subiría' : 'bajaría'} ${amount}${range}, que no son recaudación.`,
  treasury: (sign: Sign, amount: string, range: string) =>
    sign === 'less'
      ? `el fisco dejaría de cargar ${amount} al año${range} por financiar esa espera.`
      : `el fisco cargaría ${amount} más al año${range} por financiar esa espera.`,
  firms: (sign: Sign, amount: string, range: string, paid: boolean) =>
    sign === 'less'
      ? paid
        ? `a las empresas les costaría ${amount} al año${range} adelantar el impuesto.`
        : `lo que las empresas se ahorran por no adelantar el impuesto bajaría ${amount} al año${range}.`
      : `las empresas se ahorrarían ${amount} más al año${range} por no adelantar el impuesto.`,
  oneoff: (sign: Sign, amount: string, range: string) =>
    sign === 'less'
      ? `una sola vez entrarían a la tesorería ${amount}${range}, que se deben a las empresas y no son ingreso.`
      : `una sola vez saldrían de la tesorería ${amount}${range}, que ya se debían a las empresas.`,
  lost: (sign: Sign, amount: string, range: string) =>
    `por desvío al mercado interno se perderían ${amount} ${sign === 'more' ? 'más' : 'menos'} al año${range}.`,
  economy: {
    jobs: (sign: Sign, amount: string, range: string) => `${amount} ${sign === 'more' ? 'más' : 'menos'}${range}`,
    exports: (sign: Sign, amount: string, range: string) =>
      `exportaciones ${sign === 'more' ? 'mayores' : 'menores'} en ${amount}${range}`,
    value_added: (sign: Sign, amount: string, range: string) =>
      `un valor agregado nacional ${sign === 'more' ? 'mayor' : 'menor'} en ${amount}${range}`
  },
  economyIs: (list: string) => `el programa tendría ${list}.`,
  still: (sign: Sign | 'same', amount: string) =>
    sign === 'same'
      ? 'si nadie cambiara lo que hace, la recaudación sería la misma.'
      : `si nadie cambiara lo que hace, recaudaría ${amount} ${sign === 'more' ? 'más' : 'menos'}.`,
  closing:
    'Son estimaciones frente a una línea de base que repite el año base; lo suspendido, su financiamiento, lo perdido y lo recaudado son cosas distintas y no deben sumarse.'
};

const ENGLISH: typeof SPANISH = {
  opening: (name, year, first) => `with “${name}”, in ${year} ${first}`,
  nothing: (name, year) =>
    `with “${name}” none of the figures here changes in ${year}: either the reform moves nothing, or its effect is an assumption that the reader has not made.`,
  noTax: 'the treasury collects, suspends and loses the same.',
  collected: (sign, amount, range) => `the treasury would collect ${amount} ${sign} a year${range}.`,
  suspended: (sign, amount, range) =>
    `tax suspended at the border would ${sign === 'more' ? 'rise' : 'fall'} by ${amount}${range}, which is not revenue.`,
  treasury: (sign, amount, range) =>
    sign === 'less'
      ? `the treasury would no longer bear ${amount} a year${range} for financing that wait.`
      : `the treasury would bear ${amount} more a year${range} for financing that wait.`,
  firms: (sign, amount, range, paid) =>
    sign === 'less'
      ? paid
        ? `advancing the tax would cost firms ${amount} a year${range}.`
        : `what firms save by not advancing the tax would fall by ${amount} a year${range}.`
      : `firms would save ${amount} more a year${range} by not advancing the tax.`,
  oneoff: (sign, amount, range) =>
    sign === 'less'
      ? `once only, ${amount}${range} would come into the treasury; it is owed to firms and is no income.`
      : `once only, ${amount}${range} would leave the treasury; it was owed to firms already.`,
  lost: (sign, amount, range) => `${amount} ${sign} a year${range} would be lost to diversion into the home market.`,
  economy: {
    // «7,550 fewer jobs», not «7,550 jobs fewer».
    jobs: (sign, amount, range) => `${amount.replace(' ', sign === 'more' ? ' more ' : ' fewer ')}${range}`,
    exports: (sign, amount, range) => `exports ${sign === 'more' ? 'higher' : 'lower'} by ${amount}${range}`,
    value_added: (sign, amount, range) =>
      `domestic value added ${sign === 'more' ? 'higher' : 'lower'} by ${amount}${range}`
  },
  economyIs: (list) => `the programme would have ${list}.`,
  still: (sign, amount) =>
    sign === 'same'
      ? 'if nobody changed what they do, collections would be the same.'
      : `if nobody changed what they do, it would collect ${amount} ${sign}.`,
  closing:
    'These are estimates against a baseline that repeats the base year; what is suspended, its financing, what is lost and what is collected are different things and must not be added together.'
};
