/** Cuts a text into comparable words; the language's own rules come from the caller. */
export interface Words {
  readonly of: (text: string) => readonly string[];
  /** Makes a function that turns a misspelt word into the known word that was meant. */
  readonly repairer: (vocabulary: readonly string[]) => (word: string) => string;
}

export interface Hit<T> {
  readonly entry: T;
  readonly score: number;
}

/** A thing that can be found, with the phrases that mean it. */
export interface Findable<T> {
  readonly entry: T;
  readonly phrases: readonly string[];
}

/** Finds entries by the phrases that a question holds whole: rare words weigh more than common ones. */
export function createSearch<T>(
  findables: readonly Findable<T>[],
  words: Words,
): (question: string) => readonly Hit<T>[] {
  const rows = findables.map(({ entry, phrases }) => ({
    entry,
    phrases: phrases.map(words.of).filter((phrase) => phrase.length > 0),
  }));
  const counts = new Map<string, number>();
  for (const row of rows) for (const word of new Set(row.phrases.flat())) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log(1 + rows.length / (counts.get(word) ?? 1));
  const repair = words.repairer([...counts.keys()]);

  return (question) => {
    const asked = new Set(words.of(question).map(repair));
    return rows
      .map(({ entry, phrases }) => ({ entry, score: scoreOf(phrases, asked, weight) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score);
  };
}

function scoreOf(
  phrases: readonly (readonly string[])[],
  asked: ReadonlySet<string>,
  weight: (word: string) => number,
): number {
  const held = phrases.filter((phrase) => phrase.every((word) => asked.has(word)));
  return [...new Set(held.flat())].reduce((sum, word) => sum + weight(word), 0);
}
