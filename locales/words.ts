import Fuse from 'fuse.js';
import { newStemmer } from 'snowball-stemmers';
import { editDistance, mayBeNear } from './editDistance';
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

/** Lower case, one form of each letter, å/ä/ö as a/a/o: what two spellings of a word have in common. */
export function fold(text: string): string {
  if (plain.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øæßيىكة]/g, (letter) => sameLetters[letter] ?? letter);
}

/** The plain words of a text as written, lower case: at most 60, from its first 500 characters. */
export function plainWords(text: string): readonly string[] {
  return everyWord(text.slice(0, longestRead)).slice(0, mostWords);
}

/** Every word of a text as written, lower case; for what must not be missed and is cheap to look for. */
export function everyWord(text: string): readonly string[] {
  const cut = text.slice(0, longestEver).normalize('NFC').toLowerCase();
  return cut.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The plain words of a text folded and set apart by one blank: two texts with the same words are the same. */
export function foldedWords(text: string): string {
  return plainWords(text).map(fold).join(' ');
}

/** A word as it is spelt, folded, and as what its forms have in common. */
export interface WordForms {
  readonly folded: string;
  readonly stem: string;
}

/** The words of a text, spelt and stemmed. */
export function wordForms(text: string): readonly WordForms[] {
  return plainWords(text).map((word) => ({ folded: fold(word), stem: stemOf(word) }));
}

/** The comparable words of a text: stemmed while å, ä and ö still stand, then folded; irregular verbs as one. */
export function comparableWords(text: string): readonly string[] {
  return plainWords(text).map(stemOf);
}

function stemOf(word: string): string {
  return irregular.get(fold(word)) ?? fold(stemmer.stem(word));
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
      const forms = known.get(word) ?? { folded: fold(word), stem: stemOf(word) };
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
  const shelves = new Map<string, string[]>();
  for (const word of known) {
    const shelf = shelves.get(shelfOf(word));
    if (shelf) shelf.push(word);
    else shelves.set(shelfOf(word), [word]);
  }
  return (word) => {
    if (word.length < 4 || word.length > longestRepaired || known.has(word)) return word;
    const limit = word.length > 7 ? 2 : 1;
    const lengths = Array.from({ length: 2 * limit + 1 }, (_, at) => at - limit);
    const shelf = lengths.flatMap((longer) => shelves.get(shelfOf(word, longer)) ?? []);
    const near = shelf.filter((item) => mayBeNear(word, item, limit / 2));
    const found = new Fuse(near, { threshold: 0.34, distance: 8, ignoreFieldNorm: true }).search(word, { limit: 8 });
    return (
      nearestOf(
        word,
        found.map(({ item }) => item),
        limit,
      ) ?? word
    );
  };
}

/** No word that long is a slip of a known one. */
const longestRepaired = 24;

function nearestOf(word: string, near: readonly string[], limit: number): string | undefined {
  const meant = near
    .map((item) => ({ item, edits: editDistance(word, item) }))
    .filter(({ edits }) => edits <= limit)
    .sort((one, other) => one.edits - other.edits);
  return meant[0]?.item;
}

function shelfOf(word: string, longer = 0): string {
  return `${word.slice(0, 1)}${word.length + longer}`;
}
