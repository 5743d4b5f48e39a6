import { languages, type Language } from '../../locales/languages';
import { roles, type PhraseBank, type Role } from '../../locales/phrases';
import { createPhraseReader, type WordForms } from '../../locales/words';
import type { AsideBank } from '../../locales/asides';
import { asideRecipe, learnAsides } from './asides';
import { featureRecipe, featuresOf, termsOf, type Counts } from './features';
import { askAbout, intents } from './intents';
import { classify, likelihoodOf, type Head, type Likelihoods, type LinearModel } from './linearModel';
import { indexPhrases, type PhraseIndex } from './nearestPhrases';
import { trainLinearModel, trainingRecipe, type Example } from './training';

/** Everything learned from the phrase banks: plain data, to be kept in a file. */
export interface Lessons {
  readonly model: LinearModel;
  /** The phrases in the order of `phrasesOf`, labelled by their place in `labels`. */
  readonly index: PhraseIndex;
  /** What tells a red flag, a follow-up question or small talk. */
  readonly asides: LinearModel;
  /** Every stem of every phrase, for the repair of misspelt words. */
  readonly stems: readonly string[];
  /** Every word of every phrase, folded: ordinary words, which are no misspelt kommuner. */
  readonly words: readonly string[];
}

/** What a phrase can be listed under. */
export const labels = [...intents, askAbout] as const;
type Label = (typeof labels)[number];

/** A phrase of a bank, with what it is listed under. */
export interface ListedPhrase {
  readonly text: string;
  readonly label: Label;
  readonly language: Language;
  readonly role: Role;
}

/** Changes when something is learned in another way: lessons kept from before are then learned anew. */
export const recipe = JSON.stringify([3, featureRecipe, trainingRecipe, asideRecipe]);

const [yes, no] = ['yes', 'no'];
const heads: readonly Head[] = [
  { name: 'intent', labels: intents },
  { name: 'danger', labels: [yes, no] },
  { name: 'record', labels: [yes, no] },
  { name: 'language', labels: languages },
  { name: 'role', labels: roles },
];

/** What the phrases say of a text; each number from 0 to 1. */
export interface Likely {
  /** In the order of `intents`. */
  readonly intents: readonly number[];
  /** That somebody may be in danger now. */
  readonly danger: number;
  /** That it asks about a thing the directory may know of. */
  readonly record: number;
  readonly languages: Likelihoods<Language>;
  readonly roles: Likelihoods<Role>;
}

/** Every phrase of the banks, in a fixed order. */
export function phrasesOf(banks: readonly PhraseBank[]): readonly ListedPhrase[] {
  return banks.flatMap(({ language, intents: lists }) =>
    labels.flatMap((label) => (lists.get(label) ?? []).map(({ text, role }) => ({ text, role, label, language }))),
  );
}

/** Learns everything the phrase banks and the asides teach. Takes seconds: done by `npm run build`, and kept. */
export function learn(banks: readonly PhraseBank[], asides: readonly AsideBank[]): Lessons {
  const phrases = phrasesOf(banks);
  const formsOf = createPhraseReader();
  const words = phrases.map(({ text }) => formsOf(text));
  return {
    model: trainLinearModel(examplesOf(phrases, formsOf), heads),
    index: indexPhrases(
      words.map(termsOf),
      phrases.map(({ label }) => labels.indexOf(label)),
    ),
    asides: learnAsides(asides, banks),
    stems: [...new Set(words.flatMap((forms) => forms.map(({ stem }) => stem)))],
    words: [...new Set(words.flatMap((forms) => forms.map(({ folded }) => folded)))],
  };
}

/** Reads one text, given as features, with what was learned. */
export function readLikely({ model }: Lessons, features: Counts): Likely {
  const [intent = nothing, danger = nothing, record = nothing, languages = nothing, roles = nothing] = classify(
    model,
    features,
  );
  return {
    intents: intent.values,
    danger: likelihoodOf(danger, yes),
    record: likelihoodOf(record, yes),
    languages: languages as Likelihoods<Language>,
    roles: roles as Likelihoods<Role>,
  };
}

const nothing: Likelihoods = { labels: [], values: [] };

type FormsOf = (text: string) => readonly WordForms[];

/** One example a text and language, with every list it stands in. */
function examplesOf(phrases: readonly ListedPhrase[], formsOf: FormsOf): readonly Example[] {
  const same = new Map<string, ListedPhrase[]>();
  for (const phrase of phrases) {
    const key = `${phrase.language} ${phrase.text}`;
    same.set(key, [...(same.get(key) ?? []), phrase]);
  }
  return [...same.values()].map((listed) => exampleOf(listed, formsOf));
}

function exampleOf(listed: readonly ListedPhrase[], formsOf: FormsOf): Example {
  const [{ text, language } = { text: '', language: 'sv' }] = listed;
  const found = listed.map(({ label }) => label);
  return {
    counts: featuresOf(formsOf(text)),
    labels: {
      intent: intents.filter((intent) => found.includes(intent)),
      danger: [found.includes('acute_danger') ? yes : no],
      record: [found.includes(askAbout) ? yes : no],
      language: [language],
      role: [listed.map(({ role }) => role).find((role) => role !== 'anyone') ?? 'anyone'],
    },
  };
}
