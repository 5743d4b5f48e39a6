/** Ten or twelve digits as a personnummer or samordningsnummer is written. */
const personnummer = /(?<!\d)(?:19|20)?\d{6}[-+ ]?\d{4}(?!\d)/g;
/** A Swedish mobile number, however it is grouped. */
const mobile = /(?<!\d)(?:\+46|0046|0)[ -]?7\d(?:[ -]?\d){7}(?!\d)/g;

/**
 * A text without the numbers by which a person is known, before anything else sees it (rule P9). The short numbers of
 * help, ages and years stay: the bot answers to them.
 */
export function masked(text: string): string {
  return text.replace(mobile, '…').replace(personnummer, '…');
}
