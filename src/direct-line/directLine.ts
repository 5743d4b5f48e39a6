import type { Server as HttpServer } from 'node:http';
import type { Server } from 'restify';
import { nameOf } from '../errorName';
import { StoreDownError } from '../state/conversations';
import { conversationOf, type Channel } from './channel';
import { createFront, type Front } from './front';
import type { DirectLineOptions } from './options';
import { mountRoutes } from './routes';
import { createStreams } from './stream';
import { createTurns } from './turns';

/** The embedded Direct Line: residents' browsers talk to the bot in this process. */
export interface DirectLine {
  /** Registers the routes. They read their bodies themselves: no body parser may run before them. */
  mount(server: Server): void;
  /** Takes the server's WebSocket upgrades; all that are not ours are refused. */
  upgrade(server: HttpServer): void;
  /** The same conversations for this server's own pages. */
  readonly front: Front;
  /** Whether new turns are refused because the server is being stopped. */
  isClosing(): boolean;
  /** Takes nothing new from now on. */
  refuse(): void;
  /** Takes nothing new, lets the turns that are running end, and closes the streams. */
  close(): Promise<void>;
}

/** Makes the channel. Conversations live in the store that is handed in, for a time, and nowhere else. */
export function createDirectLine(options: DirectLineOptions): DirectLine {
  const turns = createTurns(options);
  const streams = createStreams(options);
  let isClosing = false;
  const farewell = createFarewell(options, (token) => conversationOf(channel, token));
  const channel: Channel = { options, turns, end: farewell.end, isClosing: () => isClosing };
  return {
    mount: (server) => mountRoutes(server, channel),
    upgrade: (server) => streams.upgrade(server),
    front: createFront(channel),
    isClosing: () => isClosing,
    refuse: () => {
      isClosing = true;
    },
    close: async () => {
      isClosing = true;
      await turns.idle();
      await farewell.close();
      streams.close();
    },
  };
}

interface Farewell {
  /** Ends the conversation of a token, now or as soon as its store can be reached. Never rejects. */
  readonly end: (token: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** More who leave than in any quarter of an hour; beyond it the time to live forgets them. */
const mostLeaving = 10_000;

function createFarewell(
  { conversations, log }: DirectLineOptions,
  find: (token: string) => ReturnType<typeof conversationOf>,
): Farewell {
  const leaving = new Set<string>();
  const attempt = async (token: string): Promise<void> => {
    try {
      const conversation = await find(token);
      if (conversation) await conversations.end(conversation.id);
      leaving.delete(token);
    } catch (error) {
      if (error instanceof StoreDownError && leaving.size < mostLeaving) leaving.add(token);
      else leaving.delete(token);
      log.warn({ event: 'forget-failed', ...nameOf(error) });
    }
  };
  const again = async (): Promise<void> => {
    if (leaving.size === 0 || !(await conversations.isUp())) return;
    for (const token of [...leaving]) await attempt(token);
  };
  const timer = setInterval(() => void again(), 1000).unref();
  return {
    end: attempt,
    close: async () => {
      clearInterval(timer);
      await again();
    },
  };
}
