import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { saveText } from '../../directory/reading/load';
import { directoryCopy, removeCopies, textIn } from './sagoby';

afterEach(removeCopies);

const umea = 'kommuner/2480-umea.yaml';

test('a file is replaced whole, and nothing is left beside it', () => {
  const folder = directoryCopy();
  const names = readdirSync(join(folder, 'kommuner'));
  saveText(folder, umea, 'kommun: "2480"\n');
  expect(textIn(folder, umea)).toBe('kommun: "2480"\n');
  expect(readdirSync(join(folder, 'kommuner'))).toEqual(names);
});

test('what cannot be written changes nothing, leaves nothing and is told', () => {
  const folder = directoryCopy();
  mkdirSync(join(folder, 'kommuner', '9998-sagoby.yaml', 'i-vägen'), { recursive: true });
  const names = readdirSync(join(folder, 'kommuner'));
  expect(() => saveText(folder, 'kommuner/9998-sagoby.yaml', 'x')).toThrow('Inget är ändrat');
  expect(() => saveText(folder, 'finns-inte/9998-sagoby.yaml', 'x')).toThrow('Inget är ändrat');
  expect(readdirSync(join(folder, 'kommuner'))).toEqual(names);
});
