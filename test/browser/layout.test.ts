import type { Page } from 'playwright-core';
import { locales } from '../../locales/translator';
import { figuresFromTheLeft, layoutFaults, linesInView } from './geometry';
import { openStage, talk, type Stage, type Visit } from './stage';
import { states, type Scene, type StateName } from './states';

jest.setTimeout(60_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

function open(name: StateName, visit?: Visit): Promise<Scene> {
  return states[name](stage, visit);
}

const sizes = {
  'a telephone': { width: 390, height: 844 },
  'a desk at 200 %': { width: 640, height: 400 },
  'a desk at 400 %': { width: 320, height: 256 },
  'a telephone with its keyboard out': { width: 390, height: 420 },
  'a small telephone with its keyboard out': { width: 320, height: 260 },
  'a desk': { width: 1280, height: 800 },
} as const;

/** What is wrong at every size, at the beginning of the talk and at its end. */
async function faultsAtEverySize({ page, part }: Scene): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    // Its script follows the height a moment later.
    while (!(await page.evaluate<boolean>('Math.abs(document.body.offsetHeight - innerHeight) < 1')))
      await page.waitForTimeout(20);
    for (const end of ['0', '1e6']) {
      await part.evaluate(`document.querySelector('#main').scrollTo(0, ${end})`);
      found.push(...(await layoutFaults(part)).map((fault) => `${size}, scrolled to ${end}: ${fault}`));
    }
  }
  return found;
}

/** Those that fill the window; what a frame gets of it, the page around it decides. */
const alone = (Object.keys(states) as StateName[]).filter((name) => !/framed|launcher|panel/.test(name));

test.each(alone)('%s: the exit, 112 and the field are in view, and all is large enough and no wider', async (name) => {
  const scene = await open(name);
  expect(await faultsAtEverySize(scene)).toEqual([]);
  await scene.page.context().close();
});

const read = ['greeting', 'umea', 'disclosure', 'danger', 'unreachable'] as const;

test.each(locales.flatMap((language) => read.map((name) => [language, name] as const)))(
  'in %s, %s: two lines of the talk can be read on the smallest screen, and one can be written',
  async (language, name) => {
    const { page, part } = await open(name, { language, context: { viewport: sizes['a desk at 400 %'] } });
    expect(await linesInView(part)).toBeGreaterThanOrEqual(2);
    expect(await layoutFaults(part)).toEqual([]);
    expect((await boxOf(page, '#text')).height).toBeLessThan(50);
    await page.context().close();
  },
);

test.each(['framed', 'framed-alone'] as const)('%s: the frame has all of it in view', async (name) => {
  const { page, part } = await open(name, { context: { viewport: { width: 1000, height: 900 } } });
  expect(await layoutFaults(part)).toEqual([]);
  await page.context().close();
});

test.each(['a telephone', 'a desk', 'a desk at 400 %'] as const)(
  'the panel has all of it in view on %s',
  async (size) => {
    const { page } = await open('panel', { context: { viewport: sizes[size] } });
    const frame = page.frames().find((one) => one.url().includes('/framed'))!;
    expect(await layoutFaults(frame)).toEqual([]);
    expect(await linesInView(frame)).toBeGreaterThanOrEqual(2);
    await page.context().close();
  },
);

test.each(['greeting', 'umea', 'unreachable', 'resting'] as const)(
  '%s: letters of twice the size, and wide spaces between them, push nothing out',
  async (name) => {
    const { page, part } = await open(name);
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    expect(await part.evaluate<string>('getComputedStyle(document.querySelector("p")).fontSize')).toBe('32px');
    expect(await layoutFaults(part)).toEqual([]);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
    await part.evaluate(`for (const { style } of document.querySelectorAll('body *'))
      style.cssText = 'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em; margin-bottom: 2em'`);
    const clipped = `[...document.querySelectorAll('a, button, .bubble, .card')].filter(
      ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => scrollWidth > clientWidth || scrollHeight > clientHeight,
    ).map(({ textContent }) => textContent)`;
    expect(await part.evaluate<string[]>(clipped)).toEqual([]);
    await page.context().close();
  },
);

