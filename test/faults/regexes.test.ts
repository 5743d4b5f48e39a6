import type { AdvicePattern } from '../../directory/checks/advice/pattern';
import { attacksOn, cpuOf, filesThatMakeRegexes, longestReached, mostFor, writtenRegexes, type Found } from './regexes';

jest.setTimeout(60_000);

/** Ten times what it may be on a quiet machine; one that backtracks takes a hundred times as long or never ends. */
const most = 50;

/** The slowest of the regular expressions with their worst milliseconds. */
function slow(found: readonly Found[]): readonly string[] {
  return found.flatMap((one) => {
    const length = longestReached(one);
    const worst = length === undefined ? 0 : Math.max(...attacksOn(one.regex, length).map((text) => cpuOf(one, text)));
    return worst > mostFor(one, most) ? [`${one.at} ${worst.toFixed(0)} ms`] : [];
  });
}

test('every regular expression that a stranger reaches is through with ten texts of 10 kB made to hold it up, and every one that staff reach with ten of their longest', () => {
  const found = writtenRegexes();
  expect(found.length).toBeGreaterThan(200);
  expect(slow(found)).toEqual([]);
});

test('so is every one that the chat puts together when it starts', () => {
  const made: Found[] = [];
  const Real = RegExp;
  globalThis.RegExp = new Proxy(Real, {
    construct: (target, given: [string, string?]) => {
      const regex = new target(...given);
      const caller = new Error().stack?.split('\n')[2] ?? '';
      const ours = /(?:src|dialogs|directory|locales)\/[\w/.-]+:\d+/.exec(caller)?.[0];
      if (ours !== undefined && !caller.includes('node_modules')) made.push({ at: ours, regex });
      return regex;
    },
  });
  try {
    jest.requireActual('../../src/compose');
    jest.requireActual('../../src/web/client/tellingWords');
    jest.requireActual('../../directory/staff/due');
    for (const { phrases } of [...theAdvice('sv', 'adviceInSwedish'), ...theAdvice('en', 'adviceInEnglish')])
      for (const { form } of phrases) form();
  } finally {
    globalThis.RegExp = Real;
  }
  expect(made.length).toBeGreaterThan(600);
  expect(slow(made)).toEqual([]);
});

/** The phrases of one language, as the chat has them that was loaded just now. */
function theAdvice(language: string, name: string): readonly AdvicePattern[] {
  return jest.requireActual<Record<string, readonly AdvicePattern[]>>(`../../directory/checks/advice/${language}`)[
    name
  ]!;
}

test('a regular expression that backtracks would be found', () => {
  expect(cpuOf({ at: 'here', regex: /\s+!/ }, ' '.repeat(20_000))).toBeGreaterThan(most);
});

test('none is put together but in these files, of our own words alone: staff write none, and residents neither', () => {
  const known = [
    // The page's own list of words, and the names of two encodings.
    ...['src/web/client/tellingWords.ts', 'src/web/packed.ts'],
    // Patterns of testers in transcripts, which the chat never reads.
    ...['src/transcripts/format/pattern.ts', 'src/transcripts/format/speakers.ts', 'src/transcripts/format/wording.ts'],
    // An id that was looked at first: letters, digits and dashes.
    'src/cli/directory/verify/record.ts',
    // Lists of words of the checks.
    ...['directory/checks/advice/notAtViolence.ts', 'directory/checks/advice/pattern.ts'],
    ...['directory/checks/advice/refusal.ts', 'directory/checks/publicRole.ts', 'directory/checks/secretPlace.ts'],
    // Days of the week; and the first word of a file name that was made here.
    ...['directory/format/hours.ts', 'directory/staff/facts/draftOfFact.ts'],
  ];
  expect(filesThatMakeRegexes().toSorted()).toEqual(known.toSorted());
});
