import type { Locale } from '../../../locales/translator';
import type { Fields } from './fields';
import type { Part, Pattern } from './model';
import type { LocaleTexts } from './texts';

/** What the tester's patterns mean in one language. */
export interface Wording {
  /** Whether a text is what the pattern says, blanks aside. A pattern of one regex is only looked for in it. */
  readonly is: (pattern: Pattern, text: string, locale: Locale) => boolean;
  /** Whether a text holds what the pattern says. */
  readonly isIn: (pattern: Pattern, text: string, locale: Locale) => boolean;
  /** The pattern in plain words, for what the resident says and for the report. */
  readonly told: (pattern: Pattern, locale: Locale) => string;
}

interface Meaning {
  readonly told: string;
  readonly source: string;
}

const anything = '[\\s\\S]*?';
/** Stands where a text has room for a value of which nothing is expected. */
const hole = '\uFFFC';

/**
 * Makes the wording of a directory and its locale texts.
 * @param onLost hears of a directory field that is not there; such a pattern matches nothing.
 */
export function createWording(
  texts: LocaleTexts,
  fields: Fields,
  onLost: (pattern: Pattern, path: string) => void,
): Wording {
  const meaningsOf = (pattern: Pattern, locale: Locale): readonly Meaning[] =>
    pattern.parts.map((part) => {
      if (part.kind === 'text') return textMeaning(part, texts, locale);
      if (part.kind !== 'field') return plainMeaning(part);
      const value = fields(part.path, locale);
      if (value === undefined) onLost(pattern, part.path);
      return value === undefined ? { told: `{{dir:${part.path}}}`, source: '(?!)' } : exact(value);
    });
  const sourceOf = (pattern: Pattern, locale: Locale): string =>
    meaningsOf(pattern, locale)
      .map(({ source }) => source)
      .join('');
  const isIn: Wording['isIn'] = (pattern, text, locale) =>
    new RegExp(sourceOf(pattern, locale), flagsOf(pattern)).test(text);
  return {
    is: (pattern, text, locale) => {
      if (pattern.parts.length === 1 && pattern.parts[0]?.kind === 're') return isIn(pattern, text, locale);
      return new RegExp(`^\\s*${sourceOf(pattern, locale)}\\s*$`, flagsOf(pattern)).test(text);
    },
    isIn,
    told: (pattern, locale) =>
      meaningsOf(pattern, locale)
        .map(({ told }) => told)
        .join(''),
  };
}

function textMeaning({ key, values }: Extract<Part, { kind: 'text' }>, texts: LocaleTexts, locale: Locale): Meaning {
  const held = Object.entries(values).map(([name, value]) => [name, value === '*' ? hole : value] as const);
  const text = texts.text(locale, key, Object.fromEntries(held));
  return { told: text.replaceAll(hole, '…'), source: text.split(hole).map(sourceOfText).join(anything) };
}

function plainMeaning(part: Exclude<Part, { kind: 'text' | 'field' }>): Meaning {
  if (part.kind === 'literal') return exact(part.text);
  if (part.kind === 're') return { told: `/${part.source}/`, source: `(?:${part.source})` };
  if (part.kind === 'anything') return { told: '…', source: anything };
  return { told: part.options.join(' eller '), source: `(?:${part.options.map(sourceOfText).join('|')})` };
}

function exact(text: string): Meaning {
  return { told: text, source: sourceOfText(text) };
}

function sourceOfText(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
}

function flagsOf({ parts }: Pattern): string {
  return [...new Set(parts.map((part) => (part.kind === 're' ? part.flags : '')).join(''))].join('');
}
