import { brotliCompressSync, gzipSync } from 'node:zlib';
import { frameLine } from '../../dialogs/saying/frameLine';
import type { Directory } from '../../directory/showing/directory';
import type { Locale, Translator } from '../../locales/translator';
import { renderPage } from './page';

export interface PagesParts {
  readonly directory: () => Directory;
  readonly translator: Translator;
  readonly exitUrl: string;
  readonly now: () => Date;
  /** The bundled client and its styles, as text. */
  readonly script: string;
  readonly styles: string;
}

/** An answer that is ready to be sent. */
interface SentPage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Gives the page in a locale, packed as the browser's Accept-Encoding allows. */
export type Pages = (locale: Locale, acceptEncoding: string) => SentPage;

/** Makes the pages. Each is rendered and packed once, and again only when what may be shown on it has changed. */
export function createPages(parts: PagesParts): Pages {
  const ready = new Map<Locale, { key: string; packed: Packed }>();
  return (locale, acceptEncoding) => {
    const nationalLine = frameLine(parts.directory(), { asker: 'help', language: locale, now: parts.now() });
    const key = JSON.stringify(nationalLine ?? null);
    let page = ready.get(locale);
    if (!page || page.key !== key) {
      const t = parts.translator(locale);
      page = { key, packed: pack(renderPage({ ...parts, locale, t, ...(nationalLine && { nationalLine }) })) };
      ready.set(locale, page);
    }
    return page.packed(acceptEncoding);
  };
}

type Packed = (acceptEncoding: string) => SentPage;

function pack({ html, csp }: { html: string; csp: string }): Packed {
  const plain = Buffer.from(html);
  const [brotli, gzip] = [brotliCompressSync(plain), gzipSync(plain, { level: 9 })];
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': csp,
    Vary: 'Accept-Encoding',
  };
  return (acceptEncoding) => {
    if (/\bbr\b/.test(acceptEncoding)) return { headers: { ...headers, 'Content-Encoding': 'br' }, body: brotli };
    if (/\bgzip\b/.test(acceptEncoding)) return { headers: { ...headers, 'Content-Encoding': 'gzip' }, body: gzip };
    return { headers, body: plain };
  };
}
