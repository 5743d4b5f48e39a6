import type { Page, Route } from 'playwright-core';
import { startChat } from '../../src/start';
import { silent, testConfig } from '../settings';
import { holdsOn, openChat, openWorld, say, type World } from './browser';

jest.setTimeout(60_000);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const unreachable = 'Jag når inte fram just nu. Det är inte något du gjorde.';
const restarted = 'Samtalet tog slut efter en paus';
const question = 'Var kan jag få hjälp i Umeå?';
const answer = 'Det här är den hjälp jag känner till i Umeå.';

async function write(page: Page, text: string): Promise<void> {
  await page.fill('#text', text);
  await page.keyboard.press('Enter');
}

/** How many times a text stands in the talk. */
async function times(page: Page, text: string): Promise<number> {
  return (await page.innerText('#log')).split(text).length - 1;
}

async function expectNumbersOnScreen(page: Page): Promise<void> {
  for (const link of ['tel:112', 'tel:+4620505050'])
    expect(await page.locator(`header a[href="${link}"]`).isVisible()).toBe(true);
  expect(await page.locator('#exit').isVisible()).toBe(true);
}

/** Does something to the first request that fits, and lets all others through. */
async function once(page: Page, address: string, act: (route: Route) => Promise<void>): Promise<void> {
  await page.route(address, act, { times: 1 });
}

test('the bot goes down in the middle of a talk and comes back: a kind sentence, what was said stands, one answer', async () => {
  let chat = await startChat({ ...testConfig, exitUrl: world.neutral }, silent);
  const port = Number(new URL(chat.address).port);
  const page = await openChat({ ...world, chat });
  await say(page, 'vad är våld');
  await chat.stop();
  await write(page, question);
  await page.waitForSelector(`text=${unreachable}`);
  await expectNumbersOnScreen(page);
  expect(await page.locator('#log .ways a[href="tel:112"]').isVisible()).toBe(true);
  expect(await times(page, 'vad är våld')).toBe(1);
  chat = await startChat({ ...testConfig, port, exitUrl: world.neutral }, silent);
  await page.click('text=Försök igen');
  await page.waitForSelector(`text=${answer}`);
  for (const text of [question, answer, restarted]) expect(await times(page, text)).toBe(1);
  expect(await times(page, unreachable)).toBe(0);
  await page.context().close();
  await chat.stop();
});

test('the bot does not answer when the page is opened: greeting and numbers stand, and what is written gets through later', async () => {
  const context = await world.browser.newContext();
  const page = await context.newPage();
  await once(page, '**/start', (route) => route.abort());
  await page.goto(`${world.chat.address}/`);
  await page.waitForSelector(`text=${unreachable}`);
  await expectNumbersOnScreen(page);
  expect(await page.innerText('#log')).toContain('ingen människa svarar här');
  await write(page, question);
  await page.waitForSelector(`text=${answer}`);
  expect(await times(page, answer)).toBe(1);
  await context.close();
});

test('the answer of the server is lost on the way: trying again asks nothing twice', async () => {
  const page = await openChat(world);
  await once(page, '**/activities', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await write(page, question);
  await page.waitForSelector(`text=${unreachable}`);
  await page.click('text=Försök igen');
  await holdsOn(page, `!document.body.innerText.includes('${unreachable}')`);
  await page.waitForSelector(`text=${answer}`);
  for (const text of [question, answer]) expect(await times(page, text)).toBe(1);
  expect(await times(page, restarted)).toBe(0);
  await page.context().close();
});

test.each(['cut', 'silent'])('the socket is %s: each answer comes once, by asking for it', async (how) => {
  const context = await world.browser.newContext();
  const page = await context.newPage();
  const later: (() => void)[] = [];
  await page.routeWebSocket('**/stream*', (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (how === 'cut') void socket.close();
      else later.push(() => socket.send(message));
    });
  });
  await page.goto(`${world.chat.address}/`);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await write(page, question);
  await page.waitForSelector(`text=${answer}`);
  await write(page, 'är det gratis?');
  await page.waitForSelector('text=Jag vet inte om det kostar något.');
  // A line that wakes up again brings what has been heard already.
  for (const send of later) send();
  await page.waitForTimeout(300);
  for (const text of [question, answer, 'Jag vet inte om det kostar något.']) expect(await times(page, text)).toBe(1);
  expect(later.length > 0).toBe(how === 'silent');
  await context.close();
});

test.each([401, 403, 404])(
  'the conversation is over at the server (%i): it is said, and the words are answered all the same',
  async (status) => {
    const page = await openChat(world);
    await say(page, 'vad är våld');
    await once(page, '**/activities', (route) => route.fulfill({ status, body: '{}' }));
    await write(page, question);
    await page.waitForSelector(`text=${answer}`);
    for (const text of [question, answer, restarted]) expect(await times(page, text)).toBe(1);
    await page.context().close();
  },
);

test.each([429, 500, 502, 503])(
  'the server refuses for now (%i): nothing is lost, and trying again is answered once',
  async (status) => {
    const page = await openChat(world);
    await once(page, '**/activities', (route) =>
      route.fulfill({ status, body: '{}', headers: { 'Retry-After': '1' } }),
    );
    await write(page, question);
    await page.waitForSelector(`text=${unreachable}`);
    await expectNumbersOnScreen(page);
    await page.click('text=Försök igen');
    await page.waitForSelector(`text=${answer}`);
    for (const text of [question, answer]) expect(await times(page, text)).toBe(1);
    await page.context().close();
  },
);

test('the laptop sleeps for an hour: the talk is gone from the screen, it is said why, and the next words are answered', async () => {
  const context = await world.browser.newContext();
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${world.chat.address}/`);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await write(page, question);
  await page.clock.runFor(3_000);
  await page.waitForSelector(`text=${answer}`);
  await page.fill('#text', 'hemligt');
  await page.clock.fastForward('01:00:00');
  await page.waitForSelector('text=Sidan vilar.');
  expect(await page.locator('#log').isVisible()).toBe(false);
  await expectNumbersOnScreen(page);
  await page.click('text=Visa sidan');
  expect(await page.innerText('#log')).toContain(restarted);
  expect(await times(page, 'Umeå')).toBe(0);
  expect(await page.inputValue('#text')).toBe('');
  await write(page, question);
  await page.clock.runFor(3_000);
  await page.waitForSelector(`text=${answer}`);
  for (const text of [answer, restarted]) expect(await times(page, text)).toBe(1);
  await context.close();
});

test('nothing that the chat sends may be kept by anybody on the way', async () => {
  for (const path of [
    '/',
    '/?lang=en',
    '/talk',
    '/begin',
    '/leave',
    '/robots.txt',
    '/healthz',
    '/hsds/services',
    '/nothing',
    '/v3/directline/conversations/x',
  ]) {
    const answered = await fetch(`${world.chat.address}${path}`, { redirect: 'manual' });
    expect([path, answered.headers.get('cache-control')]).toEqual([path, 'no-store']);
  }
});
