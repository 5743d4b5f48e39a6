import type { Fault } from '../judging/fault';
import type { Place } from '../format/model';
import type { FileResult, RunResult } from '../running/result';

/** Results sorted by file, language, kommun and place, so that a report is the same whatever order the runs ended in. */
export function inOrder(results: readonly FileResult[]): readonly FileResult[] {
  return results
    .map((result) => ({
      ...result,
      problems: result.problems.toSorted(byPlace),
      runs: result.runs.map((run) => ({ ...run, faults: faultsInOrder(run.faults) })).toSorted(byRun),
    }))
    .toSorted((one, other) => byText(one.file, other.file));
}

/** The faults of a run in the order in which they are written. */
export function faultsInOrder(faults: readonly Fault[]): readonly Fault[] {
  return faults.toSorted((one, other) => byPlace(one.place, other.place));
}

function byRun(one: RunResult, other: RunResult): number {
  return byText(one.locale, other.locale) || byText(one.kommun ?? '', other.kommun ?? '');
}

function byPlace(one: Place, other: Place): number {
  return one.line - other.line || one.column - other.column;
}

/** By code unit: the order of a language differs from one machine to another. */
function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
