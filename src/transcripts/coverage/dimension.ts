/** Something that no transcript plays through, and where it stands. */
export interface Missing {
  /** The path from the project. */
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** How much of one kind of thing the transcripts play through. */
export interface Dimension {
  readonly covered: number;
  readonly of: number;
  readonly percent: number;
  readonly missing: readonly Missing[];
}

/** A thing that counts, and whether it was met. */
export interface Counted extends Missing {
  readonly met: boolean;
}

/** Counts what was met; what was not is put in the order of file and line. */
export function dimensionOf(things: readonly Counted[]): Dimension {
  const missing = things.filter(({ met }) => !met).map(({ file, line, what }) => ({ file, line, what }));
  const covered = things.length - missing.length;
  return { covered, of: things.length, percent: percentOf(covered, things.length), missing: missing.sort(byPlace) };
}

/** In percent with one decimal, rounded down: 100 means all of it. Of nothing, all is covered. */
export function percentOf(covered: number, of: number): number {
  return of === 0 ? 100 : Math.floor((covered * 1000) / of) / 10;
}

function byPlace(one: Missing, other: Missing): number {
  return compare(one.file, other.file) || one.line - other.line || compare(one.what, other.what);
}

// Not by the machine's language: the report must be the same everywhere.
function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
