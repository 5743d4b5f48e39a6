import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Rendered } from './document';

/** An answer that is ready to be sent. */
interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Gives an answer as the browser's Accept-Encoding allows. */
export type Packed = (acceptEncoding: string) => Sent;

/** A text and the headers that go with it. */
interface Unpacked {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Packs a text once, as small as it gets, for all who will ask for it. */
export function packForAll(unpacked: Unpacked): Packed {
  const plain = Buffer.from(unpacked.text);
  const [brotli, gzip] = [brotliCompressSync(plain), gzipSync(plain, { level: 9 })];
  return choose(unpacked, plain, { br: () => brotli, gzip: () => gzip });
}

/** Packs a text for the one who asks; quickly, since nobody else will. */
export function packForOne(unpacked: Unpacked): Packed {
  const plain = Buffer.from(unpacked.text);
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
  return choose(unpacked, plain, { br: () => brotliCompressSync(plain, quick), gzip: () => gzipSync(plain) });
}

/** A page with its policy, to be packed. */
export function unpackedPage({ html, csp }: Rendered): Unpacked {
  return { text: html, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': csp } };
}

type Encoding = 'br' | 'gzip';

function choose({ headers }: Unpacked, plain: Buffer, encoded: Readonly<Record<Encoding, () => Buffer>>): Packed {
  const varying = { ...headers, Vary: 'Accept-Encoding' };
  return (acceptEncoding) => {
    const encoding = (['br', 'gzip'] as const).find((one) => new RegExp(`\\b${one}\\b`).test(acceptEncoding));
    if (!encoding) return { headers: varying, body: plain };
    return { headers: { ...varying, 'Content-Encoding': encoding }, body: encoded[encoding]() };
  };
}
