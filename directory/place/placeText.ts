/** The words of the languages that help or hinder reading a place; folded. */
export interface FinderWords {
  /** Words that stand before a place: i, från, in, near. */
  readonly prepositions: ReadonlySet<string>;
  /** Those of the prepositions that stand before anything: på, för. */
  readonly loose: ReadonlySet<string>;
  /** Words that stand after one: kommun, stad, municipality. */
  readonly after: ReadonlySet<string>;
  /** Words that say somebody lives or moves there, before such a word: bor i, moved to. */
  readonly living: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Words that correct what was said: utan, menade, but, meant. */
  readonly instead: ReadonlySet<string>;
  /** What may be joined to the end of a name: Finnish `ssa`, and to its beginning: Arabic `ب`. */
  readonly endings: readonly string[];
  readonly beginnings: readonly string[];
  /** Ordinary words, first names and other countries, never taken for a misspelt kommun. */
  readonly ordinary: ReadonlySet<string>;
}

export interface Token {
  readonly word: string;
  readonly folded: string;
  /** Written with a capital. */
  readonly isCapital: boolean;
  readonly start: number;
  readonly end: number;
}

/** Makes spellings comparable: the same text without accents, lower case. */
export type Fold = (text: string) => string;

interface Letters {
  readonly length: number;
  readonly set: number;
}

/** How spellings are compared; a language's own rules come from the caller. */
export interface Spelling {
  readonly fold: Fold;
  /** How many edits make one word of the other; half an edit is one that sounds alike. Above `most` any more will do. */
  readonly editDistance: (one: string, other: string, most?: number) => number;
  /** What `mayBeNear` compares of a word. */
  readonly lettersOf: (word: string) => Letters;
  /** A cheap look whether two words can be within so many edits at all; never wrongly no. */
  readonly mayBeNear: (one: Letters, other: Letters, edits: number) => boolean;
}

const longest = 500;
const mostTokens = 60;

/** The words of a text with their places in it: at most 60, from its first 500 characters. */
export function tokensOf(text: string, fold: Fold): readonly Token[] {
  const found = text.slice(0, longest).matchAll(/[\p{L}\p{M}\p{N}]+/gu);
  return [...found].slice(0, mostTokens).map((match) => {
    const word = match[0].normalize('NFC').toLowerCase();
    const isCapital = /^\p{Lu}/u.test(match[0]);
    return { word, folded: fold(word), isCapital, start: match.index, end: match.index + match[0].length };
  });
}

/** How plainly the words around say that a place stands here: 0 not at all, 1 a preposition, 2 alone, "X kommun", "bor i X". */
export type PlaceContext = 0 | 1 | 2;

/** Reads the words around tokens `start` to `end`. */
export function contextOf(tokens: readonly Token[], start: number, end: number, words: FinderWords): PlaceContext {
  if (end - start === tokens.length || words.after.has(tokens[end]?.folded ?? '')) return 2;
  const before = tokens[start - 1];
  if (before === undefined || !isPlacing(before, start - 1, words)) return 0;
  return words.living.has(tokens[start - 2]?.folded ?? '') ? 2 : 1;
}

/** Whether a word stands before places. English "I" is no Swedish "i", unless the sentence begins with it. */
function isPlacing({ folded, isCapital }: Token, at: number, words: FinderWords): boolean {
  if (folded === 'i' && isCapital && at > 0) return false;
  return words.prepositions.has(folded) || words.instead.has(folded);
}
