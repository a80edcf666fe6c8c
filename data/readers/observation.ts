// Defined where the page's importer can reach it too.
export { observations, type Edition } from '../../src/lib/data/import/immex/observation';
