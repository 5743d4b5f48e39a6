import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Coverage } from '../../../src/transcripts/coverage/coverage';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
const file = join(folder, 'one.chat');
const other = join(folder, 'other.chat');
const html = join(folder, 'page.html');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const written = `> @id one
user=Invånare
bot=Vägvisaren

> Rules: C7
Invånare: Börja om
> ?has {{t:common:startAgain}}
Invånare: Vad är nödnummer?
> ?card title=SOS Alarm 112  tel=112
`;

/** A record of another directory, whose id stands in the project's own too. */
const elsewhere = `> @id other
> @directory test/fixtures/rare
user=Invånare
bot=Vägvisaren

Invånare: Ovanby
> ?card title=Nattlinjen (EXEMPEL)
`;

test('two conversations, in a process of their own: what they play through, what not, and where that stands', () => {
  writeFileSync(file, written);
  writeFileSync(other, elsewhere);
  const command = ['--import', 'tsx', 'src/cli/transcripts.ts', 'coverage', file, other];
  const options = ['--json', '--html', html, '--least', 'steps=5,keys=100'];
  const { stdout, stderr, status } = spawnSync(process.execPath, [...command, ...options], { encoding: 'utf8' });
  expect(stderr).toMatch(/^Texter på tre språk: \d+(,\d)? %, minst 100 %\.\n$/);
  expect(status).toBe(1);
  const { steps, keys, records, rules, failed } = JSON.parse(stdout) as Coverage;
  expect(failed).toEqual([]);
  const missed = steps.missing.map(({ what }) => what);
  expect(missed).not.toContain('startAgain');
  expect(missed).toContain('tellChild');
  expect(lineOf('dialogs/topics/child.ts', 'export function tellChild(')).toBe(
    steps.missing.find(({ what }) => what === 'tellChild')?.line,
  );
  // A road that was not taken in a function that was.
  expect(missed).toContain("routeFree: om asides.command === 'easy'");
  expect(steps.missing.some(({ file: path }) => path.includes('understanding'))).toBe(false);
  const untold = keys.missing.filter(({ what }) => what === 'common:startAgain').map(({ file: path }) => path);
  expect(untold).toEqual(['locales/en/common.json', 'locales/sv-x-lattlast/common.json']);
  const untoldRecords = records.missing.map(({ what }) => what);
  expect(untoldRecords).not.toContain('larm-112');
  expect(untoldRecords).toContain('kvinnofridslinjen');
  expect(rules.claims.filter(({ files }) => files.length > 0).map(({ rule }) => rule)).toEqual(['C7']);
  expect(rules.missing.map(({ what }) => what)).toContain('112 står först när det är fara');
  expect(readFileSync(html, 'utf8')).toContain('dialogs/topics/child.ts');
});

function lineOf(path: string, start: string): number {
  return (
    readFileSync(path, 'utf8')
      .split('\n')
      .findIndex((line) => line.startsWith(start)) + 1
  );
}
