import { join } from 'node:path';
import { parseDirectoryFile } from '../../directory/reading/parse';
import { directoryCopy, namesIn, removeCopies, textIn } from '../directory/sagoby';
import { directory } from './directoryCommand';

jest.setTimeout(60_000);
afterEach(removeCopies);

const path = 'kommuner/9998-sagoby.yaml';

test('a new file holds a draft of each kind of help, passes the check at once, and says what to do next', async () => {
  const folder = directoryCopy();
  const { out, exit } = await directory('new', 'Sagoby', '--folder', folder);
  expect(exit).toBe(0);
  for (const part of [join(folder, path), 'verify', 'check', 'sagoby-socialjour']) expect(out).toContain(part);
  const { value, problems } = parseDirectoryFile(path, textIn(folder, path));
  expect(problems).toEqual([]);
  expect(value).toMatchObject({ kommun: '9998', name: 'Sagoby kommun', services: [], claims: [], contacts: [] });
  expect(value?.drafts.map(({ id, assurance }) => `${id} ${assurance}`)).toEqual(
    ['vaxel', 'mottagning-vuxna', 'mottagning-barn', 'socialjour', 'specialenhet', 'kvinnojour', 'valdsutovare'].map(
      (ending) => `sagoby-${ending} draft`,
    ),
  );
  const check = await directory('check', '--folder', folder);
  expect(check.out).toContain('7 utkast');
  expect(check.out).toContain('0 fel');
  expect(check.exit).toBe(0);
});

test('a new file begins as every staff file does and shows where number, hours, source and check go', async () => {
  const folder = directoryCopy();
  await directory('new', '9998', '--folder', folder);
  const text = textIn(folder, path);
  expect(text.split('\n')[0]).toBe(textIn(folder, 'kommuner/2480-umea.yaml').split('\n')[0]);
  for (const field of ['# phones:', '# schedules:', '    source:', '# verified:', '#   - { kind: via_112'])
    expect(text).toContain(field);
  // A line that is only uncommented is no number: the check stops it.
  const careless = text
    .replace('    # phones: #', '    phones: #')
    .replace('    #   - { number: "…" }', '      - { number: "…" }');
  expect(new Set(parseDirectoryFile(path, careless).problems.map(({ line }) => line)).size).toBe(1);
});

test('its sentences may be shown as they are', async () => {
  const folder = directoryCopy();
  await directory('new', 'Sagoby kommun', '--folder', folder);
  const text = textIn(folder, path).replaceAll('assurance: draft', 'assurance: named');
  const { value, problems } = parseDirectoryFile(path, text);
  expect(problems).toEqual([]);
  expect(value?.services).toHaveLength(7);
});

test('two kommuner whose names are spelt alike without dots share no id', async () => {
  const folder = directoryCopy();
  expect(JSON.parse((await directory('new', 'Ängby', '--folder', folder, '--json')).out)).toMatchObject({
    file: join(folder, 'kommuner/9997-angby.yaml'),
    ids: expect.arrayContaining(['angby-9997-vaxel']) as string[],
  });
});

test.each([
  ['a misspelt name', 'Ume', 'Menade du Umeå (2480)'],
  ['a code without its zero', '114', 'Upplands Väsby (0114)'],
  ['a name that may be two', 'ångby', 'Ängby (9997), Angby (9996), '],
  ['a kommun that has a file', 'Umeå', '2480-umea.yaml'],
  ['a kommun by its name without dots', 'umea', '2480-umea.yaml'],
])('%s writes nothing and is told', async (_, typed, told) => {
  const folder = directoryCopy();
  const before = [namesIn(folder), textIn(folder, 'kommuner/2480-umea.yaml')];
  const { error, exit } = await directory('new', typed, '--folder', folder);
  expect(exit).toBe(1);
  expect(error).toContain(told);
  expect([namesIn(folder), textIn(folder, 'kommuner/2480-umea.yaml')]).toEqual(before);
});
