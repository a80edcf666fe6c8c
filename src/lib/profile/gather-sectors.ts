import type { Database } from '../data/database';
import { question } from '../data/question';
import { CELL_COLUMNS, cells, decodeCell, type Cell } from '../data/questions/cell';
import { FOOTPRINT_YEAR } from '../data/questions/footprint';
import { placesOfLevel } from '../data/questions/places';
import { allSectors } from '../data/questions/sectors';
import { number, text } from '../data/decode';
import { groupBy } from '../figures/arithmetic';
import { herfindahl } from '../model/concentration';
import { amountOf, type SectorFacts } from './facts';

const LAST_YEAR = `(SELECT max(period) FROM best WHERE measure_id = 'exports' AND length(period) = 4)`;
const SCIAN = `sector_id IN (SELECT sector_id FROM sector WHERE level IN ('group', 'subsector'))`;

/** What the profile of every subsector and group with exports tells, read once from the published database. */
export async function gatherSectors(database: Pick<Database, 'ask'>): Promise<SectorFacts[]> {
  const [national, byState, cities, others, hidden, sectors, states, metros] = await Promise.all([
    database.ask(cells('sectors of the nation', `measure_id = 'exports' AND place_id = 'MX' AND length(period) = 4`)),
    database.ask(
      cells(
        'sectors of the states',
        `measure_id = 'exports' AND ${SCIAN} AND period = ${LAST_YEAR} AND place_id IN (SELECT place_id FROM place WHERE level = 'state')`
      )
    ),
    database.ask(
      cells(
        'sectors of the metros',
        `measure_id = 'exports' AND ${SCIAN} AND period = ${LAST_YEAR} AND place_id IN (SELECT place_id FROM place WHERE level = 'metro')`
      )
    ),
    database.ask(
      question(
        'other numbers by sector',
        `SELECT ${CELL_COLUMNS}, measure_id FROM best WHERE place_id = 'MX' AND ${SCIAN} AND length(period) = 4 AND (
           (measure_id IN ('vat_suspended', 'tax_lost') AND period = '${FOOTPRINT_YEAR}')
           OR measure_id IN ('jobs_manufacturing', 'plants_retc'))
         QUALIFY row_number() OVER (PARTITION BY measure_id, sector_id ORDER BY period DESC) = 1 ORDER BY measure_id, sector_id`,
        (record) => ({ ...decodeCell(record), measure: text(record, 'measure_id') })
      )
    ),
    database.ask(
      question(
        'confidential by sector',
        `SELECT owner AS sector_id, CAST(count(DISTINCT place_id) AS DOUBLE) AS hidden FROM (
           SELECT place_id, unnest([sector_id, group_id]) AS owner FROM gap JOIN sector USING (sector_id)
           WHERE measure_id = 'exports' AND reason = 'confidential' AND period = ${LAST_YEAR})
         WHERE owner IS NOT NULL GROUP BY owner ORDER BY owner`,
        (record) => ({ sector: text(record, 'sector_id'), count: number(record, 'hidden') })
      )
    ),
    database.ask(allSectors()),
    database.ask(placesOfLevel('state')),
    database.ask(placesOfLevel('metro'))
  ]);
  const year = national.reduce((last, { period }) => (period > last ? period : last), '');
  const seriesOf = groupBy(national, ({ sector }) => sector);
  const total = national.find(({ sector, period }) => sector === 'all' && period === year)!.value;
  const names = new Map([...states, ...metros].map((place) => [place.id, place.name]));
  const stateCells = groupBy(byState, ({ sector }) => sector);
  const cityCells = groupBy(cities, ({ sector }) => sector);
  const lastOf = (id: string) => seriesOf.get(id)?.find(({ period }) => period === year);
  const rankIn = (level: string) =>
    sectors
      .filter((sector) => sector.level === level && sector.id !== '000' && lastOf(sector.id))
      .sort((a, b) => lastOf(b.id)!.value - lastOf(a.id)!.value)
      .map(({ id }) => id);
  const order = { group: rankIn('group'), subsector: rankIn('subsector') };

  return [...order.group, ...order.subsector].map((id) => {
    const sector = sectors.find((candidate) => candidate.id === id)!;
    const ranked = order[sector.level as 'group' | 'subsector'];
    const series = seriesOf.get(id)!;
    const exports = lastOf(id)!;
    const own = (stateCells.get(id) ?? []).filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
    const sum = own.reduce((all, { value }) => all + value, 0);
    const shares = own.map(({ place, value }) => ({ id: place, name: names.get(place)!, share: value / sum }));
    const city = (cityCells.get(id) ?? []).reduce<Cell | null>(
      (top, cell) => (!top || cell.value > top.value ? cell : top),
      null
    );
    const other = (measure: string) => {
      const found = others.find((cell) => cell.measure === measure && cell.sector === id);
      return found ? amountOf(found) : null;
    };
    return {
      id,
      level: sector.level as SectorFacts['level'],
      name: sector.name,
      exports: amountOf(exports),
      share: exports.value / total,
      rank: { rank: ranked.indexOf(id) + 1, total: ranked.length },
      exportsEnds: { first: amountOf(series[0]!), last: amountOf(exports) },
      states: shares,
      stateCount: own.length,
      concentration: herfindahl(shares.map(({ share }) => share)) ?? 0,
      hidden: hidden.find((gap) => gap.sector === id)?.count ?? 0,
      city: city ? { ...amountOf(city), name: names.get(city.place)!.es } : null,
      jobs: other('jobs_manufacturing'),
      plants: other('plants_retc'),
      vat: other('vat_suspended'),
      lost: other('tax_lost')
    };
  });
}
