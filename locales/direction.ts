/** The languages that are written from the right. */
const fromTheRight: ReadonlySet<string> = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Which way a language is written, as HTML's `dir` has it. Takes any language tag; what it does not know is `ltr`. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return fromTheRight.has(tag.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
