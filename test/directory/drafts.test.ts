import { existsSync, readFileSync } from 'node:fs';
import { parseDrafts } from '../../directory/staff/drafts';

const heading =
  'scope,kommun,name,organisation,type,number_as_printed,hours_as_printed,languages,anonymous,who_for,source_url,source_date,confidence,quote';
const invented =
  '9999,Exempelby,Växeln,Exempelby kommun,vaxel,08-465 004 09,not found,,,alla,https://exempelby.example/,2019,,"Ring växeln"';

test('reads a found fact with its source, its date and its quote', () => {
  expect(parseDrafts('list.csv', `${heading}\n${invented}\n`).drafts).toEqual([
    expect.objectContaining({
      scope: ['9999'],
      number_as_printed: '08-465 004 09',
      hours_as_printed: undefined,
      source_date: '2019',
      quote: 'Ring växeln',
    }),
  ]);
});

test('names a row that cannot be read and keeps the others', () => {
  const { drafts, problems } = parseDrafts('list.csv', `${heading}\nnowhere,,X\n${invented}\n`);
  expect(drafts).toHaveLength(1);
  expect(problems).toEqual([expect.objectContaining({ file: 'list.csv', line: 2, code: 'draft' })]);
});

/** The real list is kept outside the project: a stale number in a demonstration is worse than an invented one. */
const list = process.env['DRAFTS_FILE'];
const whenThere = list !== undefined && existsSync(list) ? test : test.skip;

whenThere('the list of DRAFTS_FILE: every row is read', () => {
  const { drafts, problems } = parseDrafts('list', readFileSync(list!, 'utf8'));
  expect(problems).toEqual([]);
  expect(drafts.filter(({ scope }) => !scope.includes('SE'))).toHaveLength(84);
});
