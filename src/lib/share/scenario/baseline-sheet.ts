import { activity } from '../../model/factors';
import { centralProgramme } from '../../model/draws';
import { planOf } from '../../model/plan';
import { CELL, CELL_SIZE, startOf } from '../../model/programme';
import { factsOf, scenarioBook } from '../../model/scenario-book';
import type { ResultId } from '../../model/measures';
import { letters } from '../spreadsheet';
import { Sheet, type Cell } from './sheet';
import type { ParameterCells } from './parameter-sheet';
import type { Reform, Words } from './workbook';

/** Where another sheet holds the national level of a result in the first year, and what it is. */
type LevelOf = (result: ResultId) => { ref: string; value: number };

/**
 * The first year without reform made again with formulas, sector by sector, from θ, ι and the parameters (MODEL §5); a last
 * line says by how much its totals differ from the results, which is by nothing.
 */
export function baselineSheet(
  name: string,
  { baseline, scenario }: Reform,
  parameters: ParameterCells,
  level: LevelOf,
  words: Words
): Sheet {
  const plan = planOf(baseline, scenario);
  const values = centralProgramme(scenarioBook(baseline, scenario.assumptions), baseline, plan.tilted);
  const cells = new Float64Array(plan.sectors.length * CELL_SIZE);
  const nation = startOf(baseline, plan.nation, factsOf(baseline), values, cells, 0);
  const scale = activity(nation.growth, 0, baseline.base.year);
  const p = parameters.ref;
  const waiting = `(1-${p('home_offset')})*(${p('return_lag_days')}+${p('refund_days')})/360`;
  const firmRate = `(${p('cetes_rate')}+${p('tiie_over_cetes')}+${p('firm_spread')})`;
  const made: { head: string; result?: ResultId; formula: (row: number) => string; of: (s: number) => number }[] = [
    {
      head: words.imports,
      result: 'imported_inputs',
      formula: (r) =>
        `B${r}*C${r}*D${r}*${p('fx')}/(1-${p('machinery_share')})*(1+${p('activity_growth')})^${2026 - baseline.base.year}`,
      of: (s) => plan.tilted[s]! * cells[s * CELL_SIZE + CELL.imports]! * scale
    },
    {
      head: words.vatPerPeso,
      formula: (r) => `${p('vat')}*(1+E${r}*F${r}+${p('customs_fee')})`,
      of: (s) => nation.vat * (1 + at(s, 'dutiable') * at(s, 'rate') + nation.customsFee)
    },
    {
      head: words.results.suspended_vat,
      result: 'suspended_vat',
      formula: (r) => `I${r}*J${r}*(1-${p('cash_share')})`,
      of: (s) => made[0]!.of(s) * made[1]!.of(s) * (1 - nation.cashShare)
    },
    {
      head: words.stock,
      result: 'financing_oneoff',
      formula: (r) => `K${r}*${waiting}`,
      of: (s) => made[2]!.of(s) * (1 - nation.homeOffset) * nation.horizon
    },
    {
      head: words.results.financing_treasury,
      result: 'financing_treasury',
      formula: (r) => `L${r}*${p('cetes_rate')}`,
      of: (s) => made[3]!.of(s) * nation.treasuryRate
    },
    {
      head: words.results.financing_firms,
      result: 'financing_firms',
      formula: (r) => `L${r}*${firmRate}`,
      of: (s) => made[3]!.of(s) * nation.firmRate
    },
    {
      head: words.duties,
      formula: (r) => `I${r}*E${r}*F${r}`,
      of: (s) => made[0]!.of(s) * at(s, 'dutiable') * at(s, 'rate')
    },
    {
      head: words.results.suspended_duty,
      result: 'suspended_duty',
      formula: (r) => `O${r}*G${r}`,
      of: (s) => made[6]!.of(s) * at(s, 'relieved')
    },
    {
      head: words.results.lost_vat,
      result: 'lost_vat',
      formula: (r) => `K${r}*H${r}*(1-${p('refund_fraud')})`,
      of: (s) => made[2]!.of(s) * at(s, 'diversion') * (1 - nation.refundFraud)
    },
    {
      head: words.results.lost_duty,
      result: 'lost_duty',
      formula: (r) => `O${r}*H${r}`,
      of: (s) => made[6]!.of(s) * at(s, 'diversion')
    }
  ];
  function at(s: number, cell: keyof typeof CELL): number {
    return cells[s * CELL_SIZE + CELL[cell]]!;
  }
  const given = ['programme', 'content', 'dutiable', 'rate', 'relieved', 'diversion'] as const;
  const sheet = new Sheet(name, [24, ...Array<number>(17).fill(20)], 1);
  sheet.head(
    words.sector,
    words.exportsTilted,
    words.theta,
    words.iota,
    words.dutiable,
    words.rate,
    words.relieved,
    words.diversion,
    ...made.map(({ head }) => head)
  );
  const first = sheet.next;
  plan.sectors.forEach((sector, s) => {
    const row = sheet.next;
    sheet.add(
      sector,
      { number: plan.tilted[s]!, style: 'amount' },
      ...given.map((cell) => at(s, cell)),
      ...made.map(({ formula, of }): Cell => ({ formula: formula(row), value: of(s) }))
    );
  });
  const last = sheet.next - 1;
  const blank = Array<Cell>(7).fill(null);
  const totals = sheet.next;
  const column = (i: number) => letters(8 + i);
  sheet.add(
    { text: words.total, style: 'heading' },
    ...blank,
    ...made.map(({ result, of }, i): Cell => {
      if (!result) return null;
      return {
        formula: `SUM(${column(i)}${first}:${column(i)}${last})`,
        value: plan.sectors.reduce((sum, _, s) => sum + of(s), 0)
      };
    })
  );
  sheet.add(
    words.difference,
    ...blank,
    ...made.map(({ result }, i): Cell => {
      if (!result) return null;
      const { ref } = level(result);
      // Rounding alone: read as nothing.
      return { formula: `ROUND(${column(i)}${totals}-${ref},-3)`, value: 0 };
    })
  );
  return sheet;
}
