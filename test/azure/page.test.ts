import { startChat, type Chat } from '../../src/start';
import { silent, testConfig } from '../settings';
import { appId, Microsoft } from './microsoft';

jest.setTimeout(60_000);

const secret = 'Direct.Line.Secret.of.the.test';
const azure = (url: string, withPage: boolean) => ({
  ...{ appId, appPassword: 'not-a-real-password', appType: 'MultiTenant' as const, tenantId: undefined },
  ...{ serviceUrls: [url], directLine: withPage ? { secret, url } : undefined },
});

let microsoft: Microsoft;
let chat: Chat;
beforeAll(async () => {
  microsoft = await new Microsoft().listen();
});
afterAll(() => microsoft.close());
afterEach(() => chat.stop());

const messages = async (): Promise<number> =>
  (
    await fetch(`${chat.address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${microsoft.token()}` },
      body: '{}',
    })
  ).status;

test('without credentials there is no /api/messages, and no way to a token', async () => {
  chat = await startChat(testConfig, silent);
  expect(await messages()).toBe(404);
  expect((await fetch(`${chat.address}/azure/token`, { method: 'POST' })).status).toBe(404);
  const page = await fetch(chat.address);
  expect(page.headers.get('content-security-policy')).toContain("connect-src 'self';");
  expect(await page.text()).not.toContain('botframework');
});

test('with credentials alone the page stays with this server', async () => {
  chat = await startChat({ ...testConfig, azure: azure(microsoft.url, false) }, silent);
  expect(await messages()).toBe(401);
  const page = await fetch(chat.address);
  expect(page.headers.get('content-security-policy')).toContain("connect-src 'self';");
  expect((await fetch(`${chat.address}/azure/token`, { method: 'POST' })).status).toBe(404);
});

test('with Direct Line’s secret the page may reach Azure and nobody else, and holds no secret', async () => {
  const config = { ...testConfig, publicOrigin: 'https://chatt.exempel.se', azure: azure(microsoft.url, true) };
  chat = await startChat(config, silent);
  const page = await fetch(chat.address);
  const text = await page.text();
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain(`connect-src 'self' ${microsoft.url} ${microsoft.url.replace('http', 'ws')};`);
  expect(text.includes(`&#34;azure&#34;:&#34;${microsoft.url}&#34;`)).toBe(true);
  expect((text + JSON.stringify([...page.headers])).includes(secret)).toBe(false);
});
