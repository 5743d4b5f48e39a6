import { existsSync, readFileSync } from 'node:fs';

/** Each row of the table of faults in docs/operations.md: its number, and what is named as its proof. */
const rows = readFileSync('docs/operations.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number, ...cells] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return /^\d+$/.test(number ?? '')
      ? [{ number: Number(number), cells: cells.slice(0, -1), proof: cells.at(-2) ?? '' }]
      : [];
  });

/** A row whose proof has not come yet says so. */
const toCome = '(to come)';

test('every one of the 24 faults has its row, and no cell is empty', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, at) => at + 1));
  for (const { cells } of rows) expect([cells.length, cells.every((cell) => cell !== '')]).toEqual([4, true]);
});

test.each(rows.map(({ number, proof }) => [number, proof] as const))('what proves row %i is there', (_, proof) => {
  const named = [...proof.matchAll(/`(test\/[\w/.-]+)` “([^”]+)”/g)];
  const soaks = [...proof.matchAll(/`npm run soak -- (\d+)`/g)];
  expect(named.length + soaks.length > 0 || proof.includes(toCome)).toBe(true);
  const missing = named.filter(
    ([, file = '', name = '']) => !existsSync(file) || !readFileSync(file, 'utf8').includes(name),
  );
  expect(missing.map(([text]) => text)).toEqual([]);
  const run = readFileSync('test/faults/soakRun.ts', 'utf8');
  expect(soaks.filter(([, row]) => !new RegExp(`\\[${row ?? ''}, \\w+\\]`).test(run))).toEqual([]);
});
