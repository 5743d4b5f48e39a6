import type { Request, Response } from 'restify';
import { basePath } from './streamUrl';

/** What a client on another site may send. */
const allowed = {
  'Access-Control-Allow-Methods': 'GET, POST, DELETE',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type',
  'Access-Control-Max-Age': '600',
};

/**
 * Lets the clients of the listed sites talk here. Gives true when the request was only a question whether it may:
 * it is answered then. Cookies are never allowed, so nothing of a resident's own pages can be used.
 */
export function answerForeign(request: Request, response: Response, clientOrigins: readonly string[]): boolean {
  const { origin } = request.headers;
  if (clientOrigins.length === 0 || !(request.url ?? '').startsWith(`${basePath}/`)) return false;
  response.setHeader('Vary', 'Origin');
  if (origin === undefined || !clientOrigins.includes(origin)) return false;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  if (request.method !== 'OPTIONS') return false;
  for (const [name, value] of Object.entries(allowed)) response.setHeader(name, value);
  response.writeHead(204);
  response.end();
  return true;
}
