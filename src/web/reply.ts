import type { ServerResponse } from 'node:http';
import type { Packed } from './packed';

/** What a page's handler gives back: a packed page or script, or a status with headers and a text. */
export interface Reply {
  readonly status: number;
  /** Over those that every answer has; an empty one takes the other's away. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly page?: Packed;
  readonly text?: string;
}

/** Sends a reply, its page as the browser's Accept-Encoding allows. */
export function sendReply(response: ServerResponse, { status, headers, page, text }: Reply, encoding: string): void {
  const packed = page?.(encoding);
  for (const [name, value] of Object.entries({ ...headers, ...packed?.headers }))
    if (value === '') response.removeHeader(name);
    else response.setHeader(name, value);
  response.writeHead(status);
  response.end(packed?.body ?? text);
}
