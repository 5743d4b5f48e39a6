import type { IncomingMessage } from 'node:http';
import type { Conversation, Conversations } from './conversations';
import { DirectLineError } from './directLineError';
import type { Limiter } from './limiter';
import type { DirectLineOptions } from './options';
import type { Tokens } from './tokens';
import type { Turns } from './turns';

/** What all who let residents talk with the bot work with. */
export interface Channel {
  readonly options: DirectLineOptions;
  readonly conversations: Conversations;
  readonly tokens: Tokens;
  readonly turns: Turns;
  readonly limiter: Limiter;
  /** Ends a conversation and settles when nothing of it is left. */
  end(conversation: Conversation): Promise<void>;
  isClosing(): boolean;
}

/** The conversation that a token opens, while both live. */
export function conversationOf({ conversations, tokens }: Channel, token: string): Conversation | undefined {
  const id = tokens.conversationOf(token, 'conversation');
  return id === undefined ? undefined : conversations.find(id);
}

/**
 * Counts that somebody at the request's address opens a conversation.
 * @throws DirectLineError 429 when it is too many.
 */
export async function admitStart({ options, limiter }: Channel, request: IncomingMessage): Promise<void> {
  await limiter.start(options.addressOf?.(request) ?? request.socket.remoteAddress ?? '');
}

/**
 * Opens a conversation that nobody has greeted yet.
 * @throws DirectLineError 503 when there are too many, or the server is stopping.
 */
export function open(channel: Channel, locale: string | undefined): Conversation {
  refuseWhenClosing(channel);
  const conversation = channel.conversations.open();
  conversation.locale = locale;
  return conversation;
}

/**
 * Opens a conversation and lets the bot greet.
 * @throws DirectLineError 502 when it could not, and 503 as `open`.
 */
export async function openGreeted(channel: Channel, locale: string | undefined): Promise<Conversation> {
  const conversation = open(channel, locale);
  try {
    await channel.turns.greet(conversation);
  } catch (error) {
    // The client gets no token, so nobody could ever use or end it.
    await channel.end(conversation);
    throw error;
  }
  return conversation;
}

/** @throws DirectLineError 503 when the server is stopping. */
export function refuseWhenClosing(channel: Channel): void {
  if (channel.isClosing()) throw new DirectLineError(503, 'ServiceUnavailable', 'The service is being restarted.', 5);
}
