import { closedLoop, type Driven, type Step } from './closedLoop';
import { createClient, type Client } from './client';
import { cpuEach } from './figures';
import { messageOf, type Next, type Residents } from './residents';
import type { ServerProcess } from './serverProcess';
import { talks as mix, type Talk } from './talks';

/** Something that answers turns, however it is asked. */
export interface Target {
  readonly name: string;
  /** The processes that do the work: more than one when instances share the conversations. */
  readonly servers: readonly ServerProcess[];
  /** The requests that make up a turn. */
  readonly steps: (talks: readonly Talk[]) => readonly Step[];
  /** Sends one turn outside autocannon; whether its post was answered. */
  readonly say: () => Promise<boolean>;
  /** How many turns got a 200 and yet no answer; asked after each measurement. */
  readonly missing: () => Promise<number>;
}

/** What a measurement of a target gave; CPU in microseconds a turn, of all its processes. */
export interface Measured extends Driven {
  readonly cpu: number;
}

/**
 * Drives a target and reads its CPU before and after.
 * @throws Error when any turn got no answer: a server that fails fast would otherwise look cheap.
 */
export async function measure(
  target: Target,
  { connections, turns, talks = mix }: { connections: number; turns: number; talks?: readonly Talk[] },
): Promise<Measured> {
  const before = await cpuOf(target);
  const driven = await driveAll(target, connections, turns, target.steps(talks));
  const after = await cpuOf(target);
  const missing = await target.missing();
  if (driven.failed + missing > 0)
    throw new Error(
      `${target.name}: ${driven.failed} turns failed and ${missing} got no answer, of ${turns}. ${driven.firstFailure ?? ''}`,
    );
  return { ...driven, cpu: cpuEach(before, after, driven.answered) };
}

/** Instances get an equal part each, at the same time: nobody sticks to one of them. */
async function driveAll({ servers }: Target, connections: number, turns: number, steps: readonly Step[]) {
  const part = 1 / servers.length;
  const all = await Promise.all(
    servers.map(({ address }) => closedLoop(address, connections * part, Math.ceil(turns * part), steps)),
  );
  const sum = (of: (driven: Driven) => number): number => all.reduce((total, driven) => total + of(driven), 0);
  return {
    turnsPerSecond: sum(({ turnsPerSecond }) => turnsPerSecond),
    latencies: all.flatMap(({ latencies }) => latencies),
    answered: sum(({ answered }) => answered),
    failed: sum(({ failed }) => failed),
    firstFailure: all.find(({ firstFailure }) => firstFailure !== undefined)?.firstFailure,
  };
}

async function cpuOf({ servers }: Target) {
  const all = await Promise.all(servers.map(({ cpu }) => cpu()));
  return all.reduce((sum, { user, system }) => ({ user: sum.user + user, system: sum.system + system }));
}

/** The SDK's echo bot or plain restify: one post, whose answer holds the reply. */
export function peerTarget(server: ServerProcess): Target {
  const client = createClient(server.address);
  let [asked, said] = [0, 0];
  const ask = (talks: readonly Talk[]) => {
    const texts = talks.flatMap(({ turns }) => turns);
    asked += 1;
    return { path: '/api/messages', body: activityOf(texts[asked % texts.length]?.text ?? '', asked) };
  };
  const isAnswered: Step['isAnswered'] = ({ status, body }) => status === 200 && body.includes('Echo: ');
  return {
    name: server.name,
    servers: [server],
    steps: (talks) => [{ method: 'POST', ask: () => ask(talks), isAnswered }],
    say: async () => isAnswered(await sayTo(client, (said += 1)), {}),
    missing: () => Promise.resolve(0),
  };
}

function sayTo(client: Client, number: number) {
  const texts = mix.flatMap(({ turns }) => turns);
  return client.send('POST', '/api/messages', { body: activityOf(texts[number % texts.length]?.text ?? '', number) });
}

/** An activity as a channel sends it to a bot. */
function activityOf(text: string, number: number): object {
  return {
    ...{ type: 'message', id: `a${number}`, text, channelId: 'test', serviceUrl: 'http://127.0.0.1' },
    ...{ conversation: { id: `c${number % 2_000}` }, from: { id: 'resident' }, recipient: { id: 'bot' } },
    deliveryMode: 'expectReplies',
  };
}

/**
 * The whole chat through its Direct Line. `stream`: the answer comes by the open stream, as in the page. `poll`: it is
 * asked for after the post. `post`: it is left where it is, and looked for when the measurement is over.
 */
export function chatTarget(
  name: string,
  servers: readonly ServerProcess[],
  residents: Residents,
  way: 'stream' | 'poll' | 'post',
): Target {
  const post = (talks: readonly Talk[]): Step => ({
    method: 'POST',
    ask: (turn) => {
      const next = residents.next(talks);
      turn.next = next;
      return { path: next.path, token: next.resident.token, body: messageOf(next) };
    },
    isAnswered: (reply) => residents.posted(reply),
  });
  return {
    ...{ name, servers },
    steps: (talks) => (way === 'poll' ? [post(talks), pollStep(residents)] : [post(talks)]),
    say: () => residents.say(),
    missing: () => residents.missing(),
  };
}

function pollStep(residents: Residents): Step {
  return {
    method: 'GET',
    ask: ({ next }) => {
      const { path, resident } = next as Next;
      return { path: `${path}?watermark=${resident.watermark}`, token: resident.token };
    },
    isAnswered: ({ status, body }, { next }) => {
      if (status === 200) (next as Next).resident.watermark = residents.heard(body);
      return status === 200;
    },
  };
}
