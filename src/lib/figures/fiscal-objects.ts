import { FISCAL_OBJECTS, type FiscalObject } from '../data/questions/footprint';
import type { Locale } from '../text/format';

/** What is said of a fiscal object wherever it stands: which of the three things it is, its name, and what it means. */
export interface ObjectTexts {
  kind: 'suspended' | 'financing' | 'lost';
  colour: string;
  name: Record<Locale, string>;
  /** Inside a sentence, with its article. */
  subject: Record<Locale, string>;
  /** One sentence: what the money is, and what it is not. */
  meaning: Record<Locale, string>;
}

export const OBJECTS: Record<FiscalObject, ObjectTexts> = {
  vat_suspended: {
    kind: 'suspended',
    colour: 'var(--c1)',
    name: { es: 'IVA suspendido', en: 'VAT suspended' },
    subject: { es: 'del IVA suspendido', en: 'of the suspended VAT' },
    meaning: {
      es: 'IVA que no se paga al entrar porque la mercancía va a salir: es exposición, no recaudación perdida; en un régimen ordinario se pagaría y se devolvería.',
      en: 'VAT not paid on entry because the goods will leave: exposure, not revenue forgone; under an ordinary regime it would be paid and refunded.'
    }
  },
  duty_owed: {
    kind: 'suspended',
    colour: 'var(--c4)',
    name: { es: 'Arancel en suspenso', en: 'Duty in suspense' },
    subject: { es: 'del arancel en suspenso', en: 'of the duty in suspense' },
    meaning: {
      es: 'Arancel que causan los insumos sin origen preferencial y que espera hasta el retorno: el T-MEC obliga a pagar la mayor parte de lo que va a Estados Unidos y Canadá.',
      en: 'Duty owed on inputs without preferential origin, which waits until they return: USMCA makes most of it payable on what goes to the United States and Canada.'
    }
  },
  duty_relieved: {
    kind: 'suspended',
    colour: 'var(--c6)',
    name: { es: 'Arancel no cobrado', en: 'Duty relieved' },
    subject: { es: 'del arancel no cobrado', en: 'of the duty relieved' },
    meaning: {
      es: 'La parte de ese arancel que el programa puede no cobrar según el artículo 2.5 del T-MEC; es pequeña porque casi todo entra libre a Estados Unidos.',
      en: 'The part of that duty which the programme may waive under USMCA article 2.5; small, since nearly everything enters the United States duty-free.'
    }
  },
  float_treasury: {
    kind: 'financing',
    colour: 'var(--c2)',
    name: { es: 'Costo financiero del fisco', en: 'Treasury’s financing cost' },
    subject: { es: 'del costo financiero del fisco', en: 'of the treasury’s financing cost' },
    meaning: {
      es: 'Interés de un año, a CETES, que el fisco deja de tener por no guardar ese IVA los días que tardaría en devolverlo.',
      en: 'A year’s interest, at CETES, that the treasury forgoes by not holding that VAT over the days it would take to refund it.'
    }
  },
  float_firms: {
    kind: 'financing',
    colour: 'var(--c3)',
    name: { es: 'Costo financiero que las empresas evitan', en: 'Financing cost that firms avoid' },
    subject: { es: 'del costo financiero de las empresas', en: 'of the firms’ financing cost' },
    meaning: {
      es: 'Lo que a las empresas les costaría adelantar ese IVA los mismos días, a TIIE más una sobretasa: es el otro lado del mismo dinero y no se suma.',
      en: 'What it would cost firms to advance that VAT over the same days, at TIIE plus a spread: the other side of the same money, and not added.'
    }
  },
  stock_oneoff: {
    kind: 'financing',
    colour: 'var(--c7)',
    name: { es: 'Saldo de una sola vez', en: 'One-off stock' },
    subject: { es: 'del saldo de una sola vez', en: 'of the one-off stock' },
    meaning: {
      es: 'IVA que bajo el régimen ordinario estaría siempre en camino de devolverse: entraría una sola vez, no cada año, y se debería a las empresas.',
      en: 'VAT that under the ordinary regime would always be on its way to refund: it would come in once, not yearly, and be owed to firms.'
    }
  },
  tax_lost: {
    kind: 'lost',
    colour: 'var(--c5)',
    name: { es: 'Impuesto perdido', en: 'Tax lost' },
    subject: { es: 'del impuesto perdido', en: 'of the tax lost' },
    meaning: {
      es: 'IVA y arancel de lo que se desvía al mercado interno sin declararse; la tasa de desvío es un supuesto amplio que ninguna estadística mide.',
      en: 'VAT and duty on what is diverted to the home market undeclared; the diversion rate is a wide assumption that no statistic measures.'
    }
  }
};

/** The object that a figure's parameters ask for; the suspended VAT when they ask for none that exists. */
export function objectOf({ measure }: { measure?: string }): FiscalObject {
  return FISCAL_OBJECTS.find((id) => id === measure) ?? 'vat_suspended';
}

/** Said with every figure of the footprint. */
export const NO_OFFICIAL: Record<Locale, string> = {
  es: 'No hay cifra oficial; es una estimación. Los objetos fiscales no se suman entre sí.',
  en: 'No official figure exists; this is an estimate. The fiscal objects are not added to one another.'
};
