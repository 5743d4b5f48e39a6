import type { Frame, Page } from 'playwright-core';
import { serveHostSite, type HostSite } from '../../src/cli/demo/hostSite';
import { holdsOn, openWorld, seenOn, traces, type World } from './browser';

jest.setTimeout(60_000);

let world: World;
let host: HostSite;
beforeAll(async () => {
  // The chat must know the site that may hold it before it starts, and the site the chat.
  host = await serveHostSite(0, () => world.chat.address);
  world = await openWorld({ embedOrigins: [host.address] });
});
afterAll(async () => {
  await world.close();
  await host.close();
});

async function visit(path: string): Promise<Page> {
  const context = await world.browser.newContext({ viewport: { width: 1000, height: 800 } });
  const page = await context.newPage();
  await page.goto(world.before);
  await page.goto(`${host.address}${path}`);
  return page;
}

function chatIn(page: Page): Frame | undefined {
  return page.frames().findLast((frame) => frame.url().startsWith(`${world.chat.address}/framed`));
}

/** Whether the page holds a frame, in its own tree or in the loader's. */
const holdsFrame = `[document, ...[...document.querySelectorAll('div')].flatMap((one) => one.shadowRoot ?? [])].some((tree) => tree.querySelector('iframe'))`;

async function talkIn(page: Page): Promise<Frame> {
  await holdsOn(page, holdsFrame);
  while (!chatIn(page)) await page.waitForTimeout(50);
  const frame = chatIn(page)!;
  await frame.waitForSelector('html[data-ready]', { state: 'attached' });
  await frame.fill('#text', 'Var kan jag få hjälp i Umeå?');
  await frame.press('#text', 'Enter');
  await frame.waitForSelector('text=Centrum mot våld');
  return frame;
}

const places: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  '/': (page) => page.click('[data-chat] a'),
  '/knapp': (page) => page.click('button:has-text("Öppna chatten")'),
  '/ram': () => Promise.resolve(),
  '/ram-utan-rattigheter': () => Promise.resolve(),
};
const ways: Readonly<Record<string, (page: Page, frame: Frame) => Promise<void>>> = {
  'the exit in the frame': (_, frame) => frame.click('#exit', { noWaitAfter: true }),
  'Shift three times in the frame': async (page, frame) => {
    await frame.focus('#text');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  },
  'Shift three times on the host page': async (page) => {
    await page.click('h1', { position: { x: 5, y: 5 } });
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  },
};

describe.each(Object.keys(places))('on the host page %s', (path) => {
  test.each(Object.keys(ways))(
    'the talk is left by %s, with the whole page, and the history shows neither',
    async (way) => {
      const page = await visit(path);
      const entries = await page.evaluate<number>('history.length');
      await places[path]!(page);
      const frame = await talkIn(page);
      expect(await page.evaluate<number>('history.length')).toBe(entries);
      await ways[way]!(page, frame);
      await page.waitForURL(world.neutral, { waitUntil: 'commit' });
      await page.waitForLoadState();
      expect(await page.innerText('p')).toBe('referrer: none');
      for (let back = 0; back < 4; back += 1) {
        await page.goBack({ timeout: 3_000 }).catch(() => undefined);
        expect(await seenOn(page)).not.toMatch(traces);
        expect(page.url()).not.toContain(host.address);
      }
      await page.context().close();
    },
  );
});

test('a frame whose page has no loader shows no talk, only the way to its own page', async () => {
  const page = await visit('/ram-utan-skript');
  await page.waitForTimeout(1_000);
  const frame = chatIn(page)!;
  expect(await frame.locator('#log').isVisible()).toBe(false);
  expect(await frame.locator('#form').isVisible()).toBe(false);
  const [own] = await Promise.all([page.context().waitForEvent('page'), frame.click('.refusal a')]);
  await own.waitForSelector('html[data-ready]', { state: 'attached' });
  expect(await own.evaluate<boolean>('window.opener === null')).toBe(true);
  await page.context().close();
});

