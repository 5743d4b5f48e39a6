import { createTranslator, texts, type Locale } from '../../../locales/translator';

type Values = Readonly<Record<string, string>>;

/** The reviewed texts, by keys such as `safety:welcome`, as transcripts name them. */
export interface LocaleTexts {
  readonly keys: ReadonlySet<string>;
  /** The names of the values a text has room for. */
  readonly needs: (key: string) => readonly string[];
  readonly text: (locale: Locale, key: string, values: Values) => string;
}

const plural = /_(?:zero|one|two|few|many|other)$/;
const room = /\{\{\s*-?\s*(\w+)/g;

/** The texts of `locales/`, found by any string: a transcript is written by hand. */
export function localeTexts(): LocaleTexts {
  const translator = createTranslator();
  const written = new Map<string, string>();
  for (const [key, text] of Object.values(texts).flatMap((tree) => flatten(tree, ''))) {
    for (const name of [key, key.replace(plural, '')]) written.set(name, `${written.get(name) ?? ''} ${text}`);
  }
  return {
    keys: new Set(written.keys()),
    needs: (key) => [...new Set([...(written.get(key) ?? '').matchAll(room)].map(([, name]) => name ?? ''))],
    text: remembering((locale, key, values) => {
      const translate = translator(locale) as unknown as (key: string, values: object) => string;
      const count = values['count'];
      return translate(key, count === undefined ? values : { ...values, count: Number(count) });
    }),
  };
}

/** Every run asks for the same texts, in every turn. */
function remembering(text: LocaleTexts['text']): LocaleTexts['text'] {
  const known = new Map<string, string>();
  return (locale, key, values) => {
    const asked = `${locale} ${key} ${JSON.stringify(values)}`;
    const told = known.get(asked) ?? text(locale, key, values);
    known.set(asked, told);
    return told;
  };
}

function flatten(tree: object, path: string): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    const key = path === '' ? `${name}:` : `${path}${path.endsWith(':') ? '' : '.'}${name}`;
    if (typeof value === 'string') return [[key, value] as const];
    return typeof value === 'object' && value !== null ? flatten(value, key) : [];
  });
}
