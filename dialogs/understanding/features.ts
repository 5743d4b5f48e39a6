import type { WordForms } from '../../locales/words';

/** How many numbers a feature can be hashed to. Two features on one number blur a little; names would cost more. */
export const buckets = 1 << 17;

/** Bucket → how much it counts, before rarity is weighed in. */
export type Counts = ReadonlyMap<number, number>;

/** Stems say most; pairs keep who does what to whom; letters forgive spelling and endings. */
const kinds = { stem: 1, pair: 0.8, letters: 0.45 } as const;
const [shortest, longest] = [3, 5];

// By name, since a test's sandbox looks `Math` up anew at every letter.
const { fround, imul, log, sqrt } = Math;

/** What a text's features depend on. */
export const featureRecipe = [buckets, kinds, shortest, longest];

/** The stems of a text and the pairs of neighbours among them. */
export function termsOf(words: readonly WordForms[]): Counts {
  const counts = new Map<number, number>();
  let before = '^';
  for (const { stem } of words) {
    add(counts, 'stem', hashed(started.stem, stem));
    add(counts, 'pair', hashed(hashed(started.pair, before), ` ${stem}`));
    before = stem;
  }
  if (words.length > 0) add(counts, 'pair', hashed(hashed(started.pair, before), ' $'));
  return counts;
}

/** Everything a text is made of: its terms, and runs of 3–5 letters inside each word. */
export function featuresOf(words: readonly WordForms[], terms = termsOf(words)): Counts {
  const counts = new Map(terms);
  for (const { folded } of words) {
    const spelt = ` ${folded} `;
    for (let size = shortest; size <= longest; size += 1)
      for (let start = 0; start + size <= spelt.length; start += 1)
        add(counts, 'letters', hashed(started.letters, spelt, start, start + size));
  }
  return counts;
}

function add(counts: Map<number, number>, kind: keyof typeof kinds, hash: number): void {
  const at = mixed(hash);
  const before = counts.get(at) ?? 0;
  if (before < kinds[kind]) counts.set(at, kinds[kind]);
}

/** FNV-1a over the letters from one place to another, going on from what was hashed before. */
function hashed(before: number, text: string, from = 0, to = text.length): number {
  let value = before;
  for (let at = from; at < to; at += 1) value = imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

/** Each kind has a beginning of its own. */
const started = {
  stem: hashed(0x811c9dc5, 'stem'),
  pair: hashed(0x811c9dc5, 'pair'),
  letters: hashed(0x811c9dc5, 'letters'),
} as const;

/** The bucket of a hash; its bits are mixed once more so that the low ones depend on all. */
function mixed(hash: number): number {
  const value = imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((value ^ (value >>> 12)) >>> 0) & (buckets - 1);
}

/** A text as numbers: buckets, and their weights of unit length together, each as exact as four bytes are. */
export interface Vector {
  readonly at: readonly number[];
  readonly weight: readonly number[];
}

/** How rare each bucket is among texts: the logarithm of one part in so many. */
export function rarityOf(all: readonly Counts[]): Float32Array {
  const found = new Float32Array(buckets);
  for (const counts of all) for (const bucket of counts.keys()) found[bucket] = (found[bucket] ?? 0) + 1;
  return found.map((count) => log(1 + all.length / (count + 1)));
}

/** Weighs features by rarity and brings them to unit length, so that a long text counts no more than a short one. */
export function vectorOf(counts: Counts, rarity: Float32Array): Vector {
  const at: number[] = [];
  const weight: number[] = [];
  let squares = 0;
  for (const [bucket, count] of counts) {
    const value = count * (rarity[bucket] ?? 0);
    at.push(bucket);
    weight.push(fround(value));
    squares += value * value;
  }
  const length = sqrt(squares) || 1;
  for (let index = 0; index < weight.length; index += 1) weight[index] = fround((weight[index] ?? 0) / length);
  return { at, weight };
}
