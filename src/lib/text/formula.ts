/** What spreadsheets take for a formula at the start of a text (OWASP, CSV injection), in full width too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** The text as a spreadsheet may hold it: one that it would run gets an apostrophe before it; a number stays a number. */
export function heldBack(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
