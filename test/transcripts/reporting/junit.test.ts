import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import { junitReport } from '../../../src/transcripts/reporting/junit';
import { runReport } from '../../../src/transcripts/reporting/report';
import type { FileResult } from '../../../src/transcripts/running/result';
import { anyResults } from './anyResults';
import { mixed, shuffled } from './results';

const schema = readFileSync('test/fixtures/junit.xsd', 'utf8');

/** What is wrong with a document as XML and as a JUnit report. */
async function wrongWith(contents: string): Promise<readonly string[]> {
  const xml = { fileName: 'report.xml', contents };
  const { valid, errors, rawOutput } = await validateXML({ xml, schema });
  return valid ? [] : [...errors.map(({ message }) => message), rawOutput];
}

test('a build server reads a suite for each file and a case for each run', async () => {
  const report = junitReport(mixed);
  expect(await wrongWith(report)).toEqual([]);
  expect(report).toContain('<testsuites name="transcripts" tests="5" failures="1" errors="2" skipped="1">');
  expect(report).toContain(
    '<testsuite name="test/transcripts/umea.chat" tests="3" failures="1" errors="0" skipped="1">',
  );
  expect(report).toContain(
    '<testcase classname="test/transcripts/umea.chat" file="test/transcripts/umea.chat" name="umea (sv, Borås)"/>',
  );
});

test('a failure shows the line of the transcript, in short and as in the text report', () => {
  const report = junitReport(mixed);
  expect(report).toContain(
    'message="test/transcripts/umea.chat:5:12 svar: väntat inget mer svar, kom Hej. Vem är du?" type="reply"',
  );
  const [umea] = mixed;
  expect(report).toContain(runReport(umea!.file, umea!.runs[0]!));
});

test('a file that could not be run is an error with its slips, and a skipped run says why', () => {
  const report = junitReport(mixed);
  expect(report).toContain('<error message="Katalogen boras går inte att läsa."');
  expect(report).toContain('test/transcripts/trasig.chat:3:9 fel: Språket');
  expect(report).toMatch(/<skipped\/>\s*<system-out>\s*<!\[CDATA\[klockan kan inte ställas där\]\]>/);
});

test('the report is the same whatever order the runs ended in', () => {
  expect(junitReport(shuffled)).toBe(junitReport(mixed));
  expect(junitReport(mixed)).not.toMatch(/time|host/i);
});

const faulty = (came: string): readonly FileResult[] => [
  {
    file: 'a.chat',
    problems: [],
    runs: [
      {
        id: 'a',
        locale: 'sv',
        faults: [{ place: { line: 1, column: 1 }, field: 'text', expected: 'hej', came }],
      },
    ],
  },
];

test.each([
  ['a control character', 'a\u0000b', 'kom a&lt;U+0000>b"'],
  ['half a character', '\uDC00b', 'kom &lt;U+DC00>b"'],
  ['a forbidden character', '\uFFFE', 'kom &lt;U+FFFE>"'],
  ['the end of its own element, twice', 'a]]>b]]>', 'kom:    a]] >b]] >'],
])('%s does not break it', async (_, came, message) => {
  const report = junitReport(faulty(came));
  expect(report).toContain(message);
  expect(await wrongWith(report)).toEqual([]);
});

test('a long text is short in the message', () => {
  expect(junitReport(faulty('å'.repeat(99)))).toContain(`kom ${'å'.repeat(60)}…"`);
});

test('whatever came, it is a report that build servers can read', async () => {
  await fc.assert(
    fc.asyncProperty(anyResults, async (results) => {
      expect(await wrongWith(junitReport(results))).toEqual([]);
    }),
    { numRuns: 30 },
  );
}, 120_000);

test.each([
  ['a case with two outcomes', '<failure/><skipped/>'],
  ['an unknown element', '<passed/>'],
])('the schema finds out %s', async (_, inside) => {
  const counts = 'tests="1" failures="0" errors="0" skipped="0"';
  const report = `<testsuites ${counts}><testsuite name="a" ${counts}><testcase name="a" classname="a">${inside}</testcase></testsuite></testsuites>`;
  expect(await wrongWith(report)).not.toEqual([]);
});
