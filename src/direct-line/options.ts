import type { IncomingMessage } from 'node:http';
import type { TurnContext } from 'botbuilder';
import type { Bot } from '../../dialogs/bot';
import type { Conversations } from '../state/conversations';
import type { TurnStorage } from '../state/turnStorage';
import type { Log } from '../log';
import type { Limiter } from '../state/limiter';

export interface DirectLineLimits {
  /** Characters of a message that reach the bot; the rest is cut. */
  readonly maxTextLength: number;
  /** After this long a turn is given up, so that it cannot hold the next ones back; 15 seconds unless told. */
  readonly turnTimeMs?: number;
}

/** What the channel needs from the bot and from its host. */
export interface DirectLineOptions {
  /** Answers one turn. */
  run(context: TurnContext): Promise<void>;
  /** Says something calm when a turn failed; gets a fresh context of the same activity. */
  onError(context: TurnContext, error: Error): Promise<void>;
  /** What a resident reads when no turn can be run, with 112 in it; the locale is as the client sent it. */
  readonly refusal: Bot['refusal'];
  readonly conversations: Conversations;
  /** Where the bot finds its state while a turn runs. */
  readonly storage: TurnStorage;
  readonly limiter: Limiter;
  /** A clock in milliseconds. */
  now(): number;
  readonly limits: DirectLineLimits;
  /** Hears names and codes only, never a text and never who. */
  readonly log: Pick<Log, 'warn'>;
  /**
   * Where browsers reach the server, such as `https://chatt.exempelby.se`; stream addresses are made from it.
   * Without it they are absolute on the machine itself and else relative to the page: a request's Host is not believed.
   */
  readonly publicUrl?: string;
  /** The sites whose own clients may talk here, such as `https://www.exempelby.se`. */
  readonly clientOrigins?: readonly string[];
  /** Whose starts and messages are counted together; the socket's address unless told. */
  addressOf?(request: IncomingMessage): string;
}
