import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from './connection';

/** How long a lock outlives the last sign of life of its holder, in milliseconds, unless told. */
const lifeMs = 2_000;
/** How long a turn waits for another instance's: longer than a lock outlives its instance. */
const patienceMs = 8_000;

/** Keeps others out of what is being done, on all instances. Its holder renews it, and it outlives a dead one. */
export class Lock {
  readonly name: string;
  readonly lifeMs: number;
  /** Tells this holder from all others. */
  readonly fence = randomUUID();
  readonly #redis: Connection;

  constructor(redis: Connection, name: string, life = lifeMs) {
    this.#redis = redis;
    this.name = name;
    this.lifeMs = life;
  }

  /** Does the task and renews the lock, which is held already; lets go at once when the task fails. */
  async while<T>(task: () => Promise<T>): Promise<T> {
    const holding = setInterval(() => this.#hold(this.lifeMs), this.lifeMs / 3);
    try {
      return await task();
    } catch (error) {
      this.letGo();
      throw error;
    } finally {
      clearInterval(holding);
    }
  }

  letGo(): void {
    this.#hold(0);
  }

  #hold(ms: number): void {
    void this.#redis.holdLock(this.name, this.fence, String(ms)).catch(() => undefined);
  }
}

/** Tries again while somebody else holds the lock, for eight seconds, and gives the last answer. */
export async function patiently<T>(attempt: () => Promise<T>, isLocked: (answer: T) => boolean): Promise<T> {
  const until = performance.now() + patienceMs;
  for (let pause = 2; ; pause = Math.min(pause * 2, 50)) {
    const answer = await attempt();
    if (!isLocked(answer) || performance.now() > until) return answer;
    await sleep(pause);
  }
}
