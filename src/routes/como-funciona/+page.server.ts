import { ask } from '$lib/data/atlas.server';
import { parametersById, reformsById, type Parameter } from '$lib/data/questions/parameters';
import { series } from '$lib/data/questions/series';
import { latest } from '$lib/figures/arithmetic';
import { mxn } from '$lib/model/units';
import { termsFor } from '$lib/text/glossary';
import { localeOf } from '$lib/text/routes';
import { FACTS, MARKED, REFORMS } from './facts';

/** Catalogued values that the journey computes with, beside those that it only cites. */
const USED = ['mfn-mean-textiles', 'mfn-mean-vehicles', 'vat-credit-exercised'];

export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const [parameters, reforms, cetes, tiie] = await Promise.all([
    ask(parametersById([...FACTS.map(({ id }) => id), ...USED])),
    ask(reformsById(REFORMS.map(({ id }) => id))),
    ask(series('cetes_28', ['MX'], ['all'], 'year')),
    ask(series('tiie_28', ['MX'], ['all'], 'year'))
  ]);
  const find = (id: string) => parameters.find((parameter) => parameter.id === id)!;
  const [treasury, banks] = [latest(cetes), latest(tiie)];
  if (!treasury || !banks) throw new Error('the database holds no yearly CETES or TIIE');
  const said = ({ name, ...rest }: Parameter) => ({ ...rest, name: name[locale] });
  return {
    inputs: {
      value: mxn(100),
      vatRate: numeric(find('vat-rate-general')) / 100,
      dtaRate: numeric(find('dta-definitive')) / 1000,
      cetes: treasury.value,
      tiie: banks.value
    },
    rates: { period: treasury.period, source: treasury.source },
    presetRates: { textiles: numeric(find('mfn-mean-textiles')), vehicles: numeric(find('mfn-mean-vehicles')) },
    facts: FACTS.map((fact) => ({ ...said(find(fact.id)), article: fact.article, nearness: fact.nearness })),
    reforms: REFORMS.map(({ id, article }) => {
      const reform = reforms.find((each) => each.id === id)!;
      return { ...reform, title: reform.title[locale], summary: reform.summary[locale], article };
    }),
    exercised: said(find('vat-credit-exercised')),
    terms: termsFor(MARKED, locale)
  };
}

/** Throws when the catalogue holds words where the journey needs a number. */
function numeric({ id, value }: Parameter): number {
  const number = Number(value);
  if (!Number.isFinite(number)) throw new Error(`parameter ${id} is ${value}; the journey needs a number`);
  return number;
}
