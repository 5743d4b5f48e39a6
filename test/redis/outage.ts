import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Resident } from '../faults/running/resident';
import type { RedisServer } from './redisServer';

/** What can happen to Redis, and how it is mended. */
export const outages: Readonly<Record<string, Outage>> = {
  down: { happen: (redis) => redis.stop(), mend: (redis) => redis.restart() },
  frozen: {
    happen: async (redis) => await redis.signal('SIGSTOP'),
    mend: async (redis) => await redis.signal('SIGCONT'),
  },
  full: {
    happen: (redis) => asked(redis, (client) => client.config('SET', 'maxmemory', '1')),
    mend: (redis) => asked(redis, (client) => client.config('SET', 'maxmemory', '0')),
  },
  'read only': {
    happen: (redis) => asked(redis, (client) => client.replicaof('127.0.0.1', 1)),
    mend: (redis) => asked(redis, (client) => client.replicaof('NO', 'ONE')),
  },
  flushed: { happen: (redis) => asked(redis, (client) => client.flushall()), mend: () => Promise.resolve() },
};

interface Outage {
  readonly happen: (redis: RedisServer) => Promise<void>;
  readonly mend: (redis: RedisServer) => Promise<void>;
}

/** What residents met. */
export interface Met {
  readonly turns: number;
  /** Turns that were neither answered by the conversation nor by words with 112 in them. */
  readonly unanswered: number;
  readonly longestMs: number;
}

/** Says something in each conversation, one after another or all at once, and looks at what comes back. */
export async function sayDuring(residents: readonly Resident[], text: string): Promise<Met> {
  const heard = await Promise.all(residents.map((resident) => resident.say(text)));
  const isAnswered = ({ status, text: body }: { readonly status: number; readonly text: string }): boolean =>
    status === 200 || body.includes('tel:112');
  return {
    turns: heard.length,
    unanswered: heard.filter((one) => !isAnswered(one)).length,
    longestMs: Math.max(...heard.map(({ milliseconds }) => milliseconds)),
  };
}

/** Milliseconds until a conversation can be begun and remembered again. */
export async function recovered(begin: () => Promise<Resident>): Promise<number> {
  const began = performance.now();
  for (;;) {
    const resident = await begin().catch(() => undefined);
    if (resident && (await resident.say('Lund')).status === 200) return performance.now() - began;
    await sleep(50);
  }
}

async function asked(redis: RedisServer, ask: (client: Redis) => Promise<unknown>): Promise<void> {
  const client = new Redis(redis.url);
  await ask(client);
  client.disconnect();
}
