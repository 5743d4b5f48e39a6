import type { Language } from '../../locales/languages';
import type { OtherLanguage } from '../../locales/otherLanguages';
import { guessLocaleOf, isOtherScript } from '../../locales/signs';
import { spoken, type Spoken } from '../../locales/translator';
import type { CutText } from '../../locales/words';
import { likelihoodOf, likeliest } from './linearModel';
import type { Reading } from './reading';

/** How sure the language must be, and of how many words, for the conversation to change to it. */
const plain = 0.85;
const fewestWords = 4;
/** One word in Latin letters may be a name. */
const fewestOther = 2;

/** What the language of a text says. */
export interface SpokenLanguage {
  /** The language it is most likely written in; Swedish when it holds no word. */
  readonly language: Language;
  /** The language it is plainly written in, when it is one that we cannot answer in. */
  readonly other: OtherLanguage | undefined;
  /** The language to go on in, when it shows it plainly: one or two words may be of any language. */
  readonly locale: Spoken | undefined;
}

/** Reads the language of a text: by its small words, and else by what was learned. */
export function spokenLanguageOf(cut: CutText, reading: Reading): SpokenLanguage {
  const guessed = guessLocaleOf(cut);
  const language = guessed ?? learnedOf(reading);
  const isPlain = likelihoodOf(reading.likely.languages, language) >= plain;
  return {
    language,
    other: isPlain ? otherOf(language, cut, reading) : undefined,
    locale: guessed ?? (isPlain && reading.words.length >= fewestWords ? spokenAs(language) : undefined),
  };
}

function learnedOf({ likely, words }: Reading): Language {
  return (words.length === 0 ? undefined : likeliest(likely.languages)?.label) ?? 'sv';
}

function otherOf(language: Language, { text }: CutText, { words }: Reading): OtherLanguage | undefined {
  if (language === 'sv' || language === 'en') return undefined;
  return isOtherScript(text) || words.length >= fewestOther ? language : undefined;
}

function spokenAs(language: Language): Spoken | undefined {
  return spoken.find((one) => one === language);
}
