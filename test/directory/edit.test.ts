import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { editRecord, type FieldEdit } from '../../directory/staff/edit';
import { whyNotSaved } from '../../directory/staff/editGuard';
import { commentLines, edited, editings, oddlyWritten, plainOf } from './editedRecords';

const fixture = readFileSync(join(__dirname, '../fixtures/directory/kommuner/9999-exempelby.yaml'), 'utf8');
const files = [
  'directory/national.yaml',
  'directory/regional.yaml',
  ...readdirSync('directory/kommuner').map((name) => `directory/kommuner/${name}`),
].map((path) => readFileSync(path, 'utf8'));

test('a check writes four lines and no other', () => {
  const before = fixture
    .replace(/ {4}verified:\n( {6}.*\n)+/, '')
    .replace('assurance: verified', 'assurance: draft # än');
  const after = editRecord(
    before,
    ['services', 0],
    [
      { path: ['assurance'], value: 'verified' },
      { path: ['verified'], value: { assured_date: '2026-11-20', assurer_role: 'Enhetschef IFO' } },
    ],
  );
  const source = '    source: { title: Stöd vid våld, publisher: Exempelby kommun, date: "2026-11-01" }\n';
  expect(after).toBe(
    before
      .replace('assurance: draft # än', 'assurance: verified # än')
      .replace(
        source,
        `${source}    verified:\n      assured_date: "2026-11-20"\n      assurer_role: Enhetschef IFO\n`,
      ),
  );
});

test.each<[string, FieldEdit, string, string]>([
  [
    'a number in double quotes',
    { path: ['phones', 0, 'number'], value: '08-465 004 07' },
    '"08-465 004 00"',
    '"08-465 004 07"',
  ],
  [
    'a number that gets a field',
    { path: ['phones', 0, 'appears_on_bill'], value: 'no' },
    '00", description',
    '00", appears_on_bill: no, description',
  ],
  [
    'hours that go',
    { path: ['schedules'], value: undefined },
    '    schedules:\n      - { byday: "MO,TU,WE,TH,FR", opens_at: "08:00", closes_at: "16:30" }\n',
    '',
  ],
  ['a role with a colon', { path: ['verified', 'assurer_role'], value: 'Chef: IFO' }, 'Enhetschef IFO', '"Chef: IFO"'],
  [
    'languages',
    { path: ['languages'], value: [{ code: 'sv' }] },
    '    anonymous: possible',
    '    languages:\n      - { code: sv }\n    anonymous: possible',
  ],
])('%s is the only thing that changes, whatever the line ends', (_, edit, from, to) => {
  for (const spell of [(text: string) => text, (text: string) => text.replaceAll('\n', '\r\n')]) {
    expect(fixture).toContain(from);
    expect(editRecord(spell(fixture), ['services', 0], [edit])).toBe(spell(fixture.replace(from, to)));
  }
});

test('a comment on a line that goes stays on a line of its own', () => {
  const after = editRecord(oddlyWritten, ['services', 0], [{ path: ['as_printed'], value: undefined }]);
  expect(after).toContain('      # mitt i\n      # ur listan\n      # tryckt\n      # under\n      name:');
});

test('a field comes after the comments of the one before it', () => {
  const source = '      source:\n        title: x\n        # url: "https://…"\n      # sist\n';
  const before = oddlyWritten.replace('      assurance: verified\n', source);
  const after = editRecord(
    before,
    ['services', 2],
    [
      { path: ['verified'], value: undefined },
      { path: ['verified'], value: { assurer_role: 'Chef' } },
    ],
  );
  expect(after).toContain(source.replace('      # sist', '      verified:\n        assurer_role: Chef\n      # sist'));
});

test('whatever is written into whatever record, the rest says the same and no comment is lost', () => {
  fc.assert(
    fc.property(editings([...files, fixture, oddlyWritten, oddlyWritten]), (editing) => {
      const { text, record, edits } = editing;
      const after = editRecord(text, record, edits);
      expect(plainOf(after)).toEqual(edited(plainOf(text), editing));
      const comments = [...commentLines(after)];
      for (const line of commentLines(text)) expect(comments.splice(0, comments.indexOf(line) + 1)).not.toEqual([]);
      const fields = edits.map(({ path }) => path[0]);
      const why = whyNotSaved({ file: 'x.yaml', before: text, after, record, fields });
      expect(why.map(({ code }) => code)).not.toContain('otherChanged');
    }),
    { numRuns: 120 },
  );
});

test('an edit that would make the record wrong is not saved, and the slip is named', () => {
  const edit: FieldEdit = { path: ['verified', 'review_by'], value: '2028-01-01' };
  const after = editRecord(fixture, ['services', 0], [edit]);
  const changed = { file: 'x.yaml', before: fixture, after, record: ['services', 0], fields: ['verified'] } as const;
  expect(whyNotSaved(changed)).toEqual([expect.objectContaining({ code: 'reviewTooLate', file: 'x.yaml' })]);
});

test.each([
  ['another record', (text: string): string => text.replace('Ideell jour', 'En jour')],
  ['another field of the record', (text: string) => text.replace('Gratis', 'Dyrt')],
  ['a comment in the record', (text: string): string => text.replace('Gratis', 'Gratis # alltid')],
  ['a comment elsewhere', (text: string) => text.replace('# Nämnd', '# Namngiven')],
  ['quotation marks elsewhere', (text: string) => text.replace('name: Exempelby kommun', 'name: "Exempelby kommun"')],
])('an edit that changes %s too is not saved', (_, slip) => {
  const edit: FieldEdit = { path: ['description'], value: 'Råd.' };
  const after = slip(editRecord(fixture, ['services', 0], [edit]));
  const changed = { file: 'x.yaml', before: fixture, after, record: ['services', 0], fields: ['description'] } as const;
  expect(whyNotSaved(changed).map(({ code }) => code)).toEqual(['otherChanged']);
});
