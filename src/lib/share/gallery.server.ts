import { figures } from '../figures/registry';
import { topicOf, type Topic } from '../figures/topics';
import type { Locale } from '../text/format';
import { prepare } from './figure.server';
import { shownBy } from './shown.server';

/** A figure as one entry of the gallery. */
export interface GalleryEntry {
  id: string;
  title: string;
  subtitle: string;
  alt: string;
  topic: Topic;
  measure: { id: string; name: string };
  unit: string;
}

const galleries = new Map<Locale, Promise<GalleryEntry[]>>();

/** Every figure in one language, made once a build. */
export function galleryIn(locale: Locale): Promise<GalleryEntry[]> {
  let gallery = galleries.get(locale);
  if (!gallery) {
    gallery = make(locale);
    galleries.set(locale, gallery);
  }
  return gallery;
}

async function make(locale: Locale): Promise<GalleryEntry[]> {
  const entries = await Promise.all(
    figures.map(async (figure): Promise<GalleryEntry> => {
      const prepared = await prepare(figure.id, locale);
      if (!prepared) throw new Error(`the figure ${figure.id} has no row by default`);
      const { title, subtitle, alt, spec } = prepared.told;
      const { id, name } = await shownBy(figure);
      const measure = { id, name: name[locale] };
      return { id: figure.id, title, subtitle, alt, topic: topicOf(figure), measure, unit: spec.unit };
    })
  );
  return entries;
}

/** Up to four figures nearest to one: the same measure first, then the same topic, in the order of the gallery. */
export async function relatedTo(id: string, locale: Locale): Promise<GalleryEntry[]> {
  const all = await galleryIn(locale);
  const own = all.find((entry) => entry.id === id)!;
  const near = (entry: GalleryEntry) =>
    Number(entry.measure.id === own.measure.id) * 2 + Number(entry.topic === own.topic);
  return all
    .filter((entry) => entry.id !== id && near(entry) > 0)
    .sort((a, b) => near(b) - near(a))
    .slice(0, 4);
}
