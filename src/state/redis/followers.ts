import type { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';
import type { ActivitySet, Listener } from '../conversations';
import { keysOf } from './keys';

/** What is told on a conversation's channel; `taken:` is followed by the id of the listener that takes over. */
type Word = 'more' | 'over' | `taken:${string}`;

/** Reads what was said after a watermark; undefined when the conversation is over. */
type Read = (id: string, watermark: number) => Promise<ActivitySet | undefined>;

interface Follower {
  readonly name: string;
  readonly conversationId: string;
  readonly listener: Listener;
  watermark: number;
  isReading: boolean;
  isBehind: boolean;
}

/**
 * The streams that clients have open on this instance. Redis's streams hold what was said; a message on the
 * conversation's channel only wakes, so one that is lost costs nothing but time: every wake reads from the watermark.
 */
export class Followers {
  readonly #subscriber: Redis;
  readonly #read: Read;
  readonly #byConversation = new Map<string, Set<Follower>>();
  readonly #sweeping: NodeJS.Timeout;

  constructor(subscriber: Redis, read: Read, sweepEveryMs: number) {
    this.#subscriber = subscriber;
    this.#read = read;
    subscriber.on('message', (channel: string, word: Word) => this.#hear(channel, word));
    // What was said while Redis could not be reached, and what has expired, is told by nobody.
    subscriber.on('ready', () => this.#wakeAll());
    this.#sweeping = setInterval(() => this.#wakeAll(), sweepEveryMs).unref();
  }

  /** Lets a listener hear what comes after the watermark, and takes the place of those of the conversation before it. */
  async follow(conversationId: string, watermark: number, listener: Listener, publish: Publish): Promise<() => void> {
    const name = randomUUID();
    const follower = { name, conversationId, listener, watermark, isReading: false, isBehind: false };
    const { channel } = keysOf(conversationId);
    const others = this.#byConversation.get(channel) ?? new Set();
    this.#byConversation.set(channel, others.add(follower));
    try {
      await this.#subscriber.subscribe(channel);
      await publish(channel, `taken:${name}`);
      await this.#wake(follower);
    } catch (error) {
      this.#drop(follower);
      throw error;
    }
    return () => this.#drop(follower);
  }

  close(): void {
    clearInterval(this.#sweeping);
    this.#byConversation.clear();
  }

  #hear(channel: string, word: Word): void {
    for (const follower of this.#byConversation.get(channel) ?? []) {
      if (word === 'more') void this.#wake(follower);
      else if (word !== `taken:${follower.name}`) this.#end(follower);
    }
  }

  #wakeAll(): void {
    for (const followers of this.#byConversation.values()) for (const one of followers) void this.#wake(one);
  }

  /** Tells the listener what it has not heard. One reading at a time, so that nothing is told twice or out of order. */
  async #wake(follower: Follower): Promise<void> {
    follower.isBehind = true;
    if (follower.isReading) return;
    follower.isReading = true;
    try {
      while (follower.isBehind) {
        follower.isBehind = false;
        const set = await this.#read(follower.conversationId, follower.watermark);
        if (!set) this.#end(follower);
        else if (set.activities.length > 0) {
          follower.watermark = Number(set.watermark);
          follower.listener.hear(set);
        }
      }
    } catch {
      // Read again when Redis is ready, or at the next sweep.
    } finally {
      follower.isReading = false;
    }
  }

  #end(follower: Follower): void {
    this.#drop(follower);
    follower.listener.close();
  }

  #drop(follower: Follower): void {
    const { channel } = keysOf(follower.conversationId);
    const followers = this.#byConversation.get(channel);
    followers?.delete(follower);
    if (followers?.size !== 0) return;
    this.#byConversation.delete(channel);
    this.#subscriber.unsubscribe(channel).catch(() => undefined);
  }
}

type Publish = (channel: string, word: Word) => Promise<unknown>;
