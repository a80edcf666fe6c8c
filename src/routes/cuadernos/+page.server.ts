import { localeOf } from '$lib/text/routes';
import { notebooks } from '../../../notebooks/index';

export function load({ url }) {
  const locale = localeOf(url.pathname);
  return {
    notebooks: notebooks.map(({ id, title, question }) => ({ id, title: title[locale], question: question[locale] }))
  };
}
