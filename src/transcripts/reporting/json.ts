import type { FileResult, RunResult } from '../running/result';
import { countsOf } from './counts';
import { inOrder } from './inOrder';

/**
 * The results for another program, the same bytes whatever order the runs ended in. `runs` counts those that were
 * skipped too, `unread` the files that could not be run:
 *
 *     { "runs": n, "failed": n, "skipped": n, "unread": n, "files": [
 *       { "file": "…", "failure"?: "…",
 *         "problems": [{ "line": n, "column": n, "severity": "error" | "warning", "code": "…", "message": "…" }],
 *         "runs": [{ "id": "…", "locale": "sv", "kommun"?: "…", "outcome": "passed" | "failed" | "skipped",
 *           "reason"?: "…", "faults": [{ "line": n, "column": n, "field": "…", "expected": "…", "came": "…" }] }] }] }
 *
 * `field` is one of `FaultField`. Fields may be added; none is renamed or taken away.
 */
export function jsonReport(results: readonly FileResult[]): string {
  const files = inOrder(results).map(({ file, failure, problems, runs }) => ({
    file,
    failure,
    problems: problems.map(({ line, column, severity, code, message }) => ({ line, column, severity, code, message })),
    runs: runs.map(runShape),
  }));
  return `${JSON.stringify({ ...countsOf(results), files }, undefined, 2)}\n`;
}

function runShape({ id, locale, kommun, skipped, faults }: RunResult): object {
  return {
    id,
    locale,
    kommun,
    outcome: skipped !== undefined ? 'skipped' : faults.length > 0 ? 'failed' : 'passed',
    reason: skipped,
    faults: faults.map(({ place, field, expected, came }) => ({ ...place, field, expected, came })),
  };
}
