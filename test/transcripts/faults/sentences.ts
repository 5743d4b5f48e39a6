import { locales } from '../../../locales/translator';
import { escaped } from '../../../src/transcripts/format/escaped';
import { localeTexts } from '../../../src/transcripts/format/texts';

const texts = localeTexts();
const hole = '\uFFFC';

/** The sentences of all locales, the longest first: how each reads, with its values left open, and its key. */
const sentences = [...texts.keys]
  .flatMap((key) => {
    const values = Object.fromEntries(texts.needs(key).map((name) => [name, hole]));
    return locales.map((locale) => ({ key, locale, text: texts.text(locale, key, values) }));
  })
  .filter(({ text }) => text.replaceAll(hole, '').trim() !== '')
  .map(({ key, locale, text }) => ({ name: `${key} (${locale})`, length: text.length, start: regexOf(text) }))
  .sort((one, other) => other.length - one.length);
const known = new Map<string, string>();

/** The key and locale of the sentence that a text begins with; the text itself when none of ours does. */
export function sentenceOf(text: string): string {
  const found = known.get(text) ?? sentences.find(({ start }) => start.test(text))?.name ?? text;
  known.set(text, found);
  return found;
}

function regexOf(text: string): RegExp {
  return new RegExp(`^${text.split(hole).map(escaped).join('[^]{1,200}?')}`);
}
