/** A slip in staff's data: where it is, what is wrong and what to write instead, in Swedish. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  /** Stable name of the kind of slip; tests pin this, not the prose. */
  readonly code: string;
  readonly message: string;
}

/** One line of a report: `umea.yaml:4:5 fel: …`. */
export function problemLine({ file, line, column, severity, message }: Problem): string {
  return `${file}:${line}:${column} ${severity === 'error' ? 'fel' : 'varning'}: ${message}`;
}
