import { maybeText, oneOf, text } from '../decode';
import { question, type Question } from '../question';

export interface Sector {
  id: string;
  scheme: 'scian' | 'group' | 'imss-division' | 'hs2' | 'all';
  level: 'all' | 'group' | 'subsector' | 'division' | 'chapter';
  group: string | null;
  name: { es: string; en: string };
  slug: string;
}

export function allSectors(): Question<Sector> {
  return question(
    'sectors',
    'SELECT sector_id, scheme, level, group_id, name_es, name_en, slug FROM sector ORDER BY sector_id',
    (record) => ({
      id: text(record, 'sector_id'),
      scheme: oneOf(record, 'scheme', ['scian', 'group', 'imss-division', 'hs2', 'all']),
      level: oneOf(record, 'level', ['all', 'group', 'subsector', 'division', 'chapter']),
      group: maybeText(record, 'group_id'),
      name: { es: text(record, 'name_es'), en: text(record, 'name_en') },
      slug: text(record, 'slug')
    })
  );
}
