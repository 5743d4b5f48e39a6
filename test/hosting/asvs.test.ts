import { existsSync, readFileSync } from 'node:fs';

const ids = `
1.2.1 1.2.2 1.2.3 1.2.9 1.3.2 1.3.3 1.3.5 1.3.6 1.3.7 1.3.12 1.5.2 1.5.3 2.1.3 2.2.1 2.2.2 2.4.1 3.2.2 3.4.1 3.4.2 3.4.3
3.4.4 3.4.5 3.4.6 3.5.5 4.1.1 4.1.3 4.4.1 4.4.2 4.4.3 5.2.1 5.3.2 7.2.1 7.2.2 7.2.3 7.3.1 7.3.2 8.2.2 9.1.1 9.1.2 9.1.3
9.2.1 9.2.2 9.2.3 9.2.4 13.4.1 13.4.2 13.4.3 13.4.4 13.4.5 14.2.1 14.2.2 14.2.3 14.2.4 14.2.7 14.3.1 14.3.2 14.3.3 15.1.2
15.1.3 15.2.1 15.2.2 15.3.1 15.3.3 15.3.4 15.3.5 15.3.6 15.3.7 15.4.1 15.4.2 15.4.3 16.1.1 16.2.5 16.3.3 16.4.1 16.5.1
16.5.2 16.5.3 16.5.4`
  .trim()
  .split(/\s+/);
const documents = ['docs/asvs.md', 'docs/privacy.md', 'SECURITY.md'];
/** A row of a table, cell by cell. */
const rowsOf = (document: string): readonly (readonly string[])[] =>
  readFileSync(document, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(' | '));
/** The tests that a text names, as `file` "name". */
const namedIn = (text: string): readonly (readonly [string, string])[] =>
  [...text.matchAll(/`(test\/[\w/.-]+\.test\.ts)` "([^"]+)"/g)].map(([, file = '', name = '']) => [file, name]);

test.each(documents)('each test that %s names exists, and has that name', (document) => {
  const named = namedIn(readFileSync(document, 'utf8'));
  expect(named.length).toBeGreaterThan(0);
  const missing = named.filter(([file, name]) => {
    if (!existsSync(file)) return true;
    const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return !new RegExp(`(['"\`])${quoted}(?:\\$\\{[^\`]*)?\\1`).test(readFileSync(file, 'utf8'));
  });
  expect(missing).toEqual([]);
});

test('every requirement that was chosen has its row', () => {
  const rows = rowsOf('docs/asvs.md').slice(1);
  expect(rows.map(([id]) => id)).toEqual(ids);
  expect(ids).toHaveLength(78);
  for (const row of rows)
    expect([row[0], row.length, row[1], row.every((cell) => cell !== '')]).toEqual([
      row[0],
      5,
      expect.stringMatching(/^[123]$/),
      true,
    ]);
});

test('nine of ten requirements that apply name a test, those aside whose tests are still to come', () => {
  const written = rowsOf('docs/asvs.md')
    .slice(1)
    .filter(([, , , how = '', named]) => named !== '(to come)' && !how.startsWith('Not applicable'));
  const tested = written.filter(([, , , , named = '']) => namedIn(named).length > 0);
  expect(tested.length / written.length).toBeGreaterThanOrEqual(0.9);
});
