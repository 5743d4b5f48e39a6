import type { Server as HttpServer } from 'node:http';
import restify from 'restify';
import type { DirectLine } from './direct-line/directLine';
import { nameOf } from './errorName';
import type { Log } from './log';
import type { Pages } from './web/pages';
import { localeFrom } from '../locales/translator';

export interface ServerParts {
  readonly directLine: DirectLine;
  readonly pages: Pages;
  readonly exitUrl: string;
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
 * The door: page, exit and Direct Line. Everything else is a 404 — `/api/messages` too, which without credentials
 * would let any caller make this server post anywhere (docs/decisions).
 */
export function createServer({ directLine, pages, exitUrl, log }: ServerParts): restify.Server {
  const server = restify.createServer({ name: 'chat', ignoreTrailingSlash: true, maxParamLength: 200 });
  limitTime(server.server);
  directLine.upgrade(server.server);
  server.pre((request, response, next) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    next();
  });
  const answer = answererOf(log);
  server.get('/', answer(pageFrom(pages)));
  server.head('/', answer(pageFrom(pages)));
  server.get(
    '/leave',
    answer((_, response) => {
      response.writeHead(303, { Location: exitUrl, 'Clear-Site-Data': '"storage"' });
      response.end();
    }),
  );
  server.get(
    '/robots.txt',
    answer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('User-agent: *\nDisallow: /\n');
    }),
  );
  directLine.mount(server);
  server.on('restifyError', (request, response, error: Error, done: () => void) => {
    if (isServerFault(error))
      log.error({ event: 'request-failed', error: error.name }, 'En förfrågan gick inte att svara på.');
    done();
  });
  return server;
}

type Handler = (request: restify.Request, response: restify.Response) => void;

function pageFrom(pages: Pages): Handler {
  return (request, response) => {
    const locale = localeFrom(new URLSearchParams(request.getQuery()).get('lang')) ?? 'sv';
    const accepts = request.headers['accept-encoding'];
    const page = pages(locale, typeof accepts === 'string' ? accepts : '');
    response.writeHead(200, { ...page.headers });
    response.end(page.body);
  };
}

/** A handler that throws is answered and logged; restify would leave the browser waiting. */
function answererOf(log: Log): (handler: Handler) => restify.RequestHandler {
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
  server.keepAliveTimeout = 5_000;
  server.maxConnections = 4_000;
  server.connectionsCheckingInterval = 1_000;
}

function isServerFault(error: Error & { statusCode?: number }): boolean {
  return (error.statusCode ?? 500) >= 500;
}
