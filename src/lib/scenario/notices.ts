import { ModelError, ParameterError, UnknownCodeError } from '../model/errors';
import type { Locale } from '../text/format';
import { AnalysisError } from './client';
import { ScenarioError } from './schema';

type Both = Record<Locale, string>;

const DOCUMENT: Record<ScenarioError['code'], Both> = {
  'not-json': {
    es: 'El archivo no es JSON: ábralo tal como este sitio lo guardó.',
    en: 'The file is not JSON: open it as this site saved it.'
  },
  'not-a-scenario': {
    es: 'Eso no es un escenario ni una comparación de este sitio.',
    en: 'That is neither a scenario nor a comparison of this site.'
  },
  'too-large': {
    es: 'La comparación no cabe en un enlace: guárdela como archivo.',
    en: 'The comparison does not fit in a link: save it as a file.'
  },
  'damaged-link': {
    es: 'El enlace está incompleto o dañado: pídalo otra vez, entero.',
    en: 'The link is incomplete or damaged: ask for it again, whole.'
  },
  newer: {
    es: 'Fue hecho con una versión más nueva del sitio que esta.',
    en: 'It was made with a newer version of the site than this one.'
  },
  form: { es: 'Un valor no tiene la forma de un escenario', en: 'A value has not the form of a scenario' },
  order: {
    es: 'Años o intervalos en desorden: los años deben subir, y bajo ≤ central ≤ alto',
    en: 'Years or ranges out of order: years must rise, and low ≤ central ≤ high'
  },
  'version-unknown': {
    es: 'No se guarda aquí la línea de base de esa versión de los datos; se usa la de hoy.',
    en: 'No baseline of that data version is kept here; today’s is used.'
  }
};

/** What the words of a notice need to know of the page. */
export interface NoticeWords {
  locale: Locale;
  parameterName(id: string): string;
}

/** Any failure of the laboratory as a sentence for its reader; what was shown before stays. */
export function noticeText(error: unknown, { locale, parameterName }: NoticeWords): string {
  const es = locale === 'es';
  if (error instanceof ScenarioError) {
    const said = DOCUMENT[error.code][locale];
    return error.path ? `${said} (${error.path}).` : said;
  }
  if (error instanceof ParameterError) {
    const { parameter, value, min, max } = error;
    const name = parameterName(parameter);
    const written = Number.isNaN(value) ? '–' : String(value);
    return es
      ? `${name}: ${written} está fuera de lo permitido, de ${min} a ${max}. Se conserva el último resultado.`
      : `${name}: ${written} is outside what is allowed, ${min} to ${max}. The last result is kept.`;
  }
  if (error instanceof UnknownCodeError)
    return es
      ? `«${error.code}» no existe en estos datos. Se conserva el último resultado.`
      : `“${error.code}” does not exist in these data. The last result is kept.`;
  if (error instanceof ModelError || (error instanceof AnalysisError && error.code === 'model'))
    return es
      ? `El modelo no puede calcular esto y conserva el último resultado. Su razón, en inglés: ${error.message}.`
      : `The model cannot compute this and keeps the last result. Its reason: ${error.message}.`;
  if (error instanceof AnalysisError && error.code === 'no-break-even')
    return es
      ? 'No hay punto de equilibrio en ese intervalo: la meta queda del mismo lado en ambos extremos.'
      : 'No break-even lies in that bracket: the goal is on the same side at both ends.';
  if (error instanceof AnalysisError && (error.code === 'parameter' || error.code === 'unknown-code'))
    return es
      ? `El modelo rechaza un valor y conserva el último resultado. Su razón, en inglés: ${error.message}.`
      : `The model refuses a value and keeps the last result. Its reason: ${error.message}.`;
  return es
    ? 'El cálculo no pudo terminar. Lo escrito se conserva; inténtelo de nuevo o guarde la comparación como archivo.'
    : 'The computation could not finish. What you typed is kept; try again, or save the comparison as a file.';
}