test('a keyboard that covers half of the page without shrinking it leaves the exit and the field above it', async () => {
  const context = await stage.world.browser.newContext({ viewport: { width: 390, height: 844 } });
  // As Safari on a telephone tells of it.
  await context.addInitScript(`
    globalThis.view = Object.assign(new EventTarget(), { height: 844, offsetTop: 0, scale: 1 });
    Object.defineProperty(window, 'visualViewport', { value: view });
  `);
  const page = await context.newPage();
  await page.goto(stage.world.chat.address);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await page.evaluate('Object.assign(view, { height: 400, offsetTop: 120 }).dispatchEvent(new Event("resize"))');
  const [exit, field] = await Promise.all([boxOf(page, '#exit'), boxOf(page, '#text')]);
  expect(exit.y).toBeGreaterThanOrEqual(120);
  expect(field.y + field.height).toBeLessThanOrEqual(520);
  await context.close();
});

describe('written from the right', () => {
  let page: Page;
  beforeAll(async () => {
    page = await talk(stage, { mirrored: true }, 'min man slår mig');
  });
  afterAll(() => page.context().close());

  test('the exit comes first from the right, then 112, then the line', async () => {
    const places = await Promise.all(
      ['#exit', 'header .urgent', 'header .call:not(.urgent)'].map((one) => boxOf(page, one)),
    );
    expect(places.map(({ x }) => x)).toEqual(places.map(({ x }) => x).sort((one, other) => other - one));
  });

  test('what the bot says stands to the right, what she writes to the left, and a card has its edge on the right', async () => {
    const [said, own] = await Promise.all([boxOf(page, '.own + .said .bubble'), boxOf(page, '.own')]);
    expect(said.x + said.width).toBeGreaterThan(370);
    expect(own.x).toBeLessThan(20);
    const edges = `(({ borderLeftWidth, borderRightWidth }) => [borderLeftWidth, borderRightWidth])(getComputedStyle(document.querySelector('.card')))`;
    expect(await page.evaluate<string[]>(edges)).toEqual(['1px', '4px']);
  });

  test('each bubble and card finds its own direction', async () => {
    const without = '[...document.querySelectorAll(".bubble, .card")].filter((one) => one.dir !== "auto").length';
    expect(await page.evaluate<number>(without)).toBe(0);
  });

  test.each(['header .call:not(.urgent)', '.card .call'])('the number in %s reads from the left', async (place) => {
    expect(await figuresFromTheLeft(page, place)).toBe('020505050');
  });
});

test('words in Arabic read from the right on a Swedish page, and the bubbles stay where they are', async () => {
  const { page, part } = await open('arabic');
  const isFromTheRight = `(selector) => {
    const text = document.querySelector(selector);
    const range = document.createRange();
    range.selectNodeContents(text);
    const [line] = range.getClientRects();
    const { left, right } = text.parentElement.getBoundingClientRect();
    return right - line.right < line.left - left + 1;
  }`;
  expect(await part.evaluate<boolean>(`(${isFromTheRight})('.own p')`)).toBe(true);
  const own = (await part.locator('.own').boundingBox())!;
  expect(own.x + own.width).toBeGreaterThan(370);
  await page.context().close();
});

test('what is to be found is found: an exit that is covered, a small button, and a wide text', async () => {
  const { page, part } = await open('umea');
  await part.evaluate(`
    document.body.append(Object.assign(document.createElement('p'), { style: 'position: fixed; inset: 0 auto auto 0; z-index: 99; width: 30px; height: 30px' }));
    document.querySelector('#suggestions button').style.cssText = 'align-self: start; min-height: 0; padding: 0';
    document.querySelector('#log p').style.cssText = 'width: 500px';
  `);
  const found = (await layoutFaults(part)).join('\n');
  for (const fault of ['"Lämna sidan" is covered', 'is too small', 'wider than the page', 'sticks out'])
    expect(found).toContain(fault);
  await page.setViewportSize({ width: 390, height: 80 });
  expect((await layoutFaults(part)).join('\n')).toContain('is not in view');
  await page.context().close();
});

async function boxOf(page: Page, selector: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not on the page.`);
  return box;
}
