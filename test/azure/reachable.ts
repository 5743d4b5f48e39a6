import { ConversationState, type Storage, type TurnContext } from 'botbuilder';
import restify from 'restify';
import { mountAzure, type AzureParts } from '../../src/azure/mountAzure';
import type { AzureSettings } from '../../src/azure/settings';
import { createLimiter } from '../../src/state/limiter';
import { ExpiringStorage } from '../../src/state/expiringStorage';
import { createTurnOrder } from '../../src/state/turnOrder';
import { appId, type Microsoft } from './microsoft';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Wishes {
  readonly bot?: AzureParts['bot'];
  readonly storage?: Storage;
  readonly settings?: Partial<AzureSettings>;
  readonly parts?: Partial<AzureParts>;
}

/** A server that can be reached through the stand-in for Azure; its bot counts and echoes unless another is wished for. */
export class Reachable {
  readonly microsoft: Microsoft;
  readonly warnings: string[] = [];
  readonly turns: string[] = [];
  readonly storage: Storage;
  readonly #server = restify.createServer();
  readonly #close: () => void;
  readonly #stores: ExpiringStorage;
  static #number = 0;

  constructor(microsoft: Microsoft, wishes: Wishes = {}) {
    this.microsoft = microsoft;
    this.#stores = new ExpiringStorage({ ttlMs: 900_000, maxItems: 1000, now: Date.now });
    this.storage = wishes.storage ?? this.#stores;
    const { metadataUrl, sdk } = microsoft;
    const mounted = mountAzure(this.#server, {
      settings: { ...settingsFor(microsoft), ...wishes.settings },
      bot: wishes.bot ?? this.#echo(),
      turns: createTurnOrder({ ttlMs: 900_000, maxItems: 1000, now: Date.now }),
      forget: (key) => this.storage.delete([key]),
      limiter: createLimiter({ messagesPerMinute: 1000, startsPerMinute: 20, messagesFromAddressPerMinute: 10_000 }),
      publicOrigin: 'https://chatt.exempel.se',
      now: Date.now,
      addressOf: ({ socket }) => socket.remoteAddress ?? '',
      log: { warn: (event) => void this.warnings.push(JSON.stringify(event)) },
      microsoft: { metadataUrl, sdk, issuer: 'https://api.botframework.com' },
      ...wishes.parts,
    });
    this.#close = () => mounted.close();
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => void this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as { port: number }).port}`;
  }

  /** An activity as Azure sends it, about a conversation of its own. */
  activity(more: object = {}): Record<string, unknown> & { readonly conversation: { readonly id: string } } {
    Reachable.#number += 1;
    return {
      type: 'message',
      id: `activity-${Reachable.#number}`,
      timestamp: '2026-11-26T12:00:00.000Z',
      channelId: 'directline',
      serviceUrl: this.microsoft.url,
      conversation: { id: `conversation-${Reachable.#number}` },
      from: { id: 'dl_somebody', name: 'Anna Namn', role: 'user' },
      recipient: { id: 'the-bot', name: 'Bot' },
      text: 'hej',
      ...more,
    };
  }

  /** Posts as the connector does. A token of undefined sends no header. */
  async post(body: unknown, token?: string, headers: Record<string, string> = {}): Promise<Answered> {
    return await this.call('/api/messages', {
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
    });
  }

  async call(path: string, { body, headers }: { body?: string | Uint8Array; headers?: Record<string, string> } = {}) {
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: headers ?? {},
      ...(body !== undefined && { body }),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  async close(): Promise<void> {
    this.#close();
    this.#stores.close();
    await new Promise<void>((resolve) => void this.#server.close(() => resolve()));
  }

  #echo(): AzureParts['bot'] {
    const state = new ConversationState(this.storage);
    const count = state.createProperty<number>('count');
    return {
      run: async (context: TurnContext) => {
        const { type, text } = context.activity;
        const before = await count.get(context, 0);
        this.turns.push(`${type} ${text}`);
        await count.set(context, before + 1);
        await state.saveChanges(context);
        await context.sendActivity(type === 'message' ? `${before}: ${text}` : 'Hej.');
      },
      onError: async (context) => {
        await context.sendActivity('Ring 112 om det är bråttom.');
      },
    };
  }
}

/** Settings whose allowed address is the stand-in's. */
function settingsFor({ url }: Microsoft): AzureSettings {
  return {
    appId,
    appPassword: 'not-a-real-password',
    appType: 'MultiTenant',
    tenantId: undefined,
    serviceUrls: [url],
    directLine: { secret: 'Direct.Line.Secret.of.the.test', url },
  };
}
