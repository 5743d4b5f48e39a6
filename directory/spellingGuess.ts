import Fuse from 'fuse.js';
import type { Kommun } from './kommunNames';
import { contextOf, type FinderWords, type Spelling, type Token } from './placeText';

/** What a misspelt text may mean: kommun codes, best first, and whether the first is sure enough to go on. */
export interface Guess {
  readonly codes: readonly string[];
  readonly sure: boolean;
  readonly matched: string;
}

interface Candidate {
  readonly code: string;
  readonly score: number;
  readonly context: number;
  readonly matched: string;
}

const accept = 0.74;
const margin = 0.06;
const askFrom = 0.6;
/** In a longer text only words that stand like a place are repaired; more would be slow, and mostly wrong. */
const shortText = 24;

/** Makes the repair of misspelt kommun names: fuse.js finds candidates, edit distance decides. */
export function createSpellingGuess(
  kommuner: readonly Kommun[],
  words: FinderWords,
  { fold, editDistance }: Spelling,
): (tokens: readonly Token[]) => Guess {
  const known = kommuner.map(({ code, name }) => ({ code, folded: fold(name.replace(/-/g, ' ')) }));
  const fuse = new Fuse(known, { keys: ['folded'], threshold: 0.5, distance: 20, ignoreFieldNorm: true });
  const ordinary = new Set([...words.ordinary, ...words.prepositions, ...words.after]);

  const candidatesAt = (tokens: readonly Token[], start: number, length: number): readonly Candidate[] => {
    const run = tokens.slice(start, start + length);
    const typed = run.map(({ folded }) => folded).join(' ');
    const context = contextOf(tokens, start, start + length, words);
    const isMarked = context > 0 || tokens.length <= 2 || tokens[start]?.isCapital === true;
    if (!isMarked || (context === 0 && tokens.length > shortText)) return [];
    const least = context > 0 ? 4 : 6;
    if (typed.length < least || run.some(({ folded }) => ordinary.has(folded))) return [];
    return fuse
      .search(typed.slice(0, 24), { limit: 8 })
      .flatMap(({ item }) => rate(item, typed, context, editDistance));
  };

  return (tokens) => {
    const all = tokens.flatMap((_, start) =>
      [1, 2]
        .filter((length) => start + length <= tokens.length)
        .flatMap((length) => candidatesAt(tokens, start, length)),
    );
    return decide(all);
  };
}

function rate(
  item: { code: string; folded: string },
  typed: string,
  context: number,
  editDistance: Spelling['editDistance'],
): readonly Candidate[] {
  const spellings = typed.endsWith('s') ? [typed, typed.slice(0, -1)] : [typed];
  const edits = Math.min(...spellings.map((spelling) => editDistance(spelling, item.folded)));
  const length = Math.max(item.folded.length, typed.length - 1);
  const allowed = length <= 5 ? 1 : length <= 8 ? 2 : 3;
  if (edits > allowed || (context === 0 && edits > Math.max(1, allowed - 1))) return [];
  const firstLetter = item.folded[0] === typed[0] ? 0 : 0.05;
  if (firstLetter > 0 && length < 7) return [];
  return [{ code: item.code, score: 1 - edits / length - firstLetter + 0.03 * context, context, matched: typed }];
}

/** Sure only when long enough, near enough and alone; four letters or fewer are always asked. */
function decide(all: readonly Candidate[]): Guess {
  const best = new Map<string, Candidate>();
  for (const candidate of all)
    if ((best.get(candidate.code)?.score ?? 0) < candidate.score) best.set(candidate.code, candidate);
  const ranked = [...best.values()]
    .filter(({ score }) => score >= askFrom)
    .sort((one, other) => other.score - one.score);
  const [first, second] = ranked;
  if (!first) return { codes: [], sure: false, matched: '' };
  const lead = first.score - (second?.score ?? 0);
  const sure = first.matched.length > 4 && first.score >= accept && lead >= margin;
  return { codes: ranked.slice(0, 3).map(({ code }) => code), sure, matched: first.matched };
}
