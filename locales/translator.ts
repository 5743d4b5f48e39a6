import i18next, { type TFunction } from 'i18next';
import { en } from './en';
import { lookedUpOnce, type Look } from './lookedUpOnce';
import { sv } from './sv';
import { svEasy } from './sv-x-lattlast';

/** The locales a resident can be answered in; the first is the fallback, the last is easy-to-read Swedish. */
export const locales = ['sv', 'en', 'sv-x-lattlast'] as const;
export type Locale = (typeof locales)[number];

/** The languages of the locales: what a text of hers can be written in that is answered in the same. */
export const spoken = ['sv', 'en'] as const;
export type Spoken = (typeof spoken)[number];

/** The sentences of every locale. */
export const texts = { sv, en, 'sv-x-lattlast': svEasy } as const satisfies Record<Locale, object>;

/** Turns a key such as `safety:emergency` and its values into the sentence of one locale. */
export type Translate = TFunction<
  ['common', 'safety', 'help', 'forms', 'prompts', 'page', 'child', 'flags', 'practical', 'followUp', 'talk']
>;
export type Translator = (locale: Locale) => Translate;

/**
 * Reads every locale once. No locale name from outside ever reaches i18next: a stranger's `__proto__`
 * breaks an instance that loads on demand, so callers pass through `localeFrom` first.
 */
export function createTranslator(): Translator {
  const instance = i18next.createInstance();
  void instance.init({
    resources: texts,
    lng: 'sv',
    fallbackLng: 'sv',
    ns: Object.keys(sv),
    defaultNS: 'common',
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
  });
  const translates = Object.fromEntries(
    locales.map((locale) => [locale, lookedUpOnce(instance.getFixedT(locale) as unknown as Look)]),
  );
  return (locale) => translates[locale] as Translate;
}

/** The locale for a tag from outside (`sv-SE`, `en`, `sv-x-lattlast`, anything): one of ours, or undefined. */
export function localeFrom(tag: unknown): Locale | undefined {
  if (typeof tag !== 'string') return undefined;
  const wanted = tag.toLowerCase();
  return locales.find((locale) => locale === wanted) ?? locales.find((locale) => locale === wanted.slice(0, 2));
}

/** The language of a locale. */
export function spokenIn(locale: Locale): Spoken {
  return locale === 'en' ? 'en' : 'sv';
}
