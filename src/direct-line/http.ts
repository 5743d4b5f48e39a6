import type { IncomingMessage, ServerResponse } from 'node:http';
import { nameOf } from '../errorName';
import { StoreDownError } from '../state/conversations';
import { TooManyError } from '../state/limiter';
import { badArgument, DirectLineError, noToken, storeDown, tooMany } from './directLineError';
import type { DirectLineOptions } from './options';

/** A handler gives back the status and what to send, or throws a DirectLineError. */
export interface Answer {
  readonly status: number;
  readonly body?: object;
  /** In place of `body`, what is JSON already. */
  readonly json?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Reads a body of at most so many bytes. restify's own parser counts compressed bytes, accepts forms and has no limit
 * unless told, so it is not used here.
 * @throws DirectLineError 413 when it is too big, 415 when it is compressed, 400 when it is not UTF-8 or cut off.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
    return Promise.reject(new DirectLineError(415, 'UnsupportedMediaType', 'Send the body uncompressed.'));
  if (request.readableEnded) return Promise.reject(new Error('The body was read before: mount no body parser.'));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    let isWhole = false;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      // Goes on reading, and keeps nothing: a socket closed in the middle would lose the answer as well.
      if (bytes > maxBytes) reject(new DirectLineError(413, 'MessageSizeTooBig', 'The body is too big.'));
      else chunks.push(chunk);
    });
    request.once('end', () => {
      isWhole = true;
      try {
        resolve(utf8.decode(Buffer.concat(chunks)));
      } catch {
        reject(badArgument('The body is not UTF-8.'));
      }
    });
    // Every request closes: an error is made only for one that was cut off, since its stack is dear.
    request.once('close', () => {
      if (!isWhole) reject(badArgument('The body was cut off.'));
    });
  });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws DirectLineError 415 when there is a body of another type: what a form on a strange page can send is none. */
export async function readJsonBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  const body = await readBody(request, maxBytes);
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (body !== '' && type !== 'application/json')
    throw new DirectLineError(415, 'UnsupportedMediaType', 'Send the body as application/json.');
  return body;
}

/**
 * The token of `Authorization: Bearer …`; any that RFC 6750 allows, so that one of another server is a wrong token.
 * @throws DirectLineError 401 when the header is missing or is something else.
 */
export function bearerOf({ headers }: IncomingMessage): string {
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) throw noToken();
  return token;
}

/** The address of a request without believing its Host; undefined when it cannot be read. */
export function urlOf({ url }: IncomingMessage): URL | undefined {
  try {
    return new URL(url ?? '', 'http://localhost');
  } catch {
    return undefined;
  }
}

/** @throws DirectLineError 400 when it is not a whole number; none, an empty one and `-` mean from the beginning. */
export function watermarkOf(value: string | null | undefined): number {
  if (value === undefined || value === null || value === '' || value === '-') return 0;
  if (!/^\d{1,15}$/.test(value)) throw badArgument('The watermark is not one that was given out.');
  return Number(value);
}

/** Sends the answer of a handler, or the reason why there is none in the shape of Direct Line. Never rejects. */
export async function respond(
  response: ServerResponse,
  log: DirectLineOptions['log'],
  handler: () => Promise<Answer>,
): Promise<void> {
  try {
    send(response, await handler());
  } catch (error) {
    const known = knownError(error, log);
    if (known.retryAfterSeconds !== undefined) response.setHeader('Retry-After', known.retryAfterSeconds);
    if (known.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    if (known.status === 413) response.setHeader('Connection', 'close');
    const { status, code, message, activities } = known;
    send(response, { status, body: { error: { code, message }, ...(activities && { activities }) } });
  }
}

/** The refusal that an error is to a client; one of ours that nobody thought of is logged by its name. */
export function knownError(error: unknown, log: DirectLineOptions['log']): DirectLineError {
  if (error instanceof DirectLineError) return error;
  if (error instanceof StoreDownError) return storeDown();
  if (error instanceof TooManyError) return tooMany(error.seconds);
  log.warn({ event: 'request-failed', ...nameOf(error) });
  return new DirectLineError(500, 'ServiceError', 'The request could not be handled.');
}

function send(response: ServerResponse, { status, body, json, headers = {} }: Answer): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const text = json ?? (body && JSON.stringify(body));
  if (text !== undefined) {
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    // Without its length an answer goes in pieces.
    response.setHeader('Content-Length', Buffer.byteLength(text));
  }
  response.writeHead(status);
  response.end(text);
}
