import type { Geography, Kommun } from './kommunNames';
import { createNameBook, type NameBook, type NameEntry } from './nameBook';
import { contextOf, tokensOf, type FinderWords, type PlaceContext, type Spelling, type Token } from './placeText';
import { createSpellingGuess, limits, type Candidate } from './spellingGuess';

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
/** A guess beside a name that is known must be nearly certain to be asked about too. */
const besideKnown = 0.8;

/** Makes the finder: the dictionary decides, spelling repair comes second and asks when it is not sure. */
export function createKommunFinder(geography: Geography, words: FinderWords, spelling: Spelling): KommunFinder {
  const byCode = new Map(geography.kommuner.map((kommun) => [kommun.code, kommun]));
  const book = createNameBook(geography.names, words, spelling.fold);
  const guess = createSpellingGuess(geography.kommuner, words, spelling);
  const kommuner = (codes: readonly string[]): readonly Kommun[] =>
    [...new Set(codes)].slice(0, mostChoices).flatMap((code) => byCode.get(code) ?? []);

  const find = (text: string): KommunMatch => {
    const tokens = tokensOf(text, spelling.fold);
    const mentions = mentionsIn(tokens, book, words);
    const kept = meant(mentions, tokens, words);
    const guesses = guess(tokens, (at) => mentions.some(({ start, end }) => at >= start && at < end)).filter(
      ({ start, end }) => !isDenied({ start, end, codes: [] }, tokens, words),
    );
    if (kept.length === 0)
      return mentions.length > 0 ? noneOrAsk(guesses, kommuner) : guessed(guesses, text, tokens, kommuner);
    const beside = guesses.filter(({ sure, score }) => sure && score >= besideKnown);
    const choices = kommuner([...kept.flatMap(({ codes }) => codes), ...beside.slice(0, 1).map(({ code }) => code)]);
    const [kommun, other] = choices;
    const [mention] = kept;
    if (!kommun || !mention || other) return { kind: 'ask', choices };
    return { kind: 'found', kommun, how: 'exact', matched: textOf(text, tokens, mention) };
  };
  return { find, byCode: (code) => byCode.get(code) };
}

/** What is left when every name was denied: never the one that was, and nothing without a question. */
function noneOrAsk(
  guesses: readonly Candidate[],
  kommuner: (codes: readonly string[]) => readonly Kommun[],
): KommunMatch {
  const choices = kommuner(guesses.map(({ code }) => code));
  return choices.length > 0 ? { kind: 'ask', choices } : { kind: 'none' };
}

/** A guess is taken when it is sure, near enough and well ahead of the next; else it is asked about. */
function guessed(
  guesses: readonly Candidate[],
  text: string,
  tokens: readonly Token[],
  kommuner: (codes: readonly string[]) => readonly Kommun[],
): KommunMatch {
  const choices = kommuner(guesses.map(({ code }) => code));
  const [first, second] = guesses;
  const [kommun] = choices;
  if (!first || !kommun) return { kind: 'none' };
  const leads = first.score - (second?.score ?? 0) >= limits.margin;
  if (!first.sure || first.score < limits.accept || !leads) return { kind: 'ask', choices };
  return { kind: 'found', kommun, how: 'fuzzy', matched: textOf(text, tokens, first) };
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
    const end = start + length;
    const entry = book.find(tokens.slice(start, end));
    if (!entry || contextOf(tokens, start, end, words) < leastContext(entry)) continue;
    return { start, end, codes: entry.codes };
  }
  return undefined;
}

function leastContext({ needsContext, isDoubtful }: NameEntry): PlaceContext {
  if (isDoubtful) return 2;
  return needsContext ? 1 : 0;
}

/** The mentions that are meant: none that is denied, and after a correction only what follows it. */
function meant(mentions: readonly Mention[], tokens: readonly Token[], words: FinderWords): readonly Mention[] {
  const kept = mentions.filter((mention) => !isDenied(mention, tokens, words));
  const last = kept.at(-1);
  return last && kept.length > 1 && isCorrection(last, kept.at(-2), tokens, words) ? [last] : kept;
}

/** A name after "inte" is not the place, unless a correction stands between. */
function isDenied({ start }: Mention, tokens: readonly Token[], words: FinderWords): boolean {
  const before = tokens.slice(Math.max(0, start - 3), start).map(({ folded }) => folded);
  const denied = before.findLastIndex((word) => words.negations.has(word));
  const mended = before.findLastIndex((word) => words.instead.has(word));
  return denied >= 0 && mended < denied && before.slice(denied + 1).every((word) => words.prepositions.has(word));
}

/** "Solna, nej Sollentuna", "Habo, jag menade Håbo": a correcting word stands between the two. */
function isCorrection(
  last: Mention,
  before: Mention | undefined,
  tokens: readonly Token[],
  words: FinderWords,
): boolean {
  const between = tokens.slice(before?.end ?? 0, last.start).map(({ folded }) => folded);
  return between.length <= 4 && between.some((word) => words.instead.has(word));
}

function textOf(text: string, tokens: readonly Token[], { start, end }: { start: number; end: number }): string {
  return text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}
