import type { Activity } from 'botbuilder';
import { nameOf } from '../errorName';
import { activityIdOf, type Told, type TurnEnd, type TurnStart } from '../state/conversations';
import type { IncomingActivity } from './activityIn';
import { channelId, EmbeddedAdapter, stateKeyOf, type Content } from './adapter';
import { DirectLineError } from './directLineError';
import type { DirectLineOptions } from './options';
import { bot, BotSaid, ResidentSaid, userIdOf, type Place } from './said';
import { createSayings } from './sayings';

/** What a resident sent that a turn answers. */
export type Heard = Exclude<IncomingActivity, { kind: 'ignored' }>;

/** One turn, from what was kept of its conversation to what is to be kept. */
export class Turn {
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
