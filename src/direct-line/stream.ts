import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { jsonOf, type Listener } from '../state/conversations';
import { DirectLineError, noConversation, wrongToken } from './directLineError';
import { urlOf, watermarkOf } from './http';
import type { DirectLineOptions } from './options';
import { mayOpenStream } from './streamUrl';
import { conversationIn, judgeToken } from './tokens';

/** A client has nothing to say here but keep-alives. */
const maxFrameBytes = 1024;
/** A client that does not read is let go before it fills the memory. */
const maxUnsentBytes = 1024 * 1024;
const heartbeatMs = 25_000;

const normalClosure = 1000;
const streamPath = /^\/v3\/directline\/conversations\/([^/]{1,100})\/stream$/;

export interface Streams {
  /** Answers every upgrade of the server: a stream of ours, or a refusal. */
  upgrade(server: Server): void;
  close(): void;
}

/** Makes the WebSocket side of the channel: what a conversation shows goes out as it happens. */
export function createStreams(options: DirectLineOptions): Streams {
  const server = new WebSocketServer({ noServer: true, maxPayload: maxFrameBytes, perMessageDeflate: false });
  const answering = new WeakSet<WebSocket>();
  const heartbeat = setInterval(() => beat(server, answering), heartbeatMs).unref();

  const open = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    socket.on('error', () => socket.destroy());
    try {
      const { id, watermark } = await admit(request, options);
      server.handleUpgrade(request, socket, head, (client) => {
        answering.add(client);
        client.on('pong', () => answering.add(client));
        void attach(client, options, id, watermark);
      });
    } catch (error) {
      refuse(socket, error instanceof DirectLineError ? error.status : 503);
    }
  };
  return {
    upgrade: (http) => void http.on('upgrade', (request, socket, head) => void open(request, socket, head)),
    close: () => {
      clearInterval(heartbeat);
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

interface Admitted {
  readonly id: string;
  readonly watermark: number;
}

/** @throws DirectLineError 400, 403 or 404. The token is spent only when all else is right. */
async function admit(request: IncomingMessage, options: DirectLineOptions): Promise<Admitted> {
  const url = urlOf(request);
  const id = streamPath.exec(url?.pathname ?? '')?.[1];
  if (!url || id === undefined) throw noConversation();
  if (!mayOpenStream(request, options)) throw wrongToken();
  const watermark = watermarkOf(url.searchParams.get('watermark'));
  const token = url.searchParams.get('t') ?? '';
  if (conversationIn(token) !== id) throw wrongToken();
  const conversation = await options.conversations.find(id);
  const judged = conversation && judgeToken(token, conversation, 'stream', options.now());
  if (judged === undefined || judged === 'forged') throw noConversation();
  if (judged === 'over' || !(await options.conversations.spend(id, token))) throw wrongToken();
  return { id, watermark };
}

async function attach(
  client: WebSocket,
  { conversations }: DirectLineOptions,
  id: string,
  watermark: number,
): Promise<void> {
  const listener: Listener = {
    hear: (set) => {
      if (client.bufferedAmount > maxUnsentBytes) client.terminate();
      else if (client.readyState === WebSocket.OPEN) client.send(jsonOf(set));
    },
    close: () => client.close(normalClosure),
  };
  // A frame that is too long ends in an error and a close; unheard it would end the process.
  client.on('error', () => client.terminate());
  try {
    const unlisten = await conversations.listen(id, watermark, listener);
    if (client.readyState === WebSocket.OPEN) client.on('close', unlisten);
    else unlisten();
  } catch {
    client.terminate();
  }
}

/** Ends the lines that did not answer since the last beat: a phone that changed networks never says goodbye. */
function beat(server: WebSocketServer, answering: WeakSet<WebSocket>): void {
  for (const client of server.clients) {
    if (!answering.delete(client)) client.terminate();
    else client.ping();
  }
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
