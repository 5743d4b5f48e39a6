import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CutPage {
  /** The places to pause at: after each tag and in each text of the header, and now and then in the rest. */
  readonly places: readonly number[];
  /** Where the page is served with a pause at the place. */
  readonly addressOf: (place: number) => string;
  /** The end of what has come when the pause begins. */
  readonly before: (place: number) => string;
  /** Where the talk begins, right after the exit and its script. */
  readonly beforeTalk: number;
  readonly close: () => void;
}

const placesInRest = 8;

/** Serves the page of a chat anew, unpacked and with a pause in the middle, as a bad line may deliver it. */
export async function serveCut(address: string, pauseMs: number): Promise<CutPage> {
  const original = await fetch(address);
  const html = await original.text();
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': original.headers.get('content-security-policy') ?? '',
  };
  const server = createServer(({ url = '' }, response) => {
    const place = Number(/^\/(\d+)$/.exec(url)?.[1]);
    if (Number.isNaN(place)) {
      response.writeHead(404);
      response.end();
      return;
    }
    response.writeHead(200, headers);
    response.write(html.slice(0, place));
    setTimeout(() => response.end(html.slice(place)), pauseMs).unref();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    places: placesIn(html),
    addressOf: (place) => `http://127.0.0.1:${port}/${place}`,
    beforeTalk: html.indexOf('<main'),
    before: (place) => html.slice(Math.max(0, place - 60), place),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function placesIn(html: string): readonly number[] {
  const headerAt = html.indexOf('<header');
  const restAt = html.indexOf('</header>') + '</header>'.length;
  const step = Math.floor((html.length - restAt) / placesInRest);
  const inHeader = [...html.slice(headerAt, restAt).matchAll(/>[^<]?/g)].map(
    ({ 0: end, index }) => headerAt + index + end.length,
  );
  const inRest = Array.from({ length: placesInRest }, (_, nth) => restAt + nth * step);
  return [...inHeader, ...inRest];
}
