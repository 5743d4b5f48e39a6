import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDirectory } from '../../directory/reading/load';
import { parseDirectoryFile } from '../../directory/reading/parse';
import { directoryCopy, listOf, namesIn, removeCopies, switchboard, textIn, type FactRow } from '../directory/sagoby';
import { directory, type Said } from './directoryCommand';

jest.setTimeout(60_000);
afterEach(removeCopies);

const sagoby = 'kommuner/9998-sagoby.yaml';
const umea = 'kommuner/2480-umea.yaml';

async function importInto(folder: string, text: string, ...options: readonly string[]): Promise<Said> {
  const list = join(folder, 'lista.csv');
  writeFileSync(list, text);
  return await directory('import', list, '--folder', folder, ...options);
}

test('an imported row is a draft that says what the page prints, from whom and when', async () => {
  const folder = directoryCopy();
  const { out, exit } = await importInto(folder, listOf([switchboard]));
  expect(exit).toBe(0);
  expect(out).toContain('1 utkast');
  expect(parseDirectoryFile(sagoby, textIn(folder, sagoby)).value?.drafts).toEqual([
    {
      id: expect.stringMatching(/^sagoby-vaxeln-[a-z0-9]{6}$/) as string,
      name: 'Växeln',
      status: 'active',
      type: 'vaxel',
      organization: { name: 'Sagoby kommun' },
      description: expect.stringMatching(/^Utkast:.*\.$/) as string,
      who_for: ['alla'],
      visit: 'none',
      standing: 'exists',
      audience: 'resident',
      assurance: 'draft',
      source: {
        title: expect.any(String) as string,
        publisher: 'Sagoby kommun',
        date: '2019',
        url: 'https://sagoby.example/kontakt',
      },
      as_printed: { number: '08-465 004 09', who_for: 'alla', quote: 'Ring växeln: 08-465 004 09' },
    },
  ]);
  expect((await directory('check', '--folder', folder)).exit).toBe(0);
});

const rows: readonly FactRow[] = [
  switchboard,
  { ...switchboard, scope: '2480', kommun: 'Umeå', name: 'Jouren', type: 'kvinnojour_nedlagd', number_as_printed: '' },
  { ...switchboard, scope: '2480', kommun: 'Umeå', name: 'Umeås webbplats', type: 'webbplats', number_as_printed: '' },
  { ...switchboard, scope: '9998,2480', kommun: 'två (regional)', name: 'Jour för två', type: 'socialjour' },
  { ...switchboard, scope: 'län 01', kommun: 'länet', name: 'Mansmottagningen', type: 'man' },
  { ...switchboard, scope: 'SE', name: 'Linjen', type: 'nationell_linje' },
];

test('each row goes where it belongs: a kommun, several together, a claim, what is no more', async () => {
  const folder = directoryCopy();
  const { out } = await importInto(folder, listOf(rows));
  expect(out).toContain('1 rad om hela landet');
  const drafts = (path: string): readonly object[] =>
    parseDirectoryFile(path, textIn(folder, path)).value?.drafts ?? [];
  expect(drafts(sagoby)).toHaveLength(1);
  expect(drafts(umea)).toEqual([
    expect.objectContaining({ name: 'Jouren', type: 'kvinnojour', standing: 'historical', status: 'defunct' }),
    expect.objectContaining({ name: 'Umeås webbplats', kind: 'fact', standing: 'exists' }),
  ]);
  expect(drafts('regional.yaml')).toEqual([
    expect.objectContaining({ type: 'socialjour', service_areas: ['9998', '2480'] }),
    expect.objectContaining({ type: 'stod', who_for: ['man'], service_areas: ['län 01'] }),
  ]);
  expect((await directory('check', '--folder', folder)).exit).toBe(0);
});

test('a second import adds nothing and says so, in another order and after a check of one of them too', async () => {
  const folder = directoryCopy();
  await importInto(folder, listOf(rows));
  const checked = textIn(folder, sagoby)
    .replace('assurance: draft', 'assurance: named')
    .replace(/ {4}as_printed:\n( {6}.*\n)+/, '');
  writeFileSync(join(folder, sagoby), checked);
  const before = [sagoby, umea, 'regional.yaml'].map((path) => textIn(folder, path));
  const { out } = await importInto(folder, listOf(rows.toReversed()));
  expect(out).toContain('Inget nytt att skriva. 5 rader fanns redan.');
  expect([sagoby, umea, 'regional.yaml'].map((path) => textIn(folder, path))).toEqual(before);
});

