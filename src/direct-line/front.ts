import type { IncomingMessage } from 'node:http';
import type { ShownActivity } from '../state/conversations';
import { readActivity } from './activityIn';
import { admitMessage, admitStart, conversationOf, openGreeted, refuseWhenClosing, type Channel } from './channel';
import { noConversation, storeDown } from './directLineError';
import { issueToken } from './tokens';

/** The conversations as pages of this server use them, without a client in between. */
export interface Front {
  /** What the bot greets with; no conversation is opened. */
  greeting(locale: string): Promise<readonly ShownActivity[]>;
  /**
   * Opens a conversation that has been greeted, and gives its token.
   * @throws DirectLineError 429 or 503.
   */
  open(request: IncomingMessage, locale: string): Promise<string>;
  /**
   * All that the bot said and where her own words stood; undefined when there is no such conversation.
   * @throws DirectLineError 503 when that cannot be told.
   */
  read(token: string): Promise<Talk | undefined>;
  /**
   * Lets the bot answer, and gives a token that lives as long as a new one.
   * @throws DirectLineError 400, 404, 429, 502 or 503.
   */
  say(request: IncomingMessage, token: string, text: string): Promise<string>;
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
  const { options, turns } = channel;
  return {
    greeting: async (locale) => {
      const { told } = await turns.greet({ id: 'greeting', secret: '', locale, greeted: false });
      return told.map(({ kept }) => JSON.parse(JSON.stringify(kept)) as ShownActivity);
    },
    open: async (request, locale) => {
      await admitStart(channel, request);
      const { conversation, isKept } = await openGreeted(channel, locale);
      if (!isKept) throw storeDown();
      return issueToken(conversation, 'conversation', options.now());
    },
    read: async (token) => {
      const conversation = await conversationOf(channel, token);
      const found = conversation && (await options.conversations.read(conversation.id, 0));
      if (!found) return undefined;
      const activities = found.set.activities.map((json) => JSON.parse(json) as ShownActivity);
      return { locale: found.conversation.locale, activities };
    },
    say: (request, token, text) => say(channel, request, token, text),
    end: (token) => channel.end(token),
  };
}

async function say(channel: Channel, request: IncomingMessage, token: string, text: string): Promise<string> {
  const { options, turns } = channel;
  const conversation = await conversationOf(channel, token);
  if (!conversation) throw noConversation();
  const { id, locale } = conversation;
  await admitMessage(channel, request, id);
  const heard = readActivity(JSON.stringify({ type: 'message', text, locale }), options.limits.maxTextLength);
  refuseWhenClosing(channel);
  if (heard.kind !== 'ignored') await turns.answer(id, heard);
  return issueToken(conversation, 'conversation', options.now());
}
