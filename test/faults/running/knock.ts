import { Agent, request, type IncomingHttpHeaders } from 'node:http';

export interface Heard {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** From the first byte sent to the whole answer. */
  readonly milliseconds: number;
}

export interface Knock {
  readonly method?: string;
  readonly path: string;
  readonly token?: string | undefined;
  readonly json?: unknown;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** Which address of the loopback it comes from, such as `127.0.0.7`. */
  readonly from?: string;
  readonly agent?: Agent;
}

/** Keeps lines open, as browsers do, and no more of them than the server takes. */
const lines = new Agent({ keepAlive: true, maxSockets: 200 });

/** One request; rejects only when the line breaks before the answer is there. */
export function knock(port: number, { method, path, token, json, body, headers, from, agent }: Knock): Promise<Heard> {
  const sent = json === undefined ? body : JSON.stringify(json);
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        ...{ host: '127.0.0.1', port, path, method: method ?? (sent === undefined ? 'GET' : 'POST') },
        ...{ agent: agent ?? lines, ...(from !== undefined && { localAddress: from }) },
        headers: {
          ...(sent !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...headers,
        },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.once('error', reject);
        answer.once('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(parts).toString('utf8'),
            milliseconds: performance.now() - began,
          }),
        );
      },
    );
    asking.once('error', reject);
    asking.end(sent);
  });
}
