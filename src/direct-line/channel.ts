import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { StoreDownError, type Conversation, type TurnEnd } from '../state/conversations';
import { DirectLineError, full, noConversation, wrongToken } from './directLineError';
import type { DirectLineOptions } from './options';
import { conversationIn, judgeToken, newSecret } from './tokens';
import type { Turns } from './turns';

/** What all who let residents talk with the bot work with. */
export interface Channel {
  readonly options: DirectLineOptions;
  readonly turns: Turns;
  /** Forgets the conversation of a token, if it opens one, now or as soon as its store can be reached. Never rejects. */
  end(token: string): Promise<void>;
  isClosing(): boolean;
}

/** A conversation that has just begun, with what was said in it. */
export interface Opened {
  readonly conversation: Conversation;
  readonly first: TurnEnd | undefined;
  /** Whether anybody will remember it. */
  readonly isKept: boolean;
}

/**
 * The conversation that a token opens, while both live.
 * @throws StoreDownError when that cannot be told.
 */
export async function conversationOf({ options }: Channel, token: string): Promise<Conversation | undefined> {
  const id = conversationIn(token);
  const conversation = id === undefined ? undefined : await options.conversations.find(id);
  if (!conversation) return undefined;
  return judgeToken(token, conversation, 'conversation', options.now()) === 'right' ? conversation : undefined;
}

/**
 * Holds a token against the conversation that was asked for.
 * @throws DirectLineError 404 when there is no such conversation or the token is forged: nobody learns which there
 * are; 403 when it was ours and its time is over.
 */
export function admit<T extends Conversation>({ options }: Channel, found: T | undefined, token: string): T {
  if (!found) throw noConversation();
  const judged = judgeToken(token, found, 'conversation', options.now());
  if (judged === 'forged') throw noConversation();
  if (judged === 'over') throw wrongToken();
  return found;
}

/**
 * Refuses a token that does not even say that it is for this conversation, before anything is looked up.
 * @throws DirectLineError 403.
 */
export function refuseStrange(token: string, id: string): void {
  if (conversationIn(token) !== id) throw wrongToken();
}

/**
 * Counts that somebody at the request's address opens a conversation.
 * @throws DirectLineError 429 when it is too many.
 */
export async function admitStart({ options }: Channel, request: IncomingMessage): Promise<void> {
  await options.limiter.start(addressOf(options, request));
}

/**
 * Counts a message of a conversation and of the request's address.
 * @throws DirectLineError 429 when it is too many.
 */
export async function admitMessage({ options }: Channel, request: IncomingMessage, id: string): Promise<void> {
  await options.limiter.message(id, addressOf(options, request));
}

function addressOf(options: DirectLineOptions, request: IncomingMessage): string {
  return options.addressOf?.(request) ?? request.socket.remoteAddress ?? '';
}

/**
 * Opens a conversation that nobody has greeted yet.
 * @throws DirectLineError 503 when there are too many, or the server is stopping.
 */
export async function open(channel: Channel, locale: string | undefined): Promise<Opened> {
  refuseWhenClosing(channel);
  return await keep(channel, newConversation(locale), undefined);
}

/**
 * Opens a conversation and lets the bot greet. When no store can be reached it is one that nobody remembers: its
 * messages are answered alone.
 * @throws DirectLineError 502 when it could not, and 503 as `open`.
 */
export async function openGreeted(channel: Channel, locale: string | undefined): Promise<Opened> {
  refuseWhenClosing(channel);
  const conversation = newConversation(locale);
  const first = await channel.turns.greet(conversation);
  try {
    return await keep(channel, conversation, first);
  } catch (error) {
    if (error instanceof StoreDownError) return { conversation, first, isKept: false };
    throw error;
  }
}

async function keep({ options }: Channel, conversation: Conversation, first: Opened['first']): Promise<Opened> {
  if (!(await options.conversations.open(conversation, first))) throw full();
  return { conversation, first, isKept: true };
}

function newConversation(locale: string | undefined): Conversation {
  return { id: randomUUID(), secret: newSecret(), locale, greeted: false };
}

/** @throws DirectLineError 503 when the server is stopping. */
export function refuseWhenClosing(channel: Channel): void {
  if (channel.isClosing()) throw new DirectLineError(503, 'ServiceUnavailable', 'The service is being restarted.', 5);
}
