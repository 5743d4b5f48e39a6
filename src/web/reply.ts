import type { Request, RequestHandlerType, Response } from 'restify';
import { nameOf } from '../errorName';
import type { Log } from '../log';
import type { Packed } from './packed';

/** What a handler gives back: a packed page or script, or a status with headers and a text. */
export interface Reply {
  readonly status: number;
  /** Over those that every answer has; an empty one takes the other's away. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly page?: Packed;
  readonly text?: string;
}

/** Data as JSON. */
export function jsonReply(body: unknown, status = 200): Reply {
  return { status, headers: { 'Content-Type': 'application/json; charset=utf-8' }, text: JSON.stringify(body) };
}

/** Makes a handler into what restify takes. One that throws is answered and logged, by the name of its error alone. */
export function answererOf(log: Log): (handler: (request: Request) => Reply | Promise<Reply>) => RequestHandlerType {
  return (handler) =>
    // restify wants async handlers of exactly two arguments.
    async (request, response): Promise<void> => {
      try {
        sendReply(response, await handler(request), encodingsOf(request));
      } catch (error) {
        log.error({ event: 'request-failed', ...nameOf(error) });
        if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
        response.end();
      }
    };
}

function encodingsOf({ headers }: Request): string {
  const accepted = headers['accept-encoding'];
  return typeof accepted === 'string' ? accepted : '';
}

/** A page goes as the browser's Accept-Encoding allows. */
function sendReply(response: Response, { status, headers, page, text }: Reply, encodings: string): void {
  const packed = page?.(encodings);
  for (const [name, value] of Object.entries({ ...headers, ...packed?.headers }))
    if (value === '') response.removeHeader(name);
    else response.setHeader(name, value);
  const body = packed?.body ?? Buffer.from(text ?? '');
  if (status !== 204) response.setHeader('Content-Length', body.length);
  response.writeHead(status);
  response.end(body);
}
