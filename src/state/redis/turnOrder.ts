import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreDownError } from '../conversations';
import { createInOrder } from '../inOrder';
import type { TurnOrder } from '../turnOrder';
import type { Connection } from './connection';
import { prefix } from './keys';

/** How long a turn holds its key without a sign of life, in milliseconds. */
const lockMs = 2_000;
/** How long a turn waits for those of other instances. */
const patienceMs = 8_000;

/**
 * Turns one at a time on all instances: first in this process's queue, then by a lock in Redis that its holder renews
 * and that outlives a dead one by two seconds. Rejects with `StoreDownError` when it cannot be had.
 */
export function createRedisTurnOrder(redis: Connection, ttlMs: number): TurnOrder {
  const queue = createInOrder();
  return {
    inOrder: (key, task) => queue.run(key, () => whileLocked(redis, key, task)),
    isFirst: async (conversationId, activityId) => {
      const name = `${prefix}seen:${JSON.stringify([conversationId, activityId])}`;
      return (await down(redis.set(name, '1', 'PX', ttlMs, 'NX'))) === 'OK';
    },
  };
}

async function whileLocked<T>(redis: Connection, key: string, task: () => Promise<T>): Promise<T> {
  const lock = `${prefix}turn:${key}`;
  const fence = randomUUID();
  await acquire(redis, lock, fence);
  const hold = (ms: number): void => void redis.holdLock(lock, fence, String(ms)).catch(() => undefined);
  const holding = setInterval(() => hold(lockMs), lockMs / 3);
  try {
    return await task();
  } finally {
    clearInterval(holding);
    hold(0);
  }
}

async function acquire(redis: Connection, lock: string, fence: string): Promise<void> {
  const until = performance.now() + patienceMs;
  for (
    let pause = 2;
    (await down(redis.set(lock, fence, 'PX', lockMs, 'NX'))) !== 'OK';
    pause = Math.min(pause * 2, 50)
  ) {
    if (performance.now() > until) throw new StoreDownError();
    await sleep(pause);
  }
}

async function down<T>(command: Promise<T>): Promise<T> {
  try {
    return await command;
  } catch {
    throw new StoreDownError();
  }
}
