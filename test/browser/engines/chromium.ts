import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchChromium } from '../browser';
import type { EngineKind, Stroke, Tab } from './engine';

/** Chromium by playwright-core, with the back/forward cache that Playwright would switch off. */
export const chromiumKind: EngineKind = {
  name: 'Chromium',
  missing: () => undefined,
  start: async () => {
    const browser = await launchChromium();
    return {
      label: `Chromium ${browser.version().split('.')[0] ?? ''}`,
      keepsPages: !(await isShell(browser)),
      limits: { nameless: '', repeats: true },
      openTab: async () => {
        // A page that scrolls at its leisure cannot be clicked at once.
        const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
        return tabOf(await context.newPage(), () => context.close());
      },
      close: () => browser.close(),
    };
  },
};

/** A headless shell says so where a whole Chromium without a window does not. It has no back/forward cache. */
async function isShell(browser: Browser): Promise<boolean> {
  const session = await browser.newBrowserCDPSession();
  const { product } = await session.send('Browser.getVersion');
  await session.detach();
  return product.startsWith('HeadlessChrome');
}

async function tabOf(page: Page, close: () => Promise<void>): Promise<Tab> {
  page.setDefaultTimeout(10_000);
  const keys = await page.context().newCDPSession(page);
  return {
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    back: () => step(page.goBack(soon)),
    forward: () => step(page.goForward(soon)),
    click: (selector) => page.click(selector, { noWaitAfter: true }),
    strike: (strokes) => strike(keys, strokes),
    read: async (expression) => String(await page.evaluate<unknown>(expression)),
    cookies: async () => (await page.context().cookies(page.url())).length,
    inSecondTab: async (use) => {
      const second = await page.context().newPage();
      await use(await tabOf(second, () => second.close()));
      await second.close();
    },
    close,
  };
}

const soon = { timeout: 1_000, waitUntil: 'commit' } as const;

/** A page from the back/forward cache tells no driver that it has come: what it shows is read all the same. */
async function step(going: Promise<unknown>): Promise<void> {
  await going.catch(() => undefined);
}

/** Sends the keys as the browser's own window would, all at once: they are handled in their order. */
async function strike(keys: CDPSession, strokes: readonly Stroke[]): Promise<void> {
  const events = strokes.flatMap(({ key, under, repeats = 0 }) => [
    ...(under ? [keyEvent('keyDown', under, true)] : []),
    keyEvent('keyDown', key, under !== undefined || isShift(key)),
    ...Array.from({ length: repeats }, () => ({ ...keyEvent('keyDown', key, true), autoRepeat: true })),
    keyEvent('keyUp', key, under !== undefined),
    ...(under ? [keyEvent('keyUp', under, false)] : []),
  ]);
  await Promise.all(events.map((event) => keys.send('Input.dispatchKeyEvent', event)));
}

interface KeyEvent {
  readonly key: string;
  readonly code?: string;
  readonly windowsVirtualKeyCode?: number;
  readonly location?: number;
  readonly text?: string;
}

/** Playwright knows an American keyboard only, and would put å, ä and ö in a field without any key. */
const named: Readonly<Record<string, KeyEvent>> = {
  ShiftLeft: { key: 'Shift', code: 'ShiftLeft', windowsVirtualKeyCode: 16, location: 1 },
  ShiftRight: { key: 'Shift', code: 'ShiftRight', windowsVirtualKeyCode: 16, location: 2 },
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  Escape: { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 },
};

function keyEvent<Type extends 'keyDown' | 'keyUp'>(type: Type, key: string, shifted: boolean) {
  const { text, ...event } = named[key] ?? { key, text: key };
  const written = type === 'keyDown' && text !== undefined ? { text } : {};
  return { type, modifiers: shifted ? 8 : 0, ...event, ...written };
}

function isShift(key: string): boolean {
  return named[key]?.key === 'Shift';
}
