/** How a good text is spoilt, and where a person would look for it. */
export interface Mistake {
  readonly what: string;
  /** The good text with the mistake in it. Throws if nothing changed. */
  readonly make: (good: string) => string;
  /** The lines (from 1, in the spoilt text) where a person would look. More than one when they are equally right. */
  readonly lines: (spoilt: string) => readonly number[];
}

export const top = '';
export const team = 'umea-relationsvald';
export const intake = 'umea-socialtjanst';
export const duty = 'umea-socialjouren';
export const womens = 'umea-kvinnojouren';
export const shelter = 'umea-skyddat-boende';
export const childrens = 'umea-barnahus';
export const counselling = 'umea-familjeradgivning';
export const young = 'umea-unga';
export const change = 'umea-sluta-skada';
export const draft = 'umea-anhorigstod';
export const switchboard = 'umea-vaxel';
export const plan = 'umea-handlingsplan';
export const week = 'umea-temavecka';
export const coordinator = 'umea-samordnare';
export const press = 'umea-press';

export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** Where a record begins, or the start of the text when its first line is spoilt too. */
function startOf(text: string, id: string): number {
  return id === top ? 0 : Math.max(0, text.indexOf(`  - id: ${id}\n`));
}

function endOf(good: string, id: string): number {
  if (id === top) return good.length;
  const start = startOf(good, id) + 1;
  const next = good.slice(start).search(/^( {2}- id: |[a-z]+:)/m);
  return next < 0 ? good.length : start + next;
}

export function lineOf(text: string, words: string, id: string): number {
  const index = text.indexOf(words, startOf(text, id));
  if (index < 0) throw new Error(`"${words}" is not in the spoilt text`);
  return lineAt(text, index);
}

export function everyLineWith(text: string, words: string): readonly number[] {
  return text.split('\n').flatMap((line, index) => (line.includes(words) ? [index + 1] : []));
}

export function lastLine(text: string): number {
  return text.trimEnd().split('\n').length;
}

export function replaceIn(good: string, id: string, from: string, to: string): string {
  const index = good.indexOf(from, startOf(good, id));
  if (index < 0 || index + from.length > endOf(good, id)) throw new Error(`"${from}" is not in ${id || 'the file'}`);
  if (from === to) throw new Error(`"${from}" did not change`);
  return good.slice(0, index) + to + good.slice(index + from.length);
}

/** `from` in the record is typed as `to`. Looked for at the first line of `to`, or at `find`. */
export function typed(what: string, id: string, from: string, to: string, find?: string | readonly string[]): Mistake {
  const first = to.split('\n').find((line) => line.trim() !== '') ?? to;
  const finds = find === undefined ? [first] : typeof find === 'string' ? [find] : find;
  return {
    what,
    make: (good) => replaceIn(good, id, from, to),
    lines: (spoilt) => [...new Set(finds.map((words) => lineOf(spoilt, words, id)))],
  };
}

/** A line (or lines) that is left out: looked for where its record begins, or at `also`. */
export function leftOut(what: string, id: string, lines: string, also: readonly string[] = []): Mistake {
  return typed(what, id, lines, '', [`- id: ${id}\n`, ...also]);
}

export function whole(
  what: string,
  make: (good: string) => string,
  lines: (spoilt: string) => readonly number[],
): Mistake {
  return {
    what,
    make: (good) => {
      const spoilt = make(good);
      if (spoilt === good) throw new Error(`${what}: nothing changed`);
      return spoilt;
    },
    lines,
  };
}
