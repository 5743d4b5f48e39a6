import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseDirectoryFile } from '../../directory/reading/parse';
import { loadKommuner, readText, stampsNow } from '../../directory/reading/load';
import { importFacts, type Import } from '../../directory/staff/facts/importFacts';
import { parseFacts } from '../../directory/staff/facts/parseFacts';
import { factType, factTypeWords } from '../../directory/staff/facts/factTypes';
import { realFacts } from './realFacts';
import { listOf, switchboard, type FactRow } from './sagoby';

const sagoby = {
  code: '9998',
  name: 'Sagoby',
  official_name: 'Sagoby kommun',
  lan_code: '01',
  lan_name: 'Stockholms län',
};

const kommuner = loadKommuner('directory');

function importInvented(...rows: readonly FactRow[]): Import {
  const csv = { file: 'list.csv', text: listOf(rows) };
  return importFacts({ csv, kommuner: [...kommuner, sagoby], files: new Map() });
}

/** The one draft that a row becomes. */
function draftOf(row: FactRow): object | undefined {
  const { files } = importInvented(row);
  return parseDirectoryFile('x.yaml', files[0]?.text ?? '').value?.drafts[0];
}

test('a list is read row by row, with what each page prints', () => {
  expect(parseFacts('list.csv', listOf([switchboard])).facts).toEqual([
    expect.objectContaining({
      line: 2,
      scope: ['9998'],
      as_printed: expect.objectContaining({ number: '08-465 004 09' }) as object,
    }),
  ]);
});

test('a row whose text goes over several lines is named by its first, and so is the next', () => {
  const list = listOf([{ ...switchboard, quote: 'ett\ntvå\ntre' }, switchboard]);
  expect(parseFacts('list.csv', list).facts.map(({ line }) => line)).toEqual([2, 5]);
});

test.each([
  ['2026-03-06', '2026-03-06'],
  ['2026-03', '2026-03'],
  ['2017', '2017'],
  ['2009-07-27 (page date; text about 31 mars)', '2009-07-27'],
  ['2009-07-27 (inferred)', 'unknown'],
  ['2023-02 inferred', 'unknown'],
  ['2018 (lists other hours)', 'unknown'],
  ['2021 autumn', 'unknown'],
  ['2022 or later', 'unknown'],
  ['undated (describes start 2009-08-31)', 'unknown'],
  ['2026-02-30', 'unknown'],
  ['', 'unknown'],
])('the date "%s" of a list is %s', (source_date, date) => {
  expect(draftOf({ ...switchboard, source_date })).toMatchObject({ source: { date } });
});

test.each([
  ['kommunens egen sida', 'Sagoby kommun', 'Sagoby kommun'],
  ['kommunens egen sida', 'grannkommunerna', 'Sagoby kommun'],
  ['organisationens egen sida', 'Jouren Saga', 'Jouren Saga'],
  ['annan sida', 'Jouren Saga', 'sagoby.example'],
  ['not found', '', 'sagoby.example'],
])('on "%s" the page of %s is published by %s', (confidence, organisation, publisher) => {
  expect(draftOf({ ...switchboard, confidence, organisation })).toMatchObject({ source: { publisher } });
});

test('only a safe address becomes a link', () => {
  for (const source_url of ['http://sagoby.example/', 'seed 000', 'javascript:alert(1)', ''])
    expect(draftOf({ ...switchboard, source_url })).not.toHaveProperty('source.url');
});

test('every word for a kind of help makes a draft, and an old one a historical draft', () => {
  for (const word of factTypeWords)
    for (const [ending, standing] of [
      ['', 'exists'],
      ['_nedlagd', 'historical'],
      ['_gammal', 'historical'],
    ] as const)
      expect(draftOf({ ...switchboard, type: `${word}${ending}` })).toMatchObject({ standing, assurance: 'draft' });
  expect(factType('kvinnojuor')).toBeUndefined();
});

test('the guide for staff names every column and every word for a kind of help', () => {
  const guide = readFileSync('directory/README.md', 'utf8');
  for (const word of [...factTypeWords, ...Object.keys(switchboard)]) expect(guide).toContain(`\`${word}\``);
});

test('two rows never share an id, and one row always has the same', () => {
  const rows = ['08-465 004 01', '08-465 004 02'].map((number_as_printed) => ({ ...switchboard, number_as_printed }));
  const [ids = []] = importInvented(...rows).files.map(({ ids }) => ids);
  expect(new Set(ids).size).toBe(2);
  expect(importInvented(...rows.toReversed()).files[0]?.ids).toEqual(ids.toReversed());
});

test('a draft has no number that anything could show: only what the page prints', () => {
  expect(draftOf(switchboard)).not.toHaveProperty('phones');
});

const anyCell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...Array.from('ab å:#\'"\\{}[],;-&*!|>%@\n\t”„«’\u00A0\u200Bé\u0308~')),
    maxLength: 20,
  }),
);

test('whatever a page prints is kept letter by letter', () => {
  fc.assert(
    fc.property(anyCell, anyCell, (hours_as_printed, quote) => {
      fc.pre(!/Ã|\0|\uFFFD|[\uD800-\uDFFF]/.test(hours_as_printed + quote) && !/\r/.test(hours_as_printed + quote));
      const draft = draftOf({ ...switchboard, hours_as_printed, quote });
      const printed = (cell: string): string | undefined =>
        /^(not found)?$/i.test(cell.trim()) ? undefined : cell.trim();
      expect(draft).toMatchObject({ as_printed: { number: '08-465 004 09' } });
      expect((draft as { as_printed: object }).as_printed).toMatchObject({
        ...(printed(hours_as_printed) !== undefined && { hours: printed(hours_as_printed) }),
        ...(printed(quote) !== undefined && { quote: printed(quote) }),
      });
    }),
    { numRuns: 200 },
  );
});

const whenThere = realFacts === undefined ? test.skip : test;

whenThere('the real list: all its local rows become drafts, in files that pass the check', () => {
  const paths = [...stampsNow('directory').keys()];
  const before = new Map(paths.map((path) => [path, readText('directory', path)]));
  const csv = { file: 'list.csv', text: realFacts! };
  const { files, national, problems } = importFacts({ csv, kommuner, files: before });
  expect(problems).toEqual([]);
  const parsed = files.map(({ path, text }) => parseDirectoryFile(path, text));
  expect(parsed.flatMap((file) => file.problems)).toEqual([]);
  expect([parsed.flatMap(({ value }) => value?.drafts ?? []).length, national]).toEqual([84, 34]);
});
