import {
  activityIdOf,
  mostSpent,
  type ActivitySet,
  type Conversation,
  type Conversations,
  type TurnEnd,
  type TurnResult,
  type TurnStart,
} from '../conversations';
import type { Connection } from './connection';
import { Followers } from './followers';
import { keysOf } from './keys';
import { Lock, patiently } from './lock';
import { orDown } from './orDown';

export interface RedisConversationsOptions {
  readonly redis: Connection;
  /** A connection of its own: one that listens can do nothing else. */
  readonly subscriber: Connection;
  /** How long a conversation lives after its last turn, in milliseconds. */
  readonly ttlMs: number;
  readonly maxConversations: number;
  /** Activities of a conversation kept for those who reconnect; Redis may keep some more. */
  readonly maxActivitiesKept: number;
  /** How often open streams look whether their conversation is still there; 15 seconds unless told. */
  readonly sweepEveryMs?: number | undefined;
  /** How long a turn holds a conversation without a sign of life, in milliseconds; 2,000 unless told. */
  readonly lockMs?: number;
}

/** Keys that Redis holds of a conversation, at most. */
const keysOfOne = 5;
/** Times a turn is run anew because its lock was lost meanwhile. */
const mostTries = 3;

/** The conversations of all instances, in one Redis. */
export class RedisConversations implements Conversations {
  readonly #options: RedisConversationsOptions;
  readonly #followers: Followers;

  constructor(options: RedisConversationsOptions) {
    this.#options = options;
    const read = async (id: string, watermark: number): Promise<ActivitySet | undefined> =>
      (await this.read(id, watermark))?.set;
    this.#followers = new Followers(options.subscriber, read, options.sweepEveryMs ?? 15_000);
  }

  async open({ id, secret, locale }: Conversation, first: TurnEnd | undefined): Promise<boolean> {
    const { redis, ttlMs, maxConversations } = this.#options;
    const { hash, stream } = keysOf(id);
    const told = first?.told.map(({ kept }) => JSON.stringify(kept)) ?? [];
    const held = [
      secret,
      first?.locale ?? locale ?? '',
      flag(first?.greeted),
      String(first?.lastNumber ?? 0),
      first?.state ?? '',
    ];
    const bounds = [String(ttlMs), String(maxConversations * keysOfOne)];
    return (await orDown(redis.openConversation(hash, stream, ...bounds, ...held, ...told))) === 1;
  }

  async find(id: string): Promise<Conversation | undefined> {
    const found = await orDown(this.#options.redis.hmget(keysOf(id).hash, 's', 'l', 'g'));
    return conversationOf(id, found);
  }

  async read(id: string, watermark: number) {
    const { hash, stream } = keysOf(id);
    const found = (await orDown(this.#options.redis.readConversation(hash, stream, String(watermark)))) as Read | null;
    const conversation = found && conversationOf(id, found);
    if (!conversation) return undefined;
    return { conversation, set: { activities: found[4], watermark: found[3] } };
  }

  async inTurn(
    id: string,
    clientActivityId: string | undefined,
    turn: (start: TurnStart) => Promise<TurnEnd>,
  ): Promise<TurnResult> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const lock = new Lock(this.#options.redis, keysOf(id).lock, this.#options.lockMs);
      const begun = await this.#begin(id, lock, clientActivityId ?? '');
      if (begun === 'gone') return 'gone';
      if (begun === 'locked') return 'busy';
      if (typeof begun === 'string') return { id: activityIdOf(id, Number(begun)) };
      const ended = await lock.while(() => turn(startOf(id, begun)));
      const kept = await this.#end(id, lock, clientActivityId ?? '', ended);
      if (kept === 'kept') return { id: ended.answeredId };
      if (kept === 'gone') return 'gone';
    }
    return 'busy';
  }

  async spend(id: string, token: string): Promise<boolean> {
    const { redis, ttlMs } = this.#options;
    const { spent } = keysOf(id);
    const [isNew] = await orDown(
      Promise.all([
        redis.zadd(spent, 'NX', String(Date.now()), token),
        redis.zremrangebyrank(spent, 0, -1 - mostSpent),
        redis.pexpire(spent, ttlMs),
      ]),
    );
    return isNew === 1;
  }

  async listen(...[id, watermark, listener]: Parameters<Conversations['listen']>): Promise<() => void> {
    const { redis } = this.#options;
    return await orDown(
      this.#followers.follow(id, watermark, listener, (channel, word) => redis.publish(channel, word)),
    );
  }

  async end(id: string): Promise<void> {
    const { hash, stream, lock, answered, spent, channel } = keysOf(id);
    // A turn that is running finds that the conversation is gone, and keeps nothing.
    await orDown(this.#options.redis.del(hash, stream, lock, answered, spent));
    await orDown(this.#options.redis.publish(channel, 'over'));
  }

  count(): undefined {
    return undefined;
  }

  async isUp(): Promise<boolean> {
    try {
      await this.#options.redis.ping();
      return true;
    } catch {
      return false;
    }
  }

  close(): Promise<void> {
    this.#followers.close();
    return Promise.resolve();
  }

  /** Waits while another turn of the conversation runs somewhere. */
  async #begin(id: string, { name, fence, lifeMs }: Lock, clientActivityId: string): Promise<Begun> {
    const { hash, answered } = keysOf(id);
    const args = [hash, name, answered, fence, String(lifeMs), clientActivityId];
    return await patiently(
      async () => (await orDown(this.#options.redis.beginTurn(...args))) as Begun,
      (begun) => begun === 'locked',
    );
  }

  async #end(id: string, { name, fence }: Lock, clientActivityId: string, ended: TurnEnd): Promise<Kept> {
    const { redis, ttlMs, maxActivitiesKept } = this.#options;
    const { hash, answered, stream, channel } = keysOf(id);
    const { locale, greeted, lastNumber, state, told, answeredId } = ended;
    const number = answeredId.split('|')[1] ?? '0';
    const kept = [locale ?? '', flag(greeted), String(lastNumber), state ?? ''];
    const args = [fence, String(ttlMs), String(maxActivitiesKept), channel, clientActivityId, number, ...kept];
    const activities = told.map((one) => JSON.stringify(one.kept));
    const result = await orDown(redis.endTurn(hash, name, answered, stream, ...args, ...activities));
    return result as Kept;
  }
}

type Field = string | null;
/** How the end of a turn was met: its lock may be another's by then, and its conversation over. */
type Kept = 'kept' | 'lost' | 'gone';
type Read = readonly [secret: string, locale: string, greeted: string, watermark: string, told: string[]];
/** 'gone', 'locked', the number of an activity that was answered before, or the fields that a turn begins with. */
type Begun = string | readonly [secret: string, locale: string, greeted: string, number: string, state: string];

function startOf(id: string, [secret, locale, greeted, number, state]: Exclude<Begun, string>): TurnStart {
  return {
    id,
    secret,
    ...fieldsOf(locale, greeted),
    lastNumber: Number(number),
    state: state === '' ? undefined : state,
  };
}

function conversationOf(id: string, [secret, locale, greeted]: readonly unknown[]): Conversation | undefined {
  return typeof secret === 'string' ? { id, secret, ...fieldsOf(locale as Field, greeted as Field) } : undefined;
}

function fieldsOf(locale: Field, greeted: Field) {
  return { locale: locale === '' || locale === null ? undefined : locale, greeted: greeted === '1' };
}

function flag(is: boolean | undefined): string {
  return is === true ? '1' : '';
}
