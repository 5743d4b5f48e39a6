import type { Storage } from 'botbuilder';
import type { Config } from '../config';
import { createLimiter, inMemory, type Limiter, type Rates } from './limiter';
import type { Log } from '../log';
import { steadyNow } from '../steadyNow';
import type { Conversations } from './conversations';
import { ExpiringStorage } from './expiringStorage';
import { MemoryConversations } from './memoryConversations';
import { connect, disconnect, reached } from './redis/connection';
import { RedisConversations } from './redis/conversations';
import { countInRedis } from './redis/counting';
import { RedisStorage } from './redis/storage';
import { createRedisTurnOrder } from './redis/turnOrder';
import { createTurnOrder, type TurnOrder } from './turnOrder';

/** Everything that lives longer than a turn. It has a time to live, and ends with the process or with Redis. */
export interface State {
  readonly kind: 'memory' | 'redis';
  readonly conversations: Conversations;
  /** State of other channels than our own. */
  readonly storage: Storage;
  readonly limiter: Limiter;
  /** Keeps the turns of other channels than our own apart. */
  readonly turns: TurnOrder;
  /** Settles when the store can be asked; also when it cannot be reached, and after a second. Never rejects. */
  readonly reached: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Activities of a conversation kept for those who reconnect. */
const maxActivitiesKept = 200;
const minute = 60_000;

/** Opens where state lives: in Redis when there is an address of one, else in this process's memory. */
export function openState(config: Config, rates: Rates, log: Log): State {
  const ttlMs = config.idleMinutes * minute;
  const bounds = { ttlMs, maxConversations: config.maxConversations, maxActivitiesKept };
  return config.redisUrl === undefined ? inProcess(bounds, rates) : onRedis(config.redisUrl, bounds, rates, log);
}

interface Bounds {
  readonly ttlMs: number;
  readonly maxConversations: number;
  readonly maxActivitiesKept: number;
}

function inProcess(bounds: Bounds, rates: Rates): State {
  const conversations = new MemoryConversations({ ...bounds, now: steadyNow });
  const { ttlMs, maxConversations } = bounds;
  const storage = new ExpiringStorage({ ttlMs, maxItems: maxConversations, now: steadyNow });
  const turns = createTurnOrder({ ttlMs, maxItems: maxConversations * 40, now: steadyNow });
  return {
    ...{ kind: 'memory', conversations, storage, turns, limiter: createLimiter(rates, inMemory()) },
    reached: () => Promise.resolve(),
    close: async () => {
      await conversations.close();
      storage.close();
    },
  };
}

function onRedis(url: string, bounds: Bounds, rates: Rates, log: Log): State {
  const redis = connect(url, log);
  const subscriber = connect(url, { ...log, error: () => undefined, info: () => undefined });
  const conversations = new RedisConversations({ redis, subscriber, ...bounds });
  return {
    ...{ kind: 'redis', conversations, limiter: createLimiter(rates, countInRedis(redis)) },
    storage: new RedisStorage(redis, bounds.ttlMs),
    turns: createRedisTurnOrder(redis, bounds.ttlMs),
    reached: async () => void (await Promise.all([reached(redis), reached(subscriber)])),
    close: async () => {
      await conversations.close();
      disconnect(subscriber);
      disconnect(redis);
    },
  };
}
