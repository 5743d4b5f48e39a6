import type { Basis } from '../../directory/showing/assurance';
import { spokenIn, type Locale, type Translate } from '../../locales/translator';

/** A source's date in words: `15 juni 2012`, `juni 2012` or `2012`. */
export function tellDate(date: string, locale: Locale): string {
  if (date.length === 4) return date;
  const { day, month } = dateFormats[spokenIn(locale)];
  return (date.length === 10 ? day : month).format(new Date(`${date}-01`.slice(0, 10)));
}

// A format takes a hundred times as long to make as to use.
const dateFormats = { sv: dateFormatsIn('sv-SE'), en: dateFormatsIn('en-GB') };

function dateFormatsIn(format: string) {
  const style = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return {
    month: new Intl.DateTimeFormat(format, style),
    day: new Intl.DateTimeFormat(format, { ...style, day: 'numeric' }),
  };
}

/** Where a service's facts come from and how sure we are, in one sentence. */
export function tellBasis(basis: Basis, t: Translate, locale: Locale): string {
  const values = { publisher: basis.publisher, date: tellDate(basis.date, locale) };
  if (basis.assurance === 'verified') return t('help:basis.verified', values);
  if (basis.assurance === 'named')
    return basis.date === 'unknown' ? t('help:basis.namedUndated', values) : t('help:basis.named', values);
  if (basis.date === 'unknown') return t('help:basis.saidUndated', values);
  return basis.may_have_changed ? t('help:basis.mayHaveChanged', values) : t('help:basis.documented', values);
}

/** The same in as few words as can be. */
export function tellBasisShort(basis: Basis, t: Translate, locale: Locale): string {
  const values = { publisher: basis.publisher, date: tellDate(basis.date, locale) };
  if (basis.assurance === 'named')
    return t(`help:short.${basis.date === 'unknown' ? 'namedUndated' : 'named'}`, values);
  return basis.may_have_changed && basis.date !== 'unknown'
    ? t('help:short.mayHaveChanged', values)
    : tellBasis(basis, t, locale);
}

/** Where a statement about the work comes from. */
export function tellSource(basis: Basis, t: Translate, locale: Locale): string {
  const values = { publisher: basis.publisher, date: tellDate(basis.date, locale) };
  return basis.date === 'unknown' ? t('help:basis.saidUndated', values) : t('help:basis.said', values);
}

/** How a locale writes days and times. */
export function formatOf(locale: Locale): string {
  return spokenIn(locale) === 'sv' ? 'sv-SE' : 'en-GB';
}

/** Names in a row: `A, B och C`. */
export function listOf(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(formatOf(locale), { type: 'conjunction' }).format(names);
}
