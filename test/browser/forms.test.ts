import type { Page } from 'playwright-core';
import { openChat, openWorld, seenOn, traces, type World } from './browser';

jest.setTimeout(60_000);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Opens the chat in a browser that runs no script. */
async function openPlain(query = ''): Promise<Page> {
  const page = await openChat(world, { javaScriptEnabled: false }, query);
  await page.waitForURL(/\/talk$/);
  return page;
}

/** Presses something that leads to a new page, and waits for it. */
async function follow(page: Page, selector: string): Promise<void> {
  const shown = page.waitForEvent('load');
  await page.click(selector);
  await shown;
}

async function write(page: Page, text: string): Promise<void> {
  await page.fill('#text', text);
  await follow(page, 'form button[type=submit]');
}

/** Goes through the history as the Back button does: without a script there is no `history.back()`. */
async function stepThroughHistory(page: Page): Promise<readonly string[]> {
  const cdp = await page.context().newCDPSession(page);
  const seen: string[] = [];
  const { entries } = await cdp.send('Page.getNavigationHistory');
  for (const { id } of entries.toReversed()) {
    await cdp.send('Page.navigateToHistoryEntry', { entryId: id });
    await page.waitForTimeout(400);
    seen.push(await seenOn(page));
  }
  return seen;
}

test('112, the national line and the exit stand on the page, and the bot greets', async () => {
  const page = await openPlain();
  expect(await page.locator('a[href="tel:112"]').isVisible()).toBe(true);
  expect(await page.locator('a[href="tel:+4620505050"]').isVisible()).toBe(true);
  expect(await page.innerText('#log')).toContain('ingen människa svarar här');
  await page.click('#exit');
  expect(page.url()).toBe(world.neutral);
  await page.context().close();
});

test('the same talk goes on by forms: a tap, a misspelt kommun, the cards, and what was said before', async () => {
  const page = await openPlain();
  await follow(page, '#suggestions button:has-text("Hitta hjälp")');
  await write(page, 'hälsingbårg');
  expect(await page.innerText('#log')).toContain('Familjevåldsenheten');
  expect(page.url()).toBe(`${world.chat.address}/talk`);
  await page.click('details:last-of-type summary');
  expect(await page.innerText('main')).toContain('ingen människa svarar här');
  // Her own words are kept nowhere, so they stand nowhere.
  expect(await page.content()).not.toContain('hälsingbårg');
  await page.context().close();
});

test.each(['the link', 'the word for it'])(
  'after the exit by %s, no step of the history shows the talk',
  async (way) => {
    const page = await openPlain();
    await write(page, 'Var kan jag få hjälp i Umeå?');
    await write(page, 'är det gratis?');
    if (way === 'the link') await page.click('#exit');
    else {
      await page.fill('#text', 'lämna');
      await page.click('form button[type=submit]', { noWaitAfter: true });
    }
    await page.waitForURL(world.neutral);
    expect(await page.innerText('p')).toBe('referrer: none');
    expect(await page.context().cookies()).toEqual([]);
    for (const seen of await stepThroughHistory(page)) expect(seen).not.toMatch(traces);
    await page.context().close();
  },
);

test('another language is chosen for the whole talk', async () => {
  const page = await openPlain();
  await follow(page, '#languages a[lang=en]');
  await page.waitForURL(/\/talk$/);
  expect(await page.innerText('#log')).toContain('no person is answering here');
  await page.context().close();
});

test('when the script of the talk breaks, the forms carry the talk and the exit leaves at once', async () => {
  const context = await world.browser.newContext({ viewport: { width: 390, height: 844 } });
  await context.addInitScript('delete window.AbortController; Array.prototype.map = undefined;');
  const page = await context.newPage();
  await page.goto(world.before);
  await page.goto(`${world.chat.address}/`);
  await write(page, 'Umeå');
  expect(await page.innerText('#log')).toContain('Centrum mot våld');
  await page.click('#exit', { noWaitAfter: true });
  await page.waitForURL(world.neutral);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});
