import { manifest } from '$lib/data/atlas.server';

export function load() {
  return { version: manifest.version, bytes: manifest.files['atlas.duckdb']?.bytes ?? 0 };
}
