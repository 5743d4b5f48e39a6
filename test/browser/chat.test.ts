import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openChat, openWorld, say, seenOn, traces, type World } from './browser';

jest.setTimeout(60_000);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('answers where to get help in Umeå, with cards, sources and a number to call', async () => {
  const page = await openChat(world);
  await say(page, 'Var kan jag få hjälp i Umeå?');
  const log = await page.innerText('#log');
  for (const name of ['Centrum mot våld', 'Kvinnojouren', 'Öppen gemenskaps kvinnojour']) expect(log).toContain(name);
  expect(log).toContain('Enligt Umeå kommun. Källan har inget datum.');
  expect(await page.locator('#log a[href="tel:+4620505050"]').count()).toBe(1);
  expect(await page.locator('#log a[href^="tel:+4690"], #log a[href^="tel:+467"]').count()).toBe(0);
  await page.context().close();
});

test('a tapped suggestion is said, and the misspelt kommun after it is found', async () => {
  const page = await openChat(world);
  await page.click('#suggestions button:has-text("Hitta hjälp")');
  await page.waitForSelector('#suggestions button:has-text("Hoppa över")');
  await say(page, 'hälsingbårg');
  await page.waitForSelector('text=Familjevåldsenheten');
  await page.context().close();
});

test('easy Swedish is chosen for the whole page, and a form is told with its picture and the words for it', async () => {
  const page = await openChat(world, {}, '?lang=sv-x-lattlast');
  expect(await page.innerText('#log')).toContain('Ingen människa svarar här.');
  await say(page, 'Fysiskt våld');
  const picture = page.locator('#log img.picture');
  expect(await picture.getAttribute('alt')).toContain('Bild: en knuten hand');
  const drawn = 'document.querySelector("#log img.picture").naturalWidth > 0';
  expect(await page.evaluate<boolean>(drawn)).toBe(true);
  expect((await picture.boundingBox())?.width).toBeLessThan(150);
  // The text has the width of the screen, and nothing lies over it.
  expect((await page.locator('#log .bubble').last().boundingBox())?.width).toBeGreaterThan(300);
  await page.context().close();
});

const ways: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the button': (page) => page.click('#exit', { noWaitAfter: true }),
  'Shift three times': async (page) => {
    for (const key of ['ShiftLeft', 'ShiftRight', 'ShiftLeft']) await page.keyboard.press(key);
  },
  'the word for it': async (page) => {
    await page.fill('#text', 'Lämna');
    await page.keyboard.press('Enter');
  },
};

test.each(Object.keys(ways))('leaves by %s, and Back pressed five times finds no chat', async (way) => {
  const page = await openChat(world);
  const entries = await page.evaluate<number>('history.length');
  await say(page, 'Var kan jag få hjälp i Umeå?');
  await page.fill('#text', 'hemligt');
  await ways[way]!(page);
  await page.waitForURL(world.neutral);
  expect(await page.innerText('p')).toBe('referrer: none');
  expect(await page.evaluate<number>('history.length')).toBe(entries);
  for (let back = 0; back < 5; back += 1) {
    await page.goBack({ timeout: 3_000 }).catch(() => undefined);
    expect(await seenOn(page)).not.toMatch(traces);
  }
  for (let forward = 0; forward < 5; forward += 1) {
    await page.goForward({ timeout: 3_000 }).catch(() => undefined);
    expect(await seenOn(page)).not.toMatch(traces);
  }
  expect(page.context().pages()).toHaveLength(1);
  await page.context().close();
});

test('a word for leaving is sent to nobody', async () => {
  const page = await openChat(world);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.fill('#text', 'Stäng sidan!');
  await page.keyboard.press('Enter');
  await page.waitForURL(world.neutral);
  expect(sent.filter((request) => request.includes('activities'))).toEqual([]);
  await page.context().close();
});

test('forgets the conversation on the server when the page is left', async () => {
  const page = await openChat(world);
  let address = '';
  let token = '';
  page.on('request', (request) => {
    if (!/\/activities$/.test(request.url())) return;
    address = request.url();
    token = request.headers()['authorization'] ?? '';
  });
  await say(page, 'hej');
  await page.click('#exit', { noWaitAfter: true });
  await page.waitForURL(world.neutral);
  const later = await fetch(address, { headers: { authorization: token } });
  expect([403, 404]).toContain(later.status);
  await page.context().close();
});

test('a page loaded anew knows nothing of the talk, and nothing is stored', async () => {
  const page = await openChat(world);
  await say(page, 'jag bor i Umeå');
  const stored = await page.evaluate<number[]>(`Promise.all([
    localStorage.length + sessionStorage.length + document.cookie.length,
    indexedDB.databases().then((all) => all.length),
    caches.keys().then((all) => all.length),
  ])`);
  expect(stored).toEqual([0, 0, 0]);
  await page.reload();
  await page.waitForSelector('#suggestions button');
  expect(await page.innerText('#log')).not.toContain('Umeå');
  await page.context().close();
});

test('asks nothing of any other server', async () => {
  const page = await openChat(world);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await say(page, 'vad är våld');
  await say(page, 'Borås');
  expect(new Set(asked)).toEqual(new Set([world.chat.address]));
  await page.context().close();
});

describe.each([
  ['sv', ''],
  ['en', '?lang=en'],
])('in %s', (_, query) => {
  test.each([320, 1280])('%i pixels wide: no accessibility fault, nothing wider than the page', async (width) => {
    const page = await openChat(world, { viewport: { width, height: 640 }, bypassCSP: true }, query);
    await say(page, 'Umeå');
    await page.addScriptTag({ content: readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8') });
    const faults = await page.evaluate<string[]>('axe.run().then((found) => found.violations.map(({ id }) => id))');
    expect(faults).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
