import type { Locale } from '../../../locales/translator';
import { packForOne } from '../packed';
import type { Pages } from '../pages';
import type { Reply } from '../reply';
import type { Sources } from '../sources';
import { loaderData, withData } from './loader';

/** What other sites need to hold the chat. */
export interface Embed {
  readonly framed: (locale: Locale) => Promise<Reply>;
  readonly loader: () => Reply;
  readonly check: () => Reply;
  readonly webmaster: () => Reply;
}

export interface EmbedParts extends Sources {
  readonly pages: Pages;
  /** Where the chat is reached. */
  readonly origin: string;
  /** The built scripts of the loader and of the self-check, as text. */
  readonly loader: string;
  readonly check: string;
}

/** Makes what other sites need. The scripts are made anew for each who asks: the numbers in them are never old. */
export function createEmbed(parts: EmbedParts): Embed {
  const { pages, origin, loader, check } = parts;
  const script = (text: string): Reply => ({
    status: 200,
    headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' },
    page: packForOne({
      text: withData(text, loaderData(parts)),
      headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
    }),
  });
  return {
    // The policy of the page says who may hold it; the older header knows only nobody.
    framed: async (locale) => ({
      status: 200,
      headers: { 'X-Frame-Options': '', 'Cross-Origin-Resource-Policy': 'cross-origin' },
      page: await pages.first(locale, 'framed'),
    }),
    loader: () => script(loader),
    check: () => script(check),
    webmaster: () => ({ status: 200, page: pages.webmaster(origin) }),
  };
}
