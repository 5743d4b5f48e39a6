import {
  mostSpent,
  activityIdOf,
  activityNumberOf,
  type ActivitySet,
  type Conversation,
  type Conversations,
  type Listener,
  type TurnEnd,
  type TurnResult,
  type TurnStart,
} from './conversations';

export interface MemoryConversationsOptions {
  readonly maxConversations: number;
  /** Activities of a conversation kept for those who reconnect. */
  readonly maxActivitiesKept: number;
  /** How long a conversation lives after its last turn. */
  readonly ttlMs: number;
  /** A clock in milliseconds that never jumps. */
  readonly now: () => number;
  /** How often what has expired is looked for; 15 seconds unless told. */
  readonly sweepEveryMs?: number | undefined;
}

/** Turns of a conversation that are known again when they are sent a second time. */
const mostRemembered = 50;

// There are thousands of these: lists are made anew as long as they need to be, since one that grows takes room ahead.
interface Held {
  start: TurnStart;
  /** How many activities there have ever been. */
  watermark: number;
  /** As JSON they are what clients see; most of what they hold is held once for all conversations. */
  kept: readonly object[];
  answered: readonly Answered[];
  spent: Set<string> | undefined;
  listener: Listener | undefined;
  expiresAt: number;
}

/** A turn that was answered: what the client calls its activity, and the number which that got. */
interface Answered {
  readonly clientActivityId: string;
  readonly number: number;
}

/**
 * The conversations of one process, in its memory and nowhere else. Turns of one conversation must come one after
 * another: the channel queues them.
 */
export class MemoryConversations implements Conversations {
  readonly #options: MemoryConversationsOptions;
  // A turn puts its conversation last and all live equally long, so the map's order is the order of expiry.
  readonly #alive = new Map<string, Held>();
  readonly #sweeping: NodeJS.Timeout;

  constructor(options: MemoryConversationsOptions) {
    this.#options = options;
    this.#sweeping = setInterval(() => this.#sweep(), options.sweepEveryMs ?? 15_000).unref();
  }

  open(conversation: Conversation, first: TurnEnd | undefined): Promise<boolean> {
    const { maxConversations, maxActivitiesKept } = this.#options;
    if (this.#alive.size >= maxConversations) this.#sweep();
    if (this.#alive.size >= maxConversations) return Promise.resolve(false);
    const held = begin(conversation);
    if (first) keep(held, first, undefined, maxActivitiesKept);
    this.#renew(conversation.id, held);
    return Promise.resolve(true);
  }

  find(id: string): Promise<Conversation | undefined> {
    return Promise.resolve(this.#find(id)?.start);
  }

  read(id: string, watermark: number): ReturnType<Conversations['read']> {
    const held = this.#find(id);
    return Promise.resolve(held && { conversation: held.start, set: since(held, watermark) });
  }

  async inTurn(
    id: string,
    clientActivityId: string | undefined,
    turn: (start: TurnStart) => Promise<TurnEnd>,
  ): Promise<TurnResult> {
    const held = this.#find(id);
    if (!held) return 'gone';
    const before = held.answered.find((answered) => answered.clientActivityId === clientActivityId);
    if (before) return { id: activityIdOf(id, before.number) };
    // Who writes is there: her conversation does not expire under a turn.
    this.#renew(id, held);
    const ended = await turn(held.start);
    if (this.#alive.get(id) !== held) return 'gone';
    keep(held, ended, clientActivityId, this.#options.maxActivitiesKept);
    this.#renew(id, held);
    return { id: ended.answeredId };
  }

  spend(id: string, token: string): Promise<boolean> {
    const held = this.#find(id);
    if (!held || held.spent?.has(token)) return Promise.resolve(false);
    const spent = (held.spent ??= new Set<string>()).add(token);
    const [oldest] = spent;
    if (spent.size > mostSpent && oldest !== undefined) spent.delete(oldest);
    return Promise.resolve(true);
  }

  listen(id: string, watermark: number, listener: Listener): Promise<() => void> {
    const held = this.#find(id);
    if (!held) {
      listener.close();
      return Promise.resolve(() => undefined);
    }
    held.listener?.close();
    held.listener = listener;
    const missed = since(held, watermark);
    if (missed.activities.length > 0) listener.hear(missed);
    return Promise.resolve(() => {
      if (held.listener === listener) held.listener = undefined;
    });
  }

  end(id: string): Promise<void> {
    this.#end(id);
    return Promise.resolve();
  }

  count(): number {
    return this.#alive.size;
  }

  isUp(): Promise<boolean> {
    return Promise.resolve(true);
  }

  close(): Promise<void> {
    clearInterval(this.#sweeping);
    for (const id of this.#alive.keys()) this.#end(id);
    return Promise.resolve();
  }

  #find(id: string): Held | undefined {
    const held = this.#alive.get(id);
    if (!held || held.expiresAt > this.#options.now()) return held;
    this.#end(id);
    return undefined;
  }

  #renew(id: string, held: Held): void {
    held.expiresAt = this.#options.now() + this.#options.ttlMs;
    this.#alive.delete(id);
    this.#alive.set(id, held);
  }

  #end(id: string): void {
    const held = this.#alive.get(id);
    this.#alive.delete(id);
    held?.listener?.close();
  }

  #sweep(): void {
    for (const [id, { expiresAt }] of this.#alive) {
      if (expiresAt > this.#options.now()) return;
      this.#end(id);
    }
  }
}

function begin(conversation: Conversation): Held {
  const start = { ...conversation, state: undefined, lastNumber: 0 };
  return { start, watermark: 0, kept: [], answered: [], spent: undefined, listener: undefined, expiresAt: 0 };
}

function keep(held: Held, ended: TurnEnd, clientActivityId: string | undefined, maxKept: number): void {
  const { locale, greeted, state, lastNumber, told, answeredId } = ended;
  const { id, secret } = held.start;
  held.start = { id, secret, locale, greeted, state, lastNumber };
  held.kept = [...held.kept, ...told.map(({ kept }) => kept)].slice(-maxKept);
  held.watermark += told.length;
  const number = activityNumberOf(answeredId);
  if (clientActivityId !== undefined && number !== undefined)
    held.answered = [...held.answered, { clientActivityId, number }].slice(-mostRemembered);
  if (told.length === 0 || !held.listener) return;
  const activities = told.map(({ kept, heard = kept }) => JSON.stringify(heard));
  held.listener.hear({ activities, watermark: String(held.watermark) });
}

/** A watermark ahead of the newest gives nothing. */
function since({ kept, watermark: last }: Held, watermark: number): ActivitySet {
  const missing = Math.max(0, last - watermark);
  const activities = missing === 0 ? [] : kept.slice(-missing);
  return { activities: activities.map((activity) => JSON.stringify(activity)), watermark: String(last) };
}
