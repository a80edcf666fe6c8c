// Defined where the page's importer can reach it too.
export { LayoutError } from '../../src/lib/data/import/immex/layout-error';
