import type { Exact } from '../judging/fault';
import { charactersOf, isBlank, isPlain, nameOf, seenInLine, widthOf } from './characters';

/** Where two texts begin to differ, to be shown one above the other. */
export interface Difference {
  /** The lines that differ, from some characters before the difference; `…` stands where they were cut. */
  readonly expected: string;
  readonly came: string;
  /** The column of both lines, from 0, at which the character stands that differs. */
  readonly column: number;
  /** In which line of each text it stands, from 1; absent where neither text has more than one. */
  readonly lines?: Sides<number>;
  /** What the characters are, where that cannot be seen. */
  readonly names?: Sides<string>;
}

interface Sides<T> {
  readonly expected: T;
  readonly came: T;
}

/**
 * Finds the first character that differs. Blanks are compared as the judge does: any run of them, line breaks among
 * them, is one. Characters are such as a person counts, so that no emoji and no letter of two code points is cut.
 *
 * An expected text may be told in plain words where it stands for several: `Ring … på 08-465 004 00.` Of that only
 * what `exact` gives, its start and its end, must come just so, and a mark stands nowhere else: the first character of
 * the start that differs, or else the one of the end that differs first when both are read backwards. Where both come
 * as written nothing is marked, although the text between them did not fit.
 */
export function differenceOf(expected: string, came: string, exact: Exact): Difference | undefined {
  const sides = { expected: charactersOf(expected.trim()), came: charactersOf(came.trim()) };
  const from = expected.length - expected.trimStart().length;
  if (exact.start >= expected.trimEnd().length) {
    const at = firstUnlike(sides.expected, sides.came);
    return at === undefined ? undefined : shown(sides, { expected: at, came: at });
  }
  const start = charactersOf(expected.slice(from, Math.max(exact.start, from)));
  const at = firstUnlike(start, sides.came);
  // The last character may go on in what is told in plain words; more of the text that came may follow anyway.
  const goesOn = at === start.length - 1 && sides.came[at]?.startsWith(start[at] ?? '') === true;
  if (at !== undefined && at < start.length && !goesOn) return shown(sides, { expected: at, came: at });
  const end = charactersOf(expected.slice(expected.length - exact.end).trimEnd()).toReversed();
  const back = firstUnlike(end, sides.came.toReversed());
  if (back === undefined || back >= end.length || back >= sides.came.length) return undefined;
  return shown(sides, { expected: sides.expected.length - 1 - back, came: sides.came.length - 1 - back });
}

function firstUnlike(some: readonly string[], others: readonly string[]): number | undefined {
  const alike = (at: number): boolean =>
    some[at] === others[at] || (isBlank(some[at] ?? '') && isBlank(others[at] ?? ''));
  let at = 0;
  while (at < some.length && at < others.length && alike(at)) at += 1;
  return at === some.length && at === others.length ? undefined : at;
}

const before = 24;
const behind = 36;

function shown(texts: Sides<readonly string[]>, at: Sides<number>): Difference {
  const expected = cut(texts.expected, at.expected);
  const came = cut(texts.came, at.came);
  const column = Math.max(widthOf(expected.lead), widthOf(came.lead));
  const line = ({ lead, rest }: Cut): string => ' '.repeat(column - widthOf(lead)) + lead.join('') + rest;
  const several = [...texts.expected, ...texts.came].some((character) => character.includes('\n'));
  const marked = { expected: texts.expected[at.expected], came: texts.came[at.came] };
  const isSeen = [marked.expected, marked.came].every((character) => character === undefined || isPlain(character));
  return {
    expected: line(expected),
    came: line(came),
    column,
    ...(several && { lines: { expected: expected.line, came: came.line } }),
    ...(!isSeen && { names: { expected: nameAt(marked.expected), came: nameAt(marked.came) } }),
  };
}

interface Cut {
  readonly line: number;
  /** What stands before the difference, by character. */
  readonly lead: readonly string[];
  readonly rest: string;
}

/** The line of a text around a character. */
function cut(characters: readonly string[], at: number): Cut {
  const above = characters.slice(0, at);
  const start = above.findLastIndex(isBreak) + 1;
  const first = Math.max(start, at - before);
  const next = characters.findIndex((character, index) => index >= at && isBreak(character));
  const end = next < 0 ? characters.length : Math.max(next, at + 1);
  const last = Math.min(end, at + behind);
  return {
    line: above.join('').split('\n').length,
    lead: [...(first > start ? ['…'] : []), ...characters.slice(first, at).map(seenInLine)],
    rest: characters.slice(at, last).map(seenInLine).join('') + (last < end ? '…' : ''),
  };
}

function isBreak(character: string): boolean {
  return isBlank(character) && character.includes('\n');
}

function nameAt(character: string | undefined): string {
  return character === undefined ? 'slut på texten' : nameOf(character);
}
