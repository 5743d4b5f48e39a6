import { slopeOf } from './figures';
import type { Bench, Found, Table } from './part';
import { Residents } from './residents';
import { startServer, type ServerProcess } from './serverProcess';
import { chatTarget, measure, type Target } from './target';
import { megabytes } from './words';

/** How many turns each conversation has before it is weighed. */
const turnsEach = 3;

/** How the chat is with so many conversations open. */
interface Crowd {
  readonly count: number;
  /** Bytes that each new conversation holds when it has been greeted. */
  readonly greeted: number;
  /** Bytes after each has had its turns. */
  readonly rss: number;
  readonly held: number;
  /** CPU microseconds of each of those turns. */
  readonly cpu: number;
}

/** More and more conversations: memory of each, CPU of a turn among them, and what an open stream adds. */
export async function memoryPart({ ours, size }: Bench): Promise<Found> {
  const server = await startServer(ours('the chat'));
  const residents = new Residents([server.address]);
  const target = chatTarget('the chat', [server], residents, 'post');
  const crowds: Crowd[] = [];
  try {
    for (const count of size.crowds) crowds.push(await grow(server, residents, target, count));
    const stream = await streamBytes(server, size.sockets);
    return foundIn(crowds, stream);
  } finally {
    residents.close();
    await server.stop();
  }
}

async function grow(server: ServerProcess, residents: Residents, target: Target, count: number): Promise<Crowd> {
  const [before, fresh] = [await server.memory(), count - residents.count];
  residents.silenceFirst(residents.count);
  await residents.openUntil(count);
  const greeted = (await server.memory()).held - before.held;
  const { cpu } = await measure(target, { connections: 10, turns: fresh * turnsEach });
  return { count, greeted: greeted / fresh, cpu, ...(await server.memory()) };
}

/** What a stream adds to a conversation that has been greeted, in bytes. */
async function streamBytes(server: ServerProcess, sockets: number): Promise<{ rss: number; held: number }> {
  const listeners = new Residents([server.address]);
  await listeners.openUntil(sockets);
  const before = await server.memory();
  await listeners.listen();
  const after = await server.memory();
  listeners.close();
  return { rss: (after.rss - before.rss) / sockets, held: (after.held - before.held) / sockets };
}

function foundIn(crowds: readonly Crowd[], stream: { readonly rss: number; readonly held: number }): Found {
  const last = crowds.at(-1);
  // The first crowd pays for code and caches that are loaded once.
  const each = slopeOf(crowds.map(({ count, held }) => [count, held]));
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
  const table: Table = {
    title: 'Memory and conversations',
    head: ['conversations', 'RSS', 'held after a collection', 'kB of a new one, greeted', 'CPU µs a turn'],
    rows: crowds.map(({ count, rss, held, greeted, cpu }) => [
      String(count),
      ...[megabytes(rss), megabytes(held), kilobytes(greeted), cpu.toFixed(0)],
    ]),
    note:
      `Weighed after a forced collection, when each has had ${turnsEach} turns of the mix: ${kilobytes(each)} kB each, by the slope of what is held. ` +
      `An open stream adds ${kilobytes(stream.held)} kB held and ${kilobytes(stream.rss)} kB of RSS. CPU is that of the ` +
      'turns of those who came last, the post alone; the first row holds the warming up.',
  };
  return {
    goals: [
      {
        name: `memory of a conversation after ${turnsEach} turns`,
        figure: `${kilobytes(each)} kB; when greeted ${kilobytes(last?.greeted ?? NaN)} kB`,
        target: 'at most 3 kB',
        met: each <= 3_000,
      },
      {
        name: `${last?.count ?? 0} open conversations, RSS`,
        figure: megabytes(last?.rss ?? NaN),
        target: 'at most 300 MB',
        met: (last?.rss ?? NaN) <= 300e6,
      },
    ],
    tables: [table],
    curves: [curve('RSS, MB', crowds, ({ rss }) => rss / 1e6), curve('CPU µs a turn', crowds, ({ cpu }) => cpu)],
  };
}

function curve(title: string, crowds: readonly Crowd[], of: (crowd: Crowd) => number) {
  return { title, along: 'conversations', points: crowds.map((crowd) => [crowd.count, of(crowd)] as const) };
}
