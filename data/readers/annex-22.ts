import { LayoutError, type Reader } from './reader';

const KEYS = 'fiscal/apendice2_claves_pedimento.csv';
const CONTRIBUTIONS = 'fiscal/apendice12_contribuciones.csv';
const FORMS = 'fiscal/apendice13_formas_pago.csv';
const REGIMES = 'fiscal/apendice16_regimenes.csv';
const source_id = 'annex-22';

/** Codes that every pedimento is filled with: keys, contributions, forms of payment and regimes of Annex 22. */
export const annex22: Reader = {
  id: 'annex-22',
  sources: [source_id],
  async read({ raw }) {
    const keys = raw.csv(KEYS, ['clave', 'grupo', 'descripcion', 'supuestos']).map((row) => ({
      key: coded(KEYS, row.line, row.clave, /^[A-Z][A-Z0-9]$/),
      key_group: named(KEYS, row.line, row.grupo).replaceAll('_', ' '),
      name_es: named(KEYS, row.line, row.descripcion),
      uses_es: row.supuestos.trim() || null,
      source_id
    }));
    const contributions = raw.csv(CONTRIBUTIONS, ['Clave', 'Contribución', 'Abreviación', 'Nivel']).map((row) => ({
      contribution_id: coded(CONTRIBUTIONS, row.line, row.Clave, /^\d+$/),
      name_es: named(CONTRIBUTIONS, row.line, row.Contribución),
      abbreviation: named(CONTRIBUTIONS, row.line, row.Abreviación),
      level: coded(CONTRIBUTIONS, row.line, row.Nivel, /^[GPC](\/[GPC])?$/),
      source_id
    }));
    const forms = raw.csv(FORMS, ['Clave', 'Descripción']).map((row) => ({
      form_id: coded(FORMS, row.line, row.Clave, /^\d+$/),
      name_es: named(FORMS, row.line, row.Descripción),
      source_id
    }));
    const regimes = raw.csv(REGIMES, ['Clave', 'Descripción']).map((row) => ({
      regime_id: coded(REGIMES, row.line, row.Clave, /^[A-Z]{3}$/),
      name_es: named(REGIMES, row.line, row.Descripción),
      source_id
    }));
    return [
      { table: 'pedimento_key', name: 'annex-22', rows: keys },
      { table: 'contribution', name: 'annex-22', rows: contributions },
      { table: 'payment_form', name: 'annex-22', rows: forms },
      { table: 'customs_regime', name: 'annex-22', rows: regimes }
    ];
  }
};

function coded(file: string, line: number, text: string, pattern: RegExp): string {
  const code = text.trim();
  if (!pattern.test(code)) throw new LayoutError(file, line, `a code as ${pattern.source}`, text);
  return code;
}

/** The official name without the full stop that ends it. */
function named(file: string, line: number, text: string): string {
  const name = text.trim().replace(/\.$/, '');
  if (!name) throw new LayoutError(file, line, 'a name', text);
  return name;
}