test.each([
  ['as they are', (text: string) => text],
  ['with the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['with an empty list', (text: string) => text.replace(/claims:\n( {2}.*\n)+/, 'claims: [] # inga än\n')],
  ['without services', (text: string) => text.replace(/services:\n( {2}.*\n)+/, '')],
])('every other letter of the files stays: %s', async (_, change) => {
  const folder = directoryCopy();
  const before = change(textIn(folder, umea));
  writeFileSync(join(folder, umea), before);
  await importInto(folder, listOf(rows));
  const after = textIn(folder, umea);
  const added = [...after.matchAll(/ {2}# Ur listan.*\r?\n {2}- id.*\r?\n(?: {4}.*\r?\n)+/g)].map(([lines]) => lines);
  expect(added).toHaveLength(2);
  expect(added.every((lines) => lines.includes('\r\n') === before.includes('\r\n'))).toBe(true);
  const rest = added.reduce((text, lines) => text.replace(lines, ''), after);
  const empty = before.includes('claims: []') ? before.replace('claims: []', 'claims:') : before;
  expect([empty, empty.replace('claims:', 'services:\nclaims:')]).toContain(rest);
  expect((await directory('check', '--folder', folder)).exit).toBe(0);
});

test('drafts come after the comments of the record before them, in a file that new has made', async () => {
  const folder = directoryCopy();
  await directory('new', 'Sagoby', '--folder', folder);
  const before = textIn(folder, sagoby);
  await importInto(folder, listOf([switchboard]));
  const [first = '', second = ''] = textIn(folder, sagoby).split(/ {2}# Ur listan.*\n(?:.*\n)+?(?=\n# UPPGIFTER)/);
  expect(first + second).toBe(before);
  expect((await directory('check', '--folder', folder)).out).toContain('8 utkast');
});

test('a trial writes nothing and lists what it would', async () => {
  const folder = directoryCopy();
  const before = [namesIn(folder), textIn(folder, umea)];
  const { out } = await importInto(folder, listOf(rows), '--dry-run');
  expect(out).toContain('5 utkast skulle skrivas');
  expect(out).toMatch(/9998-sagoby\.yaml \(ny fil\)\n {2}sagoby-vaxeln-/);
  expect([namesIn(folder), textIn(folder, umea)]).toEqual(before);
});

test('a row that cannot be read is named by its line, with what to write, and takes no other with it', async () => {
  const folder = directoryCopy();
  const bad: readonly FactRow[] = [
    { ...switchboard, scope: 'Sagoby' },
    { ...switchboard, scope: '9999' },
    { ...switchboard, kommun: 'Umeå' },
    { ...switchboard, name: '' },
    { ...switchboard, type: 'växel' },
    { ...switchboard, name: 'Jouren', type: 'kvinnojour', organisation: 'Jouren, Storgatan 5' },
    { ...switchboard, name: 'VÃ¤xeln' },
    switchboard,
  ];
  const text = `${listOf([switchboard, ...bad])}9998,"för få"\n9998,"fel "citat",,,,,,,,,,,,\n`;
  const { out, error, exit } = await importInto(folder, text);
  expect(exit).toBe(1);
  expect(out).toContain('1 utkast');
  expect(error.split('\n').map((line) => Number(/lista\.csv:(\d+):1 fel: /.exec(line)?.[1]))).toEqual([
    3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
  ]);
  for (const mend of ['kommunkoden', '9998 är Sagoby', 'Kolumnen "name"', 'vaxel, ', 'gata', 'UTF-8', 'rad 2', 'komma'])
    expect(error).toContain(mend);
});

test('a broken file is left alone, and the rows of other files are imported', async () => {
  const folder = directoryCopy();
  writeFileSync(join(folder, umea), textIn(folder, umea).replace('end: "2480"', ''));
  const { out, error, exit } = await importInto(folder, listOf(rows));
  expect([exit, out.includes('3 utkast')]).toEqual([1, true]);
  expect(error).toContain(umea);
  expect(textIn(folder, umea)).not.toContain('Ur listan');
});

test('a list that Excel has saved is read: semicolons, a mark at the start, lines within a text', async () => {
  const folder = directoryCopy();
  const quote = 'Ring växeln:\n08-465 004 09';
  const text = listOf([{ ...switchboard, quote }]).replaceAll(',', ';');
  const { out } = await importInto(folder, `\uFEFF${text}`);
  expect(out).toContain('1 utkast');
  expect(loadDirectory(folder).files.flatMap(({ drafts }) => drafts)).toEqual([
    expect.objectContaining({ as_printed: expect.objectContaining({ quote }) as object }),
  ]);
});

test.each([
  ['a missing list', 'finns-inte.csv', 'går inte att öppna'],
  ['a list of other columns', 'directory/geography/kommuner.csv', 'scope'],
])('%s is told', async (_, list, told) => {
  const { error, exit } = await directory('import', list, '--folder', directoryCopy());
  expect(exit).toBe(1);
  expect(error).toContain(told);
});
