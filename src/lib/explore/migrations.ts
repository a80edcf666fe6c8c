/** Version that this code writes. A link without a version is of the first form. */
export const VERSION = 2;

export interface Migrated {
  params: URLSearchParams;
  /** Version of the link, when it was an older one. */
  from: number | null;
  /** What stands as version, when it is none or one to come. */
  unreadable: string | null;
}

/**
 * From version to next version; a link of any age passes through all that follow. What a migration does not know stays, and
 * is refused later by name.
 */
const MIGRATIONS: Record<number, (params: URLSearchParams) => URLSearchParams> = {
  1: fromSwitches
};

/** The form of the overview's switches: `?m=exports|jobs&y=2015`, one metric and one year. */
function fromSwitches(params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  const metric = params.get('m');
  if (metric === 'jobs') {
    next.set('m', 'jobs_manufacturing');
    next.set('l', 'z');
  }
  const year = params.get('y');
  if (year !== null) {
    next.delete('y');
    next.set('t', year);
  }
  return next;
}

/** The query in today's form. */
export function migrated(params: URLSearchParams): Migrated {
  const asked = params.get('v') ?? (params.size > 0 ? '1' : String(VERSION));
  const version = /^\d{1,3}$/.test(asked) ? Number(asked) : NaN;
  if (!(version >= 1 && version <= VERSION)) return { params, from: null, unreadable: asked };
  let now = params;
  for (let each = version; each < VERSION; each++) now = MIGRATIONS[each]!(now);
  return { params: now, from: version < VERSION ? version : null, unreadable: null };
}
