import type { Server as HttpServer } from 'node:http';
import type { Server } from 'restify';
import type { Channel } from './channel';
import { Conversations, type Conversation } from './conversations';
import { nameOf } from '../errorName';
import { createLimiter } from './limiter';
import { createFront, type Front } from './front';
import type { DirectLineOptions } from './options';
import { mountRoutes } from './routes';
import { createStreams } from './stream';
import { Tokens } from './tokens';
import { createTurns } from './turns';

/** The embedded Direct Line: residents' browsers talk to the bot in this process, and nothing goes out of it. */
export interface DirectLine {
  /** Registers the routes. They read their bodies themselves: no body parser may run before them. */
  mount(server: Server): void;
  /** Takes the server's WebSocket upgrades; all that are not ours are refused. */
  upgrade(server: HttpServer): void;
  /** The same conversations for this server's own pages. */
  readonly front: Front;
  /** How many conversations are held. */
  conversations(): number;
  /** Takes nothing new, lets the turns that are running end, and closes the streams. */
  close(): Promise<void>;
}

/** Makes the channel. Conversations, tokens and what was said live in memory, for a time, and nowhere else. */
export function createDirectLine(options: DirectLineOptions): DirectLine {
  const { limits, publicUrl } = options;
  const now = (): number => options.now();
  const tokens = new Tokens(now);
  const turns = createTurns(options);
  const limiter = createLimiter(limits);
  const farewell = createFarewell(options, { tokens, turns, limiter });
  const { onGone } = farewell;
  const conversations = new Conversations({ ...limits, ttlMs: limits.conversationTtlMs, now, onGone });
  const streams = createStreams({ conversations, tokens, publicUrl });
  const sweeping = setInterval(() => conversations.sweep(), limits.sweepEveryMs ?? 15_000).unref();
  let isClosing = false;
  const end = async (conversation: Conversation): Promise<void> => {
    conversations.end(conversation);
    await farewell.isOver(conversation);
  };
  const channel: Channel = { options, conversations, tokens, turns, limiter, end, isClosing: () => isClosing };
  return {
    mount: (server) => mountRoutes(server, channel),
    upgrade: (server) => streams.upgrade(server),
    front: createFront(channel),
    conversations: () => conversations.count,
    close: async () => {
      isClosing = true;
      clearInterval(sweeping);
      await turns.idle();
      streams.close();
    },
  };
}

interface Farewell {
  readonly onGone: (conversation: Conversation) => void;
  /** Settles when nothing of a conversation that has ended is left. */
  readonly isOver: (conversation: Conversation) => Promise<void>;
}

/** What happens when a conversation has ended: its tokens open nothing at once, and then the bot forgets it. */
function createFarewell(options: DirectLineOptions, channel: Pick<Channel, 'tokens' | 'turns' | 'limiter'>): Farewell {
  const leaving = new Map<string, Promise<void>>();
  const forget = async ({ id }: Conversation): Promise<void> => {
    try {
      await channel.limiter.forget(id);
      await options.forget(id);
    } catch (error) {
      options.log.warn({ event: 'forget_failed', ...nameOf(error) }, 'a conversation could not be forgotten at once');
    } finally {
      leaving.delete(id);
    }
  };
  return {
    onGone: (conversation) => {
      channel.tokens.revoke(conversation.id);
      // A turn that is running still writes its state at the end; only after that there is all of it to forget.
      leaving.set(
        conversation.id,
        channel.turns.after(conversation, () => forget(conversation)),
      );
    },
    isOver: async ({ id }) => await leaving.get(id),
  };
}
