import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from './format';
import { overwriteGetLocale } from './paraglide/runtime';

const current = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => current.getStore() ?? 'es');

/** Runs `work` with messages in a language: that of a page's address, or of a file that says its own. */
export function speaking<Result>(locale: Locale, work: () => Result): Result {
  return current.run(locale, work);
}
