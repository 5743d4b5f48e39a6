import { startChat, type Chat } from '../../src/start';
import { silent, testConfig } from '../settings';

jest.setTimeout(60_000);

let chat: Chat;
beforeAll(async () => {
  chat = await startChat({ ...testConfig, maxConversations: 1 }, silent);
  await fetch(`${chat.address}/v3/directline/start`, { method: 'POST' });
});
afterAll(() => chat.stop());

describe('when no more conversations can be opened', () => {
  test('the page comes whole, with 112 and the greeting', async () => {
    const page = await fetch(`${chat.address}/?lang=en&again`);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain('href="tel:112"');
    expect(html).toContain('no person is answering here');
    expect(html).toContain('I cannot get through just now.');
  });

  test('a talk by forms begins with the page that says so', async () => {
    const refused = await fetch(`${chat.address}/begin?lang=en`, { redirect: 'manual' });
    expect([refused.status, refused.headers.get('location')]).toEqual([303, '/?again&lang=en']);
  });
});
