import { randomUUID } from 'node:crypto';
import { full } from './directLineError';
import { History, type ActivitySet, type ShownActivity } from './history';

/** Who hears a conversation while it goes on: the open stream of its client. */
export interface Listener {
  hear(set: ActivitySet): void;
  close(): void;
}

/** One resident's talk with the bot. It lives in memory only. */
export class Conversation {
  readonly id = randomUUID();
  // Direct Line wants user ids that begin with dl_; this one lives and dies with the conversation.
  readonly userId = `dl_${randomUUID()}`;
  readonly history: History;
  locale: string | undefined;
  lastActivityAt: number;
  started = false;
  isGone = false;
  #listener: Listener | undefined;
  #lastNumber = 0;

  constructor(maxActivitiesKept: number, now: number) {
    this.history = new History(maxActivitiesKept);
    this.lastActivityAt = now;
  }

  /** An id that no other activity of this conversation has. */
  nextActivityId(): string {
    this.#lastNumber += 1;
    return `${this.id}|${String(this.#lastNumber).padStart(7, '0')}`;
  }

  /**
   * Shows an activity to the client now and keeps it for a later reconnect, or `kept` in its place. Typing is only
   * for who listens now.
   */
  show(activity: ShownActivity, kept: ShownActivity = activity): void {
    if (this.isGone) return;
    if (activity['type'] !== 'typing') this.history.append(kept);
    this.#listener?.hear({ activities: [activity], watermark: this.history.watermark });
  }

  /** The newest listener takes the place of the one before, whose line is probably dead. */
  listen(listener: Listener): void {
    this.#listener?.close();
    this.#listener = listener;
  }

  /** The listener went away by itself. */
  unlisten(listener: Listener): void {
    if (this.#listener === listener) this.#listener = undefined;
  }

  /** Forgets every text at once and closes the stream. */
  end(): void {
    this.isGone = true;
    this.history.clear();
    this.#listener?.close();
    this.#listener = undefined;
  }
}

export interface ConversationsOptions {
  readonly maxConversations: number;
  readonly maxActivitiesKept: number;
  readonly ttlMs: number;
  readonly now: () => number;
  /** Called once for each conversation that was ended or has expired. */
  readonly onGone: (conversation: Conversation) => void;
}

/** The conversations that are alive. */
export class Conversations {
  readonly #options: ConversationsOptions;
  readonly #alive = new Map<string, Conversation>();

  constructor(options: ConversationsOptions) {
    this.#options = options;
  }

  /** How many conversations are held. */
  get count(): number {
    return this.#alive.size;
  }

  /** @throws DirectLineError 503 when as many as may be are alive. */
  open(): Conversation {
    const { maxConversations, maxActivitiesKept, now } = this.#options;
    if (this.count >= maxConversations) this.sweep();
    if (this.count >= maxConversations) throw full();
    const conversation = new Conversation(maxActivitiesKept, now());
    this.#alive.set(conversation.id, conversation);
    return conversation;
  }

  /** The conversation, unless it never was, has ended or has expired. */
  find(id: string): Conversation | undefined {
    const conversation = this.#alive.get(id);
    if (!conversation || !this.#hasExpired(conversation)) return conversation;
    this.end(conversation);
    return undefined;
  }

  /** The resident did something: the time to live begins anew. */
  touch(conversation: Conversation): void {
    conversation.lastActivityAt = this.#options.now();
  }

  end(conversation: Conversation): void {
    if (!this.#alive.delete(conversation.id)) return;
    conversation.end();
    this.#options.onGone(conversation);
  }

  /** Ends what has expired. */
  sweep(): void {
    for (const conversation of this.#alive.values()) if (this.#hasExpired(conversation)) this.end(conversation);
  }

  #hasExpired({ lastActivityAt }: Conversation): boolean {
    return this.#options.now() - lastActivityAt >= this.#options.ttlMs;
  }
}
