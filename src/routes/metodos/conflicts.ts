export interface Cluster<Entry> {
  /** Whether the sources of the cluster contradict each other, or one of them itself. */
  conflict: boolean;
  members: Entry[];
}

/** Entries in their order, those with the same mark of conflict together. */
export function byConflict<Entry extends { conflict: string | null }>(entries: readonly Entry[]): Cluster<Entry>[] {
  const clusters: Cluster<Entry>[] = [];
  const marked = new Map<string, Cluster<Entry>>();
  for (const entry of entries) {
    const known = entry.conflict === null ? undefined : marked.get(entry.conflict);
    if (known) {
      known.members.push(entry);
      continue;
    }
    const cluster = { conflict: entry.conflict !== null, members: [entry] };
    clusters.push(cluster);
    if (entry.conflict !== null) marked.set(entry.conflict, cluster);
  }
  return clusters;
}
