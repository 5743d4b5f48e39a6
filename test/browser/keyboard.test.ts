import type { Page } from 'playwright-core';
import { chatIn, goToHost, openStage, talk, type Stage } from './stage';
import { states, type StateName, type Scene } from './states';

jest.setTimeout(60_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

function open(name: StateName): Promise<Scene> {
  return states[name](stage, {});
}

/** Where the keyboard is: a short name of the element. */
function focusOf(page: Page): Promise<string> {
  return page.evaluate<string>(`(({ activeElement: { id, tagName, innerText } }) =>
    id ? '#' + id : tagName === 'BODY' ? 'body' : innerText.trim().replace(/\\s+/g, ' '))(document)`);
}

/** Presses Tab until it comes round; at each stop calls `stopped`. */
async function tabThrough(
  page: Page,
  stopped: (stop: string) => unknown = () => undefined,
): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await focusOf(page);
    if (stop === 'body') return stops;
    stops.push(stop);
    await stopped(stop);
  }
  throw new Error(`Tab never comes round: ${stops.join(', ')}`);
}

/** Goes on with Tab, or with Shift and Tab, until the keyboard is at a place. */
async function tabTo(page: Page, place: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await focusOf(page)) === place) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${place} is not reached with ${key}.`);
}

test('Tab goes from the exit over 112 and the talk to the field, in the order of the page', async () => {
  const { page } = await open('greeting');
  const stops = await tabThrough(page);
  expect(stops).toEqual([
    ...[
      '#exit',
      'Ring 112',
      'Kvinnofridslinjen 020-50 50 50',
      'English',
      'Lättläst',
      'Syns det att jag har varit här?',
    ],
    ...(await page.locator('#suggestions button').allInnerTexts()),
    ...['#text', 'Skicka'],
  ]);
  await page.context().close();
});

test.each(Object.keys(states).filter((name) => !/framed|launcher|panel/.test(name)) as StateName[])(
  '%s: all that can be pressed is reached by Tab, the exit first',
  async (name) => {
    const { page } = await open(name);
    await page.mouse.click(1, 1);
    const shown =
      '[...document.querySelectorAll("a, button, summary, textarea")].filter((one) => one.checkVisibility()).length';
    const stops = await tabThrough(page);
    expect(stops[0]).toBe('#exit');
    // The pieces of code of the webmaster can be reached too.
    const code = await page.locator('pre').count();
    expect(stops).toHaveLength((await page.evaluate<number>(shown)) + code);
    await page.context().close();
  },
);

test.each(['light', 'dark'] as const)('each stop of the keyboard can be seen, %s', async (colorScheme) => {
  const page = await talk(stage, { context: { colorScheme } }, 'min man slår mig');
  await page.mouse.click(1, 1);
  const unseen: string[] = [];
  const stops = await tabThrough(page, async (stop) => {
    const clip = await page.evaluate<{ x: number; y: number; width: number; height: number }>(
      `(({ x, y, width, height }) => ({ x: x - 6, y: y - 6, width: width + 12, height: height + 12 }))(document.activeElement.getBoundingClientRect())`,
    );
    const focused = await page.screenshot({ clip });
    // Tab goes on from here all the same.
    await page.evaluate('document.activeElement.blur()');
    if (focused.equals(await page.screenshot({ clip }))) unseen.push(stop);
  });
  expect(stops.length).toBeGreaterThan(8);
  expect(unseen).toEqual([]);
  await page.context().close();
});

test('a whole talk by the keyboard alone, and after each word it is where one goes on', async () => {
  const { page } = await open('greeting');
  await tabTo(page, 'Hitta hjälp');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#suggestions button:has-text("Hoppa över")');
  // At her own words: Tab goes on into the answer, and not from the top of the page.
  expect(await page.evaluate<boolean>('document.activeElement.matches(".own")')).toBe(true);
  await page.keyboard.press('Tab');
  expect(await focusOf(page)).toBe('Hoppa över');
  await tabTo(page, '#text');
  await page.keyboard.type('Umeå');
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=Centrum mot våld');
  expect(await focusOf(page)).toBe('#text');
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate<boolean>('document.activeElement.matches("#suggestions button")')).toBe(true);
  await page.context().close();
});

test('the details open and close by Enter and by Space', async () => {
  const { page } = await open('greeting');
  await tabTo(page, 'Syns det att jag har varit här?');
  for (const [key, isOpen] of [
    ['Enter', true],
    ['Space', false],
    ['Space', true],
    ['Enter', false],
  ] as const) {
    await page.keyboard.press(key);
    expect(await page.evaluate<boolean>('document.querySelector("details").open')).toBe(isOpen);
  }
  await page.context().close();
});

test('when nobody was reached the words are sent again by the keyboard, and it stays in the talk', async () => {
  const { page } = await open('unreachable');
  await page.unroute('**/v3/**');
  await tabTo(page, 'Försök igen', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=Centrum mot våld');
  expect(await page.evaluate<boolean>('document.querySelector("main").contains(document.activeElement)')).toBe(true);
  await page.context().close();
});

test('when the page rests the keyboard is at the way back, and then where it was', async () => {
  const { page } = await open('resting');
  expect(await focusOf(page)).toBe('Visa sidan');
  await page.keyboard.press('Shift+Tab');
  expect(await focusOf(page)).toContain('020-50 50 50');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.isVisible('#log')).toBe(true);
  expect(await focusOf(page)).toBe('#text');
  await page.context().close();
});

test('a frame that rests takes the keyboard from nobody who writes in the page around it', async () => {
  const page = await goToHost(stage, '/ram', { clock: true });
  await chatIn(stage, page);
  await page.focus('nav a >> nth=1');
  await page.clock.fastForward('05:10');
  const frame = await chatIn(stage, page, '.cover button');
  expect(await focusOf(page)).toBe('Knapp');
  expect(await frame.evaluate<boolean>('document.hasFocus()')).toBe(false);
  await page.context().close();
});

test('the chat on another page is opened, left and closed by the keyboard', async () => {
  const page = await goToHost(stage, '/');
  await tabTo(page, 'Öppna chatten');
  await page.keyboard.press('Enter');
  const frame = await chatIn(stage, page);
  await page.keyboard.press('Tab');
  expect(await frame.evaluate<string>('document.activeElement.id')).toBe('exit');
  await page.keyboard.press('Shift+Tab');
  await page.locator('button:has-text("Stäng")').press('Enter');
  expect(await focusOf(page)).toBe('Öppna chatten');
  await page.context().close();
});
