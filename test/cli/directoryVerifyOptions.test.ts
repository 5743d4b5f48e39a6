import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeCopies, textIn } from '../directory/sagoby';
import { directory } from './directoryCommand';
import { sagobyFolder, sagobyPath } from './verifyTalk';

jest.setTimeout(60_000);
afterEach(removeCopies);

const options = ['--yes', '--number', '08-465 004 21', '--role', 'Chef', '--method', 'ringde numret'];
const dated = ['--date', '2026-11-20', '--review-by', '2027-05-20', '--now', '2026-11-24'];
const rest = ['--bill', 'nej', '--anonymous', 'ja', '--description', 'Ideell jour.', ...dated];

test('all answers may be options, and the line ends of Windows stay', async () => {
  const folder = sagobyFolder((text) => text.replaceAll('\n', '\r\n'));
  const { exit, out } = await directory('verify', 'sagoby-jouren', ...options, ...rest, '--folder', folder);
  expect([exit, out.includes('Gäller till och med 2027-05-20')]).toEqual([0, true]);
  const text = textIn(folder, sagobyPath);
  expect(text).toContain(
    '    phones:\r\n      - { number: "08-465 004 21", appears_on_bill: no }\r\n    anonymous: possible\r\n',
  );
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  expect((await directory('check', '--folder', folder)).exit).toBe(0);
  expect(readdirSync(join(folder, 'kommuner')).filter((name) => name.endsWith('~'))).toEqual([]);
});

test.each([
  ['the first', [], '--yes'],
  ['the number of a draft', ['--yes', ...rest], '--number'],
  ['the sentence of a draft', ['--yes', '--number', '08-465 004 21', ...dated], '--description'],
  ['the role', ['--yes', '--number', '08-465 004 21', ...rest], '--role'],
])('without a terminal %s answer that is missing ends it', async (_, given, missing) => {
  const folder = sagobyFolder();
  const before = textIn(folder, sagobyPath);
  const { exit, error } = await directory('verify', 'sagoby-jouren', ...given, '--folder', folder);
  expect([exit, textIn(folder, sagobyPath)]).toEqual([1, before]);
  expect(error).toContain(`Ange ${missing}`);
});

test('what is told as checked today must be answered too: hours, anonymity', async () => {
  const folder = sagobyFolder();
  const given = ['--yes', '--role', 'Chef', '--method', 'mejl', '--folder', folder];
  expect((await directory('verify', 'sagoby-team', ...given)).error).toContain('Ange --hours');
  expect((await directory('verify', 'sagoby-team', ...given, '--hours', 'ja')).error).toContain('Ange --anonymous');
  expect((await directory('verify', 'sagoby-team', ...given, '--hours', 'ja', '--anonymous', 'ja')).exit).toBe(0);
});

test.each([
  ['an unknown id', 'sagoby-tema', [], 'Menade du "sagoby-team"?'],
  ['the beginning of an id', 'sagoby-tea', [], 'Menade du "sagoby-team"?'],
  [
    'a sentence with a number',
    'sagoby-jouren',
    ['--yes', '--description', 'Ring 08-465 004 21.'],
    'Ett nummer får bara',
  ],
  [
    'an option that cannot be read',
    'sagoby-jouren',
    ['--yes', '--description', 'Jour.', '--number', '08'],
    '--number "08": Skriv hela numret',
  ],
  [
    'a role that is a name',
    'sagoby-team',
    ['--yes', '--hours', 'ja', '--anonymous', 'ja', '--role', 'Kim Sandberg'],
    'aldrig ett namn',
  ],
])('%s is told, and nothing is written', async (_, id, given, told) => {
  const folder = sagobyFolder();
  const before = textIn(folder, sagobyPath);
  const { exit, error } = await directory('verify', id, ...given, '--folder', folder);
  expect([exit, textIn(folder, sagobyPath)]).toEqual([1, before]);
  expect(error).toContain(told);
});

test('a record that has a slip must be mended first', async () => {
  const folder = sagobyFolder((text) => text.replace('type: specialenhet', 'type: enhet'));
  expect((await directory('verify', 'sagoby-team', '--yes', '--folder', folder)).error).toContain('rättas först');
});
