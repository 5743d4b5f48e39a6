import type { Locale } from '../../../locales/translator';
import type { Alternative, Part, Pattern } from '../format/model';
import type { Wording } from '../format/wording';
import type { Exact, Unplaced } from './fault';

/** Holds what came against what was written, in the language of one turn. */
export class Words {
  readonly #wording: Wording;
  readonly #locale: Locale;

  constructor(wording: Wording, locale: Locale) {
    this.#wording = wording;
    this.#locale = locale;
  }

  readonly is = (pattern: Pattern, text: string): boolean => this.#wording.is(pattern, text, this.#locale);
  readonly isIn = (pattern: Pattern, text: string): boolean => this.#wording.isIn(pattern, text, this.#locale);
  readonly told = (pattern: Pattern): string => this.#wording.told(pattern, this.#locale);
  readonly list = (patterns: readonly Pattern[]): string => listed(patterns.map(this.told));

  areAll(patterns: readonly Pattern[], texts: readonly string[]): boolean {
    return patterns.length === texts.length && patterns.every((pattern, index) => this.is(pattern, texts[index] ?? ''));
  }

  learn({ text }: Alternative, came: string): void {
    this.#wording.learn(text, came, this.#locale);
  }

  /** What differs between texts that were to come in a row and those that came; `none` says that nothing came. */
  compared(wanted: readonly Pattern[], texts: readonly string[], none: string): Omit<Unplaced, 'field'> {
    const expected = this.list(wanted);
    if (texts.length === 0) return { expected, came: none };
    return { expected, came: listed(texts), exact: this.#exact(wanted, expected) };
  }

  #exact(patterns: readonly Pattern[], told: string): Exact {
    // The flags of one regex hold for its whole pattern: letters may then be small or capital.
    if (patterns.some(({ parts }) => parts.some((part) => part.kind === 're' && part.flags !== ''))) {
      return { start: 0, end: 0 };
    }
    const parts = patterns.flatMap((pattern, index): readonly Part[] => [
      ...(index === 0 ? [] : [{ kind: 'literal', text: bar } as const]),
      ...pattern.parts,
    ]);
    const texts = parts.map((part) => this.#sure(part));
    const open = texts.findIndex(({ whole }) => !whole);
    if (open < 0) return { start: told.length, end: told.length };
    const last = texts.findLastIndex(({ whole }) => !whole);
    const length = (some: readonly Sure[]): number => some.reduce((sum, { told: { length } }) => sum + length, 0);
    return {
      start: length(texts.slice(0, open)) + (texts[open]?.start ?? 0),
      end: length(texts.slice(last + 1)) + (texts[last]?.end ?? 0),
    };
  }

  /** A part in plain words. What stands for any text is told as `…`; so is a value that was left open in a locale text. */
  #sure(part: Part): Sure {
    const told = this.told({ place: { line: 1, column: 1 }, written: '', parts: [part] });
    const lost = part.kind === 'field' && told.startsWith('{{');
    if (lost || part.kind === 're' || part.kind === 'any') return { told, whole: false, start: 0, end: 0 };
    const hole = part.kind === 'literal' || part.kind === 'field' ? -1 : told.indexOf('…');
    const end = told.length - told.lastIndexOf('…') - 1;
    return hole < 0
      ? { told, whole: true, start: told.length, end: told.length }
      : { told, whole: false, start: hole, end };
  }
}

/** How much of a part is the very text that must come. */
interface Sure extends Exact {
  readonly told: string;
  readonly whole: boolean;
}

const bar = ' | ';

/** Names in a row, as on buttons. */
export function listed(names: readonly string[]): string {
  return names.join(bar);
}
