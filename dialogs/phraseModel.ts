import { comparableWords, createRepairer } from '../locales/words';
import type { Intent } from './intents';

export interface ScoredIntent {
  readonly intent: Intent;
  /** Likeness to the intent's known phrases, from 0 to 1. */
  readonly score: number;
}

interface Row {
  readonly intent: Intent;
  readonly terms: ReadonlyMap<string, number>;
}

/** How much the three most alike phrases of an intent count. */
const votes = [1, 0.5, 0.25];

/**
 * Learns from known phrases and ranks intents for a text: cosine likeness over words and word pairs, rare ones
 * weighing more; a misspelt word is repaired against the words of the phrases. Deterministic, and keeps nothing.
 */
export function createPhraseModel(
  phrases: readonly (readonly [Intent, string])[],
): (text: string) => readonly ScoredIntent[] {
  const documents = phrases.map(([intent, phrase]) => ({ intent, terms: termsOf(comparableWords(phrase)) }));
  const counts = new Map<string, number>();
  for (const { terms } of documents) for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const known = (term: string): number => counts.get(term) ?? (term.includes(' ') ? Infinity : 1);
  const weigh = (terms: readonly string[]): Map<string, number> =>
    unit(terms, (term) => Math.log(1 + documents.length / known(term)));
  const rows: readonly Row[] = documents.map(({ intent, terms }) => ({ intent, terms: weigh(terms) }));
  const repair = createRepairer([...counts.keys()].filter((term) => !term.includes(' ')));
  return (text) => {
    const terms = termsOf(comparableWords(text).map(repair));
    return rank(rows, weigh(terms));
  };
}

function termsOf(words: readonly string[]): readonly string[] {
  return [...words, ...words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`)];
}

function unit(terms: readonly string[], weight: (term: string) => number): Map<string, number> {
  const weights = new Map(terms.map((term) => [term, weight(term) * (term.includes(' ') ? 0.7 : 1)]));
  const length = Math.hypot(...weights.values()) || 1;
  for (const [term, value] of weights) weights.set(term, value / length);
  return weights;
}

function rank(rows: readonly Row[], asked: ReadonlyMap<string, number>): readonly ScoredIntent[] {
  const best = new Map<Intent, number[]>();
  for (const { intent, terms } of rows) {
    let likeness = 0;
    for (const [term, value] of asked) likeness += value * (terms.get(term) ?? 0);
    if (likeness > 0) best.set(intent, [...(best.get(intent) ?? []), likeness]);
  }
  const most = votes.reduce((sum, vote) => sum + vote, 0);
  return [...best]
    .map(([intent, values]) => ({ intent, score: voteOf(values) / most }))
    .sort((one, other) => other.score - one.score);
}

function voteOf(values: readonly number[]): number {
  const top = [...values].sort((one, other) => other - one);
  return votes.reduce((sum, vote, at) => sum + vote * (top[at] ?? 0), 0);
}
