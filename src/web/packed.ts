import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
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

/**
 * Packs a text for all who will ask for it, as small as it gets. That takes long and is done aside: who asks before it
 * is done gets it packed quickly.
 */
export function packForAll(unpacked: Unpacked): Packed {
  const plain = Buffer.from(unpacked.text);
  const kept: Partial<Record<Encoding, Buffer>> = {};
  const keep = (encoding: Encoding) => (error: Error | null, packed: Buffer) => {
    if (!error) kept[encoding] = packed;
  };
  brotliCompress(plain, keep('br'));
  gzip(plain, { level: 9 }, keep('gzip'));
  const quick = packedQuickly(plain);
  return choose(unpacked, plain, {
    br: () => (kept.br ??= quick.br()),
    gzip: () => (kept.gzip ??= quick.gzip()),
  });
}

/** Packs a text for the one who asks; quickly, since nobody else will. */
export function packForOne(unpacked: Unpacked): Packed {
  const plain = Buffer.from(unpacked.text);
  return choose(unpacked, plain, packedQuickly(plain));
}

/** A page with its policy, to be packed. */
export function unpackedPage({ html, csp }: Rendered): Unpacked {
  return { text: html, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': csp } };
}

type Encoding = 'br' | 'gzip';

function packedQuickly(plain: Buffer): Readonly<Record<Encoding, () => Buffer>> {
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
  return { br: () => brotliCompressSync(plain, quick), gzip: () => gzipSync(plain) };
}

function choose({ headers }: Unpacked, plain: Buffer, encoded: Readonly<Record<Encoding, () => Buffer>>): Packed {
  const varying = { ...headers, Vary: 'Accept-Encoding' };
  return (acceptEncoding) => {
    const encoding = (['br', 'gzip'] as const).find((one) => new RegExp(`\\b${one}\\b`).test(acceptEncoding));
    if (!encoding) return { headers: varying, body: plain };
    return { headers: { ...varying, 'Content-Encoding': encoding }, body: encoded[encoding]() };
  };
}
