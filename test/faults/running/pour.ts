import { connect, type Socket } from 'node:net';

/** What came back over a bare line. */
export interface Poured {
  /** Of the first answer; 0 when the line ended without one. */
  readonly status: number;
  readonly text: string;
  /** From the first byte sent to the first that came back. */
  readonly milliseconds: number;
}

/** A line that breaks is no fault of the test: attackers' lines are broken on purpose. */
export function openLine(port: number, from = '127.0.0.1'): Socket {
  const line = connect({ port, host: '127.0.0.1', localAddress: from });
  line.on('error', () => line.destroy());
  return line;
}

/**
 * Sends pieces over a line of its own for as long as the server takes them, reads meanwhile what comes back, and waits
 * until the server closes the line. A client of a library gives up when the server closes while it sends.
 */
export function pour(port: number, pieces: Iterable<string | Uint8Array>): Promise<Poured> {
  const line = openLine(port);
  const began = performance.now();
  let [text, milliseconds] = ['', Number.NaN];
  line.on('data', (data: Buffer) => {
    if (text === '') milliseconds = performance.now() - began;
    text += data.toString();
  });
  line.once('connect', () => void sendAll(line, pieces));
  return new Promise((resolve) => {
    line.once('close', () =>
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text, milliseconds }),
    );
  });
}

async function sendAll(line: Socket, pieces: Iterable<string | Uint8Array>): Promise<void> {
  for (const piece of pieces) {
    if (line.destroyed) return;
    if (!line.write(piece))
      await new Promise<void>((resolve) => void line.once('drain', resolve).once('close', resolve));
  }
}

/** A body of so many bytes in pieces of 64 kB: with its length said before, or chunked. */
export function* bodyOf(path: string, bytes: number, how: 'length' | 'chunked'): Iterable<string | Uint8Array> {
  const size = how === 'length' ? `Content-Length: ${bytes}` : 'Transfer-Encoding: chunked';
  yield `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${size}\r\n\r\n`;
  const piece = Buffer.alloc(65_536, 'x');
  const chunk = Buffer.concat([Buffer.from('10000\r\n'), piece, Buffer.from('\r\n')]);
  for (let sent = 0; sent < bytes; sent += piece.length) yield how === 'length' ? piece : chunk;
  if (how === 'chunked') yield '0\r\n\r\n';
}
