import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../config';
import type { Log } from '../../log';
import { startChat, type Chat } from '../../start';
import type { Clock } from '../playing/play';
import { ownCopy, replaceFile } from '../running/ownCopy';

/** Which bot is wished for: by what directory, and whether it may be changed. */
export interface BotWish {
  readonly directory: string;
  readonly own: boolean;
}

/** A whole chat on an address of this machine, whose clock and files a tester may change. */
export interface ServedBot {
  readonly id: string;
  readonly chat: Chat;
  readonly clock: Clock;
  /** Replaces a file of its directory and settles when the new one is read. Rejects when it cannot. */
  readonly reload: (file: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a chat as `npm start` does, but with a clock that stands still until it is set. Rejects as `startChat`. */
export async function serveBot({ directory, own }: BotWish): Promise<ServedBot> {
  const copy = own ? ownCopy(directory) : undefined;
  const clock: Clock = { now: new Date(0) };
  const news = createNews();
  const config = {
    ...readConfig({ PORT: '0', LOG_LEVEL: 'silent', DIRECTORY_FOLDER: copy?.folder ?? directory }),
    reportsFile: join(tmpdir(), `reports-${randomUUID()}.json`),
    maxConversations: 10_000,
  };
  const chat = await startChat(config, news.log, () => clock.now);
  return {
    id: randomUUID(),
    chat,
    clock,
    reload: async (file) => {
      if (!copy) throw new Error('Den här boten delas. Be om en egen.');
      const read = news.next();
      replaceFile(copy.folder, file);
      await read;
    },
    stop: async () => {
      await chat.stop();
      copy?.remove();
    },
  };
}

/** Hears in the log that files have been read. */
function createNews(): { readonly log: Log; readonly next: () => Promise<void> } {
  let heard: (() => void) | undefined;
  const hear: Log['info'] = ({ event }) => {
    if (event.startsWith('directory-')) heard?.();
  };
  return {
    log: { info: hear, warn: hear, error: hear },
    next: () => new Promise((resolve) => (heard = resolve)),
  };
}
