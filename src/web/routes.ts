import type { Request, Server } from 'restify';
import { localeFrom, type Locale } from '../../locales/translator';
import type { Embed } from './embed/embed';
import type { Forms } from './forms';
import type { Pages } from './pages';
import type { answererOf, Reply } from './reply';

export interface WebParts {
  readonly pages: Pages;
  readonly forms: Forms;
  /** What other sites need to hold the chat; undefined when none may. */
  readonly embed?: Embed | undefined;
}

/** Registers the pages: the first, the talk by forms, the exit, and what other sites need. They read their bodies themselves. */
export function mountPages(
  server: Server,
  via: ReturnType<typeof answererOf>,
  { pages, forms, embed }: WebParts,
): void {
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

async function firstPage(pages: Pages, request: Request): Promise<Reply> {
  const failed = new URLSearchParams(request.getQuery()).has('again');
  return { status: 200, page: await pages.first(langOf(request), failed ? 'failed' : 'own') };
}

function langOf(request: Request): Locale {
  return localeFrom(new URLSearchParams(request.getQuery()).get('lang')) ?? 'sv';
}
