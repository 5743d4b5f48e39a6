import type { Locale } from '../../locales/translator';
import { DirectLineError } from '../direct-line/directLineError';
import type { Activity } from './client/activity';
import type { Frame } from './document';
import { renderWebmasterPage } from './embed/webmasterPage';
import { packForAll, packForOne, unpackedPage, type Packed } from './packed';
import { renderPage } from './page';
import { nationalLineOf, type Sources } from './sources';
import { renderLeaving, renderTalkPage } from './talkPage';

export interface PagesParts extends Sources {
  /** What the bot greets with in a locale. */
  readonly greeting: (locale: Locale) => Promise<readonly Activity[]>;
  /** The built scripts of the exit and of the talk, and the styles, as text. */
  readonly leave: string;
  readonly talk: string;
  readonly styles: string;
  /** The sites that may hold the page in a frame. */
  readonly hosts: readonly string[];
  /** Where Azure's Direct Line answers, when the page talks through it. */
  readonly azure?: string | undefined;
}

/** The pages of the chat, each packed as the browser's Accept-Encoding allows. */
export interface Pages {
  /** The page that all begins with; `framed` is the one for the frame of another site. */
  readonly first: (locale: Locale, how: 'own' | 'failed' | 'framed') => Promise<Packed>;
  /** A talk that goes on by forms. */
  readonly talk: (locale: Locale, activities: readonly Activity[], failed: boolean) => Packed;
  /** Nothing to read, and on to the exit. */
  readonly leaving: (locale: Locale) => Packed;
  /** The page for the host's webmaster. */
  readonly webmaster: (origin: string) => Packed;
}

/** Makes the pages. The first is rendered and packed once, and again only when what may be shown on it has changed. */
export function createPages(parts: PagesParts): Pages {
  const { look, exitUrl, leave, styles, talk, hosts, azure } = parts;
  const frameOf = (locale: Locale): Frame => {
    const nationalLine = nationalLineOf(parts, locale);
    return { look, exitUrl, leave, styles, locale, t: parts.translator(locale), nationalLine };
  };
  const greet = rememberGreetings(parts.greeting);
  const ready = new Map<string, { line: string; packed: Packed }>();
  return {
    first: async (locale, how) => {
      const frame = frameOf(locale);
      const line = JSON.stringify(frame.nationalLine ?? null);
      const kept = ready.get(`${how} ${locale}`);
      if (kept?.line === line) return kept.packed;
      const greeting = await greet(locale);
      const own = { greeting, talk, azure, failed: how === 'failed', ...(how === 'framed' && { hosts }) };
      const packed = packForAll(unpackedPage(renderPage({ ...frame, ...own })));
      if (greeting.length > 0) ready.set(`${how} ${locale}`, { line, packed });
      return packed;
    },
    talk: (locale, activities, failed) =>
      packForOne(unpackedPage(renderTalkPage({ ...frameOf(locale), activities, failed }))),
    leaving: (locale) => packForOne(unpackedPage(renderLeaving(locale, parts.translator(locale)))),
    webmaster: (origin) => packForOne(unpackedPage(renderWebmasterPage({ ...frameOf('sv'), origin, hosts }))),
  };
}

/** Asks the bot for its greeting, and takes the one before when it has no room: the page must come, with 112 on it. */
function rememberGreetings(ask: PagesParts['greeting']): PagesParts['greeting'] {
  const heard = new Map<Locale, readonly Activity[]>();
  return async (locale) => {
    try {
      heard.set(locale, await ask(locale));
    } catch (error) {
      if (!(error instanceof DirectLineError)) throw error;
    }
    return heard.get(locale) ?? [];
  };
}
