/** Text without case or accents, for finding names as people type them: «Querétaro» → `queretaro`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
}
