import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line from the browser to the chat that lets everything pass until it is told to break. */
export interface BreakableLine {
  /** Where the chat answers at this end of the line. */
  readonly address: string;
  /** How many times it was broken. */
  readonly breaks: () => number;
  /** Breaks all that is open now; what is opened after it passes. */
  readonly cut: () => void;
  /** Does so when the next piece of what the bot says comes that is longer than this: half of it gets through. */
  readonly cutInPieceOver: (bytes: number) => void;
  readonly close: () => void;
}

/** Opens a line to a chat that answers on this port. */
export async function openLine(port: number): Promise<BreakableLine> {
  const open = new Set<Socket>();
  let breaks = 0;
  let longest = Infinity;
  const cut = (): void => {
    longest = Infinity;
    breaks += 1;
    for (const socket of open) socket.destroy();
  };
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    let isListening = false;
    near.on('data', (sent: Buffer) => {
      const [request] = /^(?:GET|POST) \S+/.exec(sent.toString('latin1')) ?? [];
      if (request !== undefined) isListening = /^GET .*\/(?:stream|activities)\?/.test(request);
      far.write(sent);
    });
    far.on('data', (piece: Buffer) => {
      if (isListening && piece.length > longest) near.write(piece.subarray(0, piece.length / 2), cut);
      else near.write(piece);
    });
    tie(near, far, open);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    breaks: () => breaks,
    cut,
    cutInPieceOver: (bytes) => void (longest = bytes),
    close: () => {
      cut();
      server.close();
    },
  };
}

/** When one end has gone, the other goes too. */
function tie(near: Socket, far: Socket, open: Set<Socket>): void {
  for (const [socket, other] of [
    [near, far],
    [far, near],
  ] as const) {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      open.delete(socket);
      other.destroy();
    });
  }
}
