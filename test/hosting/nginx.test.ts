import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createServer, get, type IncomingHttpHeaders } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { createTranslator } from '../../locales/translator';
import { startChat, type Chat } from '../../src/start';
import { silent, testConfig } from '../settings';
import { freePort } from '../freePort';
import { hasNginx, Proxy } from './proxy';

jest.setTimeout(60_000);

const files = ['docs/hosting/nginx.conf', 'docs/hosting/nginx.compose.conf'] as const;
const withNginx = hasNginx ? describe : describe.skip;
const canary = 'zebra-7431';
/** Everything about a resident that a proxy could keep. */
const telling = { 'user-agent': canary, referer: `https://${canary}.example/`, 'x-forwarded-for': '203.0.113.77' };

const exits = ['https://ett.example/', 'https://tva.example/'];
let ports: readonly [http: number, https: number];
let chats: readonly Chat[];
let proxy: Proxy;
const hostOf = ({ address }: Chat): string => `127.0.0.1:${new URL(address).port}`;
const startOne = (exitUrl = ''): Promise<Chat> =>
  startChat({ ...testConfig, exitUrl, publicOrigin: `https://localhost:${ports[1]}` }, silent);
beforeAll(async () => {
  ports = [await freePort(), await freePort()];
  chats = hasNginx ? [await startOne(exits[0]), await startOne(exits[1])] : [];
});
afterAll(async () => {
  for (const chat of chats) await chat.stop();
});
beforeEach(() => {
  proxy = new Proxy(ports);
});
afterEach(() => proxy.stop());
/** Starts nginx before so many of the chats. */
const startProxy = async (file: string, count: number): Promise<void> => {
  proxy.configure(file, chats.slice(0, count).map(hostOf));
  await proxy.start();
};

