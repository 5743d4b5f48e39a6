import { CST, isCollection, isPair, isScalar, Lexer, type Document, type Node, type Pair } from 'yaml';
import type { Path } from '../format/problem';
import { normalised, readDocument } from '../reading/place';

/** A staff file as it stands on the disk, letter by letter, and where its parts are in it. */
export interface RawYaml {
  readonly text: string;
  /** How its lines end. */
  readonly eol: string;
  readonly at: (path: Path) => unknown;
  readonly start: (node: Node) => number;
  /** Where the last letter of a value is, before any comment after it. */
  readonly end: (node: Node | Pair) => number;
  /** Where the line after this place begins. */
  readonly nextLine: (place: number) => number;
  /** The same, after the comments below that stand further in than `indent`: they belong to what ends there. */
  readonly below: (place: number, indent: string) => number;
  /** How far in a place stands on its line. */
  readonly indent: (place: number) => string;
  readonly comments: (from: number, to: number) => readonly string[];
}

/** Reads a text that is known to be safe. Places are those of the text itself, also where reading it composes letters. */
export function readRaw(text: string): RawYaml {
  const { document } = readDocument(text);
  const raw = rawPlaces(text);
  const comments = commentsOf(normalised(text)).map(([from, to]) => [raw(from), raw(to)] as const);
  return {
    text,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    at: (path) => nodeAt(document, path),
    start: (node) => raw(node.range?.[0] ?? 0),
    end: (node) => raw(lastPlace(node)),
    nextLine: (place) => nextLineIn(text, place),
    below: (place, indent) => below(text, place, indent),
    indent: (place) =>
      ' '.repeat(text.slice(text.lastIndexOf('\n', place - 1) + 1, place).replace('\uFEFF', '').length),
    comments: (from, to) => comments.filter(([at]) => at >= from && at < to).map(([at, end]) => text.slice(at, end)),
  };
}

/** Where the line after a place begins, and after the comments that stand further in than `indent`. */
export function below(text: string, place: number, indent: string): number {
  const comment = /( *)#[^\n]*(?:\n|$)/y;
  for (let at = nextLineIn(text, place); ; at = comment.lastIndex) {
    comment.lastIndex = at;
    const [, blanks = ''] = comment.exec(text) ?? [];
    if (blanks.length <= indent.length) return at;
  }
}

/** Where the line after a place begins; a place at the start of a line is after a line already. */
function nextLineIn(text: string, place: number): number {
  if (text[place - 1] === '\n') return place;
  const end = text.indexOf('\n', place);
  return end < 0 ? text.length : end + 1;
}

/** Every comment of a text, in order. */
export function allComments(text: string): readonly string[] {
  const whole = normalised(text);
  return commentsOf(whole).map(([from, to]) => whole.slice(from, to));
}

function nodeAt(document: Document, path: Path): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true);
}

function lastPlace(node: Node | Pair): number {
  if (isPair(node)) {
    const { key, value } = node as Pair<Node, Node | null>;
    return value?.range ? lastPlace(value) : (key.range?.[1] ?? 0);
  }
  const last = isCollection(node) && node.flow !== true ? node.items.at(-1) : undefined;
  return last === undefined ? (node.range?.[1] ?? 0) : lastPlace(last as Node | Pair);
}

/** Whether a value reaches over lines of its own: after `|` or `>`, or as lines under its field. */
export function isBlock(node: Node): boolean {
  if (isScalar(node)) return node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
  return isCollection(node) && node.flow !== true;
}

/** Marks of the lexer that stand in no text. */
const unwritten: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001F']);

function commentsOf(text: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let at = 0;
  for (const token of new Lexer().lex(text)) {
    if (unwritten.has(token)) continue;
    if (CST.tokenType(token) === 'comment') found.push([at, at + token.replace(/\r$/, '').length]);
    at += token.length;
  }
  return found;
}

/** Turns a place in the text as it is read into the place in the text as it was typed. */
function rawPlaces(text: string): (place: number) => number {
  if (normalised(text) === text) return (place) => place;
  const places: number[] = [];
  let [typed, read] = [0, 0];
  for (const [letter] of text.matchAll(/.[\p{M}\u1160-\u11FF]*/gsu)) {
    const { length } = normalised(letter);
    for (let step = 0; step < length; step += 1) places[read + step] ??= typed;
    typed += letter.length;
    read += length;
    places[read] ??= typed;
  }
  return (place) => places[place] ?? text.length;
}
