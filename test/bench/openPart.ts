import { cpuEach, median, percentile } from './figures';
import { openLoop, type Paced } from './openLoop';
import type { Bench, Found, Size } from './part';
import { Residents } from './residents';
import { startServer } from './serverProcess';
import { chatTarget, measure, peerTarget, type Target } from './target';
import { spreadText } from './words';

interface Round extends Paced {
  readonly cpu: number;
}

/** Turns at a fixed pace, as residents send them who know nothing of each other; the echo bot and the chat in turns. */
export async function openPart({ ours, peer, size }: Bench): Promise<Found> {
  const servers = [await startServer(peer('echo')), await startServer(ours('the chat'))] as const;
  const residents = new Residents([servers[1].address]);
  await residents.openUntil(size.conversations);
  await residents.listen();
  const page = chatTarget('the chat, answers by the stream', [servers[1]], residents, 'stream');
  const rows = [peerTarget(servers[0]), page].map((target) => ({ target, rounds: [] as Round[] }));
  try {
    for (const { target } of rows) await measure(target, { connections: 10, turns: size.warmUp });
    for (let round = 0; round < size.rounds; round += 1)
      for (const { target, rounds } of rows) rounds.push(await paced(target, size));
  } finally {
    residents.close();
    for (const server of servers) await server.stop();
  }
  const head = ['', 'p50 ms', 'p99 ms', 'longest ms', 'CPU µs a turn', 'the sender late, p99 ms'];
  const note =
    `${size.perSecond} turns a second from ${size.conversations} conversations, each with an open stream; ` +
    'milliseconds from when a turn should have been sent to its answer. Medians of the rounds, with the least and the ' +
    'most. A sender that is itself late (last column) is part of what is seen.';
  return {
    goals: [],
    tables: [{ title: 'A fixed pace', head, rows: rows.map(({ target, rounds }) => rowOf(target, rounds)), note }],
  };
}

/** @throws Error when a turn got no answer. */
async function paced(target: Target, { perSecond, seconds }: Size): Promise<Round> {
  const [server] = target.servers;
  if (!server) throw new Error(`${target.name} has no server.`);
  const before = await server.cpu();
  const told = await openLoop(perSecond, perSecond * seconds, target.say);
  const after = await server.cpu();
  const missing = await target.missing();
  if (told.failed + missing > 0)
    throw new Error(`${target.name}: ${told.failed} turns failed and ${missing} got no answer.`);
  return { ...told, cpu: cpuEach(before, after, told.latencies.length) };
}

function rowOf({ name }: Target, rounds: readonly Round[]): readonly string[] {
  const at = (part: number): readonly number[] => rounds.map(({ latencies }) => percentile(latencies, part));
  const lag = median(rounds.map(({ lags }) => percentile(lags, 0.99)));
  const cpu = spreadText(rounds.map((round) => round.cpu));
  return [name, spreadText(at(0.5), 1), spreadText(at(0.99), 1), spreadText(at(1), 0), cpu, lag.toFixed(1)];
}