test('the two files differ only in where things are', () => {
  const places = /^(?:#|user|pid|\s*(?:error_log|access_log|listen|server \d|client_body_temp_path|proxy_temp_path))/;
  const [one, other] = files.map((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => !places.test(line)),
  );
  expect(one).toEqual(other);
});

test('the page that stands in for a chat says what the texts say, and nothing that a tab may not show', () => {
  const t = createTranslator()('sv');
  const html = readFileSync('docs/hosting/down.html', 'utf8');
  const texts = t('page:client', { returnObjects: true });
  expect(html).toContain(`<title>${texts.neutralTitle}</title>`);
  expect(html).toContain(`<p>${texts.unreachable}</p>`);
  expect(html).toContain(`<a href="tel:112">${t('page:call112')}</a>`);
  expect(html).toContain(`<a href="${testConfig.exitUrl}" rel="noreferrer">${t('safety:leaveAction')}</a>`);
});

withNginx(`nginx with our files${hasNginx ? '' : ' (left out: nginx or openssl is not installed)'}`, () => {
  test.each(files)('%s is taken, without a warning', (file) => {
    expect(proxy.configure(file, ['127.0.0.1:3978'])).toBe('');
  });

  test('hands on what the chat answers as it is, and adds that there is nothing without TLS', async () => {
    await startProxy(files[0], 1);
    for (const path of ['/', '/leave', '/talk', '/robots.txt', '/hsds/services', '/v3/directline/start', '/none']) {
      const direct = await fetch(`${chats[0]!.address}${path}`, { redirect: 'manual' });
      const { status, headers } = await proxy.ask(path);
      expect([path, status]).toEqual([path, direct.status]);
      for (const [name, value] of direct.headers)
        if (!/^(?:date|connection|keep-alive|server|content-encoding|content-length|transfer-encoding)$/.test(name))
          expect([path, name, headers[name]]).toEqual([path, name, value]);
      expect(headers['strict-transport-security']).toBe('max-age=31536000');
    }
    expect((await proxy.ask('/', { 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br');
  });

  test('carries a talk and its stream', async () => {
    await startProxy(files[0], 1);
    const started = await proxy.ask('/v3/directline/start', {}, { method: 'POST' });
    const talk = JSON.parse(started.body) as { conversationId: string; token: string; streamUrl: string };
    expect(talk.streamUrl).toContain(proxy.address.replace('https', 'wss'));
    const stream = new WebSocket(talk.streamUrl, { rejectUnauthorized: false, origin: proxy.address });
    const heard = once(stream, 'message');
    await once(stream, 'open');
    const headers = { authorization: `Bearer ${talk.token}`, 'content-type': 'application/json' };
    const path = `/v3/directline/conversations/${talk.conversationId}/activities`;
    const said = { method: 'POST', body: JSON.stringify({ type: 'message', text: canary }) };
    expect((await proxy.ask(path, headers, said)).status).toBe(200);
    expect(String((await heard)[0])).toContain(canary);
    stream.terminate();
  });

  test('asks two chats by turns, and passes by one that is not there', async () => {
    const gone = await freePort();
    await startProxy(files[1], 2);
    const leave = async (): Promise<unknown> => (await proxy.ask('/leave')).headers['location'];
    const answered = [await leave(), await leave(), await leave(), await leave()];
    expect(answered[0]).not.toBe(answered[1]);
    expect([...answered].sort()).toEqual([exits[0], exits[0], exits[1], exits[1]]);
    await proxy.stop();
    proxy = new Proxy(ports);
    proxy.configure(files[1], [`127.0.0.1:${gone}`, hostOf(chats[1]!)]);
    await proxy.start();
    for (let times = 0; times < 6; times += 1) expect(await leave()).toBe(exits[1]);
  });

  test('tells the chat the last hop alone, and nothing of the browser', async () => {
    let seen: IncomingHttpHeaders = {};
    const server = createServer(({ headers }, response) => {
      seen = headers;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    proxy.configure(files[0], [`127.0.0.1:${(server.address() as AddressInfo).port}`]);
    await proxy.start();
    await proxy.ask('/', { ...telling, forwarded: 'for=203.0.113.77', 'accept-language': 'sv' });
    expect(seen['x-forwarded-for']).toBe('127.0.0.1');
    for (const name of ['user-agent', 'referer', 'forwarded']) expect(seen[name]).toBeUndefined();
    expect(JSON.stringify(seen)).not.toMatch(/zebra|203\.0\.113/);
    server.closeAllConnections();
    server.close();
  });

  test('writes down the hour, the method, the route and the status, and that somebody leaves not at all', async () => {
    await startProxy(files[0], 1);
    const before = statSync(join(proxy.folder, 'lib', 'body')).mtimeMs;
    const activities = `/v3/directline/conversations/${canary}/activities`;
    const body = JSON.stringify({ type: 'message', text: canary.repeat(5_500) });
    await proxy.ask(`/?lang=sv&x=${canary}`, telling);
    await proxy.ask(activities, { ...telling, 'transfer-encoding': 'chunked' }, { method: 'POST', body });
    await proxy.ask(`/hsds/services?search=${canary}`, telling);
    await proxy.ask(`/${canary}`, telling);
    await proxy.ask(`/leave?${canary}`, telling);
    await proxy.ask('/end', telling, { method: 'POST', body: canary });
    await proxy.ask(`/v3/directline/conversations/${canary}`, telling, { method: 'DELETE' });
    expect((await proxy.ask('/talk', telling, { method: 'POST', body: 'x'.repeat(70_000) })).status).toBe(413);
    const { access, error } = proxy.logs();
    const lines = access.trim().split('\n');
    for (const line of lines) expect(line).toMatch(/^\d{4}-\d\d-\d\dT\d\d [A-Z]+ [/:\w.*]+ \d{3} \d+\.\d{3}$/);
    expect(lines.map((line) => line.split(' ').slice(1, 4).join(' '))).toEqual([
      'GET / 200',
      'POST /v3/directline/conversations/:id/activities 401',
      'GET /hsds 200',
      'GET other 404',
      'POST /talk 413',
    ]);
    expect(error).toBe('');
    // No body came so long that it went to a file.
    expect(statSync(join(proxy.folder, 'lib', 'body')).mtimeMs).toBe(before);
  });

  test('when no chat is there, gives 112 and a way out that works, and writes down no address', async () => {
    proxy.configure(files[0], [`127.0.0.1:${await freePort()}`]);
    await proxy.start();
    const { status, headers, body } = await proxy.ask('/', telling);
    expect(status).toBe(502);
    expect(body).toBe(readFileSync('docs/hosting/down.html', 'utf8'));
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    const left = await proxy.ask('/leave', telling);
    expect([left.status, left.headers['location']]).toEqual([303, testConfig.exitUrl]);
    const { access, error } = proxy.logs();
    expect(access + error).not.toMatch(/zebra|127\.0\.0\.1|203\.0\.113|\/leave/);
    expect(access).toContain(' GET / 502 ');
  });

  test('keeps health and figures from the public, refuses other names, and sends http on without its query', async () => {
    await startProxy(files[0], 1);
    for (const path of ['/healthz', '/readyz', '/metrics']) expect((await proxy.ask(path)).status).toBe(404);
    const plain = `http://127.0.0.1:${proxy.httpPort}/talk?${canary}`;
    const [moved] = (await once(get(plain, { headers: { host: 'localhost' } }), 'response')) as [
      Response & { headers: Record<string, string>; statusCode: number },
    ];
    expect([moved.statusCode, moved.headers['location']]).toEqual([308, 'https://localhost/talk']);
    await expect(once(get(plain, { headers: { host: 'annan.example' } }), 'response')).rejects.toThrow(
      'socket hang up',
    );
    const socket = connect(Number(new URL(proxy.address).port), '127.0.0.1');
    socket.end('GET / HTTP/1.0\r\n\r\n');
    socket.resume();
    await once(socket, 'close');
    expect(proxy.logs().error).toBe('');
  });
});
