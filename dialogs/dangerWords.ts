import { everyWord, fold } from '../locales/words';

/** A run of words to look for; a word that ends in `*` may go on, one that begins with it may begin anyhow. */
type Fragment = readonly string[];

/** How many other words may stand between two words of a danger; the words of an exception stand side by side. */
const gap = 2;

/**
 * Makes the test for words of danger. High recall on purpose: a false alarm costs one line, and 112 stands in
 * every turn without it. An exception takes only its own words out: "kniv och gaffel" hides no other knife.
 */
export function createDangerTest(words: readonly string[], exceptions: readonly string[]): (text: string) => boolean {
  const fragments = words.map(fragmentOf);
  const harmless = exceptions.map(fragmentOf);
  return (text) => {
    const spoken = withoutRuns(everyWord(text).map(fold), harmless);
    return fragments.some((fragment) => spoken.some((_, start) => endOf(spoken, fragment, start, gap) !== undefined));
  };
}

function fragmentOf(text: string): Fragment {
  return text.split(/\s+/).map(fold);
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
  for (const [index, wanted] of fragment.entries()) {
    const reach = index === 0 ? at : at + between;
    let found = at;
    while (found <= reach && !isWord(words[found], wanted)) found += 1;
    if (found > reach) return undefined;
    at = found + 1;
  }
  return at;
}

function isWord(word: string | undefined, wanted: string): boolean {
  if (word === undefined) return false;
  if (wanted.startsWith('*')) return word.endsWith(wanted.slice(1));
  return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}
