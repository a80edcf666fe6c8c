import type { Catalog } from '../catalog/catalog';
import type { Table } from './schema';

/** The text of `data/DICTIONARY.md`: tables and columns from schema.sql, measures, methods and sources from the catalogue. */
export function dictionaryOf(schema: readonly Table[], catalog: Catalog): string {
  const lines = [
    '# Diccionario de datos · Data dictionary',
    '',
    'Hecho a partir de `data/sql/schema.sql` y `data/catalog` con `npm run data:dictionary`. · Made from `data/sql/schema.sql` and `data/catalog` by `npm run data:dictionary`.',
    '',
    '## Tablas · Tables',
    ''
  ];
  for (const table of schema) {
    lines.push(`### \`${table.name}\` (${table.database}.duckdb)`, '', `${table.es}. · ${table.en}.`, '');
    lines.push(
      '| columna · column | tipo · type | vacía · empty | descripción | description |',
      '|---|---|---|---|---|'
    );
    for (const column of table.columns)
      lines.push(
        `| \`${column.name}\` | ${column.type} | ${column.nullable ? 'sí · yes' : 'no'} | ${cell(column.es)} | ${cell(column.en)} |`
      );
    lines.push('');
  }
  lines.push('## Medidas · Measures', '');
  for (const measure of catalog.measures)
    lines.push(
      `### \`${measure.id}\``,
      '',
      `**${measure.name.es}** · **${measure.name.en}** (${measure.unit}; ${measure.rollup === 'sum' ? 'se suma · adds up' : 'no se suma · does not add up'})`,
      '',
      `- ${measure.definition.es} ${measure.caveat.es}`,
      `- ${measure.definition.en} ${measure.caveat.en}`,
      ''
    );
  lines.push('## Métodos · Methods', '', '| método · method | descripción | description |', '|---|---|---|');
  for (const method of catalog.methods)
    lines.push(`| \`${method.id}\` | ${cell(method.description.es)} | ${cell(method.description.en)} |`);
  lines.push(
    '',
    '## Fuentes · Sources',
    '',
    '| fuente · source | publica · publisher | título | edición · vintage | términos · terms |',
    '|---|---|---|---|---|'
  );
  for (const source of catalog.sources)
    lines.push(
      `| \`${source.id}\` | ${cell(source.publisher)} | [${cell(source.title.es)}](${source.url}) | ${source.vintage} | ${cell(source.licence)} |`
    );
  return `${lines.join('\n')}\n`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
