import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host's proxy in front of the chat. */
export interface Proxy {
  readonly address: string;
  readonly close: () => void;
}

/** The headers that make a browser load the page anew on Back; a proxy may take them away. */
const dropped: readonly string[] = ['cache-control', 'cross-origin-opener-policy'];

/** Passes everything on but these headers, so that a browser may keep the page as it was left. Knows no WebSockets. */
export async function serveKept(chat: string): Promise<Proxy> {
  const server = createServer((asked, answer) => passOn(chat, asked, answer));
  server.on('upgrade', (_, socket) => socket.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function passOn(chat: string, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, headers, url = '/' } = asked;
  const onward = request(`${chat}${url}`, { headers, ...(method !== undefined && { method }) }, (given) => {
    const kept = Object.entries(given.headers).filter(([name]) => !dropped.includes(name));
    answer.writeHead(given.statusCode ?? 502, Object.fromEntries(kept));
    given.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  asked.pipe(onward);
}
