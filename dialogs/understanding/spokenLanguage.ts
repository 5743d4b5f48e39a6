import type { Language } from '../../locales/languages';
import type { OtherLanguage } from '../../locales/otherLanguages';
import { guessLocale, isOtherScript } from '../../locales/signs';
import { spoken, type Spoken } from '../../locales/translator';
import type { Reading } from './reading';

/** How sure the language must be, and of how many words, for the conversation to change to it. */
const plain = 0.85;
const fewestWords = 4;
/** One word in Latin letters may be a name. */
const fewestOther = 2;

/** The language a text is most likely written in; Swedish when it holds no word. */
export function languageOf(text: string, { likely, words }: Reading): Language {
  const [best] = [...likely.languages].sort(([, one], [, other]) => other - one);
  return guessLocale(text) ?? (words.length > 0 ? best?.[0] : undefined) ?? 'sv';
}

/** The language a text is plainly written in, when it is one that we cannot answer in. */
export function otherLanguageOf(text: string, reading: Reading): OtherLanguage | undefined {
  const language = languageOf(text, reading);
  const share = reading.likely.languages.get(language) ?? 0;
  if (language === 'sv' || language === 'en' || share < plain) return undefined;
  return isOtherScript(text) || reading.words.length >= fewestOther ? language : undefined;
}

/** The language to go on in, when a text shows it plainly: one or two words may be of any language. */
export function localeOf(text: string, reading: Reading): Spoken | undefined {
  const guessed = guessLocale(text);
  if (guessed) return guessed;
  const language = languageOf(text, reading);
  const share = reading.likely.languages.get(language) ?? 0;
  if (reading.words.length < fewestWords || share < plain) return undefined;
  return spoken.find((one) => one === language);
}
