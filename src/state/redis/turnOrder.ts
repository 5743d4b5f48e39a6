import { StoreDownError } from '../conversations';
import { createInOrder } from '../inOrder';
import type { TurnOrder } from '../turnOrder';
import type { Connection } from './connection';
import { prefix } from './keys';
import { Lock, patiently } from './lock';
import { orDown } from './orDown';

/**
 * Turns one at a time on all instances: first in this process's queue, then by a lock in Redis. Rejects with
 * `StoreDownError` when it cannot be had.
 */
export function createRedisTurnOrder(redis: Connection, ttlMs: number): TurnOrder {
  const queue = createInOrder();
  return {
    inOrder: (key, task) => queue.run(key, () => whileLocked(redis, key, task)),
    isFirst: async (conversationId, activityId) => {
      const name = `${prefix}seen:${JSON.stringify([conversationId, activityId])}`;
      return (await orDown(redis.set(name, '1', 'PX', ttlMs, 'NX'))) === 'OK';
    },
  };
}

async function whileLocked<T>(redis: Connection, key: string, task: () => Promise<T>): Promise<T> {
  const lock = new Lock(redis, `${prefix}turn:${key}`);
  const { name, fence, lifeMs } = lock;
  const isHeld = await patiently(
    async () => (await orDown(redis.set(name, fence, 'PX', lifeMs, 'NX'))) === 'OK',
    (held) => !held,
  );
  if (!isHeld) throw new StoreDownError();
  const done = await lock.while(task);
  lock.letGo();
  return done;
}
