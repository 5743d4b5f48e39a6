import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDirectoryFile } from '../../directory/parse';

const example = readFileSync(join(__dirname, '../fixtures/directory/kommuner/9999-exempelby.yaml'), 'utf8');
const parse = (text: string): ReturnType<typeof parseDirectoryFile> => parseDirectoryFile('9999-exempelby.yaml', text);

describe('a file that staff have changed', () => {
  it('is read whole when it is right', () => {
    expect(parse(example).problems).toEqual([]);
    expect(parse(example).value?.services).toHaveLength(2);
  });

  it('keeps a number exactly as it was written', () => {
    expect(parse(example).value?.services[0]?.phones?.[0]?.number).toBe('08-465 004 00');
  });

  const slips: readonly (readonly [string, (text: string) => string, string, number])[] = [
    ['a tab as indent', (text) => text.replace('  - id:', '\t- id:'), 'TAB_AS_INDENT', 6],
    ['a field with a wrong name', (text) => text.replace('description:', 'descripton:'), 'missing', 0],
    [
      'a date in another form',
      (text) => text.replace('assured_date: "2026-11-01"', 'assured_date: "1 nov 2026"'),
      'invalid_format',
      0,
    ],
    ['a value that does not exist', (text) => text.replace('standing: exists', 'standing: kanske'), 'invalid_value', 0],
    ['a half-written file', (text) => text.replace('end: "9999"', 'end: "9998"'), 'halfFile', 0],
    ['the same field twice', (text) => text.replace('name: Exempelby kommun', 'name: A\nname: B'), 'DUPLICATE_KEY', 0],
    ['a personal mobile on a contact', (text) => text.replace('08-465 004 01', '070-174 06 05'), 'personalMobile', 0],
    ['an anchor', (text) => text.replace('name: Exempelby kommun', 'name: &a A\nkommun2: *a'), 'alias', 0],
    [
      'a verified record without a check',
      (text) => text.replace(/ {4}verified:\n(?: {6}.*\n)+/, ''),
      'verifiedWithoutCheck',
      0,
    ],
  ];
  it.each(slips)('names the line and column of %s', (_, change, code, line) => {
    const changed = change(example);
    expect(changed).not.toBe(example);
    const { problems, value } = parse(changed);
    const found = problems.find((problem) => problem.code === code);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(found?.line).toBeGreaterThan(line - 1);
    expect(found?.message.length).toBeGreaterThan(20);
    expect(value).toBeUndefined();
  });

  it('survives what would abort the process, three times in a row', () => {
    for (const text of [
      '['.repeat(5000),
      '- '.repeat(5000),
      '? '.repeat(800),
      'a: '.repeat(3000),
      '{a: '.repeat(3000),
      'x'.repeat(300_000),
    ])
      for (let time = 0; time < 3; time += 1) expect(parse(text).value).toBeUndefined();
  });

  it('never reads a file that was cut short', () => {
    const end = example.lastIndexOf('"9999"');
    for (let length = 0; length < end + 5; length += 7) expect(parse(example.slice(0, length)).value).toBeUndefined();
  });
});
