import type { Directive } from './directives';
import { examples } from './examples';
import { readLocale } from './header';
import { slipMessages as messages } from './messages';
import { cardFieldNames, type CardField, type CardFieldName, type Check } from './model';
import { readDuration } from './duration';
import { dialogNames } from './dialogNames';
import { nearest } from '../../nearest';
import { after, parsePattern, parsePatterns, trimmed, type PatternReader, type Piece } from './pattern';
import { withoutMatchers } from './matchers';

/** The checks that `> ?…` lines write; each reads what stands after its name. */
const readers: Readonly<Record<string, (directive: Directive, reader: PatternReader) => Check | undefined>> = {
  '?has': ({ place, rest }, reader) => ({ kind: 'has', place, pattern: parsePattern([rest], reader) }),
  '?not': ({ place, rest }, reader) => ({ kind: 'not', place, pattern: parsePattern([rest], reader) }),
  '?first': ({ place, rest }, reader) => ({ kind: 'first', place, pattern: parsePattern([rest], reader) }),
  '?buttons': ({ place, rest }, reader) => ({ kind: 'buttons', place, titles: parsePatterns(rest, reader) }),
  '?event': ({ place, rest }) => ({ kind: 'event', place, name: rest.text }),
  '?within': ({ place, rest }, { slips }) => {
    const milliseconds = readDuration(rest.text);
    if (milliseconds !== undefined) return { kind: 'within', place, milliseconds };
    slips.error(rest.place, 'badWithin', messages.badWithin(rest.text));
    return undefined;
  },
  '?visits': ({ place, rest }, { slips }) => {
    if (dialogNames.includes(rest.text)) return { kind: 'visits', place, step: rest.text };
    slips.error(rest.place, 'badVisit', messages.badVisit(rest.text, nearest(rest.text, dialogNames)));
    return undefined;
  },
  '?silence': ({ place }) => ({ kind: 'silence', place }),
  '?locale': ({ place, rest }, { slips }) => {
    const locale = readLocale(rest, slips);
    return locale && { kind: 'locale', place, locale };
  },
  '?card': ({ place, rest }, reader) => ({ kind: 'card', place, fields: readFields(rest, reader) }),
};

/** Reads a check, or gives undefined for a directive that is none. */
export function readCheck(directive: Directive, reader: PatternReader): Check | undefined {
  const { name, place, rest } = directive;
  const read = readers[name];
  if (!read) return undefined;
  const example = examples[name];
  if (example !== undefined && rest.text === '') {
    reader.slips.error(place, 'missingValue', messages.missingValue(name, example));
    return undefined;
  }
  if (example === undefined && rest.text !== '') {
    reader.slips.error(rest.place, 'needlessValue', messages.needlessValue(name));
  }
  return read(directive, reader);
}

function readFields(rest: Piece, reader: PatternReader): readonly CardField[] {
  const hidden = withoutMatchers(rest.text);
  const starts = [...hidden.matchAll(/(?:^|\s+)(\w+)(~?=)/g)];
  const lead = hidden.slice(0, starts[0]?.index ?? hidden.length).trim();
  if (lead !== '') reader.slips.error(rest.place, 'badCard', messages.badCard(lead, undefined));
  return starts.flatMap((start, index): readonly CardField[] => {
    const [whole, name = '', sign = ''] = start;
    const value = trimmed(after(rest, start.index + whole.length, starts[index + 1]?.index ?? rest.text.length));
    const known = cardFieldNames.find((field) => field === name);
    if (known) return [readField(known, sign === '~=', value, reader)];
    const place = after(rest, start.index + whole.length - name.length - sign.length).place;
    const near = nearest(name, cardFieldNames);
    reader.slips.error(place, 'badCard', messages.badCard(name, near && `${near}=`));
    return [];
  });
}

function readField(name: CardFieldName, contains: boolean, value: Piece, reader: PatternReader): CardField {
  return {
    name,
    contains,
    values: name === 'buttons' ? parsePatterns(value, reader) : [parsePattern([value], reader)],
  };
}
