import { request } from 'node:http';
import { startChat, type Chat } from '../../src/start';
import { silent, testConfig } from '../settings';

jest.setTimeout(60_000);

let chat: Chat;
beforeAll(async () => {
  chat = await startChat({ ...testConfig, embedOrigins: ['https://kommun.example'] }, silent);
});
afterAll(() => chat.stop());

const base = '/v3/directline';
/** One request for each kind of answer: pages, data, refusals, and what is not there. */
const asked: readonly (readonly [method: string, path: string])[] = [
  ...['/', '/begin', '/talk', '/leave', '/framed', '/embed', '/embed.js', '/check.js', '/robots.txt'].map(
    (path) => ['GET', path] as const,
  ),
  ...['/healthz', '/hsds', '/hsds/services', '/hsds/services/none', '/none', '/.git/config', '/dist/'].map(
    (path) => ['GET', path] as const,
  ),
  ...['/start', '/tokens/generate', '/tokens/refresh', '/conversations', '/conversations/x/activities'].map(
    (path) => ['POST', base + path] as const,
  ),
  ['POST', '/end'],
  ['POST', '/talk'],
  ['GET', `${base}/conversations/x`],
  ['PUT', '/'],
];

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

function ask(method: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(`${chat.address}${path}`, { method, headers }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    asking.on('error', reject).end();
  });
}

test('each answer has the headers that every answer has', async () => {
  for (const [method, path] of asked) {
    const { headers } = await ask(method, path);
    const { 'cache-control': store, 'referrer-policy': referrer, 'x-content-type-options': sniff } = headers;
    expect([method, path, store, referrer, sniff]).toEqual([method, path, 'no-store', 'no-referrer', 'nosniff']);
    expect([path, headers['permissions-policy']]).toEqual([path, expect.stringContaining('camera=()')]);
  }
});

test('each answer with a body says what it is, in UTF-8', async () => {
  for (const [method, path] of asked) {
    const { headers, body } = await ask(method, path);
    if (body !== '')
      expect([path, headers['content-type']]).toEqual([
        path,
        expect.stringMatching(/^[a-z]+\/[a-z]+(?:; ?charset=utf-8)?$/i),
      ]);
    if (/html|javascript|plain/.test(headers['content-type']?.toString() ?? ''))
      expect(headers['content-type']).toMatch(/charset=utf-8/i);
  }
});

test('no answer lets another site read it', async () => {
  for (const [method, path] of [...asked, ['OPTIONS', `${base}/start`] as const]) {
    const { headers } = await ask(method, path, {
      origin: 'https://annan.example',
      'access-control-request-method': 'POST',
    });
    expect([path, Object.keys(headers).filter((name) => name.startsWith('access-control-'))]).toEqual([path, []]);
  }
});

test('at most one cookie is set, and only for the talk without a script', async () => {
  const set = await Promise.all(
    asked.map(async ([method, path]) => [method, path, (await ask(method, path)).headers['set-cookie']] as const),
  );
  expect(
    set.filter(([, , cookie]) => cookie !== undefined).map(([method, path, cookie]) => [method, path, cookie!.length]),
  ).toEqual([
    ['GET', '/begin', 1],
    ['POST', '/talk', 1],
  ]);
});

test('an address that is none is a 404, also when it looks like a file', async () => {
  for (const path of [
    '/.git/config',
    '/.env',
    '/dist/',
    '/package.json',
    '/directory/national.yaml',
    '/..%2f..%2fetc/passwd',
    '/locales/',
  ])
    expect([path, (await ask('GET', path)).status]).toEqual([path, 404]);
});

test('TRACE and other methods answer nothing', async () => {
  for (const method of ['TRACE', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])
    expect([method, [404, 405].includes((await ask(method, '/', { 'x-secret': 'zebra-7431' })).status)]).toEqual([
      method,
      true,
    ]);
  expect((await ask('TRACE', '/', { 'x-secret': 'zebra-7431' })).body).not.toContain('zebra');
});
