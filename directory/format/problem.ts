/** Where something stands in a file; the first line and column are 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The way to a value from the top of a file, such as `['services', 2, 'id']`. */
export type Path = readonly PropertyKey[];

export const start: Place = { line: 1, column: 1 };

/** A slip in staff's data: what is wrong and what to write instead, in Swedish. */
interface Slipped {
  readonly severity: 'error' | 'warning';
  /** Stable name of the kind of slip; tests pin this, not the prose. */
  readonly code: string;
  readonly message: string;
}

/** A slip with the place it stands at; `file` is its path below the folder. */
export interface Problem extends Slipped, Place {
  readonly file: string;
}

/** A slip whose line is not known yet: `path` leads to it from whatever was looked at. */
export interface Slip extends Slipped {
  readonly path: Path;
}

/** A slip that was seen in what was read of a file; the path goes from the file's top. */
export interface Finding extends Slip {
  readonly file: string;
}

/** One line of a report: `umea.yaml:4:5 fel: …`. */
export function problemLine({ file, line, column, severity, message }: Problem): string {
  return `${file}:${line}:${column} ${severity === 'error' ? 'fel' : 'varning'}: ${message}`;
}

/** Whether a slip keeps what it stands in from being served. */
export function isError({ severity }: Pick<Slipped, 'severity'>): boolean {
  return severity === 'error';
}

/** A slip of a whole file, told at its first line. */
export function fileProblem(file: string, code: string, message: string): Problem {
  return { file, ...start, severity: 'error', code, message };
}
