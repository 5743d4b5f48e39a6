import type { Slip } from '../format/problem';

export type { Slip };

/** A slip that keeps its record, and at reload its file, from being served. */
export function error(path: Slip['path'], code: string, message: string): Slip {
  return { path, severity: 'error', code, message };
}

/** A slip that staff should look at and that hides nothing. */
export function warning(path: Slip['path'], code: string, message: string): Slip {
  return { path, severity: 'warning', code, message };
}
