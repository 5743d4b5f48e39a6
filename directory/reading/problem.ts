import type { Path, Place } from './place';

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

/** A slip whose line is not known yet: it was seen in what was read, at a path such as `['services', 2, 'id']`. */
export interface Finding extends Slipped {
  readonly file: string;
  readonly path: Path;
}

/** One line of a report: `umea.yaml:4:5 fel: …`. */
export function problemLine({ file, line, column, severity, message }: Problem): string {
  return `${file}:${line}:${column} ${severity === 'error' ? 'fel' : 'varning'}: ${message}`;
}
