import type { Selection } from '../data/questions/selection';

export type Language = 'sql' | 'python' | 'r' | 'stata';

export interface Snippet {
  /** The question, over tables named without their database. */
  sql: string;
  /** Public address of a file of the site: `data/latest/atlas.duckdb` → `https://…`. */
  address: (path: string) => string;
  version: string;
  database?: 'atlas' | 'flows';
}

/** The question as DuckDB's shell runs it. */
export function sqlSnippet({ sql, address, version, database = 'atlas' }: Snippet): string {
  return `-- data v. ${version}
ATTACH '${address(`data/latest/${database}.duckdb`)}' AS ${database} (READ_ONLY);
USE ${database};
${sql};
`;
}

/** The same in Python, with the packages duckdb and pandas. */
export function pythonSnippet({ sql, address, version, database = 'atlas' }: Snippet): string {
  return `# data v. ${version}; pip install duckdb pandas
import duckdb

con = duckdb.connect()
con.execute("ATTACH '${address(`data/latest/${database}.duckdb`)}' AS ${database} (READ_ONLY)")
con.execute("USE ${database}")
data = con.sql(r"""
${pythonText(sql)}
""").df()
print(data.head())
`;
}

/** The same in R, with the packages DBI and duckdb. */
export function rSnippet({ sql, address, version, database = 'atlas' }: Snippet): string {
  const fence = rFence(sql);
  return `# data v. ${version}; install.packages(c("DBI", "duckdb"))
library(DBI)

con <- dbConnect(duckdb::duckdb())
dbExecute(con, "ATTACH '${address(`data/latest/${database}.duckdb`)}' AS ${database} (READ_ONLY)")
dbExecute(con, "USE ${database}")
data <- dbGetQuery(con, r"${fence}(
${sql}
)${fence}")
head(data)
`;
}

/** Three quotes would end Python's text: they stand in a text of their own, which Python joins to those around it. */
function pythonText(sql: string): string {
  return sql.replaceAll('"""', `"""r'"""'r"""`);
}

/** Dashes that no end within the question has: R reads a raw text up to a bracket, the same dashes and a quote. */
function rFence(sql: string): string {
  let fence = '---';
  while (sql.includes(`)${fence}"`)) fence += '-';
  return fence;
}

/**
 * A selection of a measure in Stata, which reads no DuckDB: the measure's CSV, the best row of each cell as the view
 * `best` chooses it, and the filters.
 */
export function stataSnippet(chosen: Selection, address: Snippet['address'], version: string): string {
  const text = (value: string) => `"${value}"`;
  const filters = [
    chosen.level && `keep if level == ${text(chosen.level)}`,
    chosen.state && `keep if state_id == ${text(chosen.state)} | place_id == ${text(chosen.state)}`,
    chosen.place && `keep if place_id == ${text(chosen.place)}`,
    chosen.sector && `keep if sector_id == ${text(chosen.sector)}`,
    chosen.from && `keep if substr(period, 1, 4) >= ${text(chosen.from)}`,
    chosen.to && `keep if substr(period, 1, 4) <= ${text(chosen.to)}`,
    chosen.bases.length < 3 && `keep if inlist(basis, ${chosen.bases.map(text).join(', ')})`
  ].filter(Boolean);
  return `* data v. ${version}
import delimited "${address('data/latest/tables/place.csv')}", clear stringcols(_all) encoding("utf-8") bindquote(strict)
keep place_id level state_id name_es name_en
tempfile places
save \`places'
import delimited "${address(`data/latest/tables/observation/${chosen.measure}.csv`)}", clear stringcols(_all) encoding("utf-8") bindquote(strict)
destring value low high, replace
* one row a cell: published before derived before modelled, the newest vintage first
generate byte rank = cond(basis == "published", 1, cond(basis == "derived", 2, 3))
egen edition = group(vintage)
generate newest = -edition
bysort place_id sector_id period (rank newest source_id method_id): keep if _n == 1
merge m:1 place_id using \`places', keep(match) nogenerate
${filters.length ? `${filters.join('\n')}\n` : ''}sort period place_id sector_id
`;
}

/** A complete table in Stata, from its CSV: codes stay text. */
export function stataTableSnippet(csv: string, version: string): string {
  return `* data v. ${version}
import delimited "${csv}", clear stringcols(_all) encoding("utf-8") bindquote(strict)
`;
}
