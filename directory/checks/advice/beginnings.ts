/**
 * How everything that a regular expression fits can begin: its first eight letters, or fewer where what follows them
 * may be anything; a blank stands for any white space. Knows what the phrases are written with: no flags, no named
 * groups, no back references.
 */
export function beginningsOf(source: string): ReadonlySet<string> {
  const { whole, cut } = readChoice({ source, at: 0 });
  return new Set([...whole, ...cut]);
}

/** What a text has where a word of it can begin: all that a phrase in it can begin with. */
export function begunIn(text: string): ReadonlySet<string> {
  const begun = new Set(['']);
  for (const { index } of text.matchAll(mayBegin))
    for (let length = 1; length <= longest; length += 1)
      begun.add(text.slice(index, index + length).replace(/\s/g, ' '));
  return begun;
}

const mayBegin = /(?<![a-z0-9à-öø-ÿ])[^]/g;
const longest = 8;

/** The beginnings of a part: those that are all of it, so that what follows goes on from there, and those cut off. */
interface Begun {
  readonly whole: ReadonlySet<string>;
  readonly cut: ReadonlySet<string>;
}

interface Reader {
  readonly source: string;
  at: number;
}

/** What takes no letter of the text: a look around, an edge. */
const nothing: Begun = { whole: new Set(['']), cut: new Set() };
/** What may be any letter. */
const anything: Begun = { whole: new Set(), cut: new Set(['']) };

function readChoice(reader: Reader): Begun {
  const [whole, cut] = [new Set<string>(), new Set<string>()];
  do {
    const one = readSequence(reader);
    for (const text of one.whole) whole.add(text);
    for (const text of one.cut) cut.add(text);
  } while (reader.source[reader.at++] === '|');
  return { whole, cut };
}

function readSequence(reader: Reader): Begun {
  let begun = nothing;
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    begun = followed(begun, repeated(readPart(reader), reader));
    if (begun.whole.size === 0) passRest(reader);
  }
  return begun;
}

/** Goes to where a choice or a group ends: nothing that stands before it tells of the beginning any more. */
function passRest(reader: Reader): void {
  const tokens = /\\.|\[(?:\\.|[^\]\\])*\]|[()|]/g;
  tokens.lastIndex = reader.at;
  let depth = 0;
  for (let token = tokens.exec(reader.source); token; token = tokens.exec(reader.source)) {
    reader.at = token.index;
    if (depth === 0 && '|)'.includes(token[0])) return;
    if (token[0] === '(') depth += 1;
    if (token[0] === ')') depth -= 1;
  }
  reader.at = reader.source.length;
}

function readPart(reader: Reader): Begun {
  const { source, at } = reader;
  const letter = source[at] ?? '';
  if (letter === '(') return readGroup(reader);
  reader.at += letter === '\\' ? 2 : 1;
  if (letter === '[') {
    while (source[reader.at] !== ']') reader.at += source[reader.at] === '\\' ? 2 : 1;
    reader.at += 1;
    return anything;
  }
  if (letter === '^' || letter === '$') return nothing;
  if (letter === '.') return anything;
  if (letter !== '\\') return { whole: new Set([letter]), cut: new Set() };
  const escaped = source[at + 1] ?? '';
  if (escaped === 's') return { whole: new Set([' ']), cut: new Set() };
  if (/[bB]/.test(escaped)) return nothing;
  return /[a-zA-Z0-9]/.test(escaped) ? anything : { whole: new Set([escaped]), cut: new Set() };
}

function readGroup(reader: Reader): Begun {
  const opened = /\((?:\?(?:<?[=!]|:))?/y;
  opened.lastIndex = reader.at;
  const mark = opened.exec(reader.source)?.[0] ?? '(';
  reader.at += mark.length;
  const inside = readChoice(reader);
  return /[=!]$/.test(mark) ? nothing : inside;
}

function repeated(part: Begun, reader: Reader): Begun {
  const quantifier = /(?:[?*+]|\{(\d+),?(\d*)\})\??/y;
  quantifier.lastIndex = reader.at;
  const [written] = quantifier.exec(reader.source) ?? [];
  if (written === undefined) return part;
  reader.at += written.length;
  const isOptional = /^(?:[?*]|\{0)/.test(written);
  // After one of several, another may follow or what comes next.
  const once = written.startsWith('?')
    ? part
    : { whole: new Set<string>(), cut: new Set([...part.whole, ...part.cut]) };
  return isOptional ? { whole: new Set([...once.whole, '']), cut: once.cut } : once;
}

function followed(begun: Begun, next: Begun): Begun {
  if (begun.whole.size === 0) return begun;
  const [whole, cut] = [new Set<string>(), new Set(begun.cut)];
  for (const first of begun.whole) {
    for (const text of next.cut) cut.add((first + text).slice(0, longest));
    for (const text of next.whole) {
      const both = first + text;
      if (both.length < longest) whole.add(both);
      else cut.add(both.slice(0, longest));
    }
  }
  return { whole, cut };
}
