import { decode, type RawFolder } from '../lib/raw';
import { LayoutError } from './reader';

/** Date of an INEGI open-data edition, `2026-03-31`, from the `Modified:` line of its metadata text. */
export function editionDate(file: string, metadata: string): string {
  const date = /^modified:\s*(\d{4}-\d{2}-\d{2})/im.exec(metadata)?.[1];
  if (!date) throw new LayoutError(file, 1, 'a line «Modified: YYYY-MM-DD»', metadata.slice(0, 40).trim());
  return date;
}

/** The same for a zip, whose metadata stands in `metadatos/`. */
export function zipEdition(raw: RawFolder, zip: string): string {
  const [member] = raw.zip(zip, (path) => /(^|\/)metadatos\/[^/]+\.txt$/.test(path));
  if (!member) throw new LayoutError(zip, 1, 'a text in metadatos/', 'none');
  return editionDate(`${zip}/${member[0]}`, decode(member[1]));
}
