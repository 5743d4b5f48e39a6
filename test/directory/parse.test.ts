import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDirectoryFile } from '../../directory/reading/parse';

const example = readFileSync(join(__dirname, '../fixtures/directory/kommuner/9999-exempelby.yaml'), 'utf8');
const parse = (text: string): ReturnType<typeof parseDirectoryFile> => parseDirectoryFile('9999-exempelby.yaml', text);

/** Slips after which nothing of a file is read. */
const wholeFile = new Set(['TAB_AS_INDENT', 'halfFile', 'DUPLICATE_KEY', 'alias']);

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
    ['a field with a wrong name', (text) => text.replace('description:', 'descripton:'), 'unrecognized_keys', 12],
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
    // The record with the slip is left out and the others stay; a file that cannot be read is left out whole.
    const kept = value ? value.services.length + value.contacts.length : 0;
    expect(kept).toBeLessThan(3);
    expect(kept).toBe(wholeFile.has(code) ? 0 : 2);
  });

  it.each([
    ['a number in a text', 'looseNumber', 'Ideell jour', 'Ring 08-465 004 07. Ideell jour'],
    ['a number in a translation', 'looseNumber', 'A voluntary shelter', 'Call +46 8 465 004 07. A voluntary shelter'],
    ['a date that does not exist', 'custom', 'date: "2026-11-01"', 'date: "2026-13"'],
    ['a day that does not exist', 'custom', 'review_by: "2027-05-01"', 'review_by: "2027-02-31"'],
    ['a mobile with 0046', 'invalid_format', '08-465 004 01', '0046 70 174 06 05'],
    ['a mobile with +46', 'personalMobile', '08-465 004 01', '+46 70 174 06 05'],
    ['a number of no length', 'invalid_format', '08-465 004 00', '0'],
    [
      'another publisher',
      'publisherNotOwn',
      'assurance: named',
      'assurance: documented\n    phones: [{ number: "08-465 004 08" }]',
    ],
    [
      'the street of a shelter',
      'shelterAddress',
      'type: kvinnojour',
      'type: skyddat_boende\n    alternate_name: Östergatan 5',
    ],
    ['the postcode of a shelter', 'shelterAddress', 'A voluntary shelter', 'In 123 45 Exempelby. A voluntary shelter'],
  ])('refuses %s', (_, code, from, to) => {
    const shelter = code === 'shelterAddress' ? example.replace('type: kvinnojour', 'type: skyddat_boende') : example;
    const source =
      code === 'publisherNotOwn'
        ? shelter.replace('Jouren, publisher: Föreningen', 'Jouren, publisher: Den andra')
        : shelter;
    const changed = source.includes(from) ? source.replace(from, to) : source.replace('type: skyddat_boende', to);
    expect(changed).not.toBe(source);
    expect(parse(changed).problems.map((problem) => problem.code)).toContain(code);
  });

  it('lets years, spans of years and short numbers stand in a text', () => {
    for (const text of ['Öppnade 2019–2020.', 'Ring 112.', 'Sedan 2012, 24 timmar.'])
      expect(parse(example.replace('Ideell jour', `${text} Ideell jour`)).problems).toEqual([]);
  });

  it('never gives the parser a file of thousands of tags or anchors', () => {
    for (const mark of ['!x ', '&x '])
      expect(parse(mark.repeat(50_000)).problems).toEqual([expect.objectContaining({ code: 'tooDeep' })]);
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
