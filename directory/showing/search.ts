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

/** Phrases cut into words. */
export type Phrases = readonly (readonly string[])[];

/** A thing that can be found, with the phrases that mean it. */
export interface Row<T> {
  readonly entry: T;
  readonly phrases: Phrases;
}

/** Cuts phrases into words. */
export function phraseWords(phrases: readonly string[], words: Words): Phrases {
  return phrases.map(words.of).filter((phrase) => phrase.length > 0);
}

/** Rows and, for each of their words, how many of them hold it. */
export interface Portion<T> {
  readonly rows: readonly Row<T>[];
  readonly counts: ReadonlyMap<string, number>;
}

/** Counts the words of rows. */
export function portionOf<T>(rows: readonly Row<T>[]): Portion<T> {
  const counts = new Map<string, number>();
  for (const { phrases } of rows)
    for (const word of new Set(phrases.flat())) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { rows, counts };
}

/**
 * Finds entries by the phrases that a question holds whole: rare words weigh more than common ones. The work pauses
 * now and then, so that a large directory is made ready without keeping residents waiting.
 */
export function* makeSearch<T>(
  portions: readonly Portion<T>[],
  words: Words,
): Generator<void, (question: string) => readonly Hit<T>[]> {
  const counts = new Map<string, number>();
  for (const [at, portion] of portions.entries()) {
    for (const [word, count] of portion.counts) counts.set(word, (counts.get(word) ?? 0) + count);
    if (at % portionsAStep === 0) yield;
  }
  const rows = portions.flatMap((portion) => portion.rows);
  const weight = (word: string): number => Math.log(1 + rows.length / (counts.get(word) ?? 1));
  const repair = words.repairer([...counts.keys()]);
  yield;
  const beginning = rowsByFirstWord(rows);
  yield;
  return (question) => {
    const asked = new Set(words.of(question).map(repair));
    // Only a row with a phrase that begins with one of the words can be held whole.
    const mayBe = new Set([...asked].flatMap((word) => beginning.get(word) ?? []));
    return [...mayBe]
      .sort((one, other) => one - other)
      .flatMap((at) => rows[at] ?? [])
      .map(({ entry, phrases }) => ({ entry, score: scoreOf(phrases, asked, weight) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score);
  };
}

/** The places of the rows, by the words that their phrases begin with. */
function rowsByFirstWord(rows: readonly Row<unknown>[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { phrases }] of rows.entries())
    for (const [first = ''] of phrases) {
      const here = places.get(first);
      if (here) here.push(at);
      else places.set(first, [at]);
    }
  return places;
}

/** Few enough to take about a millisecond. */
const portionsAStep = 20;

function scoreOf(phrases: Phrases, asked: ReadonlySet<string>, weight: (word: string) => number): number {
  const held = phrases.filter((phrase) => phrase.every((word) => asked.has(word)));
  if (held.length === 0) return 0;
  return [...new Set(held.flat())].reduce((sum, word) => sum + weight(word), 0);
}
