import { startChat, type Chat } from '../../src/start';
import { silent, testConfig } from '../settings';

jest.setTimeout(60_000);

let chat: Chat;
beforeAll(async () => {
  chat = await startChat({ ...testConfig, clientOrigins: ['https://www.exempel.se'] }, silent);
});
afterAll(() => chat.stop());
const ask = (method: string, origin: string, path = '/v3/directline/start') =>
  fetch(`${chat.address}${path}`, { method, headers: { origin } });

test('a client of a listed site may talk, and never with cookies; others and other pages may not', async () => {
  const may = await ask('OPTIONS', 'https://www.exempel.se');
  expect([may.status, may.headers.get('access-control-allow-origin')]).toEqual([204, 'https://www.exempel.se']);
  expect(may.headers.get('access-control-allow-credentials')).toBeNull();
  const talks = await ask('POST', 'https://www.exempel.se');
  expect([talks.status, talks.headers.get('access-control-allow-origin')]).toEqual([200, 'https://www.exempel.se']);
  for (const origin of ['https://annan.example', 'null', 'https://www.exempel.se.annan.example'])
    expect((await ask('POST', origin)).headers.get('access-control-allow-origin')).toBeNull();
  expect((await ask('GET', 'https://www.exempel.se', '/')).headers.get('access-control-allow-origin')).toBeNull();
});
