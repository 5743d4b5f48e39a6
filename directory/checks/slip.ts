/** A slip that the schema alone cannot see, with the path to the field it stands in, from the record on. */
export interface Slip {
  readonly path: readonly PropertyKey[];
  readonly severity: 'error' | 'warning';
  /** Stable name of the kind of slip; tests pin this, not the prose. */
  readonly code: string;
  readonly message: string;
}

/** A slip that keeps its record, and at reload its file, from being served. */
export function error(path: Slip['path'], code: string, message: string): Slip {
  return { path, severity: 'error', code, message };
}

/** A slip that staff should look at and that hides nothing. */
export function warning(path: Slip['path'], code: string, message: string): Slip {
  return { path, severity: 'warning', code, message };
}
