import type { Recognizer } from '../../../dialogs/understanding/recognizer';
import type { Translate, Translator } from '../../../locales/translator';

/** A text hangs on its key and values alone. */
export function rememberingTexts(translator: Translator): Translator {
  const known = new Map<string, string>();
  return (locale) => {
    const translate = translator(locale) as unknown as (key: string, values?: object) => string;
    const remembered = (key: string, values?: object): string => {
      const asked = `${locale} ${key} ${values === undefined ? '' : JSON.stringify(values)}`;
      const text = known.get(asked) ?? translate(key, values);
      known.set(asked, text);
      return text;
    };
    return remembered as unknown as Translate;
  };
}

/** What a text means hangs on the text alone, and transcripts say the same in every language. */
export function remembering(recognize: Recognizer): Recognizer {
  const known = new Map<string, ReturnType<Recognizer>>();
  return (text) => {
    const understanding = known.get(text) ?? recognize(text);
    known.set(text, understanding);
    return understanding;
  };
}
