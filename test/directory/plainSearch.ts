import type { Hit, Row, Words } from '../../directory/showing/search';

/** The search as one would say it: every row is looked at, and every phrase of it. What is quicker must find the same. */
export function plainSearch<T>(
  rows: readonly Row<T>[],
  words: Words,
): (question: string, areas?: readonly string[]) => readonly Hit<T>[] {
  const wordsOf = rows.map(({ phrases }) => new Set(phrases.flat()));
  const vocabulary = [...new Set(wordsOf.flatMap((known) => [...known]))];
  const weights = new Map(
    vocabulary.map((word) => [word, Math.log(1 + rows.length / wordsOf.filter((known) => known.has(word)).length)]),
  );
  const weight = (word: string): number => weights.get(word) ?? 0;
  const repair = words.repairer(vocabulary);
  return (question, areas) => {
    const asked = new Set(words.of(question).map(repair));
    return rows
      .filter((row) => areas === undefined || row.areas.some((area) => areas.includes(area)))
      .map(({ entry, phrases }) => {
        const held = phrases.filter((phrase) => phrase.every((word) => asked.has(word)));
        // Rounded, since what is summed in another order differs in its last digit.
        const score = [...new Set(held.flat())].reduce((sum, word) => sum + weight(word), 0);
        return { entry, score: rounded(score) };
      })
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score);
  };
}

/** Without the last digits, which are those of the order of summing. */
export function rounded(score: number): number {
  return Number(score.toFixed(9));
}
