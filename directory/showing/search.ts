import type { Steps } from '../steps';
import { ranked } from './ranking';

/** The language's own rules, which come from the caller. */
export interface Words {
  /** Cuts a text into comparable words, each once. */
  readonly of: (text: string) => readonly string[];
  /** Makes a function that turns a misspelt word into the known word that was meant. */
  readonly repairer: (vocabulary: readonly string[]) => (word: string) => string;
}

export interface Hit<T> {
  readonly entry: T;
  readonly score: number;
}

/** A phrase cut into words. Rows that hold the same phrase may share it, and are then found faster. */
export type Phrase = readonly string[];

/** A thing that can be found, with the phrases that mean it. */
export interface Row<T> {
  readonly entry: T;
  readonly phrases: readonly Phrase[];
  /** Where it is found when only some areas are asked for. */
  readonly areas: readonly string[];
}

/** Makes the function that cuts phrases of staff's into words; the same phrase is cut once. */
export function createPhraseCutter(words: Words): (phrases: readonly string[]) => readonly Phrase[] {
  const known = new Map<string, Phrase>();
  const cut = (phrase: string): Phrase => {
    const before = known.get(phrase);
    if (before) return before;
    const made = words.of(phrase);
    known.set(phrase, made);
    return made;
  };
  return (phrases) => phrases.map(cut).filter((phrase) => phrase.length > 0);
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

/** Gives what a question names, everywhere or in some areas only, best first; what is not asked for is not made. */
export type Search<T> = (question: string, areas?: readonly string[]) => Iterable<Hit<T>>;

/**
 * Finds entries by the phrases that a question holds whole: rare words weigh more than common ones. The work pauses
 * now and then, so that a large directory is made ready without keeping residents waiting.
 */
export function* makeSearch<T>(portions: readonly Portion<T>[], words: Words): Steps<Search<T>> {
  const counts = new Map<string, number>();
  for (const [at, portion] of portions.entries()) {
    for (const [word, count] of portion.counts) counts.set(word, (counts.get(word) ?? 0) + count);
    if (at % portionsAStep === 0) yield;
  }
  const rows = portions.flatMap((portion) => portion.rows);
  const repair = words.repairer([...counts.keys()]);
  yield;
  const placesOf = yield* placesBy(rows, ({ phrases }) => phrases);
  const placesIn = yield* placesBy(rows, ({ areas }) => areas);
  const everywhere = [...rows.keys()];
  const shelves = shelvesOf(placesOf.keys(), counts);
  yield;
  const weight = (word: string): number => Math.log(1 + rows.length / (counts.get(word) ?? 1));
  const among = (areas: readonly string[]): readonly number[] =>
    [...new Set(areas.flatMap((area) => placesIn.get(area) ?? []))].sort((one, other) => one - other);
  return function* find(question, areas) {
    const asked = new Set(words.of(question).map(repair));
    const held = [...asked]
      .flatMap((word) => shelves.get(word) ?? [])
      .filter((phrase) => phrase.every((word) => asked.has(word)))
      .map((phrase) => ({ phrase, places: placesOf.get(phrase) ?? [] }));
    for (const { at, score } of ranked(areas ? among(areas) : everywhere, held, weight)) {
      const row = rows[at];
      if (row) yield { entry: row.entry, score };
    }
  };
}

/** Few enough to take about a millisecond. */
const portionsAStep = 20;
const rowsAStep = 1_000;

/** The places of the rows, in their order, by each of the keys that a row has. */
function* placesBy<R, K>(
  rows: readonly R[],
  keysOf: (row: R) => readonly K[],
): Steps<ReadonlyMap<K, readonly number[]>> {
  const places = new Map<K, number[]>();
  for (const [at, row] of rows.entries()) {
    for (const key of new Set(keysOf(row))) {
      const here = places.get(key);
      if (here) here.push(at);
      else places.set(key, [at]);
    }
    if (at % rowsAStep === 0) yield;
  }
  return places;
}

/** The phrases by the rarest of their words: where that one is not asked for, none of them is held whole. */
function shelvesOf(
  phrases: Iterable<Phrase>,
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly Phrase[]> {
  const shelves = new Map<string, Phrase[]>();
  const countOf = (word: string): number => counts.get(word) ?? 0;
  for (const phrase of phrases) {
    const rarest = phrase.reduce((one, other) => (countOf(other) < countOf(one) ? other : one));
    const shelf = shelves.get(rarest);
    if (shelf) shelf.push(phrase);
    else shelves.set(rarest, [phrase]);
  }
  return shelves;
}
