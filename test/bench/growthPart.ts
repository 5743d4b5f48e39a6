import { rmSync } from 'node:fs';
import { median } from './figures';
import { writeFolder } from './folders';
import type { Bench, Found } from './part';
import { Residents } from './residents';
import { startServer, type ServerProcess } from './serverProcess';
import { chatTarget, measure, type Target } from './target';
import { megabytes, spreadText } from './words';

/** One chat with a directory of so many kommuner. */
interface Grown {
  readonly kommuner: number;
  readonly server: ServerProcess;
  readonly residents: Residents;
  readonly target: Target;
  readonly folder: string;
  readonly cpu: number[];
}

/** The same turns with larger and larger directories; all of them alive at once and measured in turns. */
export async function growthPart(bench: Bench): Promise<Found> {
  const { rounds, turns, warmUp, kommuner } = bench.size;
  const all: Grown[] = [];
  try {
    for (const count of kommuner) all.push(await begin(bench, count));
    for (const { target } of all) await measure(target, { connections: 10, turns: warmUp / 2 });
    for (let round = 0; round < rounds; round += 1)
      for (const { target, cpu } of all) cpu.push((await measure(target, { connections: 10, turns: turns / 2 })).cpu);
    return await foundIn(all);
  } finally {
    for (const { server, residents, folder } of all) {
      residents.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function begin({ ours, size }: Bench, kommuner: number): Promise<Grown> {
  const { path: folder } = writeFolder(kommuner);
  const server = await startServer(ours(`${kommuner} kommuner`, { DIRECTORY_FOLDER: folder }));
  const residents = new Residents([server.address]);
  await residents.openUntil(Math.ceil(size.conversations / 4));
  const target = chatTarget(server.name, [server], residents, 'post');
  return { kommuner, server, residents, target, folder, cpu: [] };
}

async function foundIn(all: readonly Grown[]): Promise<Found> {
  const measured: (Grown & { readonly rss: number })[] = [];
  for (const one of all) measured.push({ ...one, rss: (await one.server.memory()).rss });
  const curve = (title: string, of: (one: (typeof measured)[number]) => number) => {
    return { title, along: 'kommuner', points: measured.map((one) => [one.kommuner, of(one)] as const) };
  };
  const rows = measured.map(({ kommuner, server, rss, cpu }) => [
    ...[String(kommuner), String(kommuner * 12), spreadText(cpu), megabytes(rss), server.readyMs.toFixed(0)],
  ]);
  return {
    goals: [],
    tables: [
      {
        title: 'Kommuner in the directory',
        head: ['kommuner', 'services', 'CPU µs a turn', 'RSS', 'ready ms'],
        rows,
        note: 'Twelve invented services in each. CPU of the post alone, over 10 connections; ready is of one start.',
      },
    ],
    curves: [
      curve('CPU µs a turn', ({ cpu }) => median(cpu)),
      curve('RSS, MB', ({ rss }) => rss / 1e6),
      curve('ready, ms', ({ server }) => server.readyMs),
    ],
  };
}
