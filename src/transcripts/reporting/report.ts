import { problemLine } from '../../../directory/format/problem';
import type { FileResult, RunResult } from '../running/result';
import type { Verdict } from '../running/run';
import { visible } from './characters';
import { countsOf, isUnread } from './counts';
import { faultLines } from './faultLines';
import { faultsInOrder, inOrder } from './inOrder';

/** What a tester reads about all that was run. The same bytes whatever order the runs ended in: it holds no times. */
export function filesReport(results: readonly FileResult[]): string {
  const parts = inOrder(results).flatMap((result) => [
    ...(result.problems.length > 0 || isUnread(result) ? [fileReport(result)] : []),
    ...result.runs.map((run) => runReport(result.file, run)),
  ]);
  return `${[...parts, summaryLine(results)].join('\n')}\n`;
}

/** The part of a run that a report tells of. */
export type Reported = Pick<RunResult, 'locale' | 'faults' | 'skipped'> & { readonly kommun?: string | undefined };

/** What is said of one run: a line when it went as written or was not played, else every fault with its place. */
export function runReport(file: string, run: Reported): string {
  const name = `${file} (${runName(run)})`;
  if (run.skipped !== undefined) return visible(`ÖVERHOPPAD  ${name}: ${run.skipped}`);
  if (run.faults.length === 0) return visible(`SOM VÄNTAT  ${name}`);
  return visible(
    [`FEL         ${name}`, ...faultsInOrder(run.faults).flatMap((fault) => faultLines(file, fault))].join('\n'),
  );
}

/** What is said of one run by whoever played it himself. */
export function reportOf({ transcript: { file }, ...run }: Verdict): string {
  return runReport(file, run);
}

/** What tells a run from the others of its file: its language and, when it has one, its kommun. */
export function runName({ locale, kommun }: Pick<Reported, 'locale' | 'kommun'>): string {
  return kommun === undefined ? locale : `${locale}, ${kommun}`;
}

/** What is said of a file before its runs: the slips in it, and why it could not be run when that is so. */
export function fileReport(result: FileResult): string {
  const { file, problems, failure } = result;
  return visible(
    [
      ...(isUnread(result) ? [`GICK INTE   ${file}`] : []),
      ...problems.map((problem) => `  ${problemLine(problem)}`),
      ...(failure === undefined ? [] : [`  ${failure.replace(/\n/g, '\n  ')}`]),
    ].join('\n'),
  );
}

/** The last line of a report. */
export function summaryLine(results: readonly FileResult[]): string {
  const { runs, failed, skipped, unread } = countsOf(results);
  const parts = [
    `${runs - failed - skipped} som väntat`,
    `${failed} med fel`,
    ...(skipped > 0 ? [counted(skipped, 'överhoppad', 'överhoppade')] : []),
  ];
  const warnings = results.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'warning')).length;
  const warned = warnings > 0 ? ` ${counted(warnings, 'varning', 'varningar')}.` : '';
  const rest = unread > 0 ? ` ${counted(unread, 'fil', 'filer')} gick inte att köra.` : '';
  return `${counted(runs, 'körning', 'körningar')}: ${parts.join(', ')}.${rest}${warned}`;
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
