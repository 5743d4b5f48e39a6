import { createRepairer, wordForms, type CutText, type WordForms } from '../../locales/words';
import { featuresOf, termsOf, type Counts } from './features';
import { askAbout, intents, type Intent } from './intents';
import { labels, readLikely, type Lessons, type Likely } from './learned';
import { createNearestFinder, votesOf, type Likeness } from './nearestPhrases';

export interface ScoredIntent {
  readonly intent: Intent;
  /** How likely, from 0 to 1. */
  readonly score: number;
}

/** What the phrases say of a text, and why. */
export interface Reading {
  readonly words: readonly WordForms[];
  /** The words with misspelt ones made known. */
  readonly repaired: readonly WordForms[];
  /** What the repaired words are made of. */
  readonly features: Counts;
  /** Whether not one of its words, mended, stands in any phrase. */
  readonly isStrange: boolean;
  readonly nearest: readonly Likeness[];
  readonly likely: Likely;
  /** All intents, best first. */
  readonly intents: readonly ScoredIntent[];
  /** How likely it asks about a thing the directory may know of, from 0 to 1. */
  readonly record: number;
}

export type Reader = (text: CutText) => Reading;

/** How much what was learned counts beside the nearest phrases; chosen on the dev sets. */
const learnedWeight = 0.6;
/** Repairs in one text; a text with more unknown words is in no language we know, and must not block. */
const mostRepairs = 8;

/** Makes the function that compares a text with the phrases in both ways: learned weights, and nearest phrases. */
export function createReader(lessons: Lessons): Reader {
  const stems = new Set(lessons.stems);
  const repair = createRepairer(lessons.stems);
  const nearestTo = createNearestFinder(lessons.index);
  return (text) => {
    const words = wordForms(text);
    let left = mostRepairs;
    const repaired = words.map((word) => {
      if (stems.has(word.stem) || left === 0) return word;
      left -= 1;
      return { ...word, stem: repair(word.stem) };
    });
    const terms = termsOf(repaired);
    const features = featuresOf(repaired, terms);
    const nearest = nearestTo(terms);
    const likely = readLikely(lessons, features);
    const votes = votesOf(nearest);
    const isStrange = !repaired.some(({ stem }) => stems.has(stem));
    const record = recordOf(likely, votes);
    return { words, repaired, features, isStrange, nearest, likely, intents: together(likely, votes), record };
  };
}

/** The same for the questions that are no intent. */
function recordOf(likely: Likely, votes: ReadonlyMap<number, number>): number {
  const all = [...votes.values()].reduce((sum, vote) => sum + vote, 0);
  const share = all > 0 ? (votes.get(askAboutLabel) ?? 0) / all : 0;
  return learnedWeight * likely.record + (1 - learnedWeight) * share;
}

const askAboutLabel = labels.indexOf(askAbout);
const labelOf = new Map(labels.map((label, at) => [label, at]));

/** Both ways together, best first. */
function together(likely: Likely, votes: ReadonlyMap<number, number>): readonly ScoredIntent[] {
  const voteOf = (intent: Intent): number => votes.get(labelOf.get(intent) ?? -1) ?? 0;
  const all = intents.reduce((sum, intent) => sum + voteOf(intent), 0);
  return intents
    .map((intent, at) => {
      const learned = likely.intents[at] ?? 0;
      const share = all > 0 ? voteOf(intent) / all : learned;
      return { intent, score: learnedWeight * learned + (1 - learnedWeight) * share };
    })
    .sort((one, other) => other.score - one.score);
}
