import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { baselinePage } from './baseline';

/** The sites around the chat. Each answers as `localhost` and as `127.0.0.1`, which are two sites to a browser. */
export interface Sites {
  readonly port: number;
  /** What the page that the exit leads to was told by each request for it, oldest first. */
  readonly arrivals: readonly Arrival[];
  readonly close: () => void;
}

export interface Arrival {
  readonly path: string;
  readonly referrer: string;
}

/** Serves a page to come from, a plain one, the one to leave for, and the baseline, on a free port. */
export async function serveSites(): Promise<Sites> {
  const arrivals: Arrival[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith('/neutral')) arrivals.push({ path, referrer: request.headers.referer ?? '' });
    answer(request, response, (server.address() as AddressInfo).port);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    arrivals,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The baseline as services send such pages, and as one that a browser may keep for Back. */
export type Baseline = '/service' | '/kept-service';

function answer({ url = '/' }: IncomingMessage, response: ServerResponse, port: number): void {
  const types: Readonly<Record<string, string>> = { '/worker.js': 'text/javascript', '/robots.txt': 'text/plain' };
  response.setHeader('Content-Type', types[url] ?? 'text/html; charset=utf-8');
  if (url === '/service' || url === '/kept-service') {
    if (url === '/service') response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Set-Cookie', 'session=1; HttpOnly; SameSite=Lax');
    response.end(baselinePage(`http://localhost:${port}/neutral`));
  } else response.end(url in types ? '' : plainPage(url));
}

/** Remembers whether the browser brought it back from its back/forward cache. */
function plainPage(title: string): string {
  return `<!doctype html>
<html lang="sv">
<title>${title}</title>
<link rel="icon" href="data:,">
<p>En sida om väder.</p>
<script>addEventListener('pageshow', ({ persisted }) => { document.documentElement.dataset.persisted = persisted })</script>`;
}
