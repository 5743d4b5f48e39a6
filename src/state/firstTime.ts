/** Whether something is seen for the first time; asking is seeing. */
export type IsFirst = (conversationId: string, activityId: string) => Promise<boolean>;

export interface FirstTimeOptions {
  /** How long something seen is remembered. */
  readonly ttlMs: number;
  /** The most that is remembered; beyond it the oldest gives way. */
  readonly maxItems: number;
  readonly now: () => number;
}

/** Remembers in memory which activities have been seen, for a time and up to a number. */
export function createFirstTime({ ttlMs, maxItems, now }: FirstTimeOptions): IsFirst {
  // All live equally long and none is renewed, so the map's order is the order of expiry.
  const seen = new Map<string, number>();
  return (conversationId, activityId) => {
    const key = JSON.stringify([conversationId, activityId]);
    for (const [old, expiresAt] of seen) {
      if (expiresAt > now() && seen.size < maxItems) break;
      seen.delete(old);
    }
    if (seen.has(key)) return Promise.resolve(false);
    seen.set(key, now() + ttlMs);
    return Promise.resolve(true);
  };
}
