import { createTranslator, type Locale, type Translate, type Translator } from '../../../locales/translator';

/** The translator, which tells of every text it gives: in which locale, by which key, and how it reads. */
export function createListener(heard: (locale: Locale, key: string, text: string) => void): Translator {
  const translator = createTranslator();
  return (locale) => {
    const translate = translator(locale) as unknown as (key: string, ...values: unknown[]) => string;
    return ((key: string, ...values: unknown[]) => {
      const text = translate(key, ...values);
      heard(locale, key, text);
      return text;
    }) as unknown as Translate;
  };
}
