import Fuse from 'fuse.js';
import { newStemmer } from 'snowball-stemmers';
import { editDistance } from './editDistance';

const stemmer = newStemmer('swedish');
const longest = 500;
const mostWords = 60;
/** More than a channel lets through, so that a cry for help at the end of a long text is read. */
const longestEver = 20_000;

/** Lower case, one form of each letter, å/ä/ö as a/a/o: what two spellings of a word have in common. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'a')
    .replace(/ß/g, 'ss');
}

/** The plain words of a text as written, lower case: at most 60, from its first 500 characters. */
export function plainWords(text: string): readonly string[] {
  return everyWord(text.slice(0, longest)).slice(0, mostWords);
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

/** The comparable words of a text: stemmed while å, ä and ö still stand, then folded; irregular verbs as one. */
export function comparableWords(text: string): readonly string[] {
  return plainWords(text).map((word) => irregular.get(fold(word)) ?? fold(stemmer.stem(word)));
}

/** Swedish verbs whose forms share no stem, folded: hitting, threatening, taking, forcing. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    slar: 'slar slog slagit sla slagen slagna slas slagits',
    tar: 'tar tog tagit ta tagen',
    far: 'far fick fatt fa',
    ar: 'ar var varit vara',
    gor: 'gor gjorde gjort gora',
    sager: 'sager sa sade sagt saga',
    ger: 'ger gav gett givit ge',
    ser: 'ser sag sett se',
    tvingar: 'tvingar tvingade tvingat tvinga tvingas',
    sparkar: 'sparkar sparkade sparkat sparka',
    stryper: 'stryper strypte strypt strypa',
  }).flatMap(([known, forms]) => forms.split(' ').map((form) => [form, known] as const)),
);

/**
 * Makes a function that repairs a misspelt word against known ones: the same first letter, one edit (two above
 * seven letters). Nothing is remembered between calls, so no resident's word stays in memory.
 */
export function createRepairer(vocabulary: readonly string[]): (word: string) => string {
  const known = new Set(vocabulary);
  const byFirst = new Map<string, string[]>();
  for (const word of known) byFirst.set(word.slice(0, 1), [...(byFirst.get(word.slice(0, 1)) ?? []), word]);
  // One index a letter: the first letter must agree anyway, and a long text of unknown words must not block.
  const fuses = new Map(
    [...byFirst].map(([first, words]) => [
      first,
      new Fuse(words, { threshold: 0.34, distance: 8, ignoreFieldNorm: true }),
    ]),
  );
  return (word) => {
    if (word.length < 4 || known.has(word)) return word;
    const limit = word.length > 7 ? 2 : 1;
    const near = fuses.get(word.slice(0, 1))?.search(word.slice(0, 24), { limit: 5 }) ?? [];
    const meant = near.find(
      ({ item }) => Math.abs(item.length - word.length) <= limit && editDistance(word, item) <= limit,
    );
    return meant?.item ?? word;
  };
}
