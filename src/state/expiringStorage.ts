import type { Storage, StoreItem, StoreItems } from 'botbuilder';

export interface ExpiringStorageOptions {
  /** How long an item lives after it was last read or written. */
  readonly ttlMs: number;
  /** The most items kept; beyond it the one that has rested longest gives way. */
  readonly maxItems: number;
  readonly now: () => number;
  /** How often what has expired is looked for; 15 seconds unless told. */
  readonly sweepEveryMs?: number;
}

interface Kept {
  readonly json: string;
  readonly eTag: string;
  readonly expiresAt: number;
}

/**
 * The state of conversations in memory, gone when its time is out, when it is deleted and when the process ends.
 * The SDK's own memory storage never forgets: its deleted keys stay, and nothing expires.
 */
export class ExpiringStorage implements Storage {
  readonly #options: ExpiringStorageOptions;
  // Every use puts the item last and all live equally long, so the map's order is the order of expiry.
  readonly #items = new Map<string, Kept>();
  readonly #timer: NodeJS.Timeout;
  #writes = 0;

  constructor(options: ExpiringStorageOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.sweep(), options.sweepEveryMs ?? 15_000).unref();
  }

  /** How many items are held, expired ones that no sweep has met included. */
  get size(): number {
    return this.#items.size;
  }

  /** Gives copies of the items that are alive; a turn that only reads also keeps its conversation alive. */
  read(keys: string[]): Promise<StoreItems> {
    const found = keys.flatMap((key) => {
      const kept = this.#alive(key);
      if (!kept) return [];
      this.#keep(key, kept);
      return [[key, JSON.parse(kept.json) as StoreItem] as const];
    });
    return Promise.resolve(Object.fromEntries(found));
  }

  /** Writes all items or, when one was changed by somebody else since it was read, none and rejects. */
  write(changes: StoreItems): Promise<void> {
    const items = Object.entries<StoreItem>(changes);
    if (items.some(([key, item]) => this.#isOutdated(key, item)))
      return Promise.reject(new Error('The stored state was changed by somebody else since it was read.'));
    for (const [key, item] of items) {
      this.#writes += 1;
      const eTag = String(this.#writes);
      this.#keep(key, { json: JSON.stringify({ ...item, eTag }), eTag });
    }
    this.#makeRoom();
    return Promise.resolve();
  }

  /** Forgets the items at once; keys that are not there are no error. */
  delete(keys: string[]): Promise<void> {
    for (const key of keys) this.#items.delete(key);
    return Promise.resolve();
  }

  /** Drops what has expired. A timer does this by itself. */
  sweep(): void {
    const now = this.#options.now();
    for (const [key, { expiresAt }] of this.#items) {
      if (expiresAt > now) return;
      this.#items.delete(key);
    }
  }

  /** Forgets everything and stops the timer. */
  close(): void {
    clearInterval(this.#timer);
    this.#items.clear();
  }

  #alive(key: string): Kept | undefined {
    const kept = this.#items.get(key);
    if (kept && kept.expiresAt > this.#options.now()) return kept;
    this.#items.delete(key);
    return undefined;
  }

  #isOutdated(key: string, { eTag }: StoreItem): boolean {
    if (eTag === undefined || eTag === '' || eTag === '*') return false;
    const kept = this.#alive(key);
    return kept !== undefined && kept.eTag !== eTag;
  }

  #keep(key: string, { json, eTag }: Pick<Kept, 'json' | 'eTag'>): void {
    this.#items.delete(key);
    this.#items.set(key, { json, eTag, expiresAt: this.#options.now() + this.#options.ttlMs });
  }

  #makeRoom(): void {
    for (const key of this.#items.keys()) {
      if (this.#items.size <= this.#options.maxItems) return;
      this.#items.delete(key);
    }
  }
}
