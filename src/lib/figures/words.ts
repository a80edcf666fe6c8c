import type { Locale } from '../text/format';

/** The words of the reader's language. */
export function say(locale: Locale, es: string, en: string): string {
  return locale === 'es' ? es : en;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
