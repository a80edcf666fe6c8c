import { annex22 } from './annex-22';
import { btsTransborder } from './bts-transborder';
import { censusClasses } from './census-classes';
import { comtrade } from './comtrade';
import { customsRevenue } from './customs-revenue';
import { finance } from './finance';
import { iiegJalisco } from './iieg-jalisco';
import { immexQuoted } from './immex-quoted';
import { imssJobs } from './imss-jobs';
import { inegiBcmm } from './inegi-bcmm';
import { inegiCensus } from './inegi-census';
import { inegiDenue } from './inegi-denue';
import { inegiEnoe } from './inegi-enoe';
import { inegiEtef } from './inegi-etef';
import { inegiImmex } from './inegi-immex';
import { inputOutput } from './input-output';
import { population } from './population';
import type { Reader } from './reader';
import { satTariff } from './sat-tariff';
import { seFdi } from './se-fdi';
import { semarnatRetc } from './semarnat-retc';
import { taxExpenditure } from './tax-expenditure';
import { usitcUsmca } from './usitc-usmca';
import { wages } from './wages';

/** Every publisher, in the order they are compiled. To add one: a file here, a line below, its entries in the catalogue. */
export const readers: Reader[] = [
  inegiEtef,
  inegiBcmm,
  inegiImmex,
  immexQuoted,
  iiegJalisco,
  btsTransborder,
  population,
  imssJobs,
  inegiCensus,
  censusClasses,
  inputOutput,
  inegiDenue,
  inegiEnoe,
  seFdi,
  wages,
  finance,
  satTariff,
  usitcUsmca,
  semarnatRetc,
  comtrade,
  customsRevenue,
  taxExpenditure,
  annex22
];
