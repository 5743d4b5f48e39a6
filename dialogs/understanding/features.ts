import type { WordForms } from '../../locales/words';

/** How many numbers a feature can be hashed to. Two features on one number blur a little; names would cost more. */
export const buckets = 1 << 17;

/** Bucket → how much it counts, before rarity is weighed in. */
export type Counts = ReadonlyMap<number, number>;

/** Stems say most; pairs keep who does what to whom; letters forgive spelling and endings. */
const kinds = { stem: 1, pair: 0.8, letters: 0.45 } as const;
const [shortest, longest] = [3, 5];

// By name, since a test's sandbox looks `Math` up anew at every letter.
const { imul, log } = Math;

/** What a text's features depend on. */
export const featureRecipe = [buckets, kinds, shortest, longest];

/** The stems of a text and the pairs of neighbours among them. */
export function termsOf(words: readonly WordForms[]): Counts {
  const counts = new Map<number, number>();
  let before = '^';
  for (const { stem } of words) {
    add(counts, 'stem', stem);
    add(counts, 'pair', `${before} ${stem}`);
    before = stem;
  }
  if (words.length > 0) add(counts, 'pair', `${before} $`);
  return counts;
}

/** Everything a text is made of: its terms, and runs of 3–5 letters inside each word. */
export function featuresOf(words: readonly WordForms[]): Counts {
  const counts = new Map(termsOf(words));
  for (const { folded } of words) {
    const spelt = ` ${folded} `;
    for (let size = shortest; size <= longest; size += 1)
      for (let start = 0; start + size <= spelt.length; start += 1)
        add(counts, 'letters', spelt.slice(start, start + size));
  }
  return counts;
}

function add(counts: Map<number, number>, kind: keyof typeof kinds, text: string): void {
  const at = hash(kind + text);
  const before = counts.get(at) ?? 0;
  if (before < kinds[kind]) counts.set(at, kinds[kind]);
}

/** FNV-1a, with its bits mixed once more so that the low ones depend on all. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = imul(value ^ text.charCodeAt(at), 0x01000193);
  value = imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return ((value ^ (value >>> 12)) >>> 0) & (buckets - 1);
}

/** A text as numbers: buckets, and their weights of unit length together. */
export interface Vector {
  readonly at: Int32Array;
  readonly weight: Float32Array;
}

/** How rare each bucket is among texts: the logarithm of one part in so many. */
export function rarityOf(all: readonly Counts[]): Float32Array {
  const found = new Float32Array(buckets);
  for (const counts of all) for (const bucket of counts.keys()) found[bucket] = (found[bucket] ?? 0) + 1;
  return found.map((count) => log(1 + all.length / (count + 1)));
}

/** Weighs features by rarity and brings them to unit length, so that a long text counts no more than a short one. */
export function vectorOf(counts: Counts, rarity: Float32Array): Vector {
  const at = Int32Array.from(counts.keys());
  const weight = new Float32Array(at.length);
  let squares = 0;
  let next = 0;
  for (const [bucket, count] of counts) {
    const value = count * (rarity[bucket] ?? 0);
    weight[next] = value;
    squares += value * value;
    next += 1;
  }
  const length = Math.sqrt(squares) || 1;
  for (let index = 0; index < next; index += 1) weight[index] = (weight[index] ?? 0) / length;
  return { at, weight };
}
