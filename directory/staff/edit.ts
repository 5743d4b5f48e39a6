import { isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Path } from '../format/problem';
import { isBlock, readRaw, type RawYaml } from './rawYaml';
import { fieldLines, flowText, scalarText, type Quote, type YamlValue } from './yamlText';

/** One field of a record: what it shall be, or undefined to take it away. The path goes on from the record. */
export interface FieldEdit {
  readonly path: readonly [string, ...(string | number)[]];
  readonly value: YamlValue | undefined;
}

/**
 * Writes fields of one record into a text that can be read, and leaves every other letter of it alone: comments, order,
 * quotation marks, line ends. A comment on a line that goes stays on a line of its own.
 */
export function editRecord(text: string, record: Path, edits: readonly FieldEdit[]): string {
  return edits.reduce((edited, { path, value }) => editField(edited, [...record, ...path], value), text);
}

function editField(text: string, path: Path, value: YamlValue | undefined): string {
  const raw = readRaw(text);
  const [parent, step] = [raw.at(path.slice(0, -1)), path.at(-1)];
  if (!isMap<Node, Node>(parent)) return text;
  const at = parent.items.findIndex(({ key }) => isScalar(key) && key.value === step);
  const pair = parent.items[at];
  if (value === undefined) return pair ? withoutPair(raw, parent, at) : text;
  return pair?.value ? withValue(raw, pair, pair.value, value) : withPair(raw, parent, String(step), value);
}

type FieldPair = Pair<Node, Node>;

function replaced({ text }: RawYaml, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}

/** Takes a field away; the comments in its lines stay. */
function withoutPair(raw: RawYaml, map: YAMLMap<Node, Node>, at: number): string {
  const [pair, next, before] = [map.items[at], map.items[at + 1], map.items[at - 1]];
  if (!pair) return raw.text;
  const from = raw.start(pair.key);
  const indent = raw.indent(from);
  const kept = (start: number, to: number): readonly string[] => raw.comments(start, to);
  if (map.flow !== true && hasOwnLine(raw, from)) {
    const to = raw.nextLine(raw.end(pair));
    const lines = kept(from, to).map((comment) => indent + comment + raw.eol);
    return replaced(raw, from - indent.length, to, lines.join(''));
  }
  const broken = (comments: readonly string[]): string =>
    comments.map((comment) => comment + raw.eol + indent).join('');
  if (next) return replaced(raw, from, raw.start(next.key), broken(kept(from, raw.start(next.key))));
  if (!before) return raw.text;
  const comments = broken(kept(raw.end(before), raw.end(pair)));
  return replaced(raw, raw.end(before), raw.end(pair), comments === '' ? '' : ` ${comments}`);
}

/** Whether nothing but blanks stands before it: the first field of a record stands after its dash. */
function hasOwnLine({ text, indent }: RawYaml, from: number): boolean {
  return text.slice(from - indent(from).length, from).trim() === '';
}

/** Gives a field another value, in the way it is written today. */
function withValue(raw: RawYaml, pair: FieldPair, old: Node, value: YamlValue): string {
  const [from, to] = [raw.start(old), raw.end(old)];
  if (isBlock(old)) return withLines(raw, pair, value);
  if (isScalar(old) && typeof value === 'string') return replaced(raw, from, to, scalarText(value, quoteOf(old.type)));
  const indent = raw.indent(raw.start(pair.key));
  const comments = raw.comments(from, to).map((comment) => `${comment}${raw.eol}${indent}  `);
  const written = flowText(value);
  const inside = comments.length === 0 ? written : `${written.slice(0, 1)} ${comments.join('')}${written.slice(1)}`;
  return replaced(raw, from, to, inside);
}

/** Writes a field's lines anew; the comments in the old ones follow them. */
function withLines(raw: RawYaml, { key, value: old }: FieldPair, value: YamlValue): string {
  const from = raw.start(key);
  const to = raw.nextLine(old ? raw.end(old) : raw.start(key));
  const lines = [...fieldLines(nameOf(key), value), ...raw.comments(from, to)];
  return replaced(raw, from, to, lines.join(raw.eol + raw.indent(from)) + raw.eol);
}

function nameOf(key: Node): string {
  return isScalar(key) ? String(key.value) : '';
}

function quoteOf(type: string | null | undefined): Quote {
  if (type === 'QUOTE_SINGLE') return 'single';
  return type === 'QUOTE_DOUBLE' ? 'double' : 'plain';
}

/** Adds a field after the one that usually stands before it. */
function withPair(raw: RawYaml, map: YAMLMap<Node, Node>, field: string, value: YamlValue): string {
  const anchor = anchorOf(map.items, field);
  if (!anchor) return raw.text;
  if (map.flow === true) {
    const end = raw.end(anchor);
    return replaced(raw, end, end, `, ${field}: ${flowText(value)}`);
  }
  const indent = raw.indent(raw.start(anchor.key));
  const at = raw.below(raw.end(anchor), indent);
  const lines = fieldLines(field, value).map((line) => indent + line + raw.eol);
  return replaced(raw, at, at, (raw.text[at - 1] === '\n' ? '' : raw.eol) + lines.join(''));
}

/** The order in which the template has the fields that are written here. */
const usualOrder = [
  'id',
  'name',
  'title',
  'status',
  'type',
  'organization',
  'description',
  'eligibility_description',
  'who_for',
  'number',
  'phones',
  'reach',
  'schedules',
  'languages',
  'interpretation_services',
  'fees_description',
  'anonymous',
  'appears_on_bill',
  'standing',
  'audience',
  'assurance',
  'source',
  'verified',
];

function anchorOf(pairs: readonly FieldPair[], field: string): FieldPair | undefined {
  const earlier = usualOrder.slice(0, Math.max(usualOrder.indexOf(field), 0)).toReversed();
  const known = earlier.map((name) => pairs.find(({ key }) => nameOf(key) === name));
  return known.find((pair) => pair !== undefined) ?? pairs.at(-1);
}
