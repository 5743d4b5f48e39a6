import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { nameOf } from '../errorName';
import type { Log } from '../log';

/** A key of Microsoft's, and the channels that may use it; with none named, all may. */
export interface SigningKey {
  readonly key: KeyObject;
  readonly endorsements: readonly string[];
}

/** The keys with which Microsoft signs what channels send. */
export interface SigningKeys {
  find(kid: string): Promise<SigningKey | undefined>;
  /** Fetches no more. */
  close(): void;
}

export interface SigningKeysOptions {
  /** The OpenID metadata, whose own host also has the keys. */
  readonly metadataUrl: string;
  readonly now: () => number;
  readonly log: Pick<Log, 'warn'>;
}

const hour = 3_600_000;
const firstPause = 2_000;
const longestPause = 60_000;
const fetchTime = 5_000;

const metadata = z.object({ jwks_uri: z.url() });
const keySet = z.object({
  keys: z.array(
    z.looseObject({ kty: z.string(), kid: z.string().optional(), endorsements: z.array(z.string()).default([]) }),
  ),
});

/**
 * Fetches the keys at once and then once a day, by a clock of its own: no request makes it fetch, but for a key that
 * is unknown, and that at most once an hour. So forged tokens cannot make this server ask Microsoft over and over.
 */
export function createSigningKeys({ metadataUrl, now, log }: SigningKeysOptions): SigningKeys {
  let keys: ReadonlyMap<string, SigningKey> = new Map();
  let askedAt = 0;
  let pause = firstPause;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const fetchAnew = async (): Promise<void> => {
    askedAt = now();
    try {
      keys = await fetchKeys(metadataUrl);
      pause = firstPause;
    } catch (error) {
      log.warn({ event: 'azure-keys-failed', ...nameOf(error) });
    }
    clearTimeout(timer);
    if (isClosed) return;
    timer = setTimeout(() => void refresh(), keys.size > 0 ? 24 * hour : pause).unref();
    pause = Math.min(pause * 2, longestPause);
  };
  let fetching: Promise<void> | undefined;
  const refresh = (): Promise<void> =>
    (fetching ??= fetchAnew().finally(() => {
      fetching = undefined;
    }));

  void refresh();
  return {
    find: async (kid) => {
      const isDue = keys.size > 0 && now() - askedAt >= hour;
      if (!keys.has(kid)) await (isDue ? refresh() : fetching);
      return keys.get(kid);
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

/** @throws when the keys cannot be had, or are somewhere else than their metadata. */
async function fetchKeys(metadataUrl: string): Promise<ReadonlyMap<string, SigningKey>> {
  const { jwks_uri: keysUrl } = metadata.parse(await fetchJson(metadataUrl));
  if (new URL(keysUrl).origin !== new URL(metadataUrl).origin) throw new Error('The keys are on another host.');
  const { keys } = keySet.parse(await fetchJson(keysUrl));
  return new Map(
    keys.flatMap((jwk) => {
      const { kty, kid, endorsements } = jwk;
      if (kty !== 'RSA' || kid === undefined) return [];
      return [[kid, { key: createPublicKey({ key: jwk, format: 'jwk' }), endorsements }] as const];
    }),
  );
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(fetchTime) });
  if (!response.ok) throw new Error('The answer is no success.');
  return await response.json();
}
