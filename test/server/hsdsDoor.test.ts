import { request } from 'node:http';
import { createHsdsApi } from '../../src/hsds/api';
import { createServer } from '../../src/server';
import { startChat } from '../../src/start';
import { directoryOf, files, inventedHsds, nameOf, sent, today } from '../directory/hsdsDirectory';
import { silent, testConfig } from '../settings';
import { allWell, noDirectLine, webOf } from './noTalk';

jest.setTimeout(60_000);

const directory = directoryOf(files);
const api = createHsdsApi({ directory: () => directory, nameOf, now: () => today });
const [first] = inventedHsds;
const noPage = (): never => {
  throw new TypeError('There are no pages here.');
};

describe('at the door', () => {
  const server = createServer({
    directLine: noDirectLine,
    web: webOf({ first: noPage, talk: noPage, leaving: noPage, webmaster: noPage }),
    ...allWell,
    hsds: api,
    log: silent,
    clientOrigins: [],
  });
  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

  interface Heard {
    readonly status: number | undefined;
    readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
    readonly body: string;
  }
  const knock = (path: string, method = 'GET'): Promise<Heard> =>
    new Promise((resolve, reject) => {
      const asking = request({ port: server.address().port, path, method }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts).toString('utf8') }),
        );
      });
      asking.on('error', reject).end();
    });

  test.each([
    ['/hsds', 200],
    ['/hsds/', 200],
    ['/hsds/services?per_page=2', 200],
    ['/hsds/services/', 200],
    [`/hsds/services/${first!.id}`, 200],
    ['/hsds/services?page=0', 400],
    ['/hsds/nothing', 404],
  ])('GET %s is %i in JSON that nobody keeps, and HEAD is the same without it', async (path, status) => {
    const [got, head] = [await knock(path), await knock(path, 'HEAD')];
    expect([got.status, head.status, head.body]).toEqual([status, status, '']);
    for (const { headers } of [got, head])
      expect(headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-length': String(Buffer.byteLength(got.body)),
      });
    const [plain, query] = path.split('?');
    expect(JSON.parse(got.body)).toEqual(sent((await api(plain!, new URLSearchParams(query))).body));
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s changes nothing', async (method) => {
    expect((await knock('/hsds/services', method)).status).toBe(405);
    expect((await knock(`/hsds/services/${first!.id}`, method)).status).toBe(405);
  });

  test.each(['/hsds/%', '/hsds/services/%E0%A4%A', '/hsds/services?search=%E0%A4%A', '/hsds/../healthz', '/hsdsx'])(
    'the odd address %s does not break it',
    async (path) => {
      expect((await knock(path)).status).toBeLessThan(500);
      expect((await knock('/hsds')).status).toBe(200);
    },
  );
});

test('the chat serves its own directory there', async () => {
  const chat = await startChat(testConfig, silent);
  try {
    const { contents } = (await (await fetch(`${chat.address}/hsds/services?search=112`)).json()) as {
      contents: { name: string }[];
    };
    expect(contents.map(({ name }) => name)).toContain('SOS Alarm 112');
  } finally {
    await chat.stop();
  }
});
