import type { Server as HttpServer } from 'node:http';
import restify from 'restify';
import type { DirectLine } from './direct-line/directLine';
import { nameOf } from './errorName';
import type { Health } from './health';
import type { HsdsApi } from './hsds/api';
import type { Log } from './log';
import { mountPages, type WebParts } from './web/routes';

export interface ServerParts {
  readonly directLine: DirectLine;
  readonly web: Omit<WebParts, 'log'>;
  readonly health: () => Health;
  readonly hsds: HsdsApi;
  readonly log: Log;
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
 * The door: page, exit, open data and Direct Line. Everything else is a 404 — `/api/messages` too, which without
 * credentials would let any caller make this server post anywhere (docs/decisions).
 */
export function createServer({ directLine, web, health, hsds, log }: ServerParts): restify.Server {
  const server = restify.createServer({ name: 'chat', ignoreTrailingSlash: true, maxParamLength: 200 });
  limitTime(server.server);
  directLine.upgrade(server.server);
  server.pre((request, response, next) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    next();
  });
  const answer = answererOf(log);
  mountPages(server, { ...web, log });
  server.get(
    '/healthz',
    answer((_, response) => sendJson(response, health())),
  );
  for (const path of ['/hsds', '/hsds/*']) {
    server.get(path, hsdsFrom(hsds, answer));
    server.head(path, hsdsFrom(hsds, answer));
  }
  directLine.mount(server);
  server.on('restifyError', (request, response, error: Error, done: () => void) => {
    if (isServerFault(error))
      log.error({ event: 'request-failed', error: error.name }, 'En förfrågan gick inte att svara på.');
    done();
  });
  return server;
}

type Answerer = (handler: Handler) => restify.RequestHandler;

function sendJson(response: restify.Response, body: unknown, status = 200): void {
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': text.length });
  response.end(text);
}

type Handler = (request: restify.Request, response: restify.Response) => void;

function hsdsFrom(hsds: HsdsApi, answer: Answerer): restify.RequestHandler {
  return (request, response, next) => {
    const settle = (send: () => void): void => void answer(send)(request, response, next);
    hsds(request.path(), new URLSearchParams(request.getQuery())).then(
      ({ status, body }) => settle(() => sendJson(response, body, status)),
      (error: unknown) =>
        settle(() => {
          throw error instanceof Error ? error : new TypeError('No error was thrown.');
        }),
    );
  };
}

/** A handler that throws is answered and logged; restify would leave the browser waiting. */
function answererOf(log: Log): Answerer {
  return (handler) => (request, response, next) => {
    try {
      handler(request, response);
    } catch (error) {
      log.error({ event: 'request-failed', error: nameOf(error).name }, 'En förfrågan gick inte att svara på.');
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end();
    }
    next(false);
  };
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
