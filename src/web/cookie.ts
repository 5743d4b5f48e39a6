import type { IncomingMessage } from 'node:http';

/** The one cookie: it names a talk that goes on by forms, lives as long as the window, and no script can read it. */
const name = 'talk';

/** The value of our cookie in a request; empty when there is none. */
export function cookieOf({ headers }: IncomingMessage): string {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

/** The header that sets the cookie, or takes it away when the value is empty. */
export function cookieHeader(value: string, secure: boolean): string {
  const life = value === '' ? '; Max-Age=0' : '';
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}${life}`;
}
