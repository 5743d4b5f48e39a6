import { createNameBook, type NameBook } from './nameBook';
import { createSpellingGuess, type Guess } from './spellingGuess';
import type { Geography, Kommun } from './kommunNames';
import { contextOf, tokensOf, type FinderWords, type Spelling, type Token } from './placeText';

export type { Kommun } from './kommunNames';

/** Which kommun a text means. A fuzzy find must always be named to the resident, with a way to change it. */
export type KommunMatch =
  | { readonly kind: 'found'; readonly kommun: Kommun; readonly how: 'exact' | 'fuzzy'; readonly matched: string }
  | { readonly kind: 'ask'; readonly choices: readonly Kommun[] }
  | { readonly kind: 'none' };

export interface KommunFinder {
  readonly find: (text: string) => KommunMatch;
  readonly byCode: (code: string) => Kommun | undefined;
}

/** A run of tokens that means one or more kommuner. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly codes: readonly string[];
}

const mostChoices = 3;

/** Makes the finder: the dictionary decides, spelling repair comes second and asks when it is not sure. */
export function createKommunFinder(geography: Geography, words: FinderWords, spelling: Spelling): KommunFinder {
  const { fold } = spelling;
  const byCode = new Map(geography.kommuner.map((kommun) => [kommun.code, kommun]));
  const book = createNameBook(geography.names, fold);
  const guess = createSpellingGuess(geography.kommuner, words, spelling);
  const find = (text: string): KommunMatch => {
    const tokens = tokensOf(text, fold);
    const mentions = withoutDenied(mentionsIn(tokens, book, words), tokens, words);
    const codes = [...new Set(mentions.kept.flatMap((mention) => mention.codes))];
    if (codes.length > 1) return { kind: 'ask', choices: kommunerOf(codes, byCode) };
    const kommun = codes[0] === undefined ? undefined : byCode.get(codes[0]);
    const [mention] = mentions.kept;
    if (kommun && mention) return { kind: 'found', kommun, how: 'exact', matched: textOf(text, tokens, mention) };
    return mentions.denied ? { kind: 'none' } : matchOf(guess(tokens), byCode);
  };
  return { find, byCode: (code) => byCode.get(code) };
}

function mentionsIn(tokens: readonly Token[], book: NameBook, words: FinderWords): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let start = 0; start < tokens.length;) {
    const mention = longestAt(tokens, start, book, words);
    if (mention) mentions.push(mention);
    start = mention ? mention.end : start + 1;
  }
  return mentions;
}

function longestAt(tokens: readonly Token[], start: number, book: NameBook, words: FinderWords): Mention | undefined {
  for (let length = Math.min(4, tokens.length - start); length > 0; length -= 1) {
    const run = tokens.slice(start, start + length);
    const entry = book.find(run.map(({ word }) => word).join(' '), run.map(({ folded }) => folded).join(' '));
    if (!entry) continue;
    if (entry.needsContext && contextOf(tokens, start, start + length, words) === 0) continue;
    return { start, end: start + length, codes: entry.codes };
  }
  return undefined;
}

/** A name after "inte" is not the place, when it stands alone or another one is named instead. */
function withoutDenied(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  words: FinderWords,
): { kept: readonly Mention[]; denied: boolean } {
  const isDenied = ({ start }: Mention): boolean => {
    const before = tokens.slice(Math.max(0, start - 2), start).map(({ folded }) => folded);
    return (
      before.some((word) => words.negations.includes(word)) && !before.some((word) => words.instead.includes(word))
    );
  };
  const kept = mentions.filter((mention) => !isDenied(mention));
  return { kept, denied: kept.length < mentions.length };
}

function matchOf(guesses: Guess, byCode: ReadonlyMap<string, Kommun>): KommunMatch {
  const choices = kommunerOf(guesses.codes, byCode);
  const [first] = choices;
  if (!first) return { kind: 'none' };
  return guesses.sure
    ? { kind: 'found', kommun: first, how: 'fuzzy', matched: guesses.matched }
    : { kind: 'ask', choices };
}

function kommunerOf(codes: readonly string[], byCode: ReadonlyMap<string, Kommun>): readonly Kommun[] {
  return codes.slice(0, mostChoices).flatMap((code) => byCode.get(code) ?? []);
}

function textOf(text: string, tokens: readonly Token[], { start, end }: Mention): string {
  return text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}
