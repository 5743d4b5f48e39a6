import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { kommunText, pathOf } from '../directory/manyFiles';
import { percentile } from './figures';
import { writeFolder, type Folder } from './folders';
import { openLoop } from './openLoop';
import type { Bench, Found, Size } from './part';
import { Residents } from './residents';
import { startServer, type ServerProcess } from './serverProcess';
import { spreadText } from './words';

/** What staff do while residents talk. */
type Save = (folder: Folder, edition: number) => void;

/** Turns a second while staff save. */
const perSecond = 50;

const saves: readonly (readonly [name: string, save: Save])[] = [
  ['nobody saves', () => undefined],
  ['one file saved', ({ path, kommuner }, edition) => saveSome(path, kommuner.slice(0, 1), edition)],
  ['all files saved at once', ({ path, kommuner }, edition) => saveSome(path, kommuner, edition)],
];

interface Round {
  readonly longest: number;
  readonly ownLongest: number;
  readonly p99: number;
}

/** Staff's files change while residents talk: how long the loop is held up, and what the turns notice. */
export async function reloadPart({ ours, size }: Bench): Promise<Found> {
  const folder = writeFolder(size.kommuner.at(-1) ?? 0);
  const server = await startServer(ours('the chat', { DIRECTORY_FOLDER: folder.path }));
  const residents = new Residents([server.address]);
  const all = saves.map(([name, save]) => ({ name, save, rounds: [] as Round[] }));
  try {
    await residents.openUntil(Math.ceil(size.conversations / 4));
    await openLoop(perSecond, perSecond * 2, () => residents.say());
    for (let round = 0; round < size.rounds; round += 1)
      for (const { save, rounds } of all) rounds.push(await during(() => save(folder, round), server, residents, size));
  } finally {
    residents.close();
    await server.stop();
    rmSync(folder.path, { recursive: true, force: true });
  }
  const rows = all.map(({ name, rounds }) => [
    name,
    ...[
      spreadText(
        rounds.map(({ longest }) => longest),
        1,
      ),
      spreadText(
        rounds.map(({ ownLongest }) => ownLongest),
        1,
      ),
    ],
    spreadText(
      rounds.map(({ p99 }) => p99),
      1,
    ),
  ]);
  const head = ['', 'longest loop delay ms', 'of that its own CPU', 'p99 of a turn ms'];
  const note =
    `${folder.kommuner.length} kommuner, ${folder.kommuner.length * 12} services, ${perSecond} turns a second; no turn ` +
    'was refused or unanswered. Saved by renaming. Medians of the rounds, with the least and the most.';
  return { goals: [], tables: [{ title: 'Staff save while residents talk', head, rows, note }] };
}

async function during(
  save: () => void,
  server: ServerProcess,
  residents: Residents,
  { seconds }: Size,
): Promise<Round> {
  await server.watch();
  const talking = openLoop(perSecond, perSecond * seconds, () => residents.say());
  await wait(seconds * 100);
  save();
  const { latencies, failed } = await talking;
  const delays = await server.watched();
  const missing = await residents.missing();
  if (failed + missing > 0) throw new Error(`${failed} turns failed and ${missing} got no answer during a reload.`);
  return { ...delays, p99: percentile(latencies, 0.99) };
}

function saveSome(path: string, kommuner: Folder['kommuner'], edition: number): void {
  for (const kommun of kommuner) {
    const file = join(path, pathOf(kommun));
    writeFileSync(`${file}~`, kommunText(kommun, `Utgåva ${edition} med råd och stöd.`));
    renameSync(`${file}~`, file);
  }
}
