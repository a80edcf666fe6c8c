/**
 * Names of what this site keeps in the browser for reading without a connection. Each begins with the site's own prefix, so
 * that two builds of it in folders of one host never touch each other's.
 */
export interface KeptNames {
  prefix: string;
  /** Pages and their slices, of one build: other pages may speak of other numbers. */
  pages(build: string): string;
  /** Verified databases and immutable files of one data version. */
  data(version: string): string;
  /** Code whose name is a hash of its content: the same for every build that has it. */
  code: string;
}

/** `base` is the site's path on its host, without a slash at the end. */
export function keptNames(base: string): KeptNames {
  const prefix = `immex-atlas${base}:`;
  return {
    prefix,
    pages: (build) => `${prefix}pages:${build}`,
    data: (version) => `${prefix}data:${version}`,
    code: `${prefix}code`
  };
}

/** A build is named `DATA-CODE`; its first part is the data version that its pages print. */
export function dataVersionOf(build: string): string {
  return build.split('-', 1)[0]!;
}

/** Caches that no page of this build may read again: those of other builds and of other data. */
export function outdated(names: readonly string[], kept: KeptNames, build: string): string[] {
  const current = [kept.pages(build), kept.data(dataVersionOf(build)), kept.code];
  return names.filter((name) => name.startsWith(kept.prefix) && !current.includes(name));
}
