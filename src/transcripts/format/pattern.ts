import { slipMessages as messages } from './messages';
import { matchersIn, withoutMatchers } from './matchers';
import type { Part, Pattern, Place } from './model';
import { nearest } from '../../nearest';
import type { Slips } from './slips';
import type { LocaleTexts } from './texts';

/** What a pattern is read with. */
export interface PatternReader {
  readonly slips: Slips;
  readonly texts: LocaleTexts;
}

/** A line of a written text. */
export interface Piece {
  readonly place: Place;
  readonly text: string;
}

const regexForm = /^re:\/(.*)\/([a-z]*)$/;
const argument = /(\w+)=(.*?)(?=\s+\w+=|$)/g;
const matcherNames = ['t', 'dir', 're', 'any'];

/** Reads the matchers in a written text of one or more lines. */
export function parsePattern(pieces: readonly Piece[], reader: PatternReader): Pattern {
  const parts = pieces.flatMap((piece, index): readonly Part[] => [
    ...(index === 0 ? [] : [{ kind: 'literal', text: '\n' } as const]),
    ...lineParts(piece, reader),
  ]);
  const place = pieces[0]?.place ?? { line: 1, column: 1 };
  return { place, written: pieces.map(({ text }) => text).join('\n'), parts: joinLiterals(parts) };
}

/** Reads `a|b|c`; a bar inside `{{ }}` does not part. */
export function parsePatterns(piece: Piece, reader: PatternReader): readonly Pattern[] {
  const bars = [...withoutMatchers(piece.text).matchAll(/\|/g)];
  const ends = [...bars.map(({ index }) => index), piece.text.length];
  return ends.map((end, index) => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
    return parsePattern([trimmed(after(piece, start, end))], reader);
  });
}

/** The parts of a line between signs such as commas, each with its place. */
export function partsOf(piece: Piece, sign: string): readonly Piece[] {
  let start = 0;
  return piece.text.split(sign).map((part) => {
    const found = trimmed(after(piece, start, start + part.length));
    start += part.length + sign.length;
    return found;
  });
}

/** Where a matcher of a pattern stands. */
export function placeOfPart({ place, written, parts }: Pattern, part: Part): Place {
  const at = parts.filter(({ kind }) => kind !== 'literal').indexOf(part);
  const start = matchersIn(written)[at]?.start ?? 0;
  const before = written.slice(0, start).split('\n');
  if (before.length > 1) return { line: place.line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
  return { line: place.line, column: place.column + start };
}

/** The same line from an offset on. */
export function after({ place, text }: Piece, start: number, end = text.length): Piece {
  return { place: { line: place.line, column: place.column + start }, text: text.slice(start, end) };
}

/** A line without the blanks around it, and with the place where it then begins. */
export function trimmed(piece: Piece): Piece {
  const start = piece.text.length - piece.text.trimStart().length;
  return after(piece, start, piece.text.trimEnd().length < start ? start : piece.text.trimEnd().length);
}

function lineParts(piece: Piece, reader: PatternReader): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const span of matchersIn(piece.text)) {
    parts.push({ kind: 'literal', text: piece.text.slice(end, span.start) });
    parts.push(readMatcher(after(piece, span.start, span.end), reader.texts, reader.slips));
    end = span.end;
  }
  const rest = piece.text.slice(end);
  const open = rest.indexOf('{{');
  if (open >= 0) reader.slips.error(after(piece, end + open).place, 'unclosed', messages.unclosed());
  return [...parts, { kind: 'literal', text: rest }];
}

function readMatcher({ place, text }: Piece, texts: LocaleTexts, slips: Slips): Part {
  const other = text.slice(2, -2);
  const [, source, flags] = regexForm.exec(other) ?? [];
  if (source !== undefined) return readRegex(source, flags ?? '', place, slips);
  const inner = other.indexOf('{{');
  if (inner >= 0) {
    // Either one stands in the other, or the first was never closed.
    const closed = /\}(?!\})/.test(other.slice(0, inner));
    slips.error(place, closed ? 'unclosed' : 'nested', closed ? messages.unclosed() : messages.nested());
    return { kind: 'anything' };
  }
  if (other.startsWith('re:')) slips.error(place, 'unclosed', messages.unclosed());
  if (other === '*' || other.startsWith('re:')) return { kind: 'anything' };
  if (other.startsWith('=')) return readCapture(other.slice(1).trim(), place, slips);
  if (other.startsWith('any:')) return { kind: 'any', options: other.slice(4).split('|') };
  if (other.startsWith('t:')) return readKey(other.slice(2).trim(), place, texts, slips);
  if (other.startsWith('dir:')) return readField(other.slice(4).trim(), place, slips);
  const name = other.split(':')[0] ?? other;
  const near = nearest(name, matcherNames, 1);
  slips.error(place, 'unknownMatcher', messages.unknownMatcher(other, near === undefined ? undefined : `{{${near}:`));
  return { kind: 'literal', text };
}

function readCapture(name: string, place: Place, slips: Slips): Part {
  if (!/^[a-z]\w*$/i.test(name)) slips.error(place, 'badCapture', messages.badCapture(name));
  return { kind: 'capture', name };
}

function readRegex(source: string, flags: string, place: Place, slips: Slips): Part {
  try {
    new RegExp(source, flags);
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^.*: /, '') : '';
    slips.error(place, 'badRegex', messages.badRegex(source, why));
    return { kind: 'anything' };
  }
  return { kind: 're', source, flags: flags.replace(/[gy]/g, '') };
}

function readKey(written: string, place: Place, texts: LocaleTexts, slips: Slips): Part {
  const key = written.split(/\s/)[0] ?? '';
  const values = Object.fromEntries(
    [...written.slice(key.length).matchAll(argument)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
  if (!texts.keys.has(key)) {
    slips.error(place, 'unknownKey', messages.unknownKey(key, nearest(key, texts.keys)));
    return { kind: 'text', key, values };
  }
  const needs = texts.needs(key);
  for (const name of needs) {
    if (!(name in values)) slips.error(place, 'missingArgument', messages.missingArgument(key, name));
  }
  for (const name of Object.keys(values)) {
    if (needs.includes(name) || name === 'count') continue;
    slips.error(place, 'needlessArgument', messages.needlessArgument(key, name, nearest(name, needs)));
  }
  return { kind: 'text', key, values };
}

function readField(path: string, place: Place, slips: Slips): Part {
  if (!/^[a-z0-9-]+(\.[a-z0-9_]+)+$/i.test(path)) slips.error(place, 'badField', messages.badField(path));
  return { kind: 'field', path };
}

function joinLiterals(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'literal' && last?.kind === 'literal') {
      joined[joined.length - 1] = { kind: 'literal', text: last.text + part.text };
    } else if (part.kind !== 'literal' || part.text !== '') joined.push(part);
  }
  return joined;
}
