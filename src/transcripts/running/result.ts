import type { Problem } from '../../../directory/format/problem';
import type { Locale } from '../../../locales/translator';
import type { Fault } from '../judging/fault';

/** What came of one file: its runs, or why it has none. Plain data, so that it can cross from one thread to another. */
export interface FileResult {
  readonly file: string;
  /** The author's slips; with an error among them there are no runs. */
  readonly problems: readonly Problem[];
  readonly runs: readonly RunResult[];
  /** Why the file could not be run at all, such as a directory that is not there. */
  readonly failure?: string;
}

/** How a transcript went in one language and, when it is run for several kommuner, for one of them. */
export interface RunResult {
  readonly id: string;
  readonly locale: Locale;
  readonly kommun?: string;
  readonly faults: readonly Fault[];
  /** Why it was not played, such as a clock that cannot be set in a bot at an address. */
  readonly skipped?: string;
}

/** Whether nothing is wrong with a file and none of its runs. */
export function wentWell({ problems, runs, failure }: FileResult): boolean {
  return (
    failure === undefined &&
    problems.every(({ severity }) => severity !== 'error') &&
    runs.every(({ faults }) => faults.length === 0)
  );
}
