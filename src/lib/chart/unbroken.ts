/** Text for a browser, which breaks lines itself: a per cent sign stays with its number. */
export function unbroken(text: string): string {
  return text.replace(/(?<=\d) %/g, '\u00a0%');
}
