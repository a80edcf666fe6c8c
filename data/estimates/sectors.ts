/**
 * Subsectors of the estimates. Vehicle assembly (SCIAN 3361) is a stratum of its own inside 336: a few plants hold most
 * of it, and most of them export under another regime. Both are published together, as 336.
 */
export const ASSEMBLY = '3361';
export const OTHER_TRANSPORT = '336-other';

export const MANUFACTURING = [
  ...['311', '312', '313', '314', '315', '316', '321', '322', '323', '324', '325', '326', '327'],
  ...['331', '332', '333', '334', '335', ASSEMBLY, OTHER_TRANSPORT, '337', '339']
] as const;

/** Subsectors without a municipal table of their own: their exports follow the posts of the IMSS division. */
export const PRIMARY: Record<string, string> = {
  '111': 'imss-agriculture',
  '112': 'imss-agriculture',
  '113': 'imss-agriculture',
  '114': 'imss-agriculture',
  '211': 'imss-mining',
  '212': 'imss-mining'
};

/** Order of every array by sector, here and in the parameters. */
export const SECTORS: readonly string[] = [...Object.keys(PRIMARY), ...MANUFACTURING];

/** The subsector under which a sector of the estimates is published. */
export function published(sector: string): string {
  return sector === ASSEMBLY || sector === OTHER_TRANSPORT ? '336' : sector;
}
