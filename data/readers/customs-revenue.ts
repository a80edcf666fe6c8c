import type { Parameter } from '../catalog/catalog';
import type { Tables } from '../../src/lib/data/schema';
import { observations } from './observation';
import { LayoutError, type Reader } from './reader';
import { scaled } from './scaled';

const FILE = 'data/catalog/parameters.csv';
const SOURCE = 'customs-revenue';
const { published, derived } = observations({ source_id: SOURCE, vintage: '2026-07' });
const added = derived('quoted-parameter');
const MILLION = 1e6;

const PARTS = ['customs_vat_collected', 'customs_duty_collected', 'customs_dta_collected', 'customs_ieps_collected'];

/** What customs offices collect: the figures quoted in the catalogue’s parameters, as observations of the nation, MXN. */
export const customsRevenue: Reader = {
  id: 'customs-revenue',
  sources: [SOURCE],
  async read({ catalog }) {
    const parameter = (id: string) => {
      const found = catalog.parameters.find((candidate) => candidate.parameter_id === id);
      if (!found) throw new LayoutError(FILE, 1, `the parameter ${id}`);
      if (found.unit !== 'mdp') throw new LayoutError(FILE, 1, `${id} in millions of pesos (mdp)`, found.unit ?? '');
      return found;
    };
    const rows = [
      ...readEarly(parameter('customs-revenue-2018-2021')),
      ...['2022', '2023', '2024'].flatMap((year) => readYear(parameter(`customs-revenue-${year}`), year)),
      published('customs_revenue', 'MX', 'all', '2025', pesos(parameter('customs-revenue-2025'), 1)[0]!),
      ...readQuarter(parameter('customs-revenue-2026-q2'))
    ];
    return [{ table: 'observation', name: 'customs-revenue', rows }];
  }
};

function readEarly(parameter: Parameter): Tables['observation'][] {
  return pesos(parameter, 4).map((value, i) => added('customs_revenue', 'MX', 'all', String(2018 + i), value));
}

/** «total (IVA/IGI/DTA/IEPS)»: the total holds other charges too, so it is above its parts. */
function readYear(parameter: Parameter, year: string): Tables['observation'][] {
  const [total = 0, ...parts] = pesos(parameter, 5);
  const sum = parts.reduce((all, value) => all + value, 0);
  if (sum > total || sum < 0.98 * total)
    throw new LayoutError(FILE, 1, `${parameter.parameter_id} with parts of 98 to 100 % of its total`, parameter.value);
  return [
    added('customs_revenue', 'MX', 'all', year, total),
    ...parts.map((value, i) => added(PARTS[i]!, 'MX', 'all', year, value))
  ];
}

function readQuarter(parameter: Parameter): Tables['observation'][] {
  const [vat = 0, duty = 0, ieps = 0] = pesos(parameter, 3);
  return [
    published('customs_vat_collected', 'MX', 'all', '2026-Q2', vat, 'preliminary'),
    published('customs_duty_collected', 'MX', 'all', '2026-Q2', duty, 'preliminary'),
    published('customs_ieps_collected', 'MX', 'all', '2026-Q2', ieps, 'preliminary')
  ];
}

/** The `count` amounts of a value such as «1,114,158 (937,357/93,787/28,218/47,099)», in pesos. */
function pesos({ parameter_id, value }: Parameter, count: number): number[] {
  const amounts = value.split(/[\s/()]+/).filter((text) => text !== '');
  if (amounts.length !== count || amounts.some((text) => !/^\d{1,3}(,\d{3})*(\.\d+)?$/.test(text)))
    throw new LayoutError(FILE, 1, `${count} amounts in ${parameter_id}`, value);
  return amounts.map((text) => scaled(Number(text.replaceAll(',', '')), MILLION));
}
