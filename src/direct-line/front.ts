import type { IncomingMessage } from 'node:http';
import { readActivity } from './activityIn';
import { noConversation } from './directLineError';
import type { ShownActivity } from './history';
import { admitStart, conversationOf, openGreeted, refuseWhenClosing, type Channel } from './channel';

/** The conversations as pages of this server use them, without a client in between. */
export interface Front {
  /** What the bot greets with; the conversation it is asked in is over at once. */
  greeting(locale: string): Promise<readonly ShownActivity[]>;
  /**
   * Opens a conversation that has been greeted, and gives its token.
   * @throws DirectLineError 429 or 503.
   */
  open(request: IncomingMessage, locale: string): Promise<string>;
  /** All that the bot said and where her own words stood; undefined when there is no such conversation. */
  read(token: string): Talk | undefined;
  /**
   * Lets the bot answer, and gives a token that lives as long as a new one.
   * @throws DirectLineError 400, 404, 429 or 502.
   */
  say(token: string, text: string): Promise<string>;
  /** Forgets the conversation, if there is one. */
  end(token: string): Promise<void>;
}

/** A conversation as far as it has come. */
interface Talk {
  readonly locale: string | undefined;
  readonly activities: readonly ShownActivity[];
}

/** Makes the front of a channel; the same limits hold as for its other clients. */
export function createFront(channel: Channel): Front {
  const { tokens } = channel;
  return {
    greeting: async (locale) => {
      const conversation = await openGreeted(channel, locale);
      const { activities } = conversation.history.since(0);
      await channel.end(conversation);
      return activities;
    },
    open: async (request, locale) => {
      await admitStart(channel, request);
      const { id } = await openGreeted(channel, locale);
      return tokens.issue(id, 'conversation');
    },
    read: (token) => {
      const conversation = conversationOf(channel, token);
      return conversation && { locale: conversation.locale, activities: conversation.history.since(0).activities };
    },
    say: (token, text) => say(channel, token, text),
    end: async (token) => {
      const conversation = conversationOf(channel, token);
      if (conversation) await channel.end(conversation);
    },
  };
}

async function say(channel: Channel, token: string, text: string): Promise<string> {
  const { options, conversations, limiter, tokens, turns } = channel;
  const conversation = conversationOf(channel, token);
  if (!conversation) throw noConversation();
  const { id, locale } = conversation;
  await limiter.message(id);
  const heard = readActivity(JSON.stringify({ type: 'message', text, locale }), options.limits.maxTextLength);
  refuseWhenClosing(channel);
  conversations.touch(conversation);
  if (heard.kind !== 'ignored') await turns.answer(conversation, heard);
  return tokens.issue(id, 'conversation');
}
