import { createChance } from './chance';
import { buckets, rarityOf, vectorOf, type Counts, type Vector } from './features';
import { softmax, sumWeights, type Head, type LinearModel } from './linearModel';

/** One phrase to learn from: its features, and per head the labels that are right (none: nothing is learned). */
export interface Example {
  readonly counts: Counts;
  readonly labels: Readonly<Record<string, readonly string[]>>;
}

/** Chosen on the dev sets; 6 to 25 rounds and rates from 1 to 4 differ by less than a point there. */
const rounds = 12;
const firstRate = 2;
const lastRate = 0.01;
const biasRate = 0.05;

// By name, since a test's sandbox looks `Math` up anew at every number.
const { abs, max, round } = Math;

/** What the weights depend on beside the phrases. */
export const trainingRecipe = [rounds, firstRate, lastRate, biasRate];

/** What is learned, while it is learned: one float per feature and label. */
interface Weights {
  readonly values: Float32Array;
  readonly bias: Float32Array;
}

/**
 * Learns multinomial logistic regressions, one per head, over the same features. Deterministic: a seeded shuffle, no
 * clock, and arithmetic that is the same on every Node.
 */
export function trainLinearModel(examples: readonly Example[], heads: readonly Head[]): LinearModel {
  const rarity = rarityOf(examples.map(({ counts }) => counts));
  const vectors = examples.map(({ counts }) => vectorOf(counts, rarity));
  const targets = examples.map(({ labels }) => heads.map((head) => targetOf(labels[head.name] ?? [], head)));
  const width = heads.reduce((sum, { labels }) => sum + labels.length, 0);
  const learned: Weights = { values: new Float32Array(buckets * width), bias: new Float32Array(width) };
  const order = examples.map((_, index) => index);
  const chance = createChance(7);
  const steps = rounds * examples.length;
  for (let step = 0; step < steps; step += 1) {
    const at = step % examples.length;
    if (at === 0) shuffle(order, chance);
    const vector = vectors[order[at] ?? 0];
    const target = targets[order[at] ?? 0];
    if (vector && target) learn(learned, vector, target, firstRate * (1 - step / steps) + lastRate);
  }
  return pack(learned, rarity, heads);
}

/** The share of each label of a head; `size` alone where nothing is to be learned. */
interface Target {
  readonly size: number;
  readonly share: Float64Array | undefined;
}

function targetOf(right: readonly string[], { labels }: Head): Target {
  if (right.length === 0) return { size: labels.length, share: undefined };
  const shareOf = (label: string): number => right.filter((one) => one === label).length / right.length;
  return { size: labels.length, share: Float64Array.from(labels, shareOf) };
}

/** One step downhill for one phrase. */
function learn({ values, bias }: Weights, vector: Vector, targets: readonly Target[], rate: number): void {
  const width = bias.length;
  const step = sumWeights(vector, values, width);
  let start = 0;
  for (const { size, share } of targets) {
    const head = step.subarray(start, start + size);
    head.forEach((sum, label) => (head[label] = sum + (bias[start + label] ?? 0)));
    softmax(head);
    head.forEach((likely, label) => (head[label] = share ? rate * ((share[label] ?? 0) - likely) : 0));
    start += size;
  }
  for (let label = 0; label < width; label += 1) bias[label] = (bias[label] ?? 0) + biasRate * (step[label] ?? 0);
  const { at, weight } = vector;
  for (let feature = 0; feature < at.length; feature += 1) {
    const row = (at[feature] ?? 0) * width;
    const value = weight[feature] ?? 0;
    for (let label = 0; label < width; label += 1)
      values[row + label] = (values[row + label] ?? 0) + (step[label] ?? 0) * value;
  }
}

/** Rounds the weights to one byte each: a quarter of the memory, and no answer changes for it. */
function pack({ values, bias }: Weights, rarity: Float32Array, heads: readonly Head[]): LinearModel {
  const width = bias.length;
  const scale = new Float32Array(width);
  values.forEach((value, at) => (scale[at % width] = max(scale[at % width] ?? 0, abs(value) / 127)));
  const weights = new Int8Array(values.length);
  values.forEach((value, at) => (weights[at] = round(value / (scale[at % width] || 1))));
  return { heads, rarity, weights, scale, bias };
}

function shuffle(order: number[], chance: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}
