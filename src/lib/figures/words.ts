import type { Locale } from '../text/format';

/** The words of the reader's language. */
export function say(locale: Locale, es: string, en: string): string {
  return locale === 'es' ? es : en;
}

/** «Nuevo Laredo» of «Aduana de Nuevo Laredo», “Nuevo Laredo customs”: where the chart is of customs offices anyway. */
export function officeName(name: string): string {
  const short = name.replace(/^Aduana (de la |de |del )/, '').replace(/ customs$/, '');
  return capital(short);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
