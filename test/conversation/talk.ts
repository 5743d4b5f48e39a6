import { TestAdapter, type Activity } from 'botbuilder';
import type { Bot } from '../../dialogs/bot';
import { hear, type Heard } from '../../src/transcripts/playing/heard';
import type { Locale } from '../../locales/translator';

let talks = 0;

/** A conversation with the bot in this process. */
export interface Talk {
  readonly greeting: () => Promise<Heard>;
  readonly say: (text: string, locale?: string) => Promise<Heard>;
}

/** Begins a conversation of its own; a turn that throws is answered as the channel answers it. */
export function beginTalk(bot: Bot, locale: Locale, id = `talk-${(talks += 1)}`): Talk {
  const adapter = new TestAdapter(bot.run, {
    channelId: 'test',
    locale,
    conversation: { id, isGroup: false, conversationType: '', name: '' },
  });
  adapter.onTurnError = bot.onError;
  const send = async (activity: Partial<Activity>): Promise<Heard> => {
    adapter.activeQueue.length = 0;
    await adapter.processActivity(activity);
    return hear(adapter.activeQueue.splice(0));
  };
  return {
    greeting: () => send({ type: 'conversationUpdate', membersAdded: [{ id: 'resident', name: '' }], locale }),
    say: (text, other = locale) => send({ type: 'message', text, locale: other }),
  };
}
