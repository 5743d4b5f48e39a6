import type { PhraseBank } from '../../locales/phrases';
import { cut, everyFoldedWord, fold, longestRead, type CutText } from '../../locales/words';
import { likelihoodOf } from './linearModel';
import type { Reader, Reading } from './reading';

/**
 * How like danger a text must be for 112 to come first. Low, since a false alarm costs one line and 112 stands in
 * every turn without it. With a danger word in it less is enough; below even that, the phrases know the word as
 * harmless ("mordhotet 2019"), in Swedish and English. Both chosen on the dev sets (docs/understanding.md).
 */
export const dangerFrom = { phrases: 0.083, words: 0.02 } as const;

/** Why a text is taken for danger, or not. */
export interface DangerSigns {
  /** From 0 to 1, as the phrases see it. */
  readonly likely: number;
  /** Whether it holds a danger word of the phrase files. */
  readonly words: boolean;
  readonly danger: boolean;
}

/**
 * Makes the test for danger: likeness to what people in danger write, or words of danger. In a long text the words
 * count wherever they stand, and its end is read as its beginning is. It only ever adds.
 */
export function createDangerTest(
  banks: readonly PhraseBank[],
  read: Reader,
): (text: CutText, reading: Reading) => DangerSigns {
  const holdsWords = createDangerWordTest(banks);
  return (cutText, reading) => {
    const { text } = cutText;
    const words = holdsWords(cutText);
    const isLong = text.length > longestRead;
    const likely = Math.max(likeness(reading), isLong ? likeness(read(cut(text.slice(-longestRead)))) : 0);
    const isEnough = isLong || likely >= dangerFrom.words || !isWellKnown(reading);
    const danger = likely >= dangerFrom.phrases || (words && isEnough);
    return { likely, words, danger };
  };
}

/** Whether a text is in one of the languages whose phrases are many enough to tell a harmless word of danger. */
function isWellKnown({ likely: { languages } }: Reading): boolean {
  return likelihoodOf(languages, 'sv') + likelihoodOf(languages, 'en') >= 0.5;
}

/** The mean of both ways to read it: the danger head, and how near the text is to phrases of danger. */
function likeness({ likely, intents }: Reading): number {
  const acute = intents.find(({ intent }) => intent === 'acute_danger')?.score ?? 0;
  return (likely.danger + acute) / 2;
}

/** A word to look for; a word that ends in `*` may go on, one that begins with it may begin anyhow. */
interface Wanted {
  readonly letters: string;
  readonly is: 'whole' | 'beginning' | 'end';
}
type Fragment = readonly Wanted[];

/** How many other words may stand between two words of a danger; the words of an exception stand side by side. */
const gap = 2;

/**
 * Makes the test for the danger words of the phrase files. An exception takes only its own words out: "kniv och
 * gaffel" hides no other knife.
 */
function createDangerWordTest(banks: readonly PhraseBank[]): (text: CutText) => boolean {
  const dangers = shelve(banks.flatMap(({ danger_words }) => danger_words).map(fragmentOf));
  const harmless = banks.flatMap(({ danger_exceptions }) => danger_exceptions).map(fragmentOf);
  const harmlessFirst = new Set(harmless.map(([first]) => first?.letters));
  return (text) => {
    const words = everyFoldedWord(text);
    const held = new Set(words.filter((word) => harmlessFirst.has(word)));
    const runs = held.size === 0 ? [] : harmless.filter(([first]) => first?.is === 'whole' && held.has(first.letters));
    const spoken = withoutRuns(words, runs);
    return spoken.some((word, start) =>
      dangers(word).some((fragment) => endOf(spoken, fragment, start, gap) !== undefined),
    );
  };
}

/** Gives the fragments that may begin with a word, so that a long text is not compared with every one. */
function shelve(fragments: readonly Fragment[]): (word: string) => readonly Fragment[] {
  const shelves = new Map<string, Fragment[]>();
  for (const fragment of fragments) {
    const [first] = fragment;
    const name = first?.is === 'end' ? '*' : (first?.letters.slice(0, 2) ?? '');
    shelves.set(name, [...(shelves.get(name) ?? []), fragment]);
  }
  const anyhow = shelves.get('*') ?? [];
  for (const own of shelves.values()) if (own !== anyhow) own.push(...anyhow);
  return (word) => shelves.get(word.slice(0, 2)) ?? anyhow;
}

function fragmentOf(text: string): Fragment {
  return text.split(/\s+/).map((word) => {
    const folded = fold(word);
    if (folded.startsWith('*')) return { letters: folded.slice(1), is: 'end' };
    return folded.endsWith('*') ? { letters: folded.slice(0, -1), is: 'beginning' } : { letters: folded, is: 'whole' };
  });
}

function withoutRuns(words: readonly string[], runs: readonly Fragment[]): readonly string[] {
  const kept = [...words];
  for (const run of runs)
    for (let start = 0; start < kept.length; start += 1) {
      const end = endOf(kept, run, start, 0);
      if (end !== undefined) kept.fill('', start, end);
    }
  return kept;
}

/** Where a fragment that begins at `start` ends, or undefined when it does not stand there. */
function endOf(words: readonly string[], fragment: Fragment, start: number, between: number): number | undefined {
  let at = start;
  for (let index = 0; index < fragment.length; index += 1) {
    const reach = index === 0 ? at : at + between;
    let found = at;
    while (found <= reach && !isWord(words[found], fragment[index])) found += 1;
    if (found > reach) return undefined;
    at = found + 1;
  }
  return at;
}

function isWord(word: string | undefined, wanted: Wanted | undefined): boolean {
  if (word === undefined || wanted === undefined) return false;
  if (wanted.is === 'whole') return word === wanted.letters;
  return wanted.is === 'end' ? word.endsWith(wanted.letters) : word.startsWith(wanted.letters);
}
