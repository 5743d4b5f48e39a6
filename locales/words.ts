import Fuse from 'fuse.js';
import { newStemmer } from 'snowball-stemmers';
import { editDistance, lettersOf, mayBeNear, type Letters } from './editDistance';
import irregularVerbs from './irregular.json';

const stemmer = newStemmer('swedish');
/** How much of a text is understood; the resident is told when hers is longer. */
export const longestRead = 500;
const mostWords = 60;
/** More than a channel lets through, so that a cry for help at the end of a long text is read. */
const longestEver = 20_000;

/** Letters that are one letter to a reader, beside those that differ in an accent only. */
const sameLetters: Readonly<Record<string, string>> = {
  ...{ ø: 'o', æ: 'a', ß: 'ss', ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه' },
};

/** What folding leaves as it is; most words. */
const plain = /^[a-z0-9 ]*$/;
/** What nearly all others hold beside it, each letter in one piece. */
const swedish = /^[a-z0-9 åäöé]*$/;
const accented: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', é: 'e' };

/** Lower case, one form of each letter, å/ä/ö as a/a/o: what two spellings of a word have in common. */
export function fold(text: string): string {
  if (plain.test(text)) return text;
  if (swedish.test(text)) return text.replace(/[åäöé]/g, (letter) => accented[letter] ?? letter);
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øæßيىكة]/g, (letter) => sameLetters[letter] ?? letter);
}

/** The plain words of a text as written, lower case: at most 60, from its first 500 characters. */
function plainWords(text: string): readonly string[] {
  return everyWord(text.slice(0, longestRead)).slice(0, mostWords);
}

/** Every word of a text as written, lower case. */
function everyWord(text: string): readonly string[] {
  const cut = text.slice(0, longestEver).normalize('NFC').toLowerCase();
  return cut.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The plain words of a text folded and set apart by one blank: two texts with the same words are the same. */
export function foldedWords(text: string): string {
  return plainWords(text).map(fold).join(' ');
}

/** A text cut into its plain words once for everything that looks at them. */
export interface CutText {
  readonly text: string;
  /** As written, lower case. */
  readonly words: readonly string[];
  /** The same words folded. */
  readonly folded: readonly string[];
}

/** Every word of a text folded; for what must not be missed and is cheap to look for. */
export function everyFoldedWord({ text, words, folded }: CutText): readonly string[] {
  const isWhole = text.length <= longestRead && words.length < mostWords;
  return isWhole ? folded : everyWord(text).map(fold);
}

/** Cuts a text into its plain words. */
export function cut(text: string): CutText {
  const words = plainWords(text);
  return { text, words, folded: words.map(fold) };
}

/** A word as it is spelt, folded, and as what its forms have in common. */
export interface WordForms {
  readonly folded: string;
  readonly stem: string;
}

/** The words of a text, spelt and stemmed. */
export function wordForms({ words, folded }: CutText): readonly WordForms[] {
  return words.map((word, at) => formsOf(word, folded[at] ?? ''));
}

/** The comparable words of a text, each once: stemmed while å, ä and ö still stand, then folded; irregular verbs as one. */
export function comparableWords(text: string): readonly string[] {
  const stems = [...new Set(plainWords(text))].map((word) => formsOf(word, fold(word)).stem);
  return [...new Set(stems)];
}

function formsOf(word: string, folded: string): WordForms {
  return { folded, stem: irregular.get(folded) ?? fold(stemmer.stem(word)) };
}

/** Verbs whose forms share no stem: each form, folded, with the one it is known by. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries(irregularVerbs).flatMap(([known, forms]) =>
    [known, ...forms.split(' ')].map((form) => [fold(form), fold(known)] as const),
  ),
);

/** Makes `wordForms` for many texts of our own: each word is stemmed once. Never for residents' texts: it remembers. */
export function createPhraseReader(): (phrase: string) => readonly WordForms[] {
  const known = new Map<string, WordForms>();
  return (phrase) =>
    plainWords(phrase).map((word) => {
      const forms = known.get(word) ?? formsOf(word, fold(word));
      known.set(word, forms);
      return forms;
    });
}

/**
 * Makes a function that repairs a misspelt word against known ones: the same first letter, one edit (two above
 * seven letters). Nothing is remembered between calls, so no resident's word stays in memory.
 */
export function createRepairer(vocabulary: readonly string[]): (word: string) => string {
  const known = new Set(vocabulary);
  const shelves = new Map<string, Known[]>();
  for (const word of known) {
    const shelf = shelves.get(shelfOf(word));
    const item = { word, letters: lettersOf(word) };
    if (shelf) shelf.push(item);
    else shelves.set(shelfOf(word), [item]);
  }
  return (word) => {
    if (word.length < 4 || word.length > longestRepaired || known.has(word)) return word;
    const limit = word.length > 7 ? 2 : 1;
    const letters = lettersOf(word);
    const near: Near[] = [];
    for (let longer = -limit; longer <= limit; longer += 1)
      for (const item of shelves.get(shelfOf(word, longer)) ?? []) {
        if (!mayBeNear(letters, item.letters, limit / 2)) continue;
        const edits = editDistance(word, item.word, limit);
        if (edits <= limit) near.push({ word: item.word, edits });
      }
    return nearestOf(word, near) ?? word;
  };
}

interface Near {
  readonly word: string;
  readonly edits: number;
}

interface Known {
  readonly word: string;
  readonly letters: Letters;
}

/** No word that long is a slip of a known one. */
const longestRepaired = 24;

/** The one of fewest edits, and among these the one that fuse.js finds more alike; none that it does not find at all. */
function nearestOf(word: string, near: readonly Near[]): string | undefined {
  let best: (Near & { readonly score: number }) | undefined;
  for (const item of near.toSorted((one, other) => one.edits - other.edits)) {
    if (best && item.edits > best.edits) break;
    // Word by word: to make an index of so few takes longer than to search it.
    const { isMatch, score } = Fuse.match(word, item.word, { threshold: 0.34, distance: 8 });
    if (isMatch && (!best || score < best.score)) best = { ...item, score };
  }
  return best?.word;
}

function shelfOf(word: string, longer = 0): string {
  return `${word.slice(0, 1)}${word.length + longer}`;
}
