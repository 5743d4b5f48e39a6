import i18next, { type TFunction } from 'i18next';
import { en } from './en';
import { sv } from './sv';

/** The locales a resident can be answered in; the first is the fallback. */
export const locales = ['sv', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Turns a key such as `safety:emergency` and its values into the sentence of one locale. */
export type Translate = TFunction<['common', 'safety', 'help', 'forms', 'prompts', 'page']>;
export type Translator = (locale: Locale) => Translate;

/**
 * Reads every locale once. No locale name from outside ever reaches i18next: a stranger's `__proto__`
 * breaks an instance that loads on demand, so callers pass through `localeFrom` first.
 */
export function createTranslator(): Translator {
  const instance = i18next.createInstance();
  void instance.init({
    resources: { sv, en },
    lng: 'sv',
    fallbackLng: 'sv',
    ns: Object.keys(sv),
    defaultNS: 'common',
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
  });
  const translates = { sv: instance.getFixedT('sv'), en: instance.getFixedT('en') } as Record<Locale, Translate>;
  return (locale) => translates[locale];
}

/** The locale for a tag from outside (`sv-SE`, `en`, anything): one of ours, or undefined. */
export function localeFrom(tag: unknown): Locale | undefined {
  if (typeof tag !== 'string') return undefined;
  const language = tag.slice(0, 2).toLowerCase();
  return locales.find((locale) => locale === language);
}
