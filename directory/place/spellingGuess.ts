import Fuse from 'fuse.js';
import type { Kommun } from './kommunNames';
import { contextOf, type FinderWords, type PlaceContext, type Spelling, type Token } from './placeText';

/** A kommun that a misspelt word may mean, and how well it fits, from 0 to a little over 1. */
export interface Candidate {
  readonly code: string;
  readonly score: number;
  /** Which tokens were read as the name. */
  readonly start: number;
  readonly end: number;
  /** Whether it may be taken without asking, when nothing else fits as well. */
  readonly sure: boolean;
}

interface Known {
  readonly code: string;
  /** As written, lower case, and without accents. */
  readonly name: string;
  readonly folded: string;
  readonly letters: ReturnType<Spelling['lettersOf']>;
}

/** What decides whether a guess is taken, asked about or dropped; measured by `npm run eval`. */
export const limits = { accept: 0.7, margin: 0.07, ask: 0.48, shortestSure: 5 } as const;
/** Words looked up in one text: those that stand like a place come first, so a long text costs no more. */
const mostLookUps = 6;
const mostCandidates = 40;

/** Makes the repair of misspelt kommun names: fuse.js finds candidates, an edit distance decides. Best first. */
export function createSpellingGuess(
  kommuner: readonly Kommun[],
  words: FinderWords,
  spelling: Spelling,
): (tokens: readonly Token[], isTaken: (at: number) => boolean) => readonly Candidate[] {
  const known = kommuner.map(({ code, name }) => {
    const plain = name.normalize('NFC').toLowerCase().replace(/-/g, ' ');
    const folded = spelling.fold(plain);
    return { code, name: plain, folded, letters: spelling.lettersOf(folded) };
  });
  return (tokens, isTaken) => {
    const runs = runsIn(tokens, words, isTaken).slice(0, mostLookUps);
    const all = runs.flatMap((run) => ratedIn(known, run, spelling));
    const best = new Map<string, Candidate>();
    for (const candidate of all)
      if ((best.get(candidate.code)?.score ?? 0) < candidate.score) best.set(candidate.code, candidate);
    return [...best.values()].sort((one, other) => other.score - one.score);
  };
}

/** The candidates for one run, in the order in which fuse.js finds their names. */
function ratedIn(known: readonly Known[], run: Run, spelling: Spelling): readonly Candidate[] {
  const { typed, context } = run;
  const letters = spelling.lettersOf(typed);
  // A search of all names would block on long texts.
  const near = known.filter((item) =>
    spelling.mayBeNear(letters, item.letters, allowedEdits(item.folded.length, context) / 2 + 0.5),
  );
  const asTyped = readings(run);
  const rated = new Map<Known, Candidate>();
  for (const item of near) {
    const score = Math.max(...asTyped.map((reading) => scoreOf(item, reading, run, spelling.editDistance)));
    if (score >= limits.ask) rated.set(item, candidateFor(item, run, score));
  }
  // Where no name fits well enough, none has to be looked for.
  if (rated.size === 0) return [];
  const fuse = new Fuse(near, { keys: ['folded'], threshold: 0.75, distance: 40, ignoreFieldNorm: true });
  return fuse.search(typed.slice(0, 24), { limit: mostCandidates }).flatMap(({ item }) => rated.get(item) ?? []);
}

interface Run {
  readonly typed: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly context: PlaceContext;
  /** Whether it is an ordinary word, which may still be a slip: "bor i klippa". */
  readonly isOrdinary: boolean;
}

const shortest = { alone: 6, placed: 2, ordinary: 4 } as const;

/** One or two words that may be a misspelt name, those in the plainest place first. */
function runsIn(tokens: readonly Token[], words: FinderWords, isTaken: (at: number) => boolean): readonly Run[] {
  const isSmall = ({ folded }: Token): boolean =>
    words.prepositions.has(folded) || words.after.has(folded) || words.instead.has(folded);
  const runAt = (start: number, length: number): readonly Run[] => {
    const end = start + length;
    const run = tokens.slice(start, end);
    if (run.length < length || run.some((token, at) => isTaken(start + at) || isSmall(token))) return [];
    const placed = contextOf(tokens, start, end, words);
    const context = placed === 1 && isLoose(tokens[start - 1], words) ? 0 : placed;
    const typed = run.map(({ folded }) => folded).join(' ');
    const isOrdinary = run.every(({ folded }) => isKnown(folded, words));
    const least = isOrdinary ? shortest.ordinary : context === 0 ? shortest.alone : shortest.placed;
    if (/\d/.test(typed) || typed.length < least || (isOrdinary && context < 2)) return [];
    return [{ typed, word: run.map(({ word }) => word).join(' '), start, end, context, isOrdinary }];
  };
  return tokens
    .flatMap((_, start) => [...runAt(start, 1), ...runAt(start, 2)])
    .sort((one, other) => other.context - one.context || one.start - other.start);
}

/** An ordinary word, or one in the genitive. */
function isKnown(folded: string, { ordinary }: FinderWords): boolean {
  return ordinary.has(folded) || (folded.endsWith('s') && ordinary.has(folded.slice(0, -1)));
}

/** Words such as "på" stand before places, but before everything else as well. */
function isLoose(before: Token | undefined, words: FinderWords): boolean {
  return before !== undefined && words.loose.has(before.folded);
}

function candidateFor({ code, name }: Known, { start, end, typed, isOrdinary }: Run, score: number): Candidate {
  const isLong = typed.length >= limits.shortestSure && name.length >= limits.shortestSure;
  return { code, score, start, end, sure: isLong && !isOrdinary };
}

type Reading = Pick<Run, 'typed' | 'word'>;

/** As typed, and without the s of a genitive. */
function readings({ typed, word }: Run): readonly Reading[] {
  const asTyped = { typed, word };
  return typed.endsWith('s') ? [asTyped, { typed: typed.slice(0, -1), word: word.slice(0, -1) }] : [asTyped];
}

function scoreOf(
  { name, folded }: Known,
  { typed, word }: Reading,
  { context, isOrdinary, start, end }: Run,
  editDistance: Spelling['editDistance'],
): number {
  // Two words are a name of two words; one word may be such a name run together.
  if (end - start > 1 && !folded.includes(' ')) return 0;
  const spelt = end - start > 1 ? folded : folded.replace(' ', '');
  const length = Math.max(spelt.length, 4);
  const allowed = isOrdinary ? (length > 4 ? 1 : 0) : allowedEdits(length, context);
  const edits = editDistance(typed, spelt, allowed);
  if (edits > allowed || (spelt.length < 4 && edits > 1)) return 0;
  const accents = word === typed ? 0 : Math.max(0, editDistance(word, name) - edits);
  const firstLetter = typed[0] === spelt[0] ? 0 : 0.04;
  return 1 - (edits + 0.15 * accents) / length - firstLetter + 0.04 * context;
}

/** Without a word that places it, only a long name with a small slip is read as one. */
function allowedEdits(length: number, context: PlaceContext): number {
  if (context === 0) return length > 9 ? 2 : length > 6 ? 1 : 0;
  return length > 8 ? 3 : 2;
}
