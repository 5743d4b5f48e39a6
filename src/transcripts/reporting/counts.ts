import type { FileResult } from '../running/result';

/** How many runs there were, those that were skipped among them, and how many files gave none. */
export interface Counts {
  readonly runs: number;
  readonly failed: number;
  readonly skipped: number;
  readonly unread: number;
}

export function countsOf(results: readonly FileResult[]): Counts {
  const runs = results.flatMap((result) => result.runs);
  return {
    runs: runs.length,
    failed: runs.filter(({ skipped, faults }) => skipped === undefined && faults.length > 0).length,
    skipped: runs.filter(({ skipped }) => skipped !== undefined).length,
    unread: results.filter(isUnread).length,
  };
}

/** Whether a file could not be run, or not in all its languages. */
export function isUnread({ problems, failure }: FileResult): boolean {
  return failure !== undefined || problems.some(({ severity }) => severity === 'error');
}
