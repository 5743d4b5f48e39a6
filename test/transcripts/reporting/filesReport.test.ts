import fc from 'fast-check';
import { filesReport, runReport, summaryLine } from '../../../src/transcripts/reporting/report';
import { anyResults } from './anyResults';
import { mixed, shuffled } from './results';

const report = [
  'GICK INTE   test/transcripts/boras.chat',
  '  Katalogen boras går inte att läsa.',
  'GICK INTE   test/transcripts/trasig.chat',
  '  test/transcripts/trasig.chat:3:9 fel: Språket "se" finns inte. Menade du sv?',
  'ÖVERHOPPAD  test/transcripts/umea.chat (en): klockan kan inte ställas där',
  'SOM VÄNTAT  test/transcripts/umea.chat (sv, Borås)',
  'FEL         test/transcripts/umea.chat (sv, Umeå)',
  '  test/transcripts/umea.chat:5:12 svar',
  '    väntat: inget mer svar',
  '    kom:    Hej.',
  '            Vem är du?',
  '    tips:   skriv in svaret, eller > ?loose om fler får komma',
  '  test/transcripts/umea.chat:7:1 text',
  '    väntat: På kvällar, ring 113.',
  '    kom:    På kvällar, ring 112.',
  '                               ^',
  '3 körningar: 1 som väntat, 1 med fel, 1 överhoppad. 2 filer gick inte att köra.',
  '',
].join('\n');

test('the report tells of every file and run: what went, what did not and where, and what was not played', () => {
  expect(filesReport(mixed)).toBe(report);
});

test('the report is the same whatever order the runs ended in', () => {
  expect(filesReport(shuffled)).toBe(report);
});

test('a single run reads as it does in the report of all', () => {
  const runs = mixed.flatMap(({ file, runs }) => runs.map((run) => runReport(file, run)));
  expect(runs.filter((run) => !report.includes(run))).toEqual([]);
});

test('a warning is told with the runs of its file', () => {
  const problem = {
    file: 'a.chat',
    line: 2,
    column: 1,
    severity: 'warning',
    code: 'odd',
    message: 'Konstigt.',
  } as const;
  const [line, ...rest] = filesReport([
    { file: 'a.chat', problems: [problem], runs: [{ id: 'a', locale: 'sv', faults: [] }] },
  ]).split('\n');
  expect(line).toBe('  a.chat:2:1 varning: Konstigt.');
  expect(rest).toEqual(['SOM VÄNTAT  a.chat (sv)', '1 körning: 1 som väntat, 0 med fel. 1 varning.', '']);
});

describe('a long text', () => {
  const long = (number: string): string =>
    `Hej.\nSocialjouren svarar på kvällar, nätter och helger. Ring ${number} nu.`;
  const told = (expected: string, came: string): string =>
    runReport('a.chat', {
      locale: 'sv',
      faults: [{ place: { line: 1, column: 1 }, field: 'text', expected, came, exact: { start: 999, end: 999 } }],
    });

  it('is shown again from near where it differs, with its line', () => {
    const [, , , , , , ...mark] = told(long('113'), long('112')).split('\n');
    expect(mark).toEqual([
      '    skiljer på rad 2:',
      '      väntat: …tter och helger. Ring 113 nu.',
      '      kom:    …tter och helger. Ring 112 nu.',
      '                                       ^',
    ]);
  });

  it('that differs in what cannot be seen has that named', () => {
    expect(told(long('08–1'), long('08-1'))).toContain('U+2013 tankstreck mot U+002D bindestreck');
    expect(told(long('1'), `\n${long('1').replace('.\n', '.\n\n')}2`)).toContain('skiljer på rad 2 mot 3:');
  });

  it('cannot take over the terminal it is shown in', () => {
    expect(told('a', 'a\u001B[2J\u202E')).toContain('kom:    a<U+001B>[2J<U+202E>\n');
  });

  it('without anything in it is told as such', () => {
    expect(told('a', ' ')).toContain('kom:    (ingen text)');
  });
});

test('the summary counts one and several', () => {
  expect(summaryLine([])).toBe('0 körningar: 0 som väntat, 0 med fel.');
  const faults = mixed.flatMap(({ runs }) => runs.flatMap((run) => run.faults));
  const skipped = { id: 'a', locale: 'sv', faults, skipped: 'nej' } as const;
  const file = { file: 'a.chat', problems: [], runs: [skipped, skipped], failure: 'Nej.' };
  expect(summaryLine([file])).toBe('2 körningar: 0 som väntat, 0 med fel, 2 överhoppade. 1 fil gick inte att köra.');
});

test('whatever came, there is a report, and nothing in it is a control character but the line breaks', () => {
  fc.assert(
    fc.property(anyResults, (results) => {
      expect(filesReport(results).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Surrogate}\u202E]/u);
    }),
  );
});
