import { hash, randomBytes } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';

/** More came than may; after so many seconds it may again. */
export class TooManyError extends Error {
  override readonly name = 'TooManyError';
  readonly seconds: number;

  constructor(seconds: number) {
    super();
    this.seconds = seconds;
  }
}

/** How fast one resident may send, and one address may send and open conversations. */
export interface Limiter {
  /** @throws TooManyError */
  message(conversationId: string, address: string): Promise<void>;
  /** @throws TooManyError */
  start(address: string): Promise<void>;
}

export interface Rates {
  /** Messages in one conversation. */
  readonly messagesPerMinute: number;
  /** New tokens and conversations from one address. */
  readonly startsPerMinute: number;
  /** Messages from one address in all its conversations. */
  readonly messagesFromAddressPerMinute: number;
}

/** What a limiter counts with. */
export interface Counting {
  /** Makes a counter that lets so many points pass in a minute. */
  readonly counter: (name: string, points: number) => RateLimiterAbstract;
  /** What addresses are hashed with; it changes by the hour, so that no address is known again for longer. */
  readonly salt: () => Promise<Buffer>;
}

export const minuteSeconds = 60;

/** Makes the limiter; counts in this process's memory unless told. */
export function createLimiter(rates: Rates, { counter, salt }: Counting = inMemory()): Limiter {
  const messages = counter('messages', rates.messagesPerMinute);
  const fromAddress = counter('from', rates.messagesFromAddressPerMinute);
  const starts = counter('starts', rates.startsPerMinute);
  return {
    message: async (conversationId, address) => {
      const bucket = bucketOf(address, await salt());
      await Promise.all([consume(fromAddress, bucket), consume(messages, conversationId)]);
    },
    start: async (address) => await consume(starts, bucketOf(address, await salt())),
  };
}

/** Counters and salt of this process alone. */
export function inMemory(): Counting {
  return {
    counter: (name, points) => new RateLimiterMemory({ keyPrefix: name, points, duration: minuteSeconds }),
    salt: hourly(() => Promise.resolve(randomBytes(32))),
  };
}

/** Asks for a salt once an hour; who asks meanwhile gets the same. */
export function hourly(make: (hour: number) => Promise<Buffer>): Counting['salt'] {
  let made: { readonly hour: number; readonly salt: Promise<Buffer> } | undefined;
  return () => {
    const hour = Math.floor(Date.now() / 3_600_000);
    if (made?.hour !== hour) made = { hour, salt: make(hour) };
    return made.salt;
  };
}

/**
 * One of 65,536 buckets. The address is not kept, cannot be read back from a bucket, and a flood of addresses
 * costs no more memory than the buckets do. An IPv6 client owns a whole /64, so only that half counts.
 */
function bucketOf(address: string, salt: Buffer): string {
  const network = address.includes('.') ? address : address.split(':').slice(0, 4).join(':');
  return String(hash('sha256', Buffer.concat([salt, Buffer.from(network)]), 'buffer').readUInt16BE());
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    throw error instanceof RateLimiterRes ? new TooManyError(error.msBeforeNext / 1000) : error;
  }
}
