import { beginningsOf, begunIn } from '../../directory/checks/advice/beginnings';
import { adviceInEnglish } from '../../directory/checks/advice/en';
import { plainTextOf } from '../../directory/checks/advice/plainText';
import { adviceInSwedish } from '../../directory/checks/advice/sv';
import { linesOf } from '../fixtures/checks/lines';

describe('what a phrase can begin with', () => {
  test.each<readonly [string, readonly string[]]>([
    ['lämna', ['lämna']],
    ['konfrontera', ['konfront']],
    ['(?:lyd|lyda) (?:honom|henne)', ['lyd hono', 'lyd henn', 'lyda hon', 'lyda hen']],
    [String.raw`gå\s+hem`, ['gå ']],
    ['stanna?s', ['stanns', 'stannas']],
    ['(?:ut )?nu', ['ut nu', 'nu']],
    ['(?:a|b){0,2}c', ['a', 'b', 'c']],
    ['(?:ab)+c', ['ab']],
    ['[åä]r', ['']],
    ['h.n', ['h']],
    ['(?<=x )ring(?! inte)', ['ring']],
    ['(?!bara )gå|(?:[^|)(]+)?stå', ['gå', '', 'stå']],
    [String.raw`sms\.|\(x`, ['sms.', '(x']],
  ])('%s', (source, beginnings) => {
    expect([...beginningsOf(source)].toSorted()).toEqual([...beginnings].toSorted());
  });
});

describe('a phrase that is looked for only where a text has one of its beginnings', () => {
  const texts = ['unsafe-sv', 'unsafe-en']
    .flatMap((name) => linesOf(name))
    .map((line) => plainTextOf(line.replaceAll(' ', '\n ')).plain);
  const patterns = [...adviceInSwedish, ...adviceInEnglish];

  test('is found in every text that it is in', () => {
    let found = 0;
    for (const plain of texts) {
      const begun = begunIn(plain);
      for (const { beginnings, form } of patterns.flatMap(({ phrases }) => phrases)) {
        form().lastIndex = 0;
        const match = form().exec(plain);
        if (!match) continue;
        found += 1;
        const rest = plain.slice(match.index).replace(/\s/g, ' ');
        expect(beginnings.some((beginning) => rest.startsWith(beginning) && begun.has(beginning))).toBe(true);
      }
    }
    expect(found).toBeGreaterThan(300);
  });
});
