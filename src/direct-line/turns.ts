import type { Activity } from 'botbuilder';
import { nameOf } from '../errorName';
import { activityIdOf, type Conversation, type Told, type TurnEnd, type TurnStart } from '../state/conversations';
import { createInOrder, type InOrder } from '../state/inOrder';
import type { IncomingActivity } from './activityIn';
import { channelId, EmbeddedAdapter, stateKeyOf, type Content } from './adapter';
import { DirectLineError, noConversation, tooMany } from './directLineError';
import { createGate } from './gate';
import type { DirectLineOptions } from './options';
import { bot, BotSaid, ResidentSaid, userIdOf, type Place } from './said';
import { createSayings } from './sayings';

/** Turns that may wait in one conversation. */
const mostWaiting = 100;
/** Turns that may begin before other requests are looked at. */
const mostAtOnce = 2;

type Heard = Exclude<IncomingActivity, { kind: 'ignored' }>;

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

/** One turn, from what was kept of its conversation to what is to be kept. */
class Turn {
  readonly #options: DirectLineOptions;
  readonly #start: TurnStart;
  readonly #told: Told[] = [];
  #locale: string | undefined;
  #state: string | undefined;
  #lastNumber: number;

  constructor(options: DirectLineOptions, start: TurnStart) {
    this.#options = options;
    this.#start = start;
    this.#locale = start.locale;
    this.#state = start.state;
    this.#lastNumber = start.lastNumber;
  }

  async greet(): Promise<TurnEnd> {
    await this.#run({
      ...this.#envelope(this.#nextId()),
      type: 'conversationUpdate',
      membersAdded: [bot, { id: userIdOf(this.#start.id), name: '' }],
    });
    return this.#end('');
  }

  async answer(heard: Heard): Promise<TurnEnd> {
    if (!this.#start.greeted) await this.greet();
    this.#locale = heard.locale ?? this.#locale;
    const id = this.#nextId();
    const kept = new ResidentSaid(heard, this.#place());
    // What a resident wrote goes back to the client that waits for it, and is kept nowhere.
    this.#told.push({
      kept,
      ...(heard.kind === 'message' && { heard: { toJSON: () => ({ ...kept.toJSON(), text: heard.text }) } }),
    });
    await this.#run({
      ...this.#envelope(id),
      ...(heard.kind === 'message' ? { type: 'message', text: heard.text } : { type: 'event', name: heard.name }),
    });
    return this.#end(id);
  }

  #end(answeredId: string): TurnEnd {
    const kept = { locale: this.#locale, state: this.#state, lastNumber: this.#lastNumber };
    return { ...kept, greeted: true, told: this.#told, answeredId };
  }

  #nextId(): string {
    this.#lastNumber += 1;
    return activityIdOf(this.#start.id, this.#lastNumber);
  }

  /** Everything about an activity that a client has no say in. */
  #envelope(id: string): Partial<Activity> {
    return {
      id,
      channelId,
      timestamp: new Date(this.#options.now()),
      from: { id: userIdOf(this.#start.id), name: '', role: 'user' },
      recipient: bot,
      ...(this.#locale !== undefined && { locale: this.#locale }),
    };
  }

  /** Where the newest activity stands. */
  #place(): Place {
    return { conversation: this.#start.id, number: this.#lastNumber, at: this.#options.now() };
  }

  async #run(activity: Partial<Activity>): Promise<void> {
    const { log } = this.#options;
    try {
      await this.#attempt(activity, (context) => this.#options.run(context));
    } catch (error) {
      log.warn({ event: 'turn-failed', ...nameOf(error) });
      const thrown = error instanceof Error ? error : new Error('The turn threw something that is no error.');
      try {
        await this.#attempt(activity, (context) => this.#options.onError(context, thrown));
      } catch (second) {
        log.warn({ event: 'calm-words-failed', ...nameOf(second) });
        throw new DirectLineError(502, 'BotError', 'The bot could not answer.');
      }
    }
  }

  /** One try within its time. What it says and remembers counts only when it ends well. */
  async #attempt(activity: Partial<Activity>, turn: DirectLineOptions['run']): Promise<void> {
    const { storage, limits } = this.#options;
    const held = storage.hold(this.#state, stateKeyOf);
    const told: Told[] = [];
    const before = this.#lastNumber;
    try {
      const adapter = new EmbeddedAdapter((content, isReply) =>
        this.#show(content, isReply ? before : undefined, told),
      );
      const conversation = { id: held.turn, isGroup: false, conversationType: 'personal', name: '' };
      await withinTime(adapter.process({ ...activity, conversation }, turn), limits.turnTimeMs ?? 15_000);
      this.#told.push(...told.splice(0));
      this.#state = held.release();
    } catch (error) {
      this.#lastNumber = before;
      held.release();
      throw error;
    }
  }

  #show(content: Content, replyTo: number | undefined, told: Told[]): string {
    const id = this.#nextId();
    told.push({ kept: new BotSaid(same(content), this.#place(), replyTo) });
    return id;
  }
}

/** What is said in many conversations is kept once for all of them. */
const same = createSayings();

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
