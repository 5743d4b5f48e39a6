import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { DirectLineError } from '../direct-line/directLineError';
import { readBody, readJsonBody, type Answer } from '../direct-line/http';
import { mayOpenStream } from '../direct-line/streamUrl';
import { nameOf } from '../errorName';
import type { Seals } from './seals';
import type { DirectLineSettings } from './settings';
import type { Log } from '../log';

export interface BrokerParts {
  readonly directLine: DirectLineSettings;
  /** The address residents use; a token is for pages of it. On one's own machine there is none. */
  readonly publicOrigin: string | undefined;
  readonly seals: Seals;
  readonly limiter: { start(address: string): Promise<void> };
  /** Forgets what the bot keeps of a conversation. */
  readonly forget: (conversationId: string) => Promise<void>;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly log: Pick<Log, 'warn'>;
}

const maxHandleBytes = 1024;
const azureTime = 8_000;

const granted = z.object({
  conversationId: z.string().regex(/^[\w-]{1,200}$/),
  token: z.string().regex(/^[\w.~+/=-]{1,8192}$/),
  expires_in: z.number().positive(),
});

/**
 * Gives a page a token for one new conversation at Azure's Direct Line, and the handle to end it here. The secret goes
 * to Azure alone.
 * @throws DirectLineError 403 to pages of other sites, 429, and 503 when Azure gives none.
 */
export async function grantToken(parts: BrokerParts, request: IncomingMessage): Promise<Answer> {
  const { publicOrigin, limiter, seals, log } = parts;
  if (!mayOpenStream(request, { publicUrl: publicOrigin }))
    throw new DirectLineError(403, 'OriginNotAllowed', 'The page is on another site.');
  await limiter.start(parts.addressOf(request));
  await readJsonBody(request, maxHandleBytes);
  try {
    const { conversationId, token, expires_in } = await askAzure(parts);
    return { status: 200, body: { conversationId, token, expires_in, end: seals.handleOf(conversationId) } };
  } catch (error) {
    log.warn({ event: 'azure-token-failed', ...nameOf(error) });
    throw new DirectLineError(503, 'ServiceUnavailable', 'No conversation can be opened right now.', 10);
  }
}

/** For navigator.sendBeacon: forgets here what belongs to the handle, and answers alike whatever was sent. */
export async function endByHandle({ seals, forget, log }: BrokerParts, request: IncomingMessage): Promise<Answer> {
  const handle = await readBody(request, maxHandleBytes).catch(() => '');
  const conversationId = seals.conversationOf(handle.trim());
  try {
    if (conversationId !== undefined) await forget(conversationId);
  } catch (error) {
    log.warn({ event: 'forget-failed', ...nameOf(error) });
  }
  return { status: 204 };
}

async function askAzure({ directLine, publicOrigin, seals }: BrokerParts): Promise<z.output<typeof granted>> {
  const response = await fetch(`${directLine.url}/v3/directline/tokens/generate`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${directLine.secret}`, 'Content-Type': 'application/json' },
    // What is undefined is left out of the JSON.
    body: JSON.stringify({ user: { id: seals.newUser() }, trustedOrigins: publicOrigin && [publicOrigin] }),
    redirect: 'error',
    signal: AbortSignal.timeout(azureTime),
  });
  if (!response.ok) throw new AzureRefusal(response.status);
  return granted.parse(await response.json());
}

/** Azure answered, but gave no token; 403 means that the secret is not, or no longer, right. */
class AzureRefusal extends Error {
  override readonly name = 'AzureRefusal';
  readonly code: string;

  constructor(status: number) {
    super('Direct Line gave no token.');
    this.code = `HTTP-${status}`;
  }
}
