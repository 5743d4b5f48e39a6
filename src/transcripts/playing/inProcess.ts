import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { ActivityTypes, TestAdapter, type Activity, type ChannelAccount, type ConversationAccount } from 'botbuilder';
import type { Bot } from '../../../dialogs/bot';
import type { Visits } from './observer';
import type { Line } from './play';

/** Opens a conversation with a bot in this process. What the bot throws is answered as the server answers it. */
export function openInProcess(bot: Bot, visits?: Visits): Line {
  const adapter = new TestAdapter();
  const conversation = { id: randomUUID() } as ConversationAccount;
  let broke: string | undefined;
  adapter.onTurnError = async (context, error) => {
    broke = `${error.name}: ${error.message}`;
    await bot.onError(context, error);
  };
  return {
    send: async (activity) => {
      broke = undefined;
      visits?.begin();
      await adapter.processActivity({ ...arrived(activity, adapter.conversation.user), conversation }, bot.run);
      return { activities: adapter.activeQueue.splice(0), broke, visited: visits?.entered() };
    },
    late: async () => {
      await setImmediate();
      return adapter.activeQueue.splice(0);
    },
  };
}

/** An arrival names who has come, as channels do. */
function arrived(activity: Partial<Activity>, resident: ChannelAccount | undefined): Partial<Activity> {
  if (activity.type !== ActivityTypes.ConversationUpdate) return activity;
  return { ...activity, membersAdded: resident ? [resident] : [] };
}
