import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { startChat, type Chat } from '../../src/start';
import { silent, testConfig } from '../settings';
import { openChat, openWorld, say, seenOn, type World } from './browser';
import { serveCut } from './cutPage';
import { film, look, type Picture } from './pixels';
import { hear, watchState, watchTap, type Left, type State } from './tellingPage';

jest.setTimeout(120_000);

const hangsMs = 10_000;
const runs = 8;
/** What must not stand in a title or a text once the page has been left. */
const telling = /vägvisaren|umeå|centrum|våld|kvinno|jour|stöd|hjälp|violence|women|help|\b112\b/i;

let world: World;
let hanging: Server;
let toHanging: Chat;
let toNowhere: Chat;
/** Another page, to look at pictures with. */
let eyes: Page;
beforeAll(async () => {
  world = await openWorld();
  hanging = createServer((_, response) => {
    setTimeout(() => response.end('<title>next</title>next'), hangsMs).unref();
  });
  toHanging = await startChat({ ...testConfig, exitUrl: await listen(hanging) }, silent);
  const closed = createServer();
  toNowhere = await startChat({ ...testConfig, exitUrl: await listen(closed) }, silent);
  closed.close();
  eyes = await world.browser.newPage();
});
afterAll(async () => {
  hanging.closeAllConnections();
  hanging.close();
  await world.close();
  await Promise.all([toHanging.stop(), toNowhere.stop()]);
});

test.each([
  [1, 100],
  [6, 250],
])('the processor %i times slower: the chat is off the screen %i ms after the tap', async (slowdown, most) => {
  const all: Tapped[] = [];
  while (all.length < runs) all.push(await tapAndTime(slowdown));
  const inPage = medianOf(all.map((one) => one.inPage));
  const onFilm = medianOf(all.map((one) => one.onFilm));
  process.stdout.write(
    `tap to blank, processor ${slowdown} times slower: median of ${runs} ${inPage} ms in the page, ${onFilm} ms on film, of ${most}\n`,
  );
  expect(inPage).toBeLessThanOrEqual(most);
  expect(onFilm).toBeLessThanOrEqual(most);
});

test.each(['sv', 'en'])(
  'in %s: while the next page hangs nothing can be seen, reached or guessed',
  async (language) => {
    const page = await openTalk(toHanging, `?lang=${language}`);
    const session = await page.context().newCDPSession(page);
    const states = await hear<State>(session, page, watchState);
    await tapExit(page);
    const left = states.length;
    const blanks: boolean[] = [];
    for (const seconds of [0.3, 4, 4]) {
      await pause(seconds * 1_000);
      blanks.push((await look(eyes, await pictureOf(session))).isBlank);
      await page.keyboard.press('Tab');
    }
    expect(blanks).toEqual([true, true, true]);
    const after = states.slice(left);
    expect(after.length).toBeGreaterThan(10);
    const ownWords = readFileSync(`locales/${language}/page.json`, 'utf8');
    for (const { title, texts, ...rest } of after) {
      expect(rest).toEqual({ icons: ['data:,'], reachable: 0, hasFocus: false, language });
      for (const text of [title, ...texts]) expect(ownWords).toContain(JSON.stringify(text));
      expect([title, ...texts].join(' ')).not.toMatch(telling);
    }
    await page.waitForURL((url) => url.origin !== toHanging.address);
    expect(await seenOn(page)).not.toMatch(telling);
    await page.context().close();
  },
);

test('when the next page cannot be reached nothing is left either, and Back goes past the chat', async () => {
  const page = await openTalk(toNowhere);
  await tapExit(page);
  while (page.url().startsWith(toNowhere.address)) await pause(50);
  await page.waitForLoadState();
  expect((await look(eyes, (await page.screenshot()).toString('base64'))).isBlank).toBe(true);
  expect(await page.title()).not.toMatch(telling);
  expect(await page.content()).not.toMatch(telling);
  await page.goBack();
  expect(page.url()).toBe(world.before);
  await page.context().close();
});

test('the exit leaves at once while the rest of the page is still on its way', async () => {
  const cut = await serveCut(world.chat.address, hangsMs);
  try {
    const page = await (await world.browser.newContext()).newPage();
    await page.goto(world.before);
    await page.goto(cut.addressOf(cut.beforeTalk), { waitUntil: 'commit' });
    await page.waitForSelector('#exit');
    await pause(300);
    await tapExit(page);
    await page.waitForURL(world.neutral, { timeout: hangsMs / 2 });
    await page.goBack();
    expect(page.url()).toBe(world.before);
    await page.context().close();
  } finally {
    cut.close();
  }
});

/** Milliseconds from the end of the tap until the chat was off the screen, as the page and as a film have it. */
interface Tapped {
  readonly inPage: number;
  readonly onFilm: number;
}

/** Taps the exit of a page with cards in it. Throws when the chat stays on the screen. */
async function tapAndTime(slowdown: number): Promise<Tapped> {
  const page = await openTalk(toHanging);
  const session = await page.context().newCDPSession(page);
  const told = await hear<Left>(session, page, watchTap);
  // The answer scrolls into its place, and a film leaves pictures out when many come at once.
  await pause(1_000);
  const reel = await film(session);
  await pause(500);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await tapExit(page);
  // A picture comes some time after it was taken.
  for (let waited = 0; waited < 10_000; waited += 100) {
    await pause(100);
    const blankAt = await firstBlank(reel.pictures.filter(({ at }) => at > (told[0]?.tappedAt ?? Infinity)));
    if (!told[0] || blankAt === undefined) continue;
    await page.context().close();
    return { inPage: Math.round(told[0].took), onFilm: Math.round(blankAt - told[0].tappedAt) };
  }
  throw new Error('The chat stayed on the screen.');
}

async function firstBlank(pictures: readonly Picture[]): Promise<number | undefined> {
  for (const { png, at } of [...pictures].sort((one, other) => one.at - other.at))
    if ((await look(eyes, png)).isBlank) return at;
  return undefined;
}

async function openTalk(chat: Chat, query = ''): Promise<Page> {
  const page = await openChat({ ...world, chat }, {}, query);
  await say(page, 'Var kan jag få hjälp i Umeå?');
  await page.waitForSelector('#log article');
  return page;
}

async function tapExit(page: Page): Promise<void> {
  const { x, y, width, height } = (await page.locator('#exit').boundingBox())!;
  await page.mouse.click(x + width / 2, y + height / 2);
}

async function pictureOf(session: CDPSession): Promise<string> {
  return (await session.send('Page.captureScreenshot', { format: 'png' })).data;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}
