import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { serveBot, type BotWish, type ServedBot } from './servedBots';

/** Bots to test against, and how to stop them. */
export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly body?: object;
}

const wish = z.object({ directory: z.string().min(1), own: z.boolean() });
const time = z.object({ now: z.iso.datetime({ offset: true }) });
const replacement = z.object({ file: z.string().min(1) });

/**
 * Serves bots whose clock and directory are set from outside, on this machine only. The running product has no such
 * switch: this server is another program, which starts chats of its own. `POST /bots` starts one, `PUT /bots/:id/clock`
 * sets its time, `POST /bots/:id/files` replaces a file of its directory, `DELETE /bots/:id` stops it.
 */
export async function serveBots(port: number): Promise<Served> {
  const bots = new Map<string, ServedBot>();
  const server = createServer((request, response) => {
    void answer(bots, request).then(
      (reply) => respond(response, reply),
      (error: unknown) => respond(response, { status: 400, body: { error: messageOf(error) } }),
    );
  });
  // A bot takes seconds to start, and meanwhile nothing is answered: a line that waits is not cut.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      reject(new Error(`Port ${port} är upptagen eller får inte användas. Skriv en annan med --port.`, { cause }));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
      for (const bot of bots.values()) await bot.stop();
    },
  };
}

async function answer(bots: Map<string, ServedBot>, request: IncomingMessage): Promise<Reply> {
  const [, root, id = '', what = ''] = (request.url ?? '').split('/');
  if (root !== 'bots') return { status: 404 };
  const call = `${request.method ?? ''} ${what}`;
  if (id === '')
    return request.method === 'POST' ? start(bots, wish.parse(await readJson(request))) : { status: 200, body: {} };
  const bot = bots.get(id);
  if (!bot) return { status: 404 };
  if (call === 'PUT clock') bot.clock.now = new Date(time.parse(await readJson(request)).now);
  else if (call === 'POST files') await bot.reload(replacement.parse(await readJson(request)).file);
  else if (call === 'DELETE ') {
    bots.delete(id);
    await bot.stop();
  } else return { status: 404 };
  return { status: 204 };
}

async function start(bots: Map<string, ServedBot>, wished: BotWish): Promise<Reply> {
  // Who played is gone, and nobody said that the bots may go.
  if (bots.size >= mostBots) await stopFirst(bots);
  const bot = await serveBot(wished);
  bots.set(bot.id, bot);
  return { status: 201, body: { bot: bot.id, address: bot.chat.address } };
}

/** Two threads and seven directories take fourteen. */
const mostBots = 32;

async function stopFirst(bots: Map<string, ServedBot>): Promise<void> {
  const [first] = bots.values();
  if (!first) return;
  bots.delete(first.id);
  await first.stop();
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

function respond(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, body ? { 'Content-Type': 'application/json; charset=utf-8' } : {});
  response.end(body && JSON.stringify(body));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Något gick fel.';
}
