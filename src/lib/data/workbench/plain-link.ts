/** Hash of a link that carries the text as it is: readable, written without waiting. */
export function plainLink(sql: string): string {
  // Half a surrogate pair is no text that an address can hold.
  return `#q=${encodeURIComponent(sql.replace(/\p{Surrogate}/gu, '\ufffd'))}`;
}
