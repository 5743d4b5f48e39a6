import { ConversationState, type TurnContext } from 'botbuilder';
import restify from 'restify';
import WebSocket from 'ws';
import { createDirectLine, type DirectLine } from '../../src/direct-line/directLine';
import type { DirectLineLimits, DirectLineOptions } from '../../src/direct-line/options';
import type { Conversations } from '../../src/state/conversations';
import { ExpiringStorage } from '../../src/state/expiringStorage';
import { createLimiter } from '../../src/state/limiter';
import { MemoryConversations } from '../../src/state/memoryConversations';
import { TurnStorage } from '../../src/state/turnStorage';

export const minute = 60_000;
export const base = '/v3/directline';

/** An activity as a client gets it. */
export interface Seen {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly replyToId?: string;
  readonly from: { readonly id: string; readonly role: string };
  readonly [field: string]: unknown;
}

/** Whatever an answer may hold. */
export interface Body {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
  readonly activities: readonly Seen[];
  readonly watermark: string;
  readonly expires_in: number;
  readonly id: string;
  readonly error: { readonly code: string; readonly message: string };
}
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}
export interface Call {
  readonly token?: string | undefined;
  readonly json?: unknown;
  readonly body?: string | Uint8Array;
  readonly headers?: Record<string, string>;
}

export interface Wishes {
  readonly limits?: Partial<Limits>;
  readonly options?: Partial<DirectLineOptions>;
  /** Runs before the echo; may throw. */
  readonly before?: (context: TurnContext) => Promise<void>;
}

/** All that is limited: by the channel, by its store and by its limiter. */
interface Limits extends DirectLineLimits {
  readonly maxConversations: number;
  readonly conversationTtlMs: number;
  readonly maxActivitiesKept: number;
  readonly sweepEveryMs: number;
  readonly messagesPerMinute: number;
  readonly startsPerMinute: number;
  readonly messagesFromAddressPerMinute: number;
}

const usual: Limits = {
  maxConversations: 50,
  conversationTtlMs: 15 * minute,
  maxActivitiesKept: 300,
  sweepEveryMs: 15_000,
  messagesPerMinute: 1000,
  startsPerMinute: 120,
  messagesFromAddressPerMinute: 10_000,
  maxTextLength: 2000,
};

const behind = new ExpiringStorage({ ttlMs: minute, maxItems: 1, now: Date.now });
afterAll(() => behind.close());

/** A running channel with a bot that greets, counts its turns in conversation state and echoes. */
export class Channel {
  readonly warnings: string[] = [];
  lastAsked = '';
  clock = Date.UTC(2026, 10, 24, 12);
  readonly conversations: Conversations;
  readonly directLine: DirectLine;
  readonly #server = restify.createServer({ maxParamLength: 200 });
  readonly #sockets: WebSocket[] = [];

  constructor(wishes: Wishes = {}) {
    const limits = { ...usual, ...wishes.limits };
    const now = (): number => this.clock;
    this.conversations = new MemoryConversations({ ...limits, ttlMs: limits.conversationTtlMs, now });
    const storage = new TurnStorage(behind);
    this.directLine = createDirectLine({
      ...{ conversations: this.conversations, storage, limiter: createLimiter(limits), limits, now },
      run: echoBot(storage, wishes.before),
      refusal: (why, locale) => [{ type: 'message', text: `${why} ${locale ?? 'sv'}: ring 112` }],
      onError: async (context) => {
        await context.sendActivity('Det gick inte. Ring 112 om det är bråttom.');
      },
      log: { warn: (event) => void this.warnings.push(JSON.stringify(event)) },
      ...wishes.options,
    });
    this.directLine.mount(this.#server);
    this.directLine.upgrade(this.#server.server);
  }

  get port(): number {
    return this.#server.address().port;
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => void this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async call(method: string, path: string, { token, json, body, headers }: Call = {}): Promise<Answered> {
    this.lastAsked = `${method} ${path}`;
    const sent = json === undefined ? body : JSON.stringify(json);
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(sent !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent !== undefined && { body: sent }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    return { status: response.status, headers: response.headers, text, body: (isJson ? JSON.parse(text) : {}) as Body };
  }

  async start(json: object = {}): Promise<Body> {
    return (await this.call('POST', `${base}/start`, { json })).body;
  }

  say({ conversationId, token }: Body, text: string, more: object = {}): Promise<Answered> {
    const json = { type: 'message', from: { id: 'any' }, text, ...more };
    return this.call('POST', `${base}/conversations/${conversationId}/activities`, { token, json });
  }

  read({ conversationId, token }: Body, watermark = ''): Promise<Answered> {
    return this.call('GET', `${base}/conversations/${conversationId}/activities?watermark=${watermark}`, { token });
  }

  /** What the bot said after the watermark. */
  async replies(talk: Body, watermark?: string): Promise<readonly (string | undefined)[]> {
    const { activities } = (await this.read(talk, watermark)).body;
    return activities.filter(({ from }) => from.role === 'bot').map(({ text }) => text);
  }

  connect(streamUrl: string, options: WebSocket.ClientOptions = {}): Client {
    const client = new Client(new WebSocket(streamUrl.replace('localhost', '127.0.0.1'), options));
    this.#sockets.push(client.socket);
    return client;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.terminate();
    await this.directLine.close();
    await this.conversations.close();
    await new Promise<void>((resolve) => void this.#server.close(() => resolve()));
  }
}

/** The client's end of a stream; remembers what it heard. */
export class Client {
  readonly socket: WebSocket;
  readonly heard: Seen[] = [];
  watermark = '';
  /** 101 when the stream was opened, else the status of the refusal. */
  readonly status: Promise<number>;
  readonly closed: Promise<number>;

  constructor(socket: WebSocket) {
    this.socket = socket;
    this.status = new Promise((resolve) => {
      socket.once('open', () => resolve(101));
      socket.once('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    });
    this.closed = new Promise((resolve) => void socket.once('close', resolve));
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer) => {
      const set = JSON.parse(data.toString()) as Body;
      this.heard.push(...set.activities);
      this.watermark = set.watermark;
    });
  }

  async hears(count: number): Promise<readonly Seen[]> {
    await until(() => this.heard.length >= count);
    return this.heard;
  }
}

/** Waits for what must come soon; what does not come fails the test. */
export async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('It did not happen in time.');
}

function echoBot(storage: TurnStorage, before: Wishes['before']): (context: TurnContext) => Promise<void> {
  const state = new ConversationState(storage);
  const turns = state.createProperty<number>('turns');
  return async (context) => {
    const { type, text, membersAdded, recipient, locale } = context.activity;
    const count = await turns.get(context, 0);
    await before?.(context);
    await turns.set(context, count + 1);
    await state.saveChanges(context);
    const greets = type === 'conversationUpdate' && membersAdded?.some(({ id }) => id !== recipient.id);
    if (greets) await context.sendActivity(`Hej ${locale ?? 'du'}`);
    if (type === 'message') await context.sendActivity(`${String(count)}: ${text}`);
  };
}
