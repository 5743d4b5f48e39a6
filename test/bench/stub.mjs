/**
 * Answers as the chat and the echo bot do, without thinking: for the bench's own test. `BREAK` makes it fail in one way:
 * `silent` takes a message and never answers it, `refuse` refuses it.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const talks = new Map();
const streams = new WebSocketServer({ noServer: true });

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => (body += part));
  request.on('end', () => {
    const { status, told } = answer(request.method, new URL(request.url, 'http://x'), body);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(told));
  });
});

function answer(method, { pathname, searchParams }, body) {
  if (pathname === '/healthz') return { status: 200, told: { status: 'ok' } };
  if (pathname === '/api/messages') return { status: 200, told: { activities: [{ text: `Echo: ${body.length}` }] } };
  if (pathname === '/v3/directline/start') return { status: 200, told: open() };
  const [, id, rest] = /^\/v3\/directline\/conversations\/([^/]+)(.*)$/.exec(pathname) ?? [];
  const talk = talks.get(id);
  if (!talk) return { status: 404, told: {} };
  if (rest === '') return { status: 200, told: { streamUrl: `/v3/directline/conversations/${id}/stream` } };
  if (method === 'POST') return say(id, talk);
  return { status: 200, told: setSince(talk, Number(searchParams.get('watermark') ?? 0)) };
}

function open() {
  const id = randomUUID();
  talks.set(id, { said: [], listener: undefined });
  return { conversationId: id, token: 'token', watermark: '0' };
}

function say(id, talk) {
  if (process.env.BREAK === 'refuse') return { status: 500, told: {} };
  const number = `${id}|${talk.said.length}`;
  if (process.env.BREAK !== 'silent') talk.said.push({ id: `${number}a`, from: { id: 'bot' }, replyToId: number });
  talk.listener?.send(JSON.stringify(setSince(talk, talk.said.length - 1)));
  return { status: 200, told: { id: number } };
}

function setSince({ said }, watermark) {
  return { activities: said.slice(watermark), watermark: String(said.length) };
}

server.on('upgrade', (request, socket, head) => {
  const talk = talks.get(/conversations\/([^/]+)\/stream/.exec(request.url)?.[1]);
  if (!talk) return socket.destroy();
  return streams.handleUpgrade(request, socket, head, (client) => (talk.listener = client));
});
server.listen(Number(process.env.PORT), '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${server.address().port}\n`),
);
