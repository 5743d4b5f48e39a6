import { locales, type Locale, type Translator } from '../../locales/translator';
import { foldedWords } from '../../locales/words';
import type { Intent } from './intents';

/** The buttons the bot offers. A tap types the button's title, so tapping and writing are one thing. */
const choiceIds = [
  'findHelp',
  'forms',
  'moreForms',
  'concern',
  'perpetrator',
  'changeKommun',
  'skip',
  'restart',
  'english',
  'swedish',
  'police',
  'shelter',
  'traces',
  'contact',
  'danger',
  'exposed',
  'why',
  'wrong',
  'easy',
  'child',
  'atWork',
  'press',
  'who',
  'neighbour',
  'notNow',
  'moreHelp',
  'practical',
  'firstCall',
  'pack',
  'interpreter',
  'anonymous',
  'openNow',
] as const;
export type ChoiceId = (typeof choiceIds)[number];

/** The forms of violence that are told one by one, in the order they are offered. */
export const formIds = [
  'psychological',
  'physical',
  'economic',
  'sexual',
  'digital',
  'honour',
  'material_latent',
  'neglect',
  'child_witness',
  'after_separation',
  'animals',
] as const;
export type FormId = (typeof formIds)[number];

/** The form of violence an intent is about; undefined for the overview and everything else. */
export function formOf(intent: Intent): FormId | undefined {
  return formIds.find((form) => `forms_${form}` === intent);
}

export type Choice =
  { readonly kind: 'choice'; readonly id: ChoiceId } | { readonly kind: 'form'; readonly id: FormId };

/** Makes a function that knows a button's title in any locale, given as its folded words, however it was typed. */
export function createChoiceReader(translator: Translator): (spoken: string) => Choice | undefined {
  const known = new Map<string, Choice>();
  for (const locale of locales)
    for (const [title, choice] of titlesIn(locale, translator)) known.set(foldedWords(title), choice);
  return (spoken) => known.get(spoken);
}

function titlesIn(locale: Locale, translator: Translator): readonly (readonly [string, Choice])[] {
  const t = translator(locale);
  return [
    ...choiceIds.map((id) => [t(`prompts:choice.${id}`), { kind: 'choice', id }] as const),
    ...formIds.map((id) => [t(`forms:${id}.choice`), { kind: 'form', id }] as const),
    // A form's plain name asks what it is, as its button does.
    ...formIds.map((id) => [t(`forms:${id}.title`), { kind: 'form', id }] as const),
  ];
}
