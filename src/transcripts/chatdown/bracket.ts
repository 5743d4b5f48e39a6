import { nearest } from '../../nearest';
import type { Passage } from './lines';
import type { Losses } from './losses';
import { lossMessages as messages } from './messages';
import { bracketNames, kindOf } from './names';

/** `[name=value]` as it stands in a passage. */
export interface Bracket {
  readonly start: number;
  /** Behind the closing bracket. */
  readonly end: number;
  readonly name: string;
  /** Absent when nothing can be its value; of several lines the first is none. */
  readonly value: string | undefined;
  /** Where the value begins in the passage. */
  readonly valueAt: number;
}

/**
 * Finds the next bracket from an offset on.
 * @param shape the text with all hidden that must not be read as a bracket.
 */
export function nextBracket({ text }: Passage, shape: string, from: number): Bracket | undefined {
  const start = shape.indexOf('[', from);
  const close = start < 0 ? -1 : shape.indexOf(']', start);
  if (close < 0) return undefined;
  const inside = text.slice(start + 1, close);
  const lineEnd = inside.indexOf('\n');
  const line = lineEnd < 0 ? inside : inside.slice(0, lineEnd);
  const equals = line.indexOf('=');
  const name = (equals > 0 ? line.slice(0, equals) : line).trim();
  const offset = lineEnd < 0 ? equals + 1 : lineEnd + 1;
  const written = inside.slice(offset);
  const hasValue = lineEnd >= 0 || equals > 0;
  return {
    ...{ start, end: close + 1, name },
    value: hasValue ? (lineEnd < 0 ? written.trim() : written) : undefined,
    valueAt: start + 1 + offset + (lineEnd < 0 ? written.length - written.trimStart().length : 0),
  };
}

/** Tells of a known bracket of several lines whose first line says something: it is not read. */
export function reportFirstLine(passage: Passage, { start, name, valueAt }: Bracket, losses: Losses): void {
  const line = passage.text.slice(start, valueAt);
  const equals = line.indexOf('=');
  if (!line.includes('\n') || equals < 0 || line.slice(equals + 1).trim() === '') return;
  losses.warning(passage.placeAt(start), 'lostFirstLine', messages.lostFirstLine(name));
}

/** Tells of a bracket that is plain text, with a blank behind it that is eaten. */
export function reportUnknown(passage: Passage, { start, name }: Bracket, losses: Losses): void {
  const word = name.slice(0, 30);
  losses.warning(
    passage.placeAt(start),
    'eatenSpace',
    messages.eatenSpace(word, losses.areMany ? undefined : nearName(word)),
  );
}

/** Tells of a known name that no bracket closes. */
export function reportOpen(passage: Passage, shape: string, from: number, losses: Losses): void {
  const open = shape.indexOf('[', from);
  const name = /^\[\s*(\w+)\s*=/.exec(open < 0 ? '' : shape.slice(open, open + 40))?.[1] ?? '';
  if (name === '' || kindOf(name) === 'text') return;
  losses.warning(passage.placeAt(open), 'openBracket', messages.openBracket(name));
}

function nearName(name: string): string | undefined {
  return /^\w+$/.test(name) ? nearest(name, bracketNames, 2) : undefined;
}
