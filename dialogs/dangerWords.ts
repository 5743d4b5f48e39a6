import { everyWord, fold } from '../locales/words';

/** A run of words to look for; a word that ends in `*` may go on. */
type Fragment = readonly string[];

/** How many other words may stand between two words of a fragment. */
const gap = 2;

/**
 * Makes the test for words of danger. High recall on purpose: a false alarm costs one line, and 112 stands in
 * every turn without it.
 */
export function createDangerTest(words: readonly string[], exceptions: readonly string[]): (text: string) => boolean {
  const fragments = words.map(fragmentOf);
  const harmless = exceptions.map(fragmentOf);
  return (text) => {
    const spoken = everyWord(text).map(fold);
    return (
      fragments.some((fragment) => holds(spoken, fragment)) && !harmless.some((fragment) => holds(spoken, fragment))
    );
  };
}

function fragmentOf(text: string): Fragment {
  return text.split(/\s+/).map(fold);
}

function holds(words: readonly string[], fragment: Fragment): boolean {
  return words.some((_, start) => holdsFrom(words, fragment, start));
}

function holdsFrom(words: readonly string[], fragment: Fragment, start: number): boolean {
  let at = start;
  for (const [index, wanted] of fragment.entries()) {
    const reach = index === 0 ? at : at + gap;
    let found = at;
    while (found <= reach && !isWord(words[found], wanted)) found += 1;
    if (found > reach) return false;
    at = found + 1;
  }
  return true;
}

function isWord(word: string | undefined, wanted: string): boolean {
  if (word === undefined) return false;
  return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}
