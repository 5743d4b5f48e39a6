/** The words of a language that help or hinder reading a place; folded. */
export interface FinderWords {
  /** Words that stand before a place: i, från, in, near. */
  readonly prepositions: readonly string[];
  /** Words that stand after one: kommun, stad, municipality. */
  readonly after: readonly string[];
  readonly negations: readonly string[];
  /** Words that correct: utan, menade, but. */
  readonly instead: readonly string[];
  /** Ordinary words and first names, never taken for a misspelt kommun. */
  readonly ordinary: readonly string[];
}

export interface Token {
  readonly word: string;
  readonly folded: string;
  /** Written with a capital, as names are. */
  readonly isCapital: boolean;
  readonly start: number;
  readonly end: number;
}

/** Makes spellings comparable: the same text without accents, lower case. */
export type Fold = (text: string) => string;

/** How spellings are compared; a language's own rules come from the caller. */
export interface Spelling {
  readonly fold: Fold;
  /** How many edits make one word of the other. */
  readonly editDistance: (one: string, other: string) => number;
}

const longest = 500;
const mostTokens = 60;

/** The words of a text with their places in it: at most 60, from its first 500 characters. */
export function tokensOf(text: string, fold: Fold): readonly Token[] {
  const found = text.slice(0, longest).matchAll(/[\p{L}\p{M}\p{N}]+/gu);
  return [...found].slice(0, mostTokens).map((match) => {
    const word = match[0].normalize('NFC').toLowerCase();
    return {
      word,
      folded: fold(word),
      isCapital: /^\p{Lu}/u.test(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/** How plainly the words around say that a place stands here: 0 not at all, 1 a preposition, 2 alone or "X kommun". */
export function contextOf(tokens: readonly Token[], start: number, end: number, words: FinderWords): 0 | 1 | 2 {
  const others = tokens.length - (end - start);
  if (others === 0) return 2;
  if (words.after.includes(tokens[end]?.folded ?? '')) return 2;
  return others === 1 || words.prepositions.includes(tokens[start - 1]?.folded ?? '') ? 1 : 0;
}
