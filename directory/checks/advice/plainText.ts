/** A text made ready to be searched, and where in the written text each of its characters stands. */
export interface PlainText {
  readonly plain: string;
  readonly placeOf: (at: number) => number;
}

/** Letters that are seen as they are written, one for one. */
const plainLetters = /^[a-zåäöéüA-ZÅÄÖÉÜ0-9 .,:;!?()/"'–-]*$/;

/**
 * Makes a text small letters and takes away what no reader sees (soft hyphens, marks for bold, letters written as letter and ring), so that it
 * cannot hide a phrase. Staff paste from Word, PDF and web pages.
 */
export function plainTextOf(text: string): PlainText {
  // Most texts hide nothing; letter by letter takes a third of the whole search.
  if (plainLetters.test(text)) return { plain: text.toLowerCase(), placeOf: (at) => at };
  const seen = [...text.matchAll(/\P{M}\p{M}*/gu)].map(({ 0: letter, index }) => ({ letter: seenAs(letter), index }));
  const places = seen.flatMap(({ letter, index }) => Array.from({ length: letter.length }, () => index));
  return { plain: seen.map(({ letter }) => letter).join(''), placeOf: (at) => places[at] ?? 0 };
}

function seenAs(letter: string): string {
  if (/^[\p{Cf}*_]/u.test(letter)) return '';
  return letter
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘´`]/u, "'")
    .replace(/[\u2010\u2011]/u, '-');
}
