import { vectorOf, type Counts, type Vector } from './features';

/** A question asked of every text, such as its intent, and the answers it can have. */
export interface Head {
  readonly name: string;
  readonly labels: readonly string[];
}

/**
 * Learned weights: for each feature one small number per label of every head. Plain data, so that it can be kept in
 * a file between learning and start.
 */
export interface LinearModel {
  readonly heads: readonly Head[];
  /** Rarity of each bucket among the phrases. */
  readonly rarity: Float32Array;
  /** `buckets × labels`, in steps of `scale`. */
  readonly weights: Int8Array;
  readonly scale: Float32Array;
  readonly bias: Float32Array;
}

/** How likely each label of a head is, from 0 to 1; together 1. */
export type Likelihoods = ReadonlyMap<string, number>;

/** Answers every head for the features of one text. */
export function classify(model: LinearModel, counts: Counts): ReadonlyMap<string, Likelihoods> {
  const scores = sumWeights(vectorOf(counts, model.rarity), model.weights, model.bias.length);
  scores.forEach((sum, label) => (scores[label] = sum * (model.scale[label] ?? 0) + (model.bias[label] ?? 0)));
  let start = 0;
  return new Map(
    model.heads.map(({ name, labels }) => {
      const likely = scores.subarray(start, start + labels.length);
      softmax(likely);
      start += labels.length;
      return [name, new Map(labels.map((label, index) => [label, likely[index] ?? 0]))];
    }),
  );
}

/** The weights of a text's features added up, one sum per label. */
export function sumWeights({ at, weight }: Vector, weights: Int8Array | Float32Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  for (let feature = 0; feature < at.length; feature += 1) {
    const row = (at[feature] ?? 0) * width;
    const value = weight[feature] ?? 0;
    for (let label = 0; label < width; label += 1)
      sums[label] = (sums[label] ?? 0) + (weights[row + label] ?? 0) * value;
  }
  return sums;
}

/** Turns scores into shares that sum to 1, in place. */
export function softmax(scores: Float64Array): void {
  const top = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const power = Math.exp((scores[at] ?? 0) - top);
    scores[at] = power;
    sum += power;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum;
}
