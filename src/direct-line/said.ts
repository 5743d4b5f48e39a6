import { activityIdOf, type ShownActivity } from '../state/conversations';
import { channelId, type Content } from './adapter';

export const bot = { id: 'bot', name: 'bot', role: 'bot' };

/** Where and when something was said. */
export interface Place {
  readonly conversation: string;
  /** The activity's number in its conversation. */
  readonly number: number;
  /** Milliseconds. */
  readonly at: number;
}

// Thousands of conversations keep a dozen of these each, and a whole number that is small is kept in its field.
const began = Math.floor(performance.timeOrigin);
const sinceBegan = (at: number): number => Math.floor(at) - began;

/** What the bot said. Only what is of this conversation is kept for it; the content may be that of many. */
export class BotSaid {
  readonly #content: Content;
  readonly #conversation: string;
  readonly #number: number;
  readonly #replyTo: number | undefined;
  readonly #after: number;

  constructor(content: Content, { conversation, number, at }: Place, replyTo: number | undefined) {
    this.#content = content;
    this.#conversation = conversation;
    this.#number = number;
    this.#replyTo = replyTo;
    this.#after = sinceBegan(at);
  }

  /** As clients see it. */
  toJSON(): ShownActivity {
    return {
      ...this.#content,
      ...(this.#replyTo !== undefined && { replyToId: activityIdOf(this.#conversation, this.#replyTo) }),
      ...placed(this.#conversation, this.#number, began + this.#after),
      from: bot,
    };
  }
}

/** What a resident sent, without her words. */
export class ResidentSaid {
  readonly #kind: string;
  readonly #name: string | undefined;
  readonly #clientActivityId: string | undefined;
  readonly #conversation: string;
  readonly #number: number;
  readonly #after: number;

  constructor(
    {
      kind,
      name,
      clientActivityId,
    }: { readonly kind: string; readonly name?: string; readonly clientActivityId?: string },
    { conversation, number, at }: Place,
  ) {
    this.#kind = kind;
    this.#name = name;
    this.#clientActivityId = clientActivityId;
    this.#conversation = conversation;
    this.#number = number;
    this.#after = sinceBegan(at);
  }

  /** As Direct Line gives it back: clients wait for it to know that it has arrived. */
  toJSON(): ShownActivity {
    return {
      type: this.#kind,
      ...placed(this.#conversation, this.#number, began + this.#after),
      from: { id: userIdOf(this.#conversation), role: 'user' },
      ...(this.#name !== undefined && { name: this.#name }),
      ...(this.#clientActivityId !== undefined && { channelData: { clientActivityID: this.#clientActivityId } }),
    };
  }
}

/** Direct Line wants user ids that begin with dl_; this one lives and dies with the conversation. */
export function userIdOf(conversationId: string): string {
  return `dl_${conversationId}`;
}

function placed(conversation: string, number: number, at: number) {
  return {
    id: activityIdOf(conversation, number),
    channelId,
    timestamp: new Date(at).toISOString(),
    conversation: { id: conversation },
  };
}
