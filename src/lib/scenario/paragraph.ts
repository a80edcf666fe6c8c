import type { ResultId } from '../model/measures';
import { formatList } from '../text/format';
import type { Amount } from './answer';
import { amountText, intervalText, type AmountStyle } from './result-words';

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
  const say = (result: ResultId, sentence: (sign: Sign, amount: string) => string) => {
    const amount = moves(result);
    return amount ? [sentence(signOf(amount), withRange(result, amount, style))] : [];
  };
  // Waiting tax changes hands only where it is paid and refunded; with smaller imports less of it waits, and nobody pays.
  const paid = Math.sign(change('refunds')?.central ?? 0) === -Math.sign(change('financing_oneoff')?.central ?? 0);
  const fiscal = [
    ...say('collected', words.collected),
    ...say('suspended', words.suspended),
    ...say('financing_treasury', words.treasury),
    ...say('financing_firms', (sign, amount) => words.firms(sign, amount, paid)),
    ...(paid ? say('financing_oneoff', words.oneoff) : []),
    ...say('lost', words.lost)
  ];
  const economy = (['jobs', 'exports', 'value_added'] as const).flatMap((result) => {
    const amount = moves(result);
    return amount ? [words.economy[result](signOf(amount), withRange(result, amount, style))] : [];
  });
  const still = told.change('static', 'collected');
  const sentences = [
    fiscal.length + economy.length === 0
      ? words.nothing(told.name, told.year)
      : words.opening(told.name, told.year, fiscal[0] ?? words.noTax),
    ...fiscal.slice(1),
    ...(economy.length ? [words.economyIs(formatList(economy, style.locale))] : []),
    ...(still && moves('collected') && differs(still, change('collected')!)
      ? [words.still(signOf(still), amountText('collected', still.central, style))]
      : []),
    ...(closing ? [words.closing] : [])
  ];
  return sentences.map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1)).join(' ');
}

type Sign = 'more' | 'less';

function signOf({ central }: Amount): Sign {
  return central < 0 ? 'less' : 'more';
}

function differs(a: Amount, b: Amount): boolean {
  return Math.abs(a.central - b.central) >= 0.005 * Math.max(Math.abs(a.central), Math.abs(b.central));
}

/** «2.78 mil millones de pesos (entre 1.1 y 8.2 mil millones)»: sizes, or with words of direction where the range holds zero. */
function withRange(result: ResultId, { low, central, high }: Amount, style: AmountStyle): string {
  const text = amountText(result, central, style);
  if (low === null || high === null) return text;
  const { locale } = style;
  const ends = (join: (low: string, high: string) => string, from: number, to: number) =>
    intervalText(result, [from, to], style, join, false);
  if (low < 0 && high > 0)
    return locale === 'es'
      ? `${text} (el signo no es seguro: de ${ends((less, more) => `${less} menos a ${more} más`, low, high)})`
      : `${text} (the sign is not certain: from ${ends((less, more) => `${less} less to ${more} more`, low, high)})`;
  const [from, to] = Math.abs(low) <= Math.abs(high) ? [low, high] : [high, low];
  if (from === to) return text;
  const join = (a: string, b: string) => (locale === 'es' ? `entre ${a} y ${b}` : `between ${a} and ${b}`);
  return `${text} (${ends(join, from, to)})`;
}

