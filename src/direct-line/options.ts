import type { IncomingMessage } from 'node:http';
import type { TurnContext } from 'botbuilder';

export interface DirectLineLimits {
  /** Conversations alive at once; beyond it a new one is refused with 503. */
  readonly maxConversations: number;
  /** A conversation is forgotten this long after the resident's last activity. */
  readonly conversationTtlMs: number;
  /** Activities a resident may send in one conversation; beyond it 429. */
  readonly messagesPerMinute: number;
  /** Characters of a message that reach the bot; the rest is cut. */
  readonly maxTextLength: number;
  /** Activities a conversation keeps for those who reconnect. */
  readonly maxActivitiesKept: number;
  /** New tokens and conversations from one address; 120 unless told. Behind a proxy see `addressOf`. */
  readonly startsPerMinute?: number;
  /** After this long a turn is given up, so that it cannot hold the next ones back; 15 seconds unless told. */
  readonly turnTimeMs?: number;
  /** How often expired conversations are looked for; 15 seconds unless told. */
  readonly sweepEveryMs?: number;
}

/** What the channel needs from the bot and from its host. */
export interface DirectLineOptions {
  /** Answers one turn. */
  run(context: TurnContext): Promise<void>;
  /** Says something calm when a turn failed; gets a fresh context of the same activity. */
  onError(context: TurnContext, error: Error): Promise<void>;
  /** Forgets what the bot keeps of a conversation; called once for each, after its last turn. */
  forget(conversationId: string): Promise<void>;
  now(): number;
  readonly limits: DirectLineLimits;
  /** Hears names and codes only, never a text and never who. */
  readonly log: { warn(event: object, text: string): void };
  /**
   * Where browsers reach the server, such as `https://chatt.exempelby.se`; stream addresses are made from it.
   * Without it they are absolute on the machine itself and else relative to the page: a request's Host is not believed.
   */
  readonly publicUrl?: string;
  /** Whose starts are counted together; the socket's address unless told. */
  addressOf?(request: IncomingMessage): string;
}
