import { vectorOf, type Counts, type Vector } from './features';

// By name, since a test's sandbox looks `Math` up anew at every number.
const { exp, max } = Math;

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

/** How likely each label of a head is, in the order of its labels, from 0 to 1; together 1. */
export interface Likelihoods<Label extends string = string> {
  readonly labels: readonly Label[];
  readonly values: readonly number[];
}

/** Answers every head for the features of one text, in the order of the heads. */
export function classify(model: LinearModel, counts: Counts): readonly Likelihoods[] {
  const scores = sumWeights(vectorOf(counts, model.rarity), model.weights, model.bias.length);
  let start = 0;
  return model.heads.map(({ labels }) => {
    const values = labels.map((_, label) => {
      const at = start + label;
      return (scores[at] ?? 0) * (model.scale[at] ?? 0) + (model.bias[at] ?? 0);
    });
    softmax(values);
    start += labels.length;
    return { labels, values };
  });
}

/** How likely a label is; 0 when the head has no such label. */
export function likelihoodOf({ labels, values }: Likelihoods, label: string): number {
  return values[labels.indexOf(label)] ?? 0;
}

/** The likeliest label but one; the first of those that are as likely. */
export function likeliest<Label extends string>(
  { labels, values }: Likelihoods<Label>,
  but?: string,
): { readonly label: Label; readonly score: number } | undefined {
  let best: { readonly label: Label; readonly score: number } | undefined;
  for (const [at, label] of labels.entries()) {
    const score = values[at] ?? 0;
    if (label !== but && (best === undefined || score > best.score)) best = { label, score };
  }
  return best;
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
export function softmax(scores: Float64Array | number[]): void {
  let top = -Infinity;
  for (const score of scores) top = max(top, score);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const power = exp((scores[at] ?? 0) - top);
    scores[at] = power;
    sum += power;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum;
}
