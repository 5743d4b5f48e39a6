import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { below, readRaw, type RawYaml } from './rawYaml';

/** The lists that records are added to. */
export type GrowingList = 'services' | 'claims';

/**
 * Adds records at the end of a list of a file and leaves every other letter of it alone; a list that is not there yet
 * comes before those after it. A record is its lines from the dash on. Undefined when the file has a form that the
 * list cannot be added to by lines.
 */
export function withRecords(
  text: string,
  list: GrowingList,
  records: readonly (readonly string[])[],
): string | undefined {
  const raw = readRaw(text);
  const root = raw.at([]);
  if (!isMap<Node, Node>(root) || root.flow === true) return undefined;
  const pair = root.items.find(({ key }) => fieldOf(key) === list);
  if (!pair) return withNewList(raw, root.items, list, records);
  const { key, value } = pair;
  if (!isSeq(value)) return undefined;
  const lines = records.flat();
  if (value.flow !== true) return inserted(raw, raw.end(value), indented(lines, raw.indent(raw.start(value))));
  if (value.items.length > 0 || raw.comments(raw.start(value), raw.end(value)).length > 0) return undefined;
  // An empty list is written []: the mark goes, and the records come below.
  const field = raw.end(key) + 1;
  const opened = text.slice(0, field) + text.slice(raw.end(value));
  return inserted({ ...raw, text: opened }, field, indented(lines, listIndent));
}

const listIndent = '  ';
const fileOrder = ['kommun', 'name', 'services', 'claims', 'contacts', 'overrides', 'end'];

function withNewList(
  raw: RawYaml,
  pairs: readonly Pair<Node, Node>[],
  list: GrowingList,
  records: readonly (readonly string[])[],
): string | undefined {
  const rank = fileOrder.indexOf(list);
  const at = pairs.findIndex(({ key }) => fileOrder.indexOf(fieldOf(key)) > rank);
  const before = pairs[at - 1];
  // After the field before it, so that a comment above the next field stays with that field.
  return before && inserted(raw, raw.end(before), [`${list}:`, ...indented(records.flat(), listIndent)]);
}

function fieldOf(key: Node): string {
  return isScalar(key) ? String(key.value) : '';
}

function indented(lines: readonly string[], indent: string): readonly string[] {
  return lines.map((line) => indent + line);
}

/** Puts lines below the line of a place, and below the comments of the record there. */
function inserted({ text, eol }: Pick<RawYaml, 'text' | 'eol'>, place: number, lines: readonly string[]): string {
  const at = below(text, place, /^ */.exec(lines[0] ?? '')?.[0] ?? '');
  const broken = text[at - 1] === '\n' ? '' : eol;
  return text.slice(0, at) + broken + lines.map((line) => line + eol).join('') + text.slice(at);
}
