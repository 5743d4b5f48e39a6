import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { start, type Path, type Place } from '../format/problem';

/** Finds places in one read document. */
export interface Placer {
  readonly at: (offset: number) => Place;
  /** The field or value at a path, or the nearest thing on the path that is in the text. */
  readonly of: (path: Path) => Place;
  /** The name of a field, rather than its value. */
  readonly ofKey: (path: Path, key: string) => Place;
}

/** What is read the same whichever way it was typed: composed letters, plain blanks, nothing invisible. */
export function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/[\u200B-\u200D\u2060\u00AD]/g, '');
}

/** Reads YAML in the failsafe schema, where every value stays the text that was typed. The text must be safe. */
export function readDocument(text: string): { readonly document: Document; readonly place: Placer } {
  const lines = new LineCounter();
  const document = parseDocument(normalised(text), { lineCounter: lines, schema: 'failsafe' });
  return { document, place: placer(document, lines) };
}

/** Finds the places of paths in a safe text; for problems that are known only when all files have been read. */
export function locate(text: string, paths: readonly Path[]): readonly Place[] {
  const { place } = readDocument(text);
  return paths.map(place.of);
}

function placer(document: Document, lines: LineCounter): Placer {
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const keyAt = (path: Path, key: PropertyKey | undefined): Place | undefined => {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    return range ? at(range[0]) : undefined;
  };
  const of = (path: Path): Place => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (!node?.range) continue;
      const [value, key] = [at(node.range[0]), keyAt(path.slice(0, length - 1), path[length - 1])];
      // Of a field whose value stands on the lines below, a person looks for the field.
      return key && key.line < value.line ? key : value;
    }
    return start;
  };
  const ofKey = (path: Path, key: string): Place => keyAt(path, key) ?? of(path);
  return { at, of, ofKey };
}
