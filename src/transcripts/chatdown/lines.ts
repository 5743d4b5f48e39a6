import { start, type Place } from '../../../directory/format/problem';

/** A line, or the rest of one, with where it begins in the file. */
export interface Line {
  readonly place: Place;
  readonly text: string;
}

/** The lines of a file that are no comments; blanks around the file do not count. */
export function linesOf(text: string): readonly Line[] {
  const lead = text.slice(0, text.length - text.trimStart().length);
  const above = lead.split('\n');
  const first = above.length;
  const indent = above.at(-1)?.replace('\uFEFF', '').length ?? 0;
  return `${text.trim()}\n`
    .split(/\r?\n/)
    .map((line, index) => ({ place: { line: first + index, column: index === 0 ? 1 + indent : 1 }, text: line }))
    .filter((line) => !line.text.startsWith('>'));
}

/** The same line from an offset on, without the blanks around it. */
export function restOf({ place, text }: Line, offset: number): Line {
  const rest = text.slice(offset);
  const blanks = rest.length - rest.trimStart().length;
  return { place: { line: place.line, column: place.column + offset + blanks }, text: rest.trim() };
}

/** Several lines as one text, in which every sign still has its place in the file. */
export interface Passage {
  readonly text: string;
  readonly placeAt: (offset: number) => Place;
}

/** Joins lines; `trim` takes the blanks around them away. */
export function passageOf(lines: readonly Line[], trim: boolean): Passage {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    starts.push(length);
    length += text.length + 1;
  }
  const whole = lines.map(({ text }) => `${text}\n`).join('');
  const cut = trim ? whole.length - whole.trimStart().length : 0;
  const placeAt = (offset: number): Place => {
    const at = lastNotAfter(starts, offset + cut);
    const { line, column } = lines[at]?.place ?? start;
    return { line, column: column + offset + cut - (starts[at] ?? 0) };
  };
  return { text: trim ? whole.trim() : whole, placeAt };
}

/** Halves the range at each look, since a hostile file has as many problems as lines. */
function lastNotAfter(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
