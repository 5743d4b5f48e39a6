import { startChat, type Chat } from '../../../src/start';
import type { Clock } from '../../../src/transcripts/playing/play';
import { silent, testConfig } from '../../settings';

/** A chat lets one address open 600 conversations in a minute. */
const mostConversations = 500;

interface Used {
  readonly chat: Promise<Chat>;
  conversations: number;
}

/** The chats that one front end talks to, one for each directory, all by one clock. */
export class Chats {
  readonly #exitUrl: string;
  readonly #clock: Clock;
  readonly #used = new Map<string, Used>();
  readonly #all: Promise<Chat>[] = [];

  constructor(exitUrl: string, clock: Clock) {
    this.#exitUrl = exitUrl;
    this.#clock = clock;
  }

  /** Where the next conversation about a directory is opened; after many of them that is a new chat. */
  async addressFor(directoryFolder: string): Promise<string> {
    const used = this.#used.get(directoryFolder);
    const next = used && used.conversations < mostConversations ? used : this.#start(directoryFolder);
    this.#used.set(directoryFolder, next);
    next.conversations += 1;
    return (await next.chat).address;
  }

  async stop(): Promise<void> {
    for (const chat of this.#all) await (await chat).stop();
  }

  #start(directoryFolder: string): Used {
    const settings = { ...testConfig, exitUrl: this.#exitUrl, directoryFolder, maxConversations: 10_000 };
    const chat = startChat(settings, silent, () => this.#clock.now);
    this.#all.push(chat);
    return { chat, conversations: 0 };
  }
}
