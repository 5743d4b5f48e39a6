import { locales, type Locale } from './translator';

/** A namespace tree of sentences, as in `locales/<locale>/*.json`. */
export interface Texts {
  readonly [name: string]: string | Texts;
}

/** The key and the sentence of everything in a tree: `safety:welcome`, `forms:digital.told`. */
export function sentencesOf(texts: Texts): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([namespace, tree]) =>
      typeof tree === 'string' ? [] : flatten(tree).map(([key, text]) => [`${namespace}:${key}`, text] as const),
    ),
  );
}

/**
 * What must be mended in the sentences, in Swedish: keys or values that differ between the locales, empty
 * sentences, and numbers. A sentence holds no number but 112: numbers live in the directory, with source and date.
 */
export function keyProblems(texts: Readonly<Record<Locale, Texts>>): readonly string[] {
  const [first, ...others] = locales.map((locale) => ({ locale, sentences: sentencesOf(texts[locale]) }));
  if (!first) return [];
  const all = [first, ...others];
  return [
    ...others.flatMap((other) => [...missing(first, other), ...missing(other, first), ...values(first, other)]),
    ...all.flatMap(({ locale, sentences }) =>
      [...sentences].flatMap(([key, text]) => {
        if (text.trim() === '') return [`${locale} ${key}: texten är tom.`];
        return /\d{3}/.test(text.replace(/\b112\b/g, ''))
          ? [`${locale} ${key}: ett nummer hör hemma i katalogen.`]
          : [];
      }),
    ),
  ];
}

interface Told {
  readonly locale: Locale;
  readonly sentences: ReadonlyMap<string, string>;
}

function missing(from: Told, to: Told): readonly string[] {
  return [...from.sentences.keys()]
    .filter((key) => !to.sentences.has(key))
    .map((key) => `${to.locale} ${key} saknas. Skriv den i locales/${to.locale}/.`);
}

function values(one: Told, other: Told): readonly string[] {
  return [...one.sentences].flatMap(([key, text]) => {
    const [mine, theirs] = [valuesIn(text), valuesIn(other.sentences.get(key) ?? text)];
    return mine === theirs
      ? []
      : [`${other.locale} ${key}: ska ha {{ }} för ${mine || 'inget'}, har ${theirs || 'inget'}.`];
  });
}

function valuesIn(text: string): string {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort().join(', ');
}

function flatten(tree: Texts, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [[`${path}${name}`, value] as const] : flatten(value, `${path}${name}.`),
  );
}
