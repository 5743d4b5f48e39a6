import type { Server as HttpServer } from 'node:http';
import restify from 'restify';
import { answerForeign } from './direct-line/cors';
import type { DirectLine } from './direct-line/directLine';
import { nameOf } from './errorName';
import type { Health } from './health';
import type { HsdsApi } from './hsds/api';
import { createGate } from './gate';
import type { Log } from './log';
import type { Readiness } from './readiness';
import { answererOf, jsonReply } from './web/reply';
import { mountPages, type WebParts } from './web/routes';

/** What residents' requests come to. */
export type Door = restify.Server;

export interface ServerParts {
  readonly directLine: DirectLine;
  readonly web: WebParts;
  readonly health: () => Promise<Health>;
  readonly readiness: () => Promise<Readiness>;
  readonly hsds: HsdsApi;
  readonly log: Log;
  /** The sites whose own clients may talk here. */
  readonly clientOrigins: readonly string[];
  /** Hears that a request was refused; without it nobody counts. */
  readonly refused?: (status: number) => void;
}

/** Headers of every answer: nothing is kept by the browser or told to the next site. */
const headers: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/**
 * The door: page, exit, open data and Direct Line. Everything else is a 404 — `/api/messages` too, unless `mountAzure`
 * opens it: without credentials it would let any caller make this server post anywhere (docs/decisions).
 */
export function createServer(parts: ServerParts): restify.Server {
  const { directLine, web, hsds, log, clientOrigins, refused } = parts;
  const server = restify.createServer({ name: 'chat', ignoreTrailingSlash: true, maxParamLength: 200 });
  limitTime(server.server);
  directLine.upgrade(server.server);
  const gate = createGate(mostAtOnce);
  server.pre((request, response, next) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (refused && !mayLeave(request))
      response.once('finish', () => response.statusCode >= 400 && refused(response.statusCode));
    // A server that is being stopped is not asked again on the same line.
    if (directLine.isClosing()) response.setHeader('Connection', 'close');
    const go = (): void => next(answerForeign(request, response, clientOrigins) ? false : undefined);
    void (mayLeave(request) ? Promise.resolve() : gate()).then(go);
  });
  const answer = answererOf(log);
  mountPages(server, answer, web);
  mountStates(server, answer, parts);
  const data = answer(async (request) => {
    const { status, body } = await hsds(request.path(), new URLSearchParams(request.getQuery()));
    return jsonReply(body, status);
  });
  for (const path of ['/hsds', '/hsds/*']) {
    server.get(path, data);
    server.head(path, data);
  }
  directLine.mount(server);
  server.on('restifyError', (request, response, error: Error, done: () => void) => {
    if (isServerFault(error)) log.error({ event: 'request-failed', ...nameOf(error) });
    done();
  });
  return server;
}

/** What the proxy and the host ask. */
function mountStates(server: restify.Server, answer: ReturnType<typeof answererOf>, parts: ServerParts): void {
  const { health, readiness } = parts;
  server.get(
    '/healthz',
    answer(async () => jsonReply(await health())),
  );
  server.get(
    '/readyz',
    answer(async () => {
      const now = await readiness();
      return jsonReply(now, now.status === 'ready' ? 200 : 503);
    }),
  );
}

/** Requests that may begin before others are looked at; the exit never waits. */
const mostAtOnce = 8;

/** A request that may end a conversation is never counted and waits for no other, as the question whether residents may come. */
function mayLeave(request: restify.Request): boolean {
  return request.method === 'DELETE' || ['/leave', '/end', '/readyz'].some((path) => request.path().startsWith(path));
}

/** Slow senders are dropped; the sweep's interval counts only when set before `listen`. */
function limitTime(server: HttpServer & { connectionsCheckingInterval?: number }): void {
  server.headersTimeout = 8_000;
  server.requestTimeout = 12_000;
  // Longer than it takes to read an answer: a new connection costs a phone half a second.
  server.keepAliveTimeout = 65_000;
  server.maxConnections = 4_000;
  server.connectionsCheckingInterval = 1_000;
}

function isServerFault(error: Error & { statusCode?: number }): boolean {
  return (error.statusCode ?? 500) >= 500;
}
