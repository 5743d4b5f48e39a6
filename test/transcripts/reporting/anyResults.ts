import fc from 'fast-check';
import { locales } from '../../../locales/translator';
import type { Fault, FaultField } from '../../../src/transcripts/judging/fault';
import type { FileResult, RunResult } from '../../../src/transcripts/running/result';

/** Texts with whatever spoils a report: control characters, halves of characters, signs of XML, lines and emoji. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '\uD800',
        '\uDC00',
        '\u0000',
        '\u001B[2J',
        '\uFFFE',
        '\u202E',
        ']]>',
        '<a b="',
        '&',
        '\r\n',
        '👩‍👧',
        'å',
      ),
    )
    .map((parts) => parts.join('')),
);

const fields: readonly FaultField[] = ['reply', 'text', 'suggestions', 'card.tel', 'safety', 'crash', 'field'];
const place = fc.record({ line: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 99 }) });

const anyFault: fc.Arbitrary<Fault> = fc
  .record({
    place,
    field: fc.constantFrom(...fields),
    expected: anyText,
    came: anyText,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...fault }) => {
    const length = Math.floor(fault.expected.length * share);
    return share < 0.2 ? fault : { ...fault, exact: { start: length, end: fault.expected.length - length } };
  });

const anyRun: fc.Arbitrary<RunResult> = fc.record(
  {
    id: anyText,
    locale: fc.constantFrom(...locales),
    kommun: anyText,
    faults: fc.array(anyFault, { maxLength: 3 }),
    skipped: anyText,
  },
  { requiredKeys: ['id', 'locale', 'faults'] },
);

const anyProblem = fc
  .record({ file: anyText, code: anyText, message: anyText, severity: fc.constantFrom('error', 'warning'), place })
  .map(({ place: { line, column }, ...problem }) => ({ ...problem, line, column }));

export const anyResults: fc.Arbitrary<readonly FileResult[]> = fc.array(
  fc.record(
    {
      file: anyText,
      problems: fc.array(anyProblem, { maxLength: 2 }),
      runs: fc.array(anyRun, { maxLength: 3 }),
      failure: anyText,
    },
    { requiredKeys: ['file', 'problems', 'runs'] },
  ),
  { maxLength: 4 },
);
