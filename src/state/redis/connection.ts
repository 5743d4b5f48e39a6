import { Redis } from 'ioredis';
import { once } from 'node:events';
import type { Log } from '../../log';
import { scripts } from './scripts';

/** A Redis that knows our scripts. Each is one trip, and takes effect as a whole. */
export type Connection = Redis & ScriptCalls;

/** The scripts as the client calls them: the number of keys is known, so keys and arguments follow each other. */
type ScriptCalls = { readonly [name in keyof typeof scripts]: (...args: readonly string[]) => Promise<unknown> };

/** Rather an error at once than an answer that comes too late: a turn without Redis has an answer of its own. */
const options = {
  commandTimeout: 300,
  connectTimeout: 500,
  maxRetriesPerRequest: 0,
  enableOfflineQueue: false,
  enableAutoPipelining: true,
  retryStrategy: (times: number): number => Math.min(50 * times, 500),
  // After a failover the old address may answer that it only reads.
  reconnectOnError: ({ message }: Error): boolean => message.startsWith('READONLY'),
};

/**
 * Connects to Redis or Valkey 7 or later. It never rejects: what cannot be reached is tried again and again, and
 * logged once each time it is lost and found.
 */
export function connect(url: string, log: Log): Connection {
  const redis = new Redis(url, { ...options, scripts: { ...scripts } });
  let isDown = false;
  redis.on('error', ({ code }: Error & { code?: string }) => {
    if (!isDown) log.error({ event: 'redis-down', ...(code !== undefined && { code }) });
    isDown = true;
  });
  redis.on('ready', () => {
    if (isDown) log.info({ event: 'redis-up' });
    isDown = false;
  });
  return redis as Connection;
}

/** Settles when a connection is there, when it fails, and after a second. Never rejects. */
export async function reached(redis: Redis): Promise<void> {
  if (redis.status === 'ready') return;
  await once(redis, 'ready', { signal: AbortSignal.timeout(1_000) }).catch(() => undefined);
}

/** Lets go of a connection, also of one that was never made. */
export function disconnect(redis: Redis): void {
  redis.removeAllListeners('error');
  redis.on('error', () => undefined);
  redis.disconnect();
}
