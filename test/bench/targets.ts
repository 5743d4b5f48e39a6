import type { Bench } from './part';
import { hasRedis, RedisServer } from '../redis/redisServer';
import { Residents } from './residents';
import { startServer, type ServerProcess } from './serverProcess';
import { chatTarget, peerTarget, type Target } from './target';

/** Everything that answers turns in one run, ready to be driven. */
export interface Targets {
  readonly echo: Target;
  /** The chat as its page uses it: answers by the stream. */
  readonly page: Target;
  /** The same on Redis; undefined when it cannot be had. */
  readonly redis: Target | undefined;
  /** In the order they are measured; the echo first. */
  readonly all: readonly Target[];
  /** What could not be measured, and why. */
  readonly missing: string | undefined;
  readonly close: () => Promise<void>;
}

/** Starts the echo bot, plain restify and the chat, in memory and on Redis, and opens the conversations. */
export async function openTargets({ ours, peer, takesRedis, size }: Bench): Promise<Targets> {
  const closing: (() => unknown)[] = [];
  const begin = async (started: Parameters<typeof startServer>[0]): Promise<ServerProcess> => {
    const server = await startServer(started);
    closing.unshift(() => server.stop());
    return server;
  };
  const crowd = async (servers: readonly ServerProcess[], listens: boolean): Promise<Residents> => {
    const residents = new Residents(servers.map(({ address }) => address));
    closing.unshift(() => residents.close());
    await residents.openUntil(size.conversations);
    if (listens) await residents.listen();
    return residents;
  };
  const chat = [await begin(ours('the chat'))];
  const [listening, quiet] = [await crowd(chat, true), await crowd(chat, false)];
  const echo = peerTarget(await begin(peer('echo')));
  const json = peerTarget(await begin(peer('json')));
  const page = chatTarget('the chat, answers by the stream', chat, listening, 'stream');
  const inMemory = [
    page,
    chatTarget('the chat, answers polled for', chat, quiet, 'poll'),
    chatTarget('the chat, the post alone', chat, quiet, 'post'),
  ];
  const own = takesRedis && hasRedis ? await RedisServer.start() : undefined;
  if (own) closing.push(() => own.remove());
  const onRedis: Target[] = [];
  for (const instances of own ? [1, 2] : []) {
    const name = instances === 1 ? 'the chat on Redis' : 'two instances on Redis, no stickiness';
    const servers: ServerProcess[] = [];
    for (let at = 0; at < instances; at += 1) servers.push(await begin(ours(name, { REDIS_URL: own?.url ?? '' })));
    onRedis.push(chatTarget(name, servers, await crowd(servers, true), 'stream'));
  }
  return {
    ...{ echo, page, redis: onRedis[0], all: [echo, json, ...inMemory, ...onRedis] },
    missing: own
      ? undefined
      : `Redis (${takesRedis ? 'no redis-server on the machine' : 'the chat takes no REDIS_URL'})`,
    close: async () => {
      for (const close of closing) await close();
    },
  };
}
