import type { ModelParameterLine } from '$lib/data/questions/methods';
import type { Locale } from '$lib/text/format';

/** A parameter with one value for the country, or what those by sector share. */
export interface ParameterEntry {
  id: string;
  symbol: string;
  unit: string;
  low: number;
  central: number;
  high: number;
  min: number;
  max: number;
  basis: string;
  article: string | null;
  source: string;
  quote: string | null;
  confidence: string;
  name: string;
  reason: string;
  fromYear: number | null;
}

/** Parameters with one value for the country, in the order of the database. */
export function scalarLines(lines: readonly ModelParameterLine[], locale: Locale): ParameterEntry[] {
  return lines.filter(({ sector }) => sector === 'all').map((line) => entry(line, locale));
}

export interface SectorTable {
  parameters: ParameterEntry[];
  rows: { sector: string; values: [low: number, central: number, high: number][] }[];
}

/** Parameters with a value for each sector: one column each, one row a sector. */
export function sectorTable(lines: readonly ModelParameterLine[], locale: Locale): SectorTable {
  const own = lines.filter(({ sector }) => sector !== 'all');
  const parameters = own.filter((line, i) => own.findIndex(({ id }) => id === line.id) === i);
  const sectors = [...new Set(own.map(({ sector }) => sector))].sort();
  return {
    parameters: parameters.map((line) => entry(line, locale)),
    rows: sectors.map((sector) => ({
      sector,
      values: parameters.map(({ id }) => {
        const line = own.find((candidate) => candidate.id === id && candidate.sector === sector);
        if (!line) throw new RangeError(`parameter ${id} has no value for sector ${sector}`);
        return [line.low, line.central, line.high];
      })
    }))
  };
}

function entry({ name, reason, sector: _, ...line }: ModelParameterLine, locale: Locale): ParameterEntry {
  return { ...line, name: name[locale], reason: reason[locale] };
}
