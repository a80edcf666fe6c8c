import type { Column, Table } from './schema';

const SCALARS: Record<string, string> = {
  VARCHAR: 'string',
  DOUBLE: 'number',
  INTEGER: 'number',
  BOOLEAN: 'boolean',
  DATE: 'string',
  basis: 'Basis',
  status: 'Status'
};

/** The text of `src/lib/data/schema.ts`, made from schema.sql. */
export function typescriptOf(tables: readonly Table[]): string {
  return [
    '// Made from data/sql/schema.sql by `npm run data:types`. Edit that file, not this one.',
    '',
    "export type Basis = 'published' | 'derived' | 'modelled';",
    "export type Status = 'final' | 'preliminary' | 'revised';",
    '',
    'export interface Tables {',
    ...tables.map((table) => `  ${table.name}: {\n${table.columns.map(field).join('\n')}\n  };`),
    '}',
    '',
    '/** Every table of both databases, in the order of the schema. */',
    'export const TABLE_NAMES = [',
    tables.map(({ name }) => `  '${name}'`).join(',\n'),
    '] as const satisfies readonly (keyof Tables)[];',
    ''
  ].join('\n');
}

function field(column: Column): string {
  const type = SCALARS[column.type];
  if (!type) throw new Error(`no TypeScript type for ${column.name} ${column.type}`);
  return `    /** ${column.en}. */\n    ${column.name}: ${type}${column.nullable ? ' | null' : ''};`;
}
