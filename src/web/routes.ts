import type { Request, RequestHandlerType, Server } from 'restify';
import { localeFrom, type Locale } from '../../locales/translator';
import { nameOf } from '../errorName';
import type { Log } from '../log';
import type { Embed } from './embed/embed';
import type { Forms } from './forms';
import type { Pages } from './pages';
import { sendReply, type Reply } from './reply';

export interface WebParts {
  readonly pages: Pages;
  readonly forms: Forms;
  /** What other sites need to hold the chat; undefined when none may. */
  readonly embed?: Embed | undefined;
  readonly log: Log;
}

/** Registers the pages: the first, the talk by forms, the exit, and what other sites need. They read their bodies themselves. */
export function mountPages(server: Server, { pages, forms, embed, log }: WebParts): void {
  const via = (handler: (request: Request) => Reply | Promise<Reply>): RequestHandlerType => {
    // restify wants async handlers of exactly two arguments.
    return async (request, response): Promise<void> => {
      try {
        sendReply(response, await handler(request), encodingsOf(request));
      } catch (error) {
        log.error({ event: 'request-failed', error: nameOf(error).name }, 'En förfrågan gick inte att svara på.');
        if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
        response.end();
      }
    };
  };
  if (embed) {
    server.get(
      '/framed',
      via((request) => embed.framed(langOf(request))),
    );
    server.get('/embed.js', via(embed.loader));
    server.get('/check.js', via(embed.check));
    server.get('/embed', via(embed.webmaster));
  }
  const first = via((request) => firstPage(pages, request));
  server.get('/', first);
  server.head('/', first);
  server.get('/begin', via(forms.begin));
  server.get('/talk', via(forms.show));
  server.post('/talk', via(forms.say));
  server.get('/leave', via(forms.leave));
  server.post('/leave', via(forms.end));
  const robots = {
    status: 200,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    text: 'User-agent: *\nDisallow: /\n',
  };
  server.get(
    '/robots.txt',
    via(() => robots),
  );
}

function encodingsOf({ headers }: Request): string {
  const accepted = headers['accept-encoding'];
  return typeof accepted === 'string' ? accepted : '';
}

async function firstPage(pages: Pages, request: Request): Promise<Reply> {
  const failed = new URLSearchParams(request.getQuery()).has('again');
  return { status: 200, page: await pages.first(langOf(request), failed ? 'failed' : 'own') };
}

function langOf(request: Request): Locale {
  return localeFrom(new URLSearchParams(request.getQuery()).get('lang')) ?? 'sv';
}
