const routes = Object.keys(import.meta.glob('/src/routes/**/+page.svelte'));

/** Whether the site has a page at this Spanish path; links to pages that are not there are not drawn. */
export function hasPage(path: string): boolean {
  return routes.includes(`/src/routes${path}+page.svelte`);
}
