import fc from 'fast-check';
import { jsonReport } from '../../../src/transcripts/reporting/json';
import { anyResults } from './anyResults';
import { mixed, shuffled } from './results';

test('another program reads the counts, the runs of each file and every fault with its place', () => {
  const report = JSON.parse(jsonReport(mixed)) as Record<string, unknown>;
  expect(report).toMatchObject({ runs: 3, failed: 1, skipped: 1, unread: 2 });
  expect(report['files']).toEqual([
    { file: 'test/transcripts/boras.chat', failure: 'Katalogen boras går inte att läsa.', problems: [], runs: [] },
    {
      file: 'test/transcripts/trasig.chat',
      problems: [
        { line: 3, column: 9, severity: 'error', code: 'badLocale', message: 'Språket "se" finns inte. Menade du sv?' },
      ],
      runs: [],
    },
    {
      file: 'test/transcripts/umea.chat',
      problems: [],
      runs: [
        { id: 'umea', locale: 'en', outcome: 'skipped', reason: 'klockan kan inte ställas där', faults: [] },
        { id: 'umea', locale: 'sv', kommun: 'Borås', outcome: 'passed', faults: [] },
        {
          id: 'umea',
          locale: 'sv',
          kommun: 'Umeå',
          outcome: 'failed',
          faults: [
            { line: 5, column: 12, field: 'reply', expected: 'inget mer svar', came: 'Hej.\nVem är du?' },
            { line: 7, column: 1, field: 'text', expected: 'På kvällar, ring 113.', came: 'På kvällar, ring 112.' },
          ],
        },
      ],
    },
  ]);
});

test('the report is the same whatever order the runs ended in', () => {
  expect(jsonReport(shuffled)).toBe(jsonReport(mixed));
});

test('whatever came can be read back', () => {
  fc.assert(
    fc.property(anyResults, (results) => {
      const { files } = JSON.parse(jsonReport(results)) as { files: { file: string }[] };
      expect(files.map(({ file }) => file).toSorted()).toEqual(results.map(({ file }) => file).toSorted());
    }),
  );
});
