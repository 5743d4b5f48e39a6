import type { Storage, StoreItem, StoreItems } from 'botbuilder';
import type { Connection } from './connection';
import { prefix } from './keys';
import { orDown } from './orDown';

/**
 * The SDK's storage on Redis, for channels other than our own: items live as long as told after they were last read or
 * written. Rejects with `StoreDownError`, or as the contract says when an item was changed since it was read.
 */
export class RedisStorage implements Storage {
  readonly #redis: Connection;
  readonly #ttlMs: number;

  constructor(redis: Connection, ttlMs: number) {
    this.#redis = redis;
    this.#ttlMs = ttlMs;
  }

  async read(keys: string[]): Promise<StoreItems> {
    const found = await orDown(
      Promise.all(keys.map((key) => this.#redis.getex(nameOf(key), 'PX', String(this.#ttlMs)))),
    );
    return Object.fromEntries(
      keys.flatMap((key, at) => {
        const json = found[at];
        return typeof json === 'string' ? [[key, JSON.parse(json) as StoreItem] as const] : [];
      }),
    );
  }

  /** Writes all items or none. */
  async write(changes: StoreItems): Promise<void> {
    const items = Object.entries<StoreItem>(changes);
    if (items.length === 0) return;
    const pairs = items.flatMap(([, { eTag, ...item }]) => [eTag ?? '*', JSON.stringify({ ...item, eTag: newTag() })]);
    const written = await orDown(
      this.#redis.writeItems(String(items.length), ...items.map(([key]) => nameOf(key)), String(this.#ttlMs), ...pairs),
    );
    if (written !== 1) throw new Error('The stored state was changed by somebody else since it was read.');
  }

  async delete(keys: string[]): Promise<void> {
    if (keys.length > 0) await orDown(this.#redis.del(...keys.map(nameOf)));
  }
}

function nameOf(key: string): string {
  return `${prefix}state:${key}`;
}

function newTag(): string {
  return crypto.randomUUID();
}
