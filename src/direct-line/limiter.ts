import { createHmac, randomBytes } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { tooMany } from './directLineError';
import type { DirectLineLimits } from './options';

/** How fast one resident may send and one address may open conversations. */
export interface Limiter {
  /** @throws DirectLineError 429 with the seconds to wait. */
  message(conversationId: string): Promise<void>;
  /** @throws DirectLineError 429 with the seconds to wait. */
  start(address: string): Promise<void>;
  forget(conversationId: string): Promise<void>;
}

const minute = 60;

export function createLimiter({ messagesPerMinute, startsPerMinute = 120 }: DirectLineLimits): Limiter {
  const messages = new RateLimiterMemory({ points: messagesPerMinute, duration: minute });
  const starts = new RateLimiterMemory({ points: startsPerMinute, duration: minute });
  const salt = randomBytes(32);
  return {
    message: (conversationId) => consume(messages, conversationId),
    start: (address) => consume(starts, bucketOf(address, salt)),
    forget: async (conversationId) => {
      await messages.delete(conversationId);
    },
  };
}

/**
 * One of 65,536 buckets. The address is not kept, cannot be read back from a bucket, and a flood of addresses
 * costs no more memory than the buckets do. An IPv6 client owns a whole /64, so only that half counts.
 */
function bucketOf(address: string, salt: Buffer): string {
  const network = address.includes('.') ? address : address.split(':').slice(0, 4).join(':');
  return String(createHmac('sha256', salt).update(network).digest().readUInt16BE());
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    throw error instanceof RateLimiterRes ? tooMany(error.msBeforeNext / 1000) : error;
  }
}
