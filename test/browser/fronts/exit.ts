import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The page that the exit leads to. */
export interface Exit {
  readonly url: string;
  /** All that stands on it. */
  readonly text: string;
  readonly close: () => void;
}

/** Serves a page about the weather, at any address of a free port. */
export async function serveExit(): Promise<Exit> {
  const text = 'Molnigt, sex grader.';
  const site = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Väder</title><link rel="icon" href="data:,"><p>${text}`);
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  return {
    url: `http://localhost:${(site.address() as AddressInfo).port}/`,
    text,
    close: () => {
      site.closeAllConnections();
      site.close();
    },
  };
}
