import type { DuckDBConnection } from '@duckdb/node-api';
import { rows } from './query';
import { ASSEMBLY, OTHER_TRANSPORT } from './sectors';

/** Personnel by `state sector`, and by `state class`, of one census edition, with the suppressed classes filled in. */
export interface Personnel {
  bySector: Map<string, number>;
  byClass: Map<string, number>;
  /** Share of the national total that had to be filled in. */
  imputed: number;
}

/** Sector of the estimates that a census class belongs to. */
export function sectorOfClass(classId: string): string {
  if (classId.startsWith(ASSEMBLY)) return ASSEMBLY;
  return classId.startsWith('336') ? OTHER_TRANSPORT : classId.slice(0, 3);
}

/**
 * Manufacturing personnel of the states by sector. A suppressed class has units but no personnel: it gets its units times
 * the mean size of the class where it is published (of its sector where it is nowhere), and all filled-in classes are
 * scaled together to what the published national total leaves for them.
 */
export async function censusPersonnel(connection: DuckDBConnection, year: number): Promise<Personnel> {
  const cells = (await rows(
    connection,
    `SELECT place_id, class_id, personnel, units FROM census_class WHERE year = ${year} ORDER BY ALL`
  )) as { place_id: string; class_id: string; personnel: number | null; units: number }[];
  const [national] = await rows(
    connection,
    `SELECT value FROM best WHERE measure_id = 'census_personnel' AND place_id = 'MX' AND sector_id = 'scian-31-33' AND period = '${year}'`
  );
  const size = meanSizes(cells);
  const known = cells.reduce((sum, cell) => sum + (cell.personnel ?? 0), 0);
  const missing = cells
    .filter((cell) => cell.personnel === null)
    .map((cell) => ({
      ...cell,
      personnel: cell.units * (size.get(cell.class_id) ?? size.get(sectorOfClass(cell.class_id)) ?? size.get('all')!)
    }));
  const left = Number(national!.value) - known;
  const factor =
    left /
    Math.max(
      1,
      missing.reduce((sum, cell) => sum + cell.personnel, 0)
    );
  const byClass = new Map<string, number>();
  const bySector = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, value: number) => map.set(key, (map.get(key) ?? 0) + value);
  for (const cell of cells)
    if (cell.personnel !== null) add(byClass, `${cell.place_id} ${cell.class_id}`, cell.personnel);
  for (const cell of missing) add(byClass, `${cell.place_id} ${cell.class_id}`, cell.personnel * factor);
  for (const [key, value] of byClass) {
    const [state, classId] = key.split(' ') as [string, string];
    add(bySector, `${state} ${sectorOfClass(classId)}`, value);
  }
  return { bySector, byClass, imputed: left / Number(national!.value) };
}

function meanSizes(
  cells: readonly { class_id: string; personnel: number | null; units: number }[]
): Map<string, number> {
  const sums = new Map<string, { personnel: number; units: number }>();
  for (const { class_id, personnel, units } of cells) {
    if (personnel === null) continue;
    for (const key of [class_id, sectorOfClass(class_id), 'all']) {
      const sum = sums.get(key) ?? { personnel: 0, units: 0 };
      sums.set(key, { personnel: sum.personnel + personnel, units: sum.units + units });
    }
  }
  return new Map([...sums].map(([key, { personnel, units }]) => [key, personnel / units]));
}
