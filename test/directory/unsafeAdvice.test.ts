import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { adviceReasons } from '../../directory/checks/advice/reasons';
import { unsafeAdviceIn } from '../../directory/checks/unsafeAdvice';
import { linesOf } from '../fixtures/checks/lines';

/** `leaveNow: Lämna honom nu.` */
function split(line: string): readonly [string, string] {
  const colon = line.indexOf(': ');
  return [line.slice(0, colon), line.slice(colon + 2)];
}

const codesIn = (text: string): readonly string[] => unsafeAdviceIn(text).map(({ code }) => code);

describe('advice that could cost a life', () => {
  const swedish = linesOf('unsafe-sv').map(split);
  const english = linesOf('unsafe-en').map(split);

  it('is listed in both languages, every kind of it', () => {
    expect(swedish.length).toBeGreaterThanOrEqual(150);
    expect(english.length).toBeGreaterThanOrEqual(50);
    for (const list of [swedish, english])
      expect(new Set(list.map(([code]) => code))).toEqual(new Set(Object.keys(adviceReasons)));
  });

  test.each([...swedish, ...english])('%s is found in "%s"', (code, text) => {
    expect(codesIn(text)).toContain(code);
  });

  it('is found where it stands, also behind bold marks, soft hyphens, line breaks and letters in two parts', () => {
    const phrase = 'konfrontera honom';
    for (const text of [
      `Vi finns för dig. Sedan: ${phrase}.`,
      `Råd: **${phrase}**`,
      `Råd: ${phrase.replace('front', 'front\u00AD')}`,
      `Ha a\u030Angest? Då ska du ${phrase.replace(' ', '\n')}.`,
    ])
      expect(unsafeAdviceIn(text).map(({ at }) => text.slice(at, at + 4))).toEqual(['konf']);
    const inTwoParts = 'Ga\u030A emellan.';
    expect(codesIn(inTwoParts)).toEqual(['stepIn']);
  });

  it('is told once, with a reason and what to write instead, in Swedish', () => {
    expect(unsafeAdviceIn('Vi erbjuder parterapi.')).toEqual([
      { code: 'couplesCounselling', at: 12, ...adviceReasons.couplesCounselling },
    ]);
    for (const { why, instead } of Object.values(adviceReasons)) {
      expect(why).toMatch(/^\p{Lu}[^!]+\.$/u);
      expect(instead).toMatch(/^Skriv [^!]+\.$/u);
    }
  });
});

describe('what staff may write', () => {
  const harmless = linesOf('harmless');

  it('is a long list', () => expect(harmless.length).toBeGreaterThanOrEqual(150));

  test.each(harmless)('"%s"', (text) => {
    expect(unsafeAdviceIn(text)).toEqual([]);
  });

  // What staff are told to write instead must be writable.
  test.each(Object.values(adviceReasons).flatMap(({ instead }) => instead.match(/(?<=")[^"]+(?=")/g) ?? []))(
    'the suggested words "%s"',
    (text) => expect(unsafeAdviceIn(text)).toEqual([]),
  );
});

describe('the texts of the project', () => {
  /** The words that residents may write, which nobody is told. */
  const notTold = new Set(['place.json', 'signs.json']);
  const told = ['sv', 'en'].flatMap((locale) =>
    readdirSync(`locales/${locale}`)
      .filter((file) => file.endsWith('.json') && !notTold.has(file))
      .flatMap((file) => stringsIn(JSON.parse(readFileSync(`locales/${locale}/${file}`, 'utf8')))),
  );
  const files = [
    'national.yaml',
    'regional.yaml',
    ...readdirSync('directory/kommuner').map((file) => `kommuner/${file}`),
  ];
  const described = files.flatMap((file) =>
    stringsIn(parse(readFileSync(`directory/${file}`, 'utf8')), ['description', 'eligibility_description']),
  );

  it('hold no unsafe advice', () => {
    expect(told.length).toBeGreaterThan(100);
    expect(described.length).toBeGreaterThan(100);
    expect([...told, ...described].filter((text) => unsafeAdviceIn(text).length > 0)).toEqual([]);
  });
});

/** Every text in a parsed file, or only those of some fields. */
function stringsIn(value: unknown, fields?: readonly string[], field = ''): readonly string[] {
  if (typeof value === 'string') return fields === undefined || fields.includes(field) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => stringsIn(inner, fields, name));
}
