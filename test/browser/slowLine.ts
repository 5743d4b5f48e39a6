import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A telephone far from its mast: 400 ms there and back, 400 kbit/s each way. */
export const farFromTheMast = { roundTripMs: 400, bytesPerSecond: 50_000, packetBytes: 1_460 };

export interface SlowLine {
  /** Where the server is reached through the line. */
  readonly address: string;
  readonly close: () => void;
}

/**
 * Lays a slow line before a server. A connection costs a round trip before its first byte, and everything that goes
 * one way shares one width, the WebSocket too: the DevTools' own slow network does not delay its frames.
 */
export async function openSlowLine(address: string, slowness = farFromTheMast): Promise<SlowLine> {
  const { hostname: host, port } = new URL(address);
  const [there, back] = [createLane(slowness), createLane(slowness)];
  const sockets = new Set<Socket>();
  const server = createServer({ pauseOnConnect: true, allowHalfOpen: true }, (client) => {
    sockets.add(client.on('error', () => client.destroy()));
    setTimeout(() => {
      const far = connect({ host, port: Number(port), allowHalfOpen: true });
      sockets.add(far.on('error', () => far.destroy()));
      carry(client, far, there);
      carry(far, client, back);
    }, slowness.roundTripMs);
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

interface Lane {
  readonly packetBytes: number;
  /** Lets something of a size go after what is under way, and calls when it has come to the other end. */
  readonly send: (bytes: number, arrive: () => unknown) => void;
}

function createLane({ roundTripMs, bytesPerSecond, packetBytes }: typeof farFromTheMast): Lane {
  let freeAt = 0;
  let latest = Promise.resolve();
  return {
    packetBytes,
    send: (bytes, arrive) => {
      freeAt = Math.max(freeAt, performance.now()) + (bytes * 1_000) / bytesPerSecond;
      const dueAt = freeAt + roundTripMs / 2;
      // One waits for the other: timers of different lengths may overtake each other on a loaded machine.
      latest = latest.then(async () => {
        const early = dueAt - performance.now();
        if (early > 0) await pause(Math.ceil(early));
        arrive();
      });
    },
  };
}

function carry(from: Socket, to: Socket, { packetBytes, send }: Lane): void {
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