test('a site that is not on the list gets no frame at all', async () => {
  const stranger = await serveHostSite(0, () => world.chat.address);
  const context = await world.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${stranger.address}/ram`);
  await page.waitForSelector('text=020-50 50 50');
  expect(await page.innerText('main')).toContain('Jag når inte fram just nu.');
  await context.close();
  await stranger.close();
});

test('when the chat does not answer within three seconds, 112 and the national line stand in its place', async () => {
  const page = await visit('/');
  await page.route('**/framed*', () => undefined);
  await page.click('[data-chat] a');
  const asked = Date.now();
  await page.waitForSelector('text=020-50 50 50');
  expect(Date.now() - asked).toBeGreaterThan(2_500);
  expect(await page.locator('a[href="tel:112"]').last().isVisible()).toBe(true);
  await page.context().close();
});

test('when not even the loader comes, the page keeps the numbers and the link it was given', async () => {
  const context = await world.browser.newContext();
  await context.route('**/embed.js', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${host.address}/`);
  expect(await page.locator('[data-chat] a[href="tel:112"]').isVisible()).toBe(true);
  expect(await page.locator('[data-chat] a').first().getAttribute('href')).toBe(`${world.chat.address}/`);
  await context.close();
});

test('a closed chat is forgotten, and a page that Back brings back shows none', async () => {
  const page = await visit('/');
  await page.click('[data-chat] a');
  await talkIn(page);
  await page.click('button:has-text("Stäng")');
  await holdsOn(page, `!(${holdsFrame})`);
  await page.click('[data-chat] a');
  await talkIn(page);
  await page.goto(world.before);
  await page.goBack();
  expect(await seenOn(page)).not.toMatch(/Umeå|Centrum mot våld/);
  expect(await page.evaluate<boolean>(holdsFrame)).toBe(false);
  await page.context().close();
});

async function findings(path: string): Promise<{ held: readonly string[]; broken: readonly string[] }> {
  const page = await visit(path);
  await page.waitForSelector('#chat-check');
  const [held, broken] = await Promise.all([
    page.locator('#chat-check [data-holds=true]').allInnerTexts(),
    page.locator('#chat-check [data-holds=false]').allInnerTexts(),
  ]);
  await page.context().close();
  return { held, broken };
}

test('the self-check tells a webmaster what is good and what to change', async () => {
  const good = await findings('/kontroll');
  // A test site has no https.
  expect(good.broken).toEqual(['✗ Sidan saknar https. Lägg den på https.']);
  const telling = await findings('/stod-mot-vald');
  expect(telling.broken.join(' ')).toContain('Titeln syns på fliken');
  expect(telling.broken.join(' ')).toContain('Adressen syns i historiken');
});

test('the page for the webmaster shows the code with the numbers of today', async () => {
  const html = await (await fetch(`${world.chat.address}/embed`)).text();
  for (const part of ['data-chat-down', '020-50 50 50', 'allow-top-navigation-by-user-activation', 'data-check'])
    expect(html).toContain(part);
});

test('who presses the link again comes back to the talk that is open, and it stays', async () => {
  const page = await visit('/');
  await page.click('[data-chat] a');
  const frame = await talkIn(page);
  await page.click('[data-chat] a');
  await page.waitForTimeout(3_300);
  expect(await frame.innerText('#log')).toContain('Centrum mot våld');
  await page.context().close();
});

test('on a phone Esc closes the chat whole, and it can be opened again', async () => {
  const page = await visit('/');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.click('[data-chat] a');
  await talkIn(page);
  await page.focus('button:has-text("Stäng")');
  await page.keyboard.press('Escape');
  await holdsOn(page, `!(${holdsFrame})`);
  await page.click('[data-chat] a');
  await talkIn(page);
  await page.context().close();
});
