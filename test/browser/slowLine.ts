import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A telephone far from its mast: 400 ms there and back, 400 kbit/s each way. */
const roundTripMs = 400;
const bytesPerSecond = 50_000;
const packetBytes = 1_460;

export interface SlowLine {
  /** Where the server is reached through the line. */
  readonly address: string;
  readonly close: () => void;
}

/**
 * Lays a slow line before a server. A connection costs a round trip before its first byte, and everything that goes
 * one way shares one width, the WebSocket too: the DevTools' own slow network does not delay its frames.
 */
export async function openSlowLine(address: string): Promise<SlowLine> {
  const { hostname: host, port } = new URL(address);
  const [there, back] = [createLane(), createLane()];
  const sockets = new Set<Socket>();
  const server = createServer({ pauseOnConnect: true, allowHalfOpen: true }, (client) => {
    sockets.add(client.on('error', () => client.destroy()));
    setTimeout(() => {
      const far = connect({ host, port: Number(port), allowHalfOpen: true });
      sockets.add(far.on('error', () => far.destroy()));
      carry(client, far, there);
      carry(far, client, back);
    }, roundTripMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Lets something of a size go after what is under way, and calls when it has come to the other end. */
type Lane = (bytes: number, arrive: () => unknown) => void;

function createLane(): Lane {
  let freeAt = 0;
  let latest = Promise.resolve();
  return (bytes, arrive) => {
    freeAt = Math.max(freeAt, performance.now()) + (bytes * 1_000) / bytesPerSecond;
    const dueAt = freeAt + roundTripMs / 2;
    // One waits for the other: timers of different lengths may overtake each other on a loaded machine.
    latest = latest.then(async () => {
      const early = dueAt - performance.now();
      if (early > 0) await pause(Math.ceil(early));
      arrive();
    });
  };
}

function carry(from: Socket, to: Socket, send: Lane): void {
  from.on('data', (data: Buffer) => {
    for (let start = 0; start < data.length; start += packetBytes) {
      const packet = data.subarray(start, start + packetBytes);
      send(packet.length, () => to.write(packet));
    }
  });
  from.on('end', () => send(0, () => to.end()));
  from.on('close', () => send(0, () => to.destroySoon()));
  from.resume();
}
