import type { Conversation, TurnEnd, TurnStart } from '../state/conversations';
import { createInOrder, type InOrder } from '../state/inOrder';
import { noConversation, tooMany } from './directLineError';
import { createGate } from '../gate';
import type { DirectLineOptions } from './options';
import { Turn, type Heard } from './turn';

/** Turns that may wait in one conversation. */
const mostWaiting = 100;
/** Turns that may begin before other requests are looked at. */
const mostAtOnce = 2;

/** The bot's turns: those of one conversation one after another, so that none loses what another wrote. */
export interface Turns {
  /** Lets the bot greet in a conversation that is kept nowhere yet; gives what is to be kept. */
  greet(conversation: Conversation): Promise<TurnEnd>;
  /** Lets the bot greet in a conversation that was opened without; whether it had not before. */
  greetLate(conversationId: string, locale: string | undefined): Promise<boolean>;
  /**
   * Lets the bot answer; settles with the id of the resident's activity when it has. An activity that was sent
   * again because its answer got lost is not answered twice.
   * @throws DirectLineError 404, 429 or, when not even the calm words for a failure could be said, 502.
   */
  answer(conversationId: string, heard: Heard): Promise<string>;
  /** Lets the bot answer as if nothing had been said before; for when no conversation can be reached. */
  answerAlone(conversation: Conversation, heard: Heard): Promise<readonly object[]>;
  idle(): Promise<void>;
}

export function createTurns(options: DirectLineOptions): Turns {
  const inOrder = createInOrder();
  const gate = createGate(mostAtOnce);
  const queue: Queue = {
    run: (id, task) => inOrder.run(id, () => gate().then(task)),
    waiting: (id) => inOrder.waiting(id),
  };
  return {
    greet: async (conversation) => {
      await gate();
      return await new Turn(options, fresh(conversation)).greet();
    },
    greetLate: (id, locale) => greetLate(options, queue, id, locale),
    answer: (id, heard) => answer(options, queue, id, heard),
    answerAlone: async (conversation, heard) => {
      await gate();
      const { told } = await new Turn(options, { ...fresh(conversation), greeted: true }).answer(heard);
      return told.slice(1).map(({ kept }) => kept);
    },
    idle: () => inOrder.idle(),
  };
}

/** The turns of a conversation one after another, and those of all a few at a time. */
type Queue = Pick<InOrder, 'run' | 'waiting'>;

function fresh(conversation: Conversation): TurnStart {
  return { ...conversation, state: undefined, lastNumber: 0 };
}

async function greetLate(
  options: DirectLineOptions,
  queue: Queue,
  id: string,
  locale: string | undefined,
): Promise<boolean> {
  let isNew = false;
  await runInOrder(options, queue, id, undefined, async (start) => {
    isNew = !start.greeted;
    return isNew
      ? await new Turn(options, { ...start, locale: locale ?? start.locale }).greet()
      : { ...start, told: [], answeredId: '' };
  });
  return isNew;
}

async function answer(options: DirectLineOptions, queue: Queue, id: string, heard: Heard): Promise<string> {
  return await runInOrder(options, queue, id, heard.clientActivityId, (start) =>
    new Turn(options, start).answer(heard),
  );
}

/** @throws DirectLineError 404 or 429. */
async function runInOrder(
  { conversations }: DirectLineOptions,
  queue: Queue,
  id: string,
  clientActivityId: string | undefined,
  turn: (start: TurnStart) => Promise<TurnEnd>,
): Promise<string> {
  if (queue.waiting(id) >= mostWaiting) throw tooMany(1);
  const result = await queue.run(id, () => conversations.inTurn(id, clientActivityId, turn));
  if (result === 'gone') throw noConversation();
  if (result === 'busy') throw tooMany(1);
  return result.id;
}
