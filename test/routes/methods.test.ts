import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annex22, modelParameters, quotedParameters } from '../../src/lib/data/questions/methods';
import { measures } from '../../src/lib/data/questions/catalogue';
import type { Database } from '../../src/lib/data/database';
import { openNodeDatabase } from '../../src/lib/data/node';
import { byConflict } from '../../src/routes/metodos/conflicts';
import { scalarLines, sectorTable } from '../../src/routes/metodos/parameters';
import { DISCLOSURES, fieldText, requestText } from '../../src/routes/metodos/requests';
import { holds, parameterValue } from '../../src/routes/metodos/words';
import { openPublished } from '../data/estimates/published';

describe('the methods page', () => {
  let database: Database & { close(): void };
  beforeAll(async () => {
    const published = await openPublished();
    published.close();
    database = await openNodeDatabase(published.file);
  });
  afterAll(() => database.close());

  it('shows every parameter of the database once', async () => {
    const lines = await database.ask(modelParameters());
    const scalars = scalarLines(lines, 'es');
    const table = sectorTable(lines, 'es');
    expect(scalars.length + table.parameters.length * table.rows.length).toBe(lines.length);
    for (const row of table.rows) expect(row.values).toHaveLength(table.parameters.length);
    expect(() =>
      sectorTable(
        lines.filter((line) => !(line.id === 'duty_rate' && line.sector === '334')),
        'es'
      )
    ).toThrow(/duty_rate has no value for sector 334/);
  });

  it('shows every quoted parameter, and those that conflict together, with values as quoted', async () => {
    const quoted = await database.ask(quotedParameters());
    const clusters = byConflict(quoted);
    expect(clusters.flatMap(({ members }) => members)).toHaveLength(quoted.length);
    const marks = clusters
      .filter(({ conflict }) => conflict)
      .map(({ members }) => members.map((each) => each.conflict));
    expect(marks.length).toBeGreaterThan(5);
    for (const own of marks) expect(new Set(own).size).toBe(1);
    expect(marks.some((own) => own.length > 1)).toBe(true);
  });

  it('asks for fields that Annex 22 has, of estimates that the atlas has, in plain Spanish text', async () => {
    const names = new Map((await database.ask(annex22())).map(({ id, name }) => [id, name]));
    const known = new Set((await database.ask(measures())).map(({ id }) => id));
    for (const disclosure of DISCLOSURES) {
      const text = requestText(disclosure, names);
      expect(text).toMatch(/^SOLICITUD DE ACCESO A LA INFORMACIÓN PÚBLICA/);
      expect(text).toMatch(/artículo 6\.º de la Constitución/);
      for (const field of disclosure.fields) expect(text).toContain(fieldText(field, names));
      expect(text).not.toMatch(/undefined|[<>]/);
      expect(disclosure.measures.filter((id) => !known.has(id))).toEqual([]);
    }
    const asked = new Set(DISCLOSURES.flatMap((disclosure) => disclosure.measures));
    for (const id of [
      'temp_imports',
      'vat_suspended',
      'duty_owed',
      'duty_relieved',
      'float_treasury',
      'float_firms',
      'stock_oneoff',
      'tax_lost',
      'exports',
      'jobs_immex'
    ])
      expect(asked, id).toContain(id);
    expect(() => fieldText('form 99', names)).toThrow(/Annex 22 has no form 99/);
  });

  it('finds parameters by word, whatever accents, and writes values by their unit', () => {
    expect(holds('Devolución del IVA', 'devolucion iva')).toBe(true);
    expect(holds('Devolución del IVA', 'arancel')).toBe(false);
    expect(holds('cualquiera', '')).toBe(true);
    expect(parameterValue(0.427, 'share', 'es')).toBe('42.7 %');
    expect(parameterValue(0.16, 'share', 'en')).toBe('16%');
    expect(parameterValue(28, 'days', 'es')).toBe('28');
  });
});
