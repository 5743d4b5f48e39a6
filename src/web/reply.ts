import type { ServerResponse } from 'node:http';
import type { Packed } from './packed';

/** What a page's handler gives back: a page, or a status with headers and a text. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly page?: Packed;
  readonly text?: string;
}

/** Sends a reply, its page as the browser's Accept-Encoding allows. */
export function sendReply(response: ServerResponse, { status, headers, page, text }: Reply, encoding: string): void {
  const packed = page?.(encoding);
  response.writeHead(status, { ...headers, ...packed?.headers });
  response.end(packed?.body ?? text);
}
