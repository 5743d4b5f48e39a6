import { createRequire } from 'node:module';
import type { BrowserContext, KeyInput, Page } from 'puppeteer-core';
import type { EngineKind, Stroke, Tab } from './engine';
import { findProgram } from './programs';

/** Firefox by puppeteer-core and WebDriver BiDi. */
export const firefoxKind: EngineKind = {
  name: 'Firefox',
  missing: () => (findProgram(...names) === undefined ? `none of ${names.join(', ')} was found` : undefined),
  start: async () => {
    const browser = await puppeteer().launch({
      browser: 'firefox',
      executablePath: findProgram(...names) ?? '',
      headless: true,
      // A page that scrolls at its leisure cannot be clicked at once.
      extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 },
      timeout: 90_000,
    });
    return {
      label: `Firefox ${/\d+/.exec(await browser.version())?.[0] ?? ''}`,
      keepsPages: true,
      limits: { nameless: '', repeats: true },
      openTab: async () => {
        const context = await browser.createBrowserContext();
        return tabOf(await context.newPage(), context, () => context.close());
      },
      close: () => browser.close(),
    };
  },
};

const names = ['firefox-esr', 'firefox'];

/** The driver is loaded only where it is used. */
function puppeteer(): typeof import('puppeteer-core') {
  return createRequire(__filename)('puppeteer-core') as typeof import('puppeteer-core');
}

function tabOf(page: Page, context: BrowserContext, close: () => Promise<void>): Tab {
  page.setDefaultTimeout(15_000);
  return {
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    back: () => step(page.goBack(soon)),
    forward: () => step(page.goForward(soon)),
    click: (selector) => page.click(selector),
    strike: (strokes) => strike(page, strokes),
    read: async (expression) => String(await page.evaluate(expression)),
    cookies: async () => (await context.cookies()).length,
    inSecondTab: async (use) => {
      const second = await context.newPage();
      await use(tabOf(second, context, () => second.close()));
      await second.close();
    },
    close,
  };
}

const soon = { timeout: 400 };

/** The driver waits in vain for a page from the back/forward cache to load, and refuses a step past the end. */
async function step(going: Promise<unknown>): Promise<void> {
  await going.catch(() => undefined);
}

/** Letters under the same Shift go in one message, and the Shift is held over them as by a person in haste. */
async function strike({ keyboard }: Page, strokes: readonly Stroke[]): Promise<void> {
  for (const { key, under, repeats = 0, isText } of runsOf(strokes)) {
    if (under) await keyboard.down(under);
    if (isText) await keyboard.type(key);
    else {
      for (let press = 0; press <= repeats; press += 1) await keyboard.down(key as KeyInput);
      await keyboard.up(key as KeyInput);
    }
    if (under) await keyboard.up(under);
  }
}

interface Run extends Stroke {
  readonly isText: boolean;
}

function runsOf(strokes: readonly Stroke[]): readonly Run[] {
  const runs: Run[] = [];
  for (const stroke of strokes) {
    const [last, isText] = [runs.at(-1), stroke.key.length === 1];
    if (isText && last?.isText === true && last.under === stroke.under)
      runs.splice(-1, 1, { ...last, key: last.key + stroke.key });
    else runs.push({ ...stroke, isText });
  }
  return runs;
}
