import type { Fault } from '../../../src/transcripts/judging/fault';
import type { FileResult } from '../../../src/transcripts/running/result';

const wrongNumber: Fault = {
  place: { line: 7, column: 1 },
  field: 'text',
  expected: 'På kvällar, ring 113.',
  came: 'På kvällar, ring 112.',
  exact: { start: 21, end: 21 },
};

const extraReply: Fault = {
  place: { line: 5, column: 12 },
  field: 'reply',
  expected: 'inget mer svar',
  came: 'Hej.\nVem är du?',
};

/** What came of three files, in the order in which they happened to end. */
export const mixed: readonly FileResult[] = [
  {
    file: 'test/transcripts/umea.chat',
    problems: [],
    runs: [
      { id: 'umea', locale: 'sv', kommun: 'Umeå', faults: [wrongNumber, extraReply] },
      { id: 'umea', locale: 'sv', kommun: 'Borås', faults: [] },
      { id: 'umea', locale: 'en', faults: [], skipped: 'klockan kan inte ställas där' },
    ],
  },
  {
    file: 'test/transcripts/trasig.chat',
    problems: [
      {
        file: 'test/transcripts/trasig.chat',
        line: 3,
        column: 9,
        severity: 'error',
        code: 'badLocale',
        message: 'Språket "se" finns inte. Menade du sv?',
      },
    ],
    runs: [],
  },
  { file: 'test/transcripts/boras.chat', problems: [], runs: [], failure: 'Katalogen boras går inte att läsa.' },
];

/** The same, in another order all through. */
export const shuffled: readonly FileResult[] = mixed.toReversed().map((result) => ({
  ...result,
  runs: result.runs.toReversed().map((run) => ({ ...run, faults: run.faults.toReversed() })),
}));