const SPANISH = {
  opening: (name: string, year: number, first: string) => `con «${name}», en ${year} ${first}`,
  nothing: (name: string, year: number) =>
    `con «${name}» no cambia en ${year} ninguna de las cifras de aquí: o la reforma no mueve nada, o su efecto es un supuesto que el lector aún no hace.`,
  noTax: 'el fisco recauda, suspende y pierde lo mismo.',
  collected: (sign: Sign, amount: string) =>
    `el fisco recaudaría ${amount} ${sign === 'more' ? 'más' : 'menos'} al año.`,
  suspended: (sign: Sign, amount: string) =>
    `el impuesto suspendido en la frontera ${sign === 'more' ? 'subiría' : 'bajaría'} ${amount}, que no son recaudación.`,
  treasury: (sign: Sign, amount: string) =>
    sign === 'less'
      ? `el fisco dejaría de cargar ${amount} al año por financiar esa espera.`
      : `el fisco cargaría ${amount} más al año por financiar esa espera.`,
  firms: (sign: Sign, amount: string, paid: boolean) =>
    sign === 'less'
      ? paid
        ? `a las empresas les costaría ${amount} al año adelantar el impuesto.`
        : `lo que las empresas se ahorran por no adelantar el impuesto bajaría ${amount} al año.`
      : `las empresas se ahorrarían ${amount} más al año por no adelantar el impuesto.`,
  oneoff: (sign: Sign, amount: string) =>
    sign === 'less'
      ? `una sola vez entrarían a la tesorería ${amount}, que se deben a las empresas y no son ingreso.`
      : `una sola vez saldrían de la tesorería ${amount}, que ya se debían a las empresas.`,
  lost: (sign: Sign, amount: string) =>
    `por desvío al mercado interno se perderían ${amount} ${sign === 'more' ? 'más' : 'menos'} al año.`,
  economy: {
    jobs: (sign: Sign, amount: string) => `${amount} ${sign === 'more' ? 'más' : 'menos'}`,
    exports: (sign: Sign, amount: string) => `exportaciones ${sign === 'more' ? 'mayores' : 'menores'} en ${amount}`,
    value_added: (sign: Sign, amount: string) =>
      `un valor agregado nacional ${sign === 'more' ? 'mayor' : 'menor'} en ${amount}`
  },
  economyIs: (list: string) => `el programa tendría ${list}.`,
  still: (sign: Sign, amount: string) =>
    `si nadie cambiara lo que hace, recaudaría ${amount} ${sign === 'more' ? 'más' : 'menos'}.`,
  closing:
    'Son estimaciones frente a una línea de base que repite el año base; lo suspendido, su financiamiento, lo perdido y lo recaudado no se suman.'
};

const ENGLISH: typeof SPANISH = {
  opening: (name, year, first) => `with “${name}”, in ${year} ${first}`,
  nothing: (name, year) =>
    `with “${name}” none of the figures here changes in ${year}: either the reform moves nothing, or its effect is an assumption that the reader has yet to make.`,
  noTax: 'the treasury collects, suspends and loses the same.',
  collected: (sign, amount) => `the treasury would collect ${amount} ${sign} a year.`,
  suspended: (sign, amount) =>
    `tax suspended at the border would ${sign === 'more' ? 'rise' : 'fall'} by ${amount}, which is not revenue.`,
  treasury: (sign, amount) =>
    sign === 'less'
      ? `the treasury would no longer bear ${amount} a year for financing that wait.`
      : `the treasury would bear ${amount} more a year for financing that wait.`,
  firms: (sign, amount, paid) =>
    sign === 'less'
      ? paid
        ? `advancing the tax would cost firms ${amount} a year.`
        : `what firms save by not advancing the tax would fall by ${amount} a year.`
      : `firms would save ${amount} more a year by not advancing the tax.`,
  oneoff: (sign, amount) =>
    sign === 'less'
      ? `once only, ${amount} would come into the treasury; it is owed to firms and is no income.`
      : `once only, ${amount} would leave the treasury; it was owed to firms already.`,
  lost: (sign, amount) => `diversion to the home market would lose ${amount} ${sign} a year.`,
  economy: {
    jobs: (sign, amount) => `${amount} ${sign === 'more' ? 'more' : 'fewer'}`,
    exports: (sign, amount) => `exports ${sign === 'more' ? 'higher' : 'lower'} by ${amount}`,
    value_added: (sign, amount) => `domestic value added ${sign === 'more' ? 'higher' : 'lower'} by ${amount}`
  },
  economyIs: (list) => `the programme would have ${list}.`,
  still: (sign, amount) => `if nobody changed what they do, it would collect ${amount} ${sign}.`,
  closing:
    'These are estimates against a baseline that repeats the base year; what is suspended, its financing, what is lost and what is collected do not add up.'
};
