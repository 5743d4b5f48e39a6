import type { Translate, Translator } from './translator';

/** What is said of keeping, and what is said in its place where the words pass through somebody else. */
const inPlace: ReadonlyMap<string, string> = new Map([
  ['safety:welcome', 'safety:carried.welcome'],
  ['safety:traces', 'safety:carried.traces'],
]);

/** A translator for talks that a carrier between her and us may keep: it never promises that nothing is saved. */
export function carried(translator: Translator): Translator {
  return (locale) => {
    const t = translator(locale) as (key: string, values?: object) => string;
    return ((key: string, values?: object) => t(inPlace.get(key) ?? key, values)) as Translate;
  };
}
