import type { Activity } from 'botbuilder';
import { createInOrder, type InOrder } from '../state/inOrder';
import type { IncomingActivity } from './activityIn';
import { channelId, EmbeddedAdapter } from './adapter';
import type { Conversation } from './conversations';
import { DirectLineError, noConversation, tooMany } from './directLineError';
import { nameOf } from '../errorName';
import type { DirectLineOptions } from './options';

/** Turns that may wait in one conversation. */
const mostWaiting = 100;
const bot = { id: 'bot', name: 'bot', role: 'bot' };

type Heard = Exclude<IncomingActivity, { kind: 'ignored' }>;

/** The bot's turns: those of one conversation one after another, so that none loses what another wrote. */
export interface Turns {
  /** Lets the bot greet; settles when it has. */
  greet(conversation: Conversation): Promise<void>;
  /**
   * Lets the bot answer; settles with the id of the resident's activity when it has. An activity that was sent
   * again because its answer got lost is not answered twice.
   * @throws DirectLineError 404, 429 or, when not even the calm words for a failure could be said, 502.
   */
  answer(conversation: Conversation, heard: Heard): Promise<string>;
  /** Runs a task after the turns that are waiting now. */
  after(conversation: Conversation, task: () => Promise<void>): Promise<void>;
  idle(): Promise<void>;
}

export function createTurns(options: DirectLineOptions): Turns {
  const inOrder = createInOrder();
  return {
    greet: async (conversation) => {
      conversation.started = true;
      await inOrder.run(conversation.id, () => greet(options, conversation));
    },
    answer: (conversation, heard) => answer(options, inOrder, conversation, heard),
    after: (conversation, task) => inOrder.run(conversation.id, task),
    idle: () => inOrder.idle(),
  };
}

async function greet(options: DirectLineOptions, conversation: Conversation): Promise<void> {
  if (conversation.isGone) throw noConversation();
  await runTurn(options, conversation, {
    ...envelope(options, conversation, conversation.nextActivityId()),
    type: 'conversationUpdate',
    membersAdded: [bot, { id: conversation.userId, name: '' }],
  });
}

async function answer(
  options: DirectLineOptions,
  inOrder: InOrder,
  conversation: Conversation,
  heard: Heard,
): Promise<string> {
  if (inOrder.waiting(conversation.id) >= mostWaiting) throw tooMany(1);
  return await inOrder.run(conversation.id, async () => {
    if (conversation.isGone) throw noConversation();
    const sentBefore = earlier(conversation, heard.clientActivityId);
    if (sentBefore !== undefined) return sentBefore;
    const id = conversation.nextActivityId();
    conversation.locale = heard.locale ?? conversation.locale;
    const { text, ...withoutWords } = echoOf(options, conversation, heard, id);
    // What a resident wrote goes back to the client that waits for it, and is kept nowhere.
    conversation.show({ ...withoutWords, ...(text !== undefined && { text }) }, withoutWords);
    await runTurn(options, conversation, {
      ...envelope(options, conversation, id),
      ...(heard.kind === 'message' ? { type: 'message', text: heard.text } : { type: 'event', name: heard.name }),
    });
    return id;
  });
}

/** Everything about an activity that a client has no say in. */
function envelope(options: DirectLineOptions, conversation: Conversation, id: string): Partial<Activity> {
  return {
    id,
    channelId,
    timestamp: new Date(options.now()),
    conversation: { id: conversation.id, isGroup: false, conversationType: 'personal', name: '' },
    from: { id: conversation.userId, name: '', role: 'user' },
    recipient: bot,
    ...(conversation.locale !== undefined && { locale: conversation.locale }),
  };
}

/** The resident's own activity, as Direct Line gives it back: clients wait for it to know that it has arrived. */
function echoOf(options: DirectLineOptions, { id: conversationId, userId }: Conversation, heard: Heard, id: string) {
  const { kind, clientActivityId } = heard;
  return {
    type: kind,
    id,
    channelId,
    timestamp: new Date(options.now()).toISOString(),
    conversation: { id: conversationId },
    from: { id: userId, role: 'user' },
    text: kind === 'message' ? heard.text : undefined,
    ...(kind === 'event' && { name: heard.name }),
    ...(clientActivityId !== undefined && { channelData: { clientActivityID: clientActivityId } }),
  };
}

function earlier({ history }: Conversation, clientActivityId: string | undefined): string | undefined {
  if (clientActivityId === undefined) return undefined;
  const isIt = (data: unknown): boolean =>
    (data as { clientActivityID?: string } | undefined)?.clientActivityID === clientActivityId;
  return history.find(({ channelData }) => isIt(channelData))?.id;
}

async function runTurn(options: DirectLineOptions, conversation: Conversation, activity: Partial<Activity>) {
  try {
    await attempt(options, conversation, activity, (context) => options.run(context));
  } catch (error) {
    options.log.warn({ event: 'turn_failed', ...nameOf(error) }, 'a turn failed');
    const thrown = error instanceof Error ? error : new Error('The turn threw something that is no error.');
    try {
      await attempt(options, conversation, activity, (context) => options.onError(context, thrown));
    } catch (second) {
      options.log.warn({ event: 'turn_error_reply_failed', ...nameOf(second) }, 'the reply to a failed turn failed');
      throw new DirectLineError(502, 'BotError', 'The bot could not answer.');
    }
  }
}

/** Runs one try of a turn within its time; what it sends after its end is shown to nobody. */
async function attempt(
  options: DirectLineOptions,
  conversation: Conversation,
  activity: Partial<Activity>,
  turn: DirectLineOptions['run'],
): Promise<void> {
  let isOpen = true;
  const adapter = new EmbeddedAdapter((reply) => {
    if (!isOpen || conversation.isGone) return '';
    const id = conversation.nextActivityId();
    const timestamp = new Date(options.now()).toISOString();
    conversation.show({ ...reply, id, channelId, timestamp, conversation: { id: conversation.id }, from: bot });
    return id;
  });
  try {
    await withinTime(adapter.process({ ...activity }, turn), options.limits.turnTimeMs ?? 15_000);
  } finally {
    isOpen = false;
  }
}

async function withinTime(turn: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TurnTimeError()), milliseconds);
  });
  try {
    await Promise.race([turn, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** A turn that was given up because it took too long. */
class TurnTimeError extends Error {
  override readonly name = 'TurnTimeError';
}
