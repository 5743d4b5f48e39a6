import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { Conversation, Conversations, Listener } from './conversations';
import { DirectLineError, noConversation, wrongToken } from './directLineError';
import { urlOf, watermarkOf } from './http';
import { isOwnOrigin } from './streamUrl';
import type { Tokens } from './tokens';

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

export interface StreamsOptions {
  readonly conversations: Conversations;
  readonly tokens: Tokens;
  readonly publicUrl: string | undefined;
}

/** Makes the WebSocket side of the channel: what a conversation shows goes out as it happens. */
export function createStreams(options: StreamsOptions): Streams {
  const server = new WebSocketServer({ noServer: true, maxPayload: maxFrameBytes, perMessageDeflate: false });
  const answering = new WeakSet<WebSocket>();
  const heartbeat = setInterval(() => beat(server, answering), heartbeatMs).unref();

  const open = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy());
    try {
      const { conversation, watermark } = admit(request, options);
      server.handleUpgrade(request, socket, head, (client) => {
        answering.add(client);
        client.on('pong', () => answering.add(client));
        attach(client, conversation, watermark);
      });
    } catch (error) {
      refuse(socket, error instanceof DirectLineError ? error.status : 500);
    }
  };
  return {
    upgrade: (http) => void http.on('upgrade', open),
    close: () => {
      clearInterval(heartbeat);
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

interface Admitted {
  readonly conversation: Conversation;
  readonly watermark: number;
}

/** @throws DirectLineError 400, 403 or 404. The token is spent only when all else is right. */
function admit(request: IncomingMessage, { conversations, tokens, publicUrl }: StreamsOptions): Admitted {
  const url = urlOf(request);
  const id = streamPath.exec(url?.pathname ?? '')?.[1];
  if (!url || id === undefined) throw noConversation();
  if (!isOwnOrigin(request, publicUrl)) throw wrongToken();
  const conversation = conversations.find(id);
  if (!conversation) throw noConversation();
  const watermark = watermarkOf(url.searchParams.get('watermark'));
  const token = url.searchParams.get('t') ?? '';
  if (tokens.conversationOf(token, 'stream') !== id) throw wrongToken();
  tokens.spend(token, 'stream');
  return { conversation, watermark };
}

function attach(client: WebSocket, conversation: Conversation, watermark: number): void {
  const listener: Listener = {
    hear: (set) => {
      if (client.bufferedAmount > maxUnsentBytes) client.terminate();
      else if (client.readyState === WebSocket.OPEN) client.send(JSON.stringify(set));
    },
    close: () => client.close(normalClosure),
  };
  // A frame that is too long ends in an error and a close; unheard it would end the process.
  client.on('error', () => client.terminate());
  client.on('close', () => conversation.unlisten(listener));
  const missed = conversation.history.since(watermark);
  if (missed.activities.length > 0) listener.hear(missed);
  conversation.listen(listener);
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
