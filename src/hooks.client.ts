import { overwriteGetLocale } from '$lib/text/paraglide/runtime';

/** Language links reload the page, so that the document's language never changes under a running page. */
overwriteGetLocale(() => (document.documentElement.lang === 'en' ? 'en' : 'es'));
