import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LiveDirectory } from '../../directory/live';
import type { View } from '../../directory/showing/shown';
import { comparableWords, createRepairer } from '../../locales/words';
import { healthOf } from '../../src/health';

const umea = 'kommuner/2480-umea.yaml';
const view: View = { asker: 'help', language: 'sv', now: new Date('2026-12-01T12:00:00+01:00') };
/** One service with a checked number of the range kept for fiction. */
const fileOf = (number: string, description = 'Råd och stöd.'): string => `kommun: "2480"
name: Umeå kommun
services:
  - id: umea-proben
    name: Proben
    status: active
    type: socialtjanst
    organization: { name: Umeå kommun }
    description: ${description}
    who_for: [utsatt]
    phones: [{ number: "${number}" }]
    standing: exists
    audience: resident
    assurance: verified
    source: { title: Stöd, publisher: Umeå kommun, date: "2026-11-01" }
    verified: { assured_date: "2026-11-01", assurer_role: Enhetschef, assurance_method: mejl, review_by: "2027-04-30" }
end: "2480"
`;

let folder: string;
let live: LiveDirectory;
let changes: string[][];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'live-'));
  mkdirSync(join(folder, 'kommuner'));
  for (const name of ['geography', 'national.yaml', 'regional.yaml'])
    cpSync(join('directory', name), join(folder, name), { recursive: true });
  writeFileSync(join(folder, umea), fileOf('08-465 004 00'));
  changes = [];
  live = new LiveDirectory({
    folder,
    words: { of: comparableWords, repairer: createRepairer },
    onChange: (paths) => changes.push([...paths]),
    onError: (error) => {
      throw error;
    },
  });
});
afterEach(() => {
  live.stop();
  rmSync(folder, { recursive: true, force: true });
});

const numbers = (): readonly string[] =>
  live
    .current()
    .helpIn('2480', view)
    .flatMap(({ phones }) => phones.map(({ number }) => number));
const looks = async (count: number): Promise<void> => {
  for (let look = 0; look < count; look += 1) await live.look();
};

test('reads nothing again while nothing changes', async () => {
  await looks(3);
  expect(changes).toEqual([]);
});

test('a file that was saved in place is live after two looks', async () => {
  writeFileSync(join(folder, umea), fileOf('08-465 004 01'));
  await looks(1);
  expect(numbers()).toEqual(['08-465 004 00']);
  await looks(1);
  expect(numbers()).toEqual(['08-465 004 01']);
  expect(changes).toEqual([[umea]]);
});

test('so is one that took its place by renaming, with the same size and time', async () => {
  const time = new Date('2026-11-01T00:00:00Z');
  utimesSync(join(folder, umea), time, time);
  await looks(2);
  writeFileSync(join(folder, 'kommuner/.new'), fileOf('08-465 004 02'));
  utimesSync(join(folder, 'kommuner/.new'), time, time);
  renameSync(join(folder, 'kommuner/.new'), join(folder, umea));
  await looks(2);
  expect(numbers()).toEqual(['08-465 004 02']);
});

test('a file that is still being written waits', async () => {
  for (let length = 50; length < 400; length += 50) {
    writeFileSync(join(folder, umea), fileOf('08-465 004 01').slice(0, length));
    await looks(1);
  }
  expect(changes).toEqual([]);
  expect(numbers()).toEqual(['08-465 004 00']);
});

const right = fileOf('08-465 004 01');
test.each([
  ['cut in half', right.slice(0, 300)],
  ['cut before its end', right.slice(0, right.indexOf('end:'))],
  ['empty', ''],
  ['with a slip in one record', right.replace('type: socialtjanst', 'type: socialtjänst')],
  ['nested deep', `a: ${'['.repeat(5_000)}`],
  ['of nested keys', '? '.repeat(800)],
  ['full of aliases', `x: &x [1]\n${'y: *x\n'.repeat(50)}`],
  ['of 2 MB', '#'.repeat(2_000_000)],
  ['of another kommun', right.replaceAll('2480', '1490')],
  ['with unsafe advice', fileOf('08-465 004 01', 'Lämna honom nu.')],
])('a file %s keeps its last good version, and that shows', async (_, text) => {
  writeFileSync(join(folder, umea), text);
  await looks(3);
  expect(numbers()).toEqual(['08-465 004 00']);
  expect(live.loaded().bad).toEqual([umea]);
  expect(healthOf(live.loaded(), 'memory').status).toBe('degraded');
  expect(healthOf(live.loaded(), 'memory').directory.bad[0]?.file).toBe(umea);
  writeFileSync(join(folder, umea), right);
  await looks(2);
  expect(numbers()).toEqual(['08-465 004 01']);
  expect(healthOf(live.loaded(), 'memory').status).toBe('ok');
});

test('a file that was taken away is told no more, and a new one is', async () => {
  rmSync(join(folder, umea));
  writeFileSync(join(folder, 'kommuner/1490-boras.yaml'), readFileSync('directory/kommuner/1490-boras.yaml', 'utf8'));
  await looks(2);
  expect(numbers()).toEqual([]);
  expect([...live.current().codes]).toEqual(['1490']);
});

test('national lines stay when their file is gone for a while', async () => {
  rmSync(join(folder, 'national.yaml'));
  await looks(3);
  expect(live.current().national(['kvinnofridslinjen'], view)).toHaveLength(1);
});

test('a turn keeps the snapshot it began with', async () => {
  const before = live.current();
  writeFileSync(join(folder, umea), right);
  await looks(2);
  expect(before.helpIn('2480', view)[0]?.phones[0]?.number).toBe('08-465 004 00');
  expect(live.current()).not.toBe(before);
});

test('becomes live by itself while it watches, and no more after', async () => {
  live.watch(50);
  writeFileSync(join(folder, umea), right);
  while (changes.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  live.stop();
  writeFileSync(join(folder, umea), fileOf('08-465 004 02'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(numbers()).toEqual(['08-465 004 01']);
});
