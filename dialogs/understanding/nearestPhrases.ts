import { buckets, rarityOf, vectorOf, type Counts } from './features';

/**
 * The phrases by the terms they hold: for each bucket the phrases it stands in, from `starts[bucket]` on, and its
 * weight there. Plain data, so that it can be kept in a file.
 */
export interface PhraseIndex {
  readonly rarity: Float32Array;
  readonly starts: Int32Array;
  readonly phrases: Int32Array;
  readonly weights: Float32Array;
  /** What each phrase means, as a number of the caller's. */
  readonly labels: Uint8Array;
}

/** How like a text is to a phrase, from 0 to 1: the cosine of their rare words and word pairs. */
export interface Likeness {
  /** The number of the phrase, in the order they were given. */
  readonly phrase: number;
  readonly label: number;
  readonly score: number;
}

/** A term in so many phrases tells none from another, and would take most of the time. */
const tooCommon = 1_000;

/** How much the three most alike phrases of a label count. */
const votes = [1, 0.5, 0.25];

/** Puts phrases, given as terms with a label, where they are found by their terms. */
export function indexPhrases(terms: readonly Counts[], labels: readonly number[]): PhraseIndex {
  const rarity = rarityOf(terms);
  const vectors = terms.map((counts) => vectorOf(counts, rarity));
  const starts = new Int32Array(buckets + 1);
  for (const { at } of vectors) for (const bucket of at) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  for (let bucket = 0; bucket < buckets; bucket += 1)
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  const next = starts.slice();
  const phrases = new Int32Array(starts[buckets] ?? 0);
  const weights = new Float32Array(phrases.length);
  vectors.forEach(({ at, weight }, phrase) =>
    at.forEach((bucket, index) => {
      const place = next[bucket] ?? 0;
      phrases[place] = phrase;
      weights[place] = weight[index] ?? 0;
      next[bucket] = place + 1;
    }),
  );
  return { rarity, starts, phrases, weights, labels: Uint8Array.from(labels) };
}

/** Finds the known phrases most like a text, given as terms: at most three of each label, best first. */
export type NearestFinder = (terms: Counts) => readonly Likeness[];

/** Makes the finder. What it reckons with is emptied after each text: it keeps nothing of what it is asked. */
export function createNearestFinder({ rarity, starts, phrases, weights, labels }: PhraseIndex): NearestFinder {
  const scores = new Float32Array(labels.length);
  const touched = new Int32Array(labels.length);
  const places = new Int32Array((labels.reduce((one, other) => Math.max(one, other), 0) + 1) * votes.length);
  const nearestTo: NearestFinder = (terms) => {
    const { at, weight } = vectorOf(terms, rarity);
    let count = 0;
    for (let term = 0; term < at.length; term += 1) {
      const bucket = at[term] ?? 0;
      const start = starts[bucket] ?? 0;
      const end = starts[bucket + 1] ?? 0;
      if (end - start > tooCommon) continue;
      const value = weight[term] ?? 0;
      for (let place = start; place < end; place += 1) {
        const phrase = phrases[place] ?? 0;
        const before = scores[phrase] ?? 0;
        if (before === 0) touched[count++] = phrase;
        scores[phrase] = before + value * (weights[place] ?? 0);
      }
    }
    const found = touched.subarray(0, count);
    const best = bestOf(found, scores, labels, places).sort((one, other) => other.score - one.score);
    for (let index = 0; index < count; index += 1) scores[found[index] ?? 0] = 0;
    found.fill(0);
    return best;
  };
  return nearestTo;
}

/** No phrase stands here. */
const free = -1;

/**
 * The best of each label, in one pass: sorting them all would take longer than everything else in a turn. They are
 * numbers in `places`, three to a label, until it is over: most do not stay among the best.
 */
function bestOf(found: Int32Array, scores: Float32Array, labels: Uint8Array, places: Int32Array): Likeness[] {
  places.fill(free);
  for (let index = 0; index < found.length; index += 1) {
    let phrase = found[index] ?? 0;
    const first = (labels[phrase] ?? 0) * votes.length;
    for (let place = first; place < first + votes.length && phrase !== free; place += 1) {
      const there = places[place] ?? free;
      if (there !== free && (scores[there] ?? 0) >= (scores[phrase] ?? 0)) continue;
      places[place] = phrase;
      phrase = there;
    }
  }
  const best: Likeness[] = [];
  for (let place = 0; place < places.length; place += 1) {
    const phrase = places[place] ?? free;
    if (phrase !== free) best.push({ phrase, label: labels[phrase] ?? 0, score: scores[phrase] ?? 0 });
  }
  return best;
}

/** What the nearest phrases say of each label, its three best counting 1, ½ and ¼; not yet shares of 1. */
export function votesOf(nearest: readonly Likeness[]): ReadonlyMap<number, number> {
  const seen = new Map<number, number>();
  const sums = new Map<number, number>();
  for (const { label, score } of nearest) {
    const rank = seen.get(label) ?? 0;
    seen.set(label, rank + 1);
    sums.set(label, (sums.get(label) ?? 0) + (votes[rank] ?? 0) * score);
  }
  return sums;
}
