import type { Problem } from '../../../directory/format/problem';
import type { Locale } from '../../../locales/translator';
import type { Fields } from '../format/fields';
import { parsePattern } from '../format/pattern';
import { Slips } from '../format/slips';
import type { LocaleTexts } from '../format/texts';
import { createWording } from '../format/wording';
import { linesOf } from './lines';
import { Losses } from './losses';
import { matchersIn } from '../format/matchers';
import { lossMessages as messages } from './messages';
import type { Resolve } from './written';

/** What matchers mean in one language. */
export interface Meanings {
  readonly locale: Locale;
  readonly texts: LocaleTexts;
  readonly fields: Fields;
}

/** What became of the matchers of a file. */
interface Resolved {
  readonly count: number;
  /** Those that have no one meaning, each at its place. */
  readonly problems: readonly Problem[];
}

/** Puts words in the place of each matcher that has one meaning in a language; the others stay as they are written. */
export function createResolver({ locale, texts, fields }: Meanings): Resolve {
  return (text) => {
    let words = '';
    let from = 0;
    for (const { start, end } of matchersIn(text)) {
      const written = text.slice(start, end);
      const found = wordsOf(written, { locale, texts, fields });
      words += text.slice(from, start) + (typeof found === 'string' ? found : written);
      from = end;
    }
    return words + text.slice(from);
  };
}

/** Goes through the lines that are said, and tells how many matchers are resolved in them and which are not. */
export function resolvedIn(text: string, file: string, meanings: Meanings): Resolved {
  const losses = new Losses(file);
  let count = 0;
  for (const { place, text: line } of linesOf(text)) {
    for (const { start, end } of matchersIn(line)) {
      const written = line.slice(start, end);
      const found = wordsOf(written, meanings);
      const at = { line: place.line, column: place.column + start };
      if (typeof found === 'string') count++;
      else if (found.why === 'lostField') losses.warning(at, 'lostField', messages.lostField(found.path));
      else losses.warning(at, 'vagueMatcher', messages.vagueMatcher(written));
    }
  }
  return { count, problems: losses.problems };
}

type Unresolved = { readonly why: 'vagueMatcher' } | { readonly why: 'lostField'; readonly path: string };

function wordsOf(written: string, { locale, texts, fields }: Meanings): string | Unresolved {
  const slips = new Slips('');
  const pattern = parsePattern([{ place: { line: 1, column: 1 }, text: written }], { slips, texts });
  const [part] = pattern.parts;
  if (part?.kind === 'field') return fields(part.path, locale) ?? { why: 'lostField', path: part.path };
  const isOne = part?.kind === 'text' && !slips.broken && !Object.values(part.values).includes('*');
  if (!isOne) return { why: 'vagueMatcher' };
  return createWording(texts, fields, () => undefined).told(pattern, locale);
}
