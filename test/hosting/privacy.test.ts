import dns from 'node:dns';
import { readFileSync, readdirSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { startChat, type Chat } from '../../src/start';
import { silent, testConfig } from '../settings';

jest.setTimeout(60_000);

let chat: Chat;
beforeAll(async () => {
  chat = await startChat(testConfig, silent);
});
afterAll(() => chat.stop());

test('P12: a whole talk makes the server call nobody, and look up no name', async () => {
  const called = jest.spyOn(net.Socket.prototype, 'connect');
  const lookedUp = jest.spyOn(dns, 'lookup');
  const start = await fetch(`${chat.address}/v3/directline/start`, { method: 'POST' });
  const { conversationId, token } = (await start.json()) as { conversationId: string; token: string };
  const url = `${chat.address}/v3/directline/conversations/${conversationId}/activities`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  for (const text of [
    'Var får jag hjälp i Umeå?',
    'Vad är våld?',
    'han slår mig',
    'https://evil.example/x',
    'Stämmer det inte?',
    'börja om',
  ])
    expect(
      (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ type: 'message', text }) })).status,
    ).toBe(200);
  const own = new URL(chat.address);
  const to = called.mock.calls
    .flat(2)
    .map((one) => one as { host?: string; port?: number | string } | null | undefined);
  const elsewhere = to.filter((one) => one?.port !== undefined && String(one.port) !== own.port);
  expect(called).toHaveBeenCalled();
  expect(elsewhere).toEqual([]);
  expect(lookedUp.mock.calls.map(([name]) => name).filter((name) => name !== own.hostname)).toEqual([]);
  jest.restoreAllMocks();
});

test('P10: what is written is neither completed, nor spelled by others, nor remembered by the browser', async () => {
  const html = await (await fetch(`${chat.address}/`)).text();
  const [field = ''] = /<textarea id="text"[^>]*>/.exec(html) ?? [];
  for (const attribute of ['autocomplete="off"', 'spellcheck="false"', 'writingsuggestions="false"'])
    expect(field).toContain(attribute);
  expect(/<form id="form"[^>]*>/.exec(html)?.[0]).toContain('autocomplete="off"');
  expect(html).toContain('<meta name="robots" content="noindex">');
});

test('P2: no form puts what is written into an address', async () => {
  const html = await (await fetch(`${chat.address}/`)).text();
  for (const [form] of html.matchAll(/<form[^>]*>/g)) expect(form).toContain('method="post"');
});

test('P8: the page has no notification, sound, speech, place, clipboard or storage of its own', () => {
  const folder = join('dist', 'client');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThanOrEqual(4);
  const forbidden =
    /\bNotification\b|PushManager|serviceWorker\.register|new Audio|speechSynthesis|SpeechRecognition|geolocation|clipboard|\.setItem\(|indexedDB\.open|document\.cookie\s*=/;
  for (const name of scripts)
    expect([name, forbidden.exec(readFileSync(join(folder, name), 'utf8'))?.[0]]).toEqual([name, undefined]);
});
