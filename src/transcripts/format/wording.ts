import type { Locale } from '../../../locales/translator';
import { escaped } from './escaped';
import type { Fields } from './fields';
import type { Part, Pattern } from './model';
import { search, type Found } from './search';
import type { LocaleTexts } from './texts';

/** What the tester's patterns mean in one language. */
export interface Wording {
  /** Takes what stands at the `{{=name}}` of a pattern that a text was found to say; later ones mean that text. */
  readonly learn: (pattern: Pattern, text: string, locale: Locale) => void;
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

type Trouble = (pattern: Pattern, trouble: 'lostField' | 'lateRegex', written: string) => void;

/**
 * Makes the wording of a directory and its locale texts, for one run.
 * @param onTrouble hears of a directory field that is not there and of a regex that took too long; neither matches.
 * @param given what `{{=name}}` stands for from the beginning.
 */
export function createWording(
  texts: LocaleTexts,
  fields: Fields,
  onTrouble: Trouble,
  given: Readonly<Record<string, string>> = {},
): Wording {
  const captured = new Map(Object.entries(given));
  const meanings = (pattern: Pattern, locale: Locale): readonly Meaning[] =>
    pattern.parts.map((part, index) => {
      if (part.kind === 'text') return textMeaning(part, texts, locale);
      if (part.kind === 'capture') return captureMeaning(part.name, captured, isFirst(pattern, index));
      return part.kind === 'field'
        ? fieldMeaning(pattern, part.path, fields(part.path, locale), onTrouble)
        : plainMeaning(part);
    });
  const regexOf = createRegexes(meanings);
  const find = (pattern: Pattern, text: string, locale: Locale, whole: boolean): Found => {
    const byHand = pattern.parts.some(({ kind }) => kind === 're');
    const found = search(regexOf(pattern, locale, whole), text, byHand);
    if (found === 'late') onTrouble(pattern, 'lateRegex', pattern.written);
    return found === 'late' ? undefined : found;
  };
  return {
    is: (pattern, text, locale) => find(pattern, text, locale, !isOneRegex(pattern)) !== undefined,
    isIn: (pattern, text, locale) => find(pattern, text, locale, false) !== undefined,
    told: (pattern, locale) =>
      meanings(pattern, locale)
        .map(({ told }) => told)
        .join(''),
    learn: (pattern, text, locale) => {
      if (!pattern.parts.some(({ kind }) => kind === 'capture')) return;
      for (const [name, value] of Object.entries(find(pattern, text, locale, true) ?? {}))
        captured.set(name, value.trim());
    },
  };
}

/** The regex of a pattern, made once for each language: a check looks for it in every piece of a turn. */
function createRegexes(
  meanings: (pattern: Pattern, locale: Locale) => readonly Meaning[],
): (pattern: Pattern, locale: Locale, whole: boolean) => RegExp {
  const made = new Map<string, RegExp>();
  return (pattern, locale, whole) => {
    const { place, written, parts } = pattern;
    const key = `${place.line}:${place.column}:${locale}:${whole}:${written}`;
    // What is captured changes what a pattern means.
    const known = parts.some(({ kind }) => kind === 'capture') ? undefined : made.get(key);
    if (known) return known;
    const source = meanings(pattern, locale).reduce((text, meaning) => text + meaning.source, '');
    const regex = new RegExp(whole ? `^\\s*${source}\\s*$` : source, flagsOf(pattern));
    made.set(key, regex);
    return regex;
  };
}

function isOneRegex({ parts }: Pattern): boolean {
  return parts.length === 1 && parts[0]?.kind === 're';
}

function fieldMeaning(pattern: Pattern, path: string, value: string | undefined, onTrouble: Trouble): Meaning {
  if (value !== undefined) return exact(value);
  onTrouble(pattern, 'lostField', path);
  return { told: `{{dir:${path}}}`, source: '(?!)' };
}

function textMeaning({ key, values }: Extract<Part, { kind: 'text' }>, texts: LocaleTexts, locale: Locale): Meaning {
  const held = Object.entries(values).map(([name, value]) => [name, value === '*' ? hole : value] as const);
  const text = texts.text(locale, key, Object.fromEntries(held));
  return { told: text.replaceAll(hole, '…'), source: text.split(hole).map(sourceOfText).join(anything) };
}

/** A name that holds nothing yet takes what stands there; a second time in the same text it must stand there again. */
function captureMeaning(name: string, captured: ReadonlyMap<string, string>, first: boolean): Meaning {
  const value = captured.get(name);
  if (value !== undefined) return exact(value);
  return { told: '…', source: first ? `(?<${name}>[\\s\\S]+?)` : `\\k<${name}>` };
}

function isFirst({ parts }: Pattern, index: number): boolean {
  const part = parts[index];
  return (
    parts.findIndex((one) => one.kind === 'capture' && part?.kind === 'capture' && one.name === part.name) === index
  );
}

function plainMeaning(part: Exclude<Part, { kind: 'text' | 'field' | 'capture' }>): Meaning {
  if (part.kind === 'literal') return exact(part.text);
  if (part.kind === 're') return { told: `/${part.source}/`, source: `(?:${part.source})` };
  if (part.kind === 'anything') return { told: '…', source: anything };
  return { told: part.options.join(' eller '), source: `(?:${part.options.map(sourceOfText).join('|')})` };
}

function exact(text: string): Meaning {
  return { told: text, source: sourceOfText(text) };
}

function sourceOfText(text: string): string {
  return escaped(text).replace(/\s+/g, '\\s+');
}

function flagsOf({ parts }: Pattern): string {
  return [...new Set(parts.map((part) => (part.kind === 're' ? part.flags : '')).join(''))].join('');
}
