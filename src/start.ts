import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { problemLine } from '../directory/reading/problem';
import { composeBot, type Composed } from './compose';
import { ConfigError, type Config } from './config';
import { stateKeyOf } from './direct-line/adapter';
import { createDirectLine } from './direct-line/directLine';
import type { DirectLineLimits } from './direct-line/options';
import type { Log } from './log';
import { createServer } from './server';
import { ExpiringStorage } from './state/expiringStorage';
import { createPages } from './web/pages';

/** A chat that answers, and how to stop it. */
export interface Chat {
  /** Where it answers, such as `http://localhost:3978`. */
  readonly address: string;
  /** Lets the turns under way end, then closes every door. */
  readonly stop: () => Promise<void>;
}

/** What the browser gets, made by `npm run build`. */
const clientFolder = join('dist', 'client');
const minute = 60_000;

/**
 * Wires everything and listens. Rejects when the address cannot be used or a needed file is missing; a broken
 * staff file is named in the log and the others are served.
 */
export async function startChat(config: Config, log: Log): Promise<Chat> {
  if (!existsSync(join(config.directoryFolder, 'kommuner')))
    throw new ConfigError(
      'DIRECTORY_FOLDER är fel: där finns ingen mapp "kommuner". Skriv mappen med kommunernas filer.',
    );
  const now = (): Date => new Date();
  const idle = config.idleMinutes * minute;
  const storage = new ExpiringStorage({ ttlMs: idle, maxItems: config.maxConversations * 2, now: Date.now });
  const composed = composeBot({ directoryFolder: config.directoryFolder, localesFolder: 'locales', storage, now });
  reportProblems(composed, log);
  const directLine = createDirectLine({
    run: composed.bot.run,
    onError: composed.bot.onError,
    forget: (conversationId) => storage.delete([stateKeyOf(conversationId)]),
    now: Date.now,
    limits: limitsOf(config),
    log,
    ...(config.publicOrigin !== undefined && { publicUrl: config.publicOrigin }),
  });
  const read = (name: string): string => readFileSync(join(clientFolder, name), 'utf8');
  const { directory, translator } = composed;
  const { exitUrl } = config;
  const parts = { directory, translator, exitUrl, now, script: read('client.js'), styles: read('client.css') };
  const server = createServer({ directLine, pages: createPages(parts), exitUrl, log });
  await listen(server, config);
  return {
    address: addressOf(server.address()),
    stop: async () => {
      await directLine.close();
      storage.close();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

function limitsOf({ maxConversations, idleMinutes }: Config): DirectLineLimits {
  return {
    maxConversations,
    conversationTtlMs: idleMinutes * minute,
    messagesPerMinute: 40,
    maxTextLength: 5_000,
    maxActivitiesKept: 200,
    // Behind a proxy all residents come from one address: the limit is for a flood, not for a busy evening.
    startsPerMinute: 600,
  };
}

function reportProblems({ problems }: Composed, log: Log): void {
  for (const problem of problems) {
    const { code, file, line } = problem;
    log.warn({ event: 'directory-problem', code, file, line }, problemLine(problem));
  }
}

function listen(server: ReturnType<typeof createServer>, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

function addressOf({ address, port }: AddressInfo): string {
  const local = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(address);
  return `http://${local ? 'localhost' : address}:${port}`;
}
