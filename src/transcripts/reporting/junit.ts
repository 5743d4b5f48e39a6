import builder from 'junit-report-builder';
import type { FileResult, RunResult } from '../running/result';
import { charactersOf, visible } from './characters';
import { isUnread } from './counts';
import { faultTitle } from './faultLines';
import { inOrder } from './inOrder';
import { fileReport, runName, runReport } from './report';

/**
 * The results as JUnit XML, which build servers show: a suite for each file, a case for each run, an error for a file
 * that could not be run. The body of a failure is what the text report says of the run. No times and no host, so the
 * bytes are the same from one run to the next. Slips that do not keep a file from being run are left to the text report.
 */
export function junitReport(results: readonly FileResult[]): string {
  const report = builder.newBuilder().name('transcripts');
  for (const result of inOrder(results)) {
    const file = visible(result.file);
    const suite = report.testSuite().name(file);
    if (isUnread(result)) {
      const message = result.failure ?? result.problems.find(({ severity }) => severity === 'error')?.message;
      suite
        .testCase()
        .className(file)
        .name('filen')
        .error(short(message ?? ''), 'unread', body(fileReport(result)));
    }
    for (const run of result.runs) addRun(suite.testCase().className(file).file(file), result.file, run);
  }
  return `${report.build()}\n`;
}

type TestCase = ReturnType<ReturnType<ReturnType<typeof builder.newBuilder>['testSuite']>['testCase']>;

function addRun(testCase: TestCase, file: string, run: RunResult): void {
  const [first] = run.faults;
  testCase.name(visible(`${run.id} (${runName(run)})`));
  if (run.skipped !== undefined) testCase.skipped().standardOutput(body(run.skipped));
  else if (first) {
    const { expected, came, field } = first;
    const message = `${faultTitle(file, first)}: väntat ${short(expected)}, kom ${short(came)}`;
    testCase.failure(visible(message), field).stacktrace(body(runReport(file, run)));
  }
}

const most = 60;

/** The beginning of a text, in one line. */
function short(text: string): string {
  const characters = charactersOf(text.replace(/\s+/g, ' ').trim());
  return visible(characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join(''));
}

/** A text as it may stand in the element that holds it, which the builder ends at the second `]]>` of a text. */
function body(text: string): string {
  return visible(text).replaceAll(']]>', ']] >');
}
