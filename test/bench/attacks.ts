import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { WebSocket } from 'ws';
import { nasty } from '../understanding/speed';
import type { Client, Reply, Sending } from './client';

/** Who is attacked, and a conversation of the attacker's own. */
export interface Attacked {
  readonly address: string;
  readonly client: Client;
  readonly conversation: { readonly path: string; readonly token: string };
}

/** One way to wear the chat out; settles when all of it has been sent and answered or refused. */
export interface Attack {
  readonly name: string;
  readonly run: (attacked: Attacked) => Promise<unknown>;
}

const kilobyte = 1024;
const bomb = gzipSync(Buffer.alloc(50 * kilobyte * kilobyte, ' '));
const upTo64 = (piece: string): string => piece.repeat(Math.floor((64 * kilobyte - 100) / piece.length));
const times = <T>(count: number, one: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => one(at));

/** The whole set. Refusals are what is hoped for; only how long the loop is held up is measured. */
export const attacks: readonly Attack[] = [
  {
    name: 'no activities',
    run: (on) => Promise.all(times(200, (at) => post(on, { body: shapes[at % shapes.length]! }))),
  },
  {
    name: 'bodies over 64 kB, to 10 MB',
    run: (on) =>
      posts(
        on,
        [65 * kilobyte, 1e6, 1e7].map((size) => 'x'.repeat(size)),
      ),
  },
  {
    name: 'a bomb in gzip',
    run: (on) => Promise.all(times(20, () => post(on, { body: bomb, headers: { 'content-encoding': 'gzip' } }))),
  },
  {
    name: 'JSON nested 60,000 deep',
    run: (on) =>
      posts(
        on,
        times(20, () => upTo64('[')),
      ),
  },
  {
    name: 'JSON of many keys and lists',
    run: (on) =>
      posts(
        on,
        times(20, () => `{"a":[${upTo64('{},')}{}]}`),
      ),
  },
  {
    name: 'texts made to block',
    run: (on) =>
      posts(
        on,
        nasty.map((text) => JSON.stringify({ type: 'message', text: text.slice(0, 15_000) })),
      ),
  },
  { name: '100 messages at once', run: (on) => Promise.all(times(100, () => post(on, { body: said('tack') }))) },
  {
    name: '800 starts from one address',
    run: ({ client }) => Promise.all(times(800, () => client.send('POST', '/v3/directline/start', { body: {} }))),
  },
  {
    name: '500 guessed tokens',
    run: (on) =>
      Promise.all(times(500, () => post(on, { body: said('tack'), token: randomBytes(32).toString('base64url') }))),
  },
  {
    name: 'all that was said, 200 times',
    run: ({ client, conversation: { path, token } }) =>
      Promise.all(times(200, () => client.send('GET', path, { token }))),
  },
  { name: '300 pages', run: ({ client }) => Promise.all(times(300, (at) => client.send('GET', at % 2 ? '/' : '/en'))) },
  {
    name: 'the open data, page after page',
    run: ({ client }) =>
      Promise.all(times(50, (at) => client.send('GET', `/hsds/services?page=${at + 1}&per_page=100`))),
  },
  {
    name: '300 streams that are refused, or say too much',
    run: ({ address }) => Promise.all(times(300, () => talkBack(address))),
  },
  { name: '500 lines that send slowly', run: ({ address }) => Promise.all(times(500, () => dawdle(address))) },
];

const shapes = ['', '{}', '[]', '1', '{"type":1}', '{"type":"message","text":{}}', '{"__proto__":{"x":1}}', '{"type":'];

function said(text: string): object {
  return { type: 'message', text };
}

function post({ client, conversation }: Attacked, sending: Sending): Promise<Reply | undefined> {
  // A line that the server cuts is as good as a refusal.
  return client
    .send('POST', conversation.path, { token: conversation.token, ...sending })
    .catch((): undefined => undefined);
}

function posts(on: Attacked, bodies: readonly string[]): Promise<unknown> {
  return Promise.all(bodies.map((body) => post(on, { body })));
}

function talkBack(address: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${address.replace('http', 'ws')}/v3/directline/conversations/x/stream?t=x`);
    socket.on('open', () => socket.send('x'.repeat(100_000)));
    socket.on('error', () => undefined).on('close', () => resolve());
  });
}

/** Sends the beginning of a request, and a little more, and goes away. */
function dawdle(address: string): Promise<void> {
  return new Promise((resolve) => {
    const line = connect(Number(new URL(address).port), '127.0.0.1');
    line.on('error', () => undefined).on('close', () => resolve());
    line.write('POST /v3/directline/start HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n');
    setTimeout(() => line.write('X-A: b\r\n'), 500);
    setTimeout(() => line.destroy(), 1_000);
  });
}
