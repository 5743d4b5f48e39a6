import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDirectory } from '../../directory/reading/load';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'directory-'));
  cpSync('directory', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const whole = loadDirectory('directory');

test('the files as they are hold no problem', () => {
  expect(whole.problems).toEqual([]);
  expect(whole.paths).toHaveLength(13);
});

test('a slip in one national line hides that line and no other', () => {
  const path = join(folder, 'national.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('type: vard', 'type: vård'));
  const { files, problems } = loadDirectory(folder);
  expect(problems).toEqual([expect.objectContaining({ file: 'national.yaml', code: 'invalid_value' })]);
  expect(files.find(({ kommun }) => kommun === 'SE')?.services).toHaveLength(31);
});

test.each([
  ['a missing national file', 'unreadable', () => rmSync(join(folder, 'national.yaml'))],
  ['a symlink to itself', 'unreadable', () => symlinkSync('9999-x.yaml', join(folder, 'kommuner', '9999-x.yaml'))],
  ['a folder with a file name', 'unreadable', () => mkdirSync(join(folder, 'kommuner', '9999-x.yaml'))],
  ['a file of 2 MB', 'unreadable', () => writeFileSync(join(folder, 'kommuner', '9999-x.yaml'), 'x'.repeat(2_000_000))],
  ['an empty file', 'invalid_type', () => writeFileSync(join(folder, 'kommuner', '9999-x.yaml'), '')],
  ['a name with å', 'wrongName', () => writeFileSync(join(folder, 'kommuner', '2480-Umeå.yaml'), '')],
  ['a name that ends in yml', 'wrongName', () => writeFileSync(join(folder, 'kommuner', '2480-umea.yml'), '')],
  [
    'the same file twice',
    'sameId',
    () => cpSync(join(folder, 'kommuner', '2480-umea.yaml'), join(folder, 'kommuner', '2480-umea2.yaml')),
  ],
])('%s is named, and the others are read', (_, code, harm) => {
  harm();
  const { files, problems } = loadDirectory(folder);
  expect(problems.map((problem) => problem.code)).toContain(code);
  expect(files.length).toBeGreaterThanOrEqual(12);
});

test.each([
  ['a copied template', '0880-kalmar.yaml', (text: string) => text.replaceAll('"9999"', '"0880"'), 'template'],
  [
    'a kommun that does not exist',
    '9998-x.yaml',
    (text: string) => text.replaceAll('"9999"', '"9998"'),
    'unknownKommun',
  ],
])('%s reaches nobody', (_, name, change, code) => {
  const template = readFileSync(join(folder, 'kommuner', '_mall.yaml'), 'utf8');
  writeFileSync(join(folder, 'kommuner', name), change(template));
  const { files, problems } = loadDirectory(folder);
  expect(problems.map((problem) => problem.code)).toContain(code);
  expect(files).toHaveLength(whole.files.length);
});

test.each([
  ['another kommun’s name', 'name: Umeå kommun', 'name: Borås Stad', 'otherName'],
  [
    'an area that does not exist',
    '  - id: umea-centrum-mot-vald',
    '  - service_areas: ["1111"]\n    id: umea-centrum-mot-vald',
    'unknownKommun',
  ],
])('%s in a file is named, and nothing of it is served', (_, from, to, code) => {
  const path = join(folder, 'kommuner', '2480-umea.yaml');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  const { files, problems } = loadDirectory(folder);
  expect(problems.map((problem) => problem.code)).toContain(code);
  expect(files.map(({ kommun }) => kommun)).not.toContain('2480');
});
