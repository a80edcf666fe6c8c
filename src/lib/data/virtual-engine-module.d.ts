/** duckdb-eh.wasm as vite.config.ts puts it into the site: packed when built, as it is while developing. */
declare module 'virtual:engine-module' {
  export const url: string;
  export const bytes: number;
}
