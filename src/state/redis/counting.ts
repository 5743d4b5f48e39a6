import { randomBytes } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import { hourly, minuteSeconds, type Counting } from '../limiter';
import type { Connection } from './connection';
import { prefix } from './keys';

/** Counts for all instances together. While Redis cannot be reached each counts for itself. */
export function countInRedis(redis: Connection): Counting {
  return {
    counter: (name, points) => {
      const shared = { keyPrefix: `${prefix}${name}`, points, duration: minuteSeconds };
      return new RateLimiterRedis({
        ...shared,
        storeClient: redis,
        rejectIfRedisNotReady: true,
        insuranceLimiter: new RateLimiterMemory(shared),
      });
    },
    salt: hourly((hour) => sharedSalt(redis, hour)),
  };
}

/** The hour's salt, which the first instance that needs it makes; one of its own while Redis cannot be reached. */
async function sharedSalt(redis: Connection, hour: number): Promise<Buffer> {
  const key = `${prefix}salt:${hour}`;
  const mine = randomBytes(32).toString('base64');
  try {
    await redis.set(key, mine, 'EX', 7200, 'NX');
    return Buffer.from((await redis.get(key)) ?? mine, 'base64');
  } catch {
    return Buffer.from(mine, 'base64');
  }
}
