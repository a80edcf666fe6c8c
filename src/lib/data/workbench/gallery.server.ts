import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseQuestion, THEMES, type SavedQuestion } from './gallery';

const folder = join(process.cwd(), 'src/lib/data/questions/gallery');

/** Every saved question, by theme and then by file name. */
export function savedQuestions(): SavedQuestion[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => parseQuestion(file.replace(/\.sql$/, ''), readFileSync(join(folder, file), 'utf8')))
    .sort((a, b) => THEMES.indexOf(a.theme) - THEMES.indexOf(b.theme));
}
