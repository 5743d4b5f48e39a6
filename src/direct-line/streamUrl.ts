import type { IncomingMessage } from 'node:http';

/** All paths of the channel begin with this. */
export const basePath = '/v3/directline';

/**
 * Where a client opens its stream. Only the configured address is put before the path, or the machine itself
 * while developing: a Host that a stranger sends would otherwise send a resident's stream to the stranger.
 */
export function streamUrlOf(
  { headers }: IncomingMessage,
  publicUrl: string | undefined,
  stream: { readonly conversationId: string; readonly watermark: string; readonly token: string },
): string {
  const path = `${basePath}/conversations/${stream.conversationId}/stream?watermark=${stream.watermark}&t=${stream.token}`;
  if (publicUrl !== undefined) return `${new URL(publicUrl).origin.replace(/^http/, 'ws')}${path}`;
  const isOwnMachine = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/.test(headers.host ?? '');
  return isOwnMachine ? `ws://${headers.host ?? ''}${path}` : path;
}

/**
 * Whether a page may open a stream: our own may, those of the sites that may talk here, and a client that is no page
 * and sends no Origin.
 */
export function mayOpenStream(
  { headers }: IncomingMessage,
  {
    publicUrl,
    clientOrigins = [],
  }: { readonly publicUrl?: string | undefined; readonly clientOrigins?: readonly string[] },
): boolean {
  const { origin, host } = headers;
  if (origin === undefined || clientOrigins.includes(origin)) return true;
  if (publicUrl !== undefined) return origin === new URL(publicUrl).origin;
  return origin === `http://${host ?? ''}` || origin === `https://${host ?? ''}`;
}
