import { galleryIn } from '$lib/share/gallery.server';
import { localeOf } from '$lib/text/routes';

export async function load({ url }) {
  return { entries: await galleryIn(localeOf(url.pathname)) };
}
