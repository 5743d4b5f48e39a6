/** An activity as clients see it. */
export type ShownActivity = Readonly<Record<string, unknown>> & { readonly id: string };

/** Activities, each as JSON, and the mark after which the next ones come: a count from the first one ever. */
export interface ActivitySet {
  readonly activities: readonly string[];
  readonly watermark: string;
}

/** A set as clients get it. Its activities are JSON already and are not read again. */
export function jsonOf({ activities, watermark }: ActivitySet): string {
  return `{"activities":[${activities.join(',')}],"watermark":"${watermark}"}`;
}

/** What is known of a conversation besides what was said in it. */
export interface Conversation {
  readonly id: string;
  /** Signs the conversation's tokens, and goes with it: afterwards they open nothing. */
  readonly secret: string;
  readonly locale: string | undefined;
  /** Whether the bot has greeted. */
  readonly greeted: boolean;
}

/** A conversation at the beginning of a turn. */
export interface TurnStart extends Conversation {
  /** What the bot remembers, as it left it. */
  readonly state: string | undefined;
  /** The number of the newest activity; the next one's is higher. */
  readonly lastNumber: number;
}

/** An activity of a turn. */
export interface Told {
  /** As JSON it is a `ShownActivity`. */
  readonly kept: object;
  /** What a client that listens just now gets instead; it is kept nowhere. */
  readonly heard?: object;
}

/** All that a turn leaves behind. It takes effect as a whole or not at all. */
export interface TurnEnd extends Omit<TurnStart, 'id' | 'secret'> {
  readonly told: readonly Told[];
  /** The id that the resident's own activity got; empty when the turn had none. */
  readonly answeredId: string;
}

/** Who hears a conversation while it goes on: the open stream of its client. */
export interface Listener {
  hear(set: ActivitySet): void;
  close(): void;
}

/** What a turn came to: its activity's id, or nothing when the conversation has ended or others held it too long. */
export type TurnResult = { readonly id: string } | 'gone' | 'busy';

/**
 * Where conversations live while they live. Everything of one is renewed by each of its turns, and is forgotten
 * together: when its time is out, and at once when it is ended. All reject with `StoreDownError` when the store
 * cannot be reached.
 */
export interface Conversations {
  /** Begins a conversation with what the bot has said so far; false when no more can be held. */
  open(conversation: Conversation, first: TurnEnd | undefined): Promise<boolean>;
  find(id: string): Promise<Conversation | undefined>;
  /** The conversation and what was said after the watermark, as far as it is kept. */
  read(
    id: string,
    watermark: number,
  ): Promise<{ readonly conversation: Conversation; readonly set: ActivitySet } | undefined>;
  /**
   * Runs a turn while no other of the conversation runs, anywhere, and keeps its end. A turn that was answered
   * before under the same `clientActivityId` is not run again. Rejects with what `turn` throws; nothing is kept then.
   */
  inTurn(
    id: string,
    clientActivityId: string | undefined,
    turn: (start: TurnStart) => Promise<TurnEnd>,
  ): Promise<TurnResult>;
  /** Whether this is the first time that a stream's token is used; of a conversation the `mostSpent` newest are known. */
  spend(id: string, token: string): Promise<boolean>;
  /** Lets a client hear what comes after the watermark; the one before it is closed. Gives what ends the listening. */
  listen(id: string, watermark: number, listener: Listener): Promise<() => void>;
  end(id: string): Promise<void>;
  /** How many conversations this store holds, if it can say so. */
  count(): number | undefined;
  /** Whether the store can be reached just now. */
  isUp(): Promise<boolean>;
  close(): Promise<void>;
}

/** So that who opens streams without end fills nothing: a token is over in a minute anyhow. */
export const mostSpent = 100;

/** The store of conversations cannot be reached, or takes nothing more. */
export class StoreDownError extends Error {
  override readonly name = 'StoreDownError';
}

/** The id of an activity of a conversation. */
export function activityIdOf(conversationId: string, number: number): string {
  return `${conversationId}|${String(number).padStart(7, '0')}`;
}

/** The number in the id of an activity; undefined in an empty id. */
export function activityNumberOf(id: string): number | undefined {
  const number = Number.parseInt(id.slice(id.indexOf('|') + 1), 10);
  return Number.isNaN(number) ? undefined : number;
}
