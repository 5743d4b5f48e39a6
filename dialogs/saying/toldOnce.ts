import type { Locale, Translate } from '../../locales/translator';

type Tell<Thing, Told> = (thing: Thing, t: Translate, locale: Locale) => Told;

/**
 * Remembers how a thing of the directory was told last: the directory gives the same thing to all who may see it alike,
 * and lets go of it when the clock, a file or the language makes another of it. What is told goes with it.
 */
export function toldOnce<Thing extends object, Told>(tell: Tell<Thing, Told>): Tell<Thing, Told> {
  const known = new WeakMap<Thing, { readonly t: Translate; readonly locale: Locale; readonly told: Told }>();
  return (thing, t, locale) => {
    const before = known.get(thing);
    if (before?.t === t && before.locale === locale) return before.told;
    const told = tell(thing, t, locale);
    known.set(thing, { t, locale, told });
    return told;
  };
}
