import type { Place } from './model';
import { after, trimmed, type Piece } from './pattern';
import { withoutMatchers } from './matchers';

/** The directives of the file, written once in the header. */
export const fileDirectives = ['@id', '@locales', '@now', '@directory', '@matrix'] as const;
/** Those that say something about a turn; the second half acts. */
export const turnDirectives = [
  '?any',
  '?or',
  '?not',
  '?has',
  '?first',
  '?card',
  '?buttons',
  '?event',
  '?locale',
  '?silence',
  '?within',
  '?visits',
  '?loose',
  '!tap',
  '!locale',
  '!restart',
  '!reload',
  '!wait',
  '!event',
  '!submit',
] as const;

export const knownDirectives: readonly string[] = [...fileDirectives, ...turnDirectives];

/** A directive with what is written after it. */
export interface Directive {
  readonly name: string;
  readonly place: Place;
  readonly rest: Piece;
}

/** Reads the directives of a line that begins with `>`; a comment has none. */
export function directivesIn(line: string, number: number): readonly Directive[] {
  if (!/^>\s*[?!@]\p{L}/u.test(line)) return [];
  const piece: Piece = { place: { line: number, column: 1 }, text: line };
  const starts = [...withoutMatchers(line).matchAll(/(^>\s*|\s+)([?!@]\p{L}+)(?=\s|$)/gu)]
    // A single blank before an unknown name is running text, such as an address.
    .filter(([, gap = '', name = '']) => gap.startsWith('>') || gap.length > 1 || knownDirectives.includes(name))
    .map(({ index, 1: gap = '', 2: name = '' }) => ({ name, start: index + gap.length }));
  return starts.map(({ name, start }, index) => ({
    name,
    place: after(piece, start).place,
    rest: trimmed(after(piece, start + name.length, starts[index + 1]?.start ?? line.length)),
  }));
}
