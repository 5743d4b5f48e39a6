import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Rendered } from './document';

/** An answer that is ready to be sent. */
interface SentPage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Gives a page as the browser's Accept-Encoding allows. */
export type Packed = (acceptEncoding: string) => SentPage;

/** Packs a page once, as small as it gets, for all who will ask for it. */
export function pack(page: Rendered): Packed {
  const plain = Buffer.from(page.html);
  const [brotli, gzip] = [brotliCompressSync(plain), gzipSync(plain, { level: 9 })];
  return choose(page, plain, { br: () => brotli, gzip: () => gzip });
}

/** Packs a page for the one who asks; quickly, since nobody else will. */
export function packer(page: Rendered): Packed {
  const plain = Buffer.from(page.html);
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
  return choose(page, plain, { br: () => brotliCompressSync(plain, quick), gzip: () => gzipSync(plain) });
}

type Encoding = 'br' | 'gzip';

function choose({ csp }: Rendered, plain: Buffer, encoded: Readonly<Record<Encoding, () => Buffer>>): Packed {
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': csp,
    Vary: 'Accept-Encoding',
  };
  return (acceptEncoding) => {
    const encoding = (['br', 'gzip'] as const).find((one) => new RegExp(`\\b${one}\\b`).test(acceptEncoding));
    if (!encoding) return { headers, body: plain };
    return { headers: { ...headers, 'Content-Encoding': encoding }, body: encoded[encoding]() };
  };
}
